import { PensionBasis, SickPay } from '../../contracts/terms.enums.js';
import { sqlFile } from '../../database/sql-file.js';
import { TermsSheetService } from '../../pay/terms-sheet.service.js';
import { PostRole } from '../../posts/post.enums.js';
import { Nation } from '../../reference-data/enums/pay.enums.js';
import { choice, days, hours, list, money, percent, text, whole, yesNo } from '../column.js';
import { RowOf, sheet } from '../sheet.js';
import { employerName, startsOn } from './common-columns.js';

const columns = {
  employer: employerName,
  role: choice(PostRole)('For what kind of work.'),
  starts_on: startsOn('the offer; it holds until the day before the next row of the same employer and role'),
  salary_from: money.orNone('Lowest full-time salary, in £ a year; empty for a published scale.'),
  salary_to: money.orNone('Highest full-time salary, in £ a year.'),
  scale_nation: choice(Nation).orNone('Whose Agenda for Change scale, in place of salaries.'),
  scale_band: text(5).orNone('The band, such as 5.'),
  scale_point_from: whole('points').orNone('Lowest point of the band, counted from 1.'),
  scale_point_to: whole('points').orNone('Highest point of the band.'),
  full_time_week: hours('Hours of a full-time week.'),
  leave_steps: list(
    /^\d{1,2}:\d{1,2}(\.\d)?$/,
    'a list with semicolons of completed years and days of leave, such as 0:27; 5:29',
  ).orElse([], 'Annual leave of a full-time year, by completed years of service. Not recorded'),
  public_holiday_days: days.orNone('Public holidays of a full-time year in days.'),
  public_holidays_inside: yesNo.orNone('Whether they are inside the annual leave.'),
  sick_pay: choice(SickPay).orNone('Sick pay scheme.'),
  pension_pct: percent.orNone('What the employer pays into the pension.'),
  pension_basis: choice(PensionBasis).orNone('Of what that is paid: all pay, or qualifying earnings.'),
  employer_notice_weeks: whole('weeks').orNone('Notice the employer gives.'),
  clinical_supervision_days: whole('days').orNone(
    'At most how many days between sessions of clinical supervision; empty where none is offered.',
  ),
  line_management_days: whole('days').orNone('At most how many days between sessions with the line manager.'),
  progression: text(500).orNone('What the next step is.'),
};

export const TERMS_SHEETS = sheet({
  name: 'terms_sheets',
  about:
    'What employers offer for a kind of work; about no person. A later row is a new offer; an edited row a correction.',
  columns,
  key: ['employer', 'role', 'starts_on'],
  inOrderOf: 'starts_on',
  links: { employer: { sheet: 'employers', by: ['employer'] } },
  writers: 'EMPLOYER',
  held: sqlFile(__dirname, 'terms_sheets.sql'),
  columnOf: { employerPension: 'pension_pct' },
  create: ({ tx, row, use, id }) =>
    use(TermsSheetService).record(tx, {
      employer: id('employer'),
      role: row.role,
      startsOn: row.starts_on,
      ...offer(row),
    }),
  async correct({ tx, row, use, versionOf }, { id }) {
    await use(TermsSheetService).correct(tx, {
      termsSheet: id,
      version: await versionOf('terms_sheet', id),
      ...offer(row),
    });
  },
});

function offer(row: RowOf<typeof columns>) {
  return {
    salaryFrom: row.salary_from,
    salaryTo: row.salary_to,
    scaleNation: row.scale_nation,
    scaleBand: row.scale_band,
    scalePointFrom: row.scale_point_from,
    scalePointTo: row.scale_point_to,
    fullTimeWeek: row.full_time_week,
    leaveSteps: row.leave_steps.map(readStep),
    publicHolidayDays: row.public_holiday_days,
    publicHolidaysInside: row.public_holidays_inside,
    sickPay: row.sick_pay,
    employerPension: row.pension_pct,
    pensionBasis: row.pension_basis,
    employerNoticeWeeks: row.employer_notice_weeks,
    clinicalSupervisionDays: row.clinical_supervision_days,
    lineManagementDays: row.line_management_days,
    progression: row.progression,
  };
}

/** `5:29.5` → 29.5 days of leave from five completed years. */
function readStep(written: string): { fromCompletedYears: number; leaveDays: number } {
  const [years, leave] = written.split(':');
  return { fromCompletedYears: Number(years), leaveDays: days('').read(leave!) };
}
