import { LeaveTakenService } from '../../contracts/leave-taken.service.js';
import { sqlFile } from '../../database/sql-file.js';
import { day, hours } from '../column.js';
import { sheet } from '../sheet.js';
import { contractReference, employerName } from './common-columns.js';

export const LEAVE_TAKEN = sheet({
  name: 'leave_taken',
  about:
    'Annual leave taken under contracts, all of the leave year up to a day. Rows of later days count in place of earlier ones.',
  columns: {
    employer: employerName,
    contract: contractReference('The contract, by its reference in the sheet contracts.'),
    up_to: day('The last day counted; not later than today.'),
    hours_taken: hours('Leave taken from the start of the leave year, or of the contract, in hours of the contract.'),
  },
  key: ['employer', 'contract', 'up_to'],
  inOrderOf: 'up_to',
  links: {
    employer: { sheet: 'employers', by: ['employer'] },
    contract: { sheet: 'contracts', by: ['employer', 'contract'] },
  },
  writers: 'EMPLOYER',
  held: sqlFile(__dirname, 'leave_taken.sql'),
  columnOf: { hours: 'hours_taken' },
  create: ({ tx, row, use, id, today }) =>
    use(LeaveTakenService).record(tx, { contract: id('contract'), upTo: row.up_to, hours: row.hours_taken }, today),
  async correct({ tx, row, use, today }, { id, version }) {
    await use(LeaveTakenService).correct(tx, { leaveTaken: id, version, hours: row.hours_taken }, today);
  },
});
