import { sqlFile } from '../../database/sql-file.js';
import { InstalmentService } from '../../funding/instalment.service.js';
import { day, money, text } from '../column.js';
import { sheet } from '../sheet.js';
import { programmeName, startsOn } from './common-columns.js';

export const INSTALMENTS = sheet({
  name: 'instalments',
  about: 'Parts of an award by period, so that one year can be signed and the next only announced (sheet certainties).',
  columns: {
    programme: programmeName,
    funding_line: text(60)('The award, by its reference in the sheet funding_lines.'),
    starts_on: startsOn('the part'),
    ends_on: day('Last day of the part, inclusive.'),
    amount: money('The part of the amount, in £.'),
  },
  key: ['programme', 'funding_line', 'starts_on'],
  inOrderOf: 'starts_on',
  links: {
    programme: { sheet: 'programmes', by: ['programme'] },
    fundingLine: { sheet: 'funding_lines', by: ['programme', 'funding_line'] },
  },
  writers: 'AS_THE_SERVICE_SAYS',
  held: sqlFile(__dirname, 'instalments.sql'),
  create: ({ tx, row, use, id }) =>
    use(InstalmentService).record(tx, {
      fundingLine: id('fundingLine'),
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      amount: row.amount,
    }),
  async correct({ tx, row, use }, { id, version }) {
    await use(InstalmentService).correct(tx, { instalment: id, version, endsOn: row.ends_on, amount: row.amount });
  },
});
