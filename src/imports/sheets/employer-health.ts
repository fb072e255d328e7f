import { EmployerHealthService } from '../../employers/employer-health.service.js';
import { sqlFile } from '../../database/sql-file.js';
import { day, money, months, percent, text } from '../column.js';
import { RowOf, sheet } from '../sheet.js';
import { employerName } from './common-columns.js';

const columns = {
  employer: employerName,
  as_at: day('The day the figures are for, such as the end of a financial year.'),
  annual_income: money.orNone('Income of the year, in £; empty when not known.'),
  unrestricted_reserves_months: months.orNone(
    'For how many months its unrestricted reserves would pay its costs; empty when not known.',
  ),
  next_year_income_confirmed_pct: percent.orNone(
    'How much of the next year’s income is confirmed, in per cent; empty when not known.',
  ),
  source: text(500)('Where the figures are from, such as accounts to a named day.'),
};

export const EMPLOYER_HEALTH = sheet({
  name: 'employer_health',
  about: 'How employers stood on a day, by a source: what they can pay for when money ends.',
  columns,
  key: ['employer', 'as_at'],
  inOrderOf: 'as_at',
  links: { employer: { sheet: 'employers', by: ['employer'] } },
  writers: 'EMPLOYER',
  held: sqlFile(__dirname, 'employer_health.sql'),
  columnOf: {
    unrestrictedReserves: 'unrestricted_reserves_months',
    nextYearIncomeConfirmed: 'next_year_income_confirmed_pct',
  },
  create: ({ tx, row, use, id }) =>
    use(EmployerHealthService).record(tx, { employer: id('employer'), asAt: row.as_at, ...figures(row) }),
  async correct({ tx, row, use }, { id, version }) {
    await use(EmployerHealthService).correct(tx, { health: id, version, ...figures(row) });
  },
});

function figures(row: RowOf<typeof columns>) {
  return {
    annualIncome: row.annual_income,
    unrestrictedReserves: row.unrestricted_reserves_months,
    nextYearIncomeConfirmed: row.next_year_income_confirmed_pct,
    source: row.source,
  };
}
