import { AbsenceService } from '../../contracts/absence.service.js';
import { sqlFile } from '../../database/sql-file.js';
import { sheet } from '../sheet.js';
import { contractReference, employerName, lastDay, startsOn } from './common-columns.js';

export const ABSENCES = sheet({
  name: 'absences',
  about: 'Days away on which nothing falls due. Why someone was away is never recorded.',
  columns: {
    employer: employerName,
    contract: contractReference('The contract, by its reference in the sheet contracts.'),
    starts_on: startsOn('the absence'),
    ends_on: lastDay('the absence'),
  },
  key: ['employer', 'contract', 'starts_on'],
  inOrderOf: 'starts_on',
  links: {
    employer: { sheet: 'employers', by: ['employer'] },
    contract: { sheet: 'contracts', by: ['employer', 'contract'] },
  },
  end: 'ends_on',
  writers: 'EMPLOYER',
  held: sqlFile(__dirname, 'absences.sql'),
  create: ({ tx, row, use, id }) =>
    use(AbsenceService).record(tx, { contract: id('contract'), startsOn: row.starts_on, endsOn: row.ends_on }),
  async correct({ tx, row, use }, { id, version }) {
    await use(AbsenceService).correct(tx, { absence: id, version, endsOn: row.ends_on });
  },
});
