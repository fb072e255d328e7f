import { AbsenceService } from '../../contracts/absence.service.js';
import { sqlFile } from '../../database/sql-file.js';
import { refuse } from '../../kernel/problem.js';
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
  columnOf: { on: 'ends_on' },
  create: ({ tx, row, use, id }) =>
    use(AbsenceService).record(tx, { contract: id('contract'), startsOn: row.starts_on, endsOn: row.ends_on }),
  async correct({ tx, row, use }, { id, version }) {
    if (row.ends_on === null) {
      return refuse(
        'ABSENCE_HAS_ENDED',
        ['ends_on'],
        'An absence that has ended stays ended; record a new one from the day it went on.',
      );
    }
    await use(AbsenceService).end(tx, { absence: id, version, on: row.ends_on });
  },
});
