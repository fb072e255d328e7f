import { Transaction } from '../database/transaction.js';
import { Problems } from '../kernel/problem.js';
import { scalePointExists } from '../contracts/check-terms.js';
import { TermsSheetValues } from './terms-sheet-values.js';

const LARGEST_SALARY = 99_999_999;

/** All that can be told to be wrong with a terms sheet by itself. Forms, mutations and files refuse through this. */
export function checkTermsSheet(problems: Problems, sheet: TermsSheetValues): void {
  const within = (value: number | null, least: number, most: number) =>
    value === null || (Number.isInteger(value) && value >= least && value <= most);
  problems.require(
    sheet.fullTimeWeek !== null && within(sheet.fullTimeWeek, 60, 3600),
    'WEEK_OUT_OF_RANGE',
    ['fullTimeWeek'],
    'A full-time week lies between 1 and 60 hours; give it in hours, such as 37.5.',
  );
  checkPayOffered(problems, sheet);
  problems.require(
    within(sheet.publicHolidayDays, 0, 2000) && (sheet.publicHolidayDays ?? 0) % 10 === 0,
    'DAYS_OUT_OF_RANGE',
    ['publicHolidayDays'],
    'Public holidays lie between 0 and 20, with at most one decimal, such as 8 or 8.5.',
  );
  problems.require(
    within(sheet.employerPension, 0, 10_000),
    'PENSION_OUT_OF_RANGE',
    ['employerPension'],
    "The employer's pension contribution lies between 0 and 100 %.",
  );
  problems.require(
    sheet.employerPension === null || sheet.pensionBasis !== null,
    'PENSION_OF_WHAT',
    ['pensionBasis'],
    'Say what the pension percentage is paid of: all pay, or qualifying earnings.',
  );
  problems.require(
    within(sheet.employerNoticeWeeks, 0, 52),
    'NOTICE_OUT_OF_RANGE',
    ['employerNoticeWeeks'],
    'Notice lies between 0 and 52 whole weeks.',
  );
  for (const field of ['clinicalSupervisionDays', 'lineManagementDays'] as const) {
    const sentence = 'The days between two sessions lie between 1 and 366; leave them out where none is offered.';
    problems.require(within(sheet[field], 1, 366), 'INTERVAL_OUT_OF_RANGE', [field], sentence);
  }
  checkLeaveSteps(problems, sheet);
}

/** Both ends of a scale have to exist where the scales of its nation are loaded. */
export async function checkSheetScale(tx: Transaction, problems: Problems, sheet: TermsSheetValues): Promise<void> {
  const { scaleNation, scaleBand } = sheet;
  if (scaleNation === null || scaleBand === null) return;
  for (const field of ['scalePointFrom', 'scalePointTo'] as const) {
    const point = sheet[field];
    if (point === null) continue;
    problems.require(
      await scalePointExists(tx, scaleNation, scaleBand, point),
      'NO_SUCH_SCALE_POINT',
      [field],
      `The published scales of ${scaleNation} have no point ${point} in band ${scaleBand}; look the point up in the pay scales.`,
    );
  }
}

function checkPayOffered(problems: Problems, sheet: TermsSheetValues): void {
  const { salaryFrom, salaryTo, scaleNation, scaleBand, scalePointFrom, scalePointTo } = sheet;
  const salaries = [salaryFrom, salaryTo].filter((value) => value !== null);
  const scaleParts = [scaleNation, scaleBand, scalePointFrom, scalePointTo].filter((value) => value !== null).length;
  problems.require(
    salaries.length === 0 || scaleParts === 0,
    'PAY_IS_RANGE_OR_SCALE',
    ['salaryFrom'],
    'Give the salaries or the scale points, not both: the salary of a point is published.',
  );
  problems.require(
    salaries.length !== 1,
    'SALARY_RANGE_INCOMPLETE',
    [salaryFrom === null ? 'salaryFrom' : 'salaryTo'],
    'Give the lowest and the highest salary; the same twice where there is only one.',
  );
  problems.require(
    salaries.every((value) => value >= 0 && value <= LARGEST_SALARY),
    'PAY_OUT_OF_RANGE',
    ['salaryTo'],
    'Salaries lie between £0 and £999,999.99.',
  );
  problems.require(
    salaryFrom === null || salaryTo === null || salaryTo >= salaryFrom,
    'RANGE_UPSIDE_DOWN',
    ['salaryTo'],
    'The highest salary is not below the lowest; swap the two.',
  );
  problems.require(
    scaleParts === 0 || scaleParts === 4,
    'SCALE_INCOMPLETE',
    ['scalePointTo'],
    'A scale needs its nation, its band and the lowest and highest point offered.',
  );
  problems.require(
    scalePointFrom === null || scalePointTo === null || (scalePointFrom >= 1 && scalePointTo >= scalePointFrom),
    'RANGE_UPSIDE_DOWN',
    ['scalePointTo'],
    'Points are counted from 1, and the highest is not below the lowest.',
  );
}

function checkLeaveSteps(problems: Problems, { leaveSteps }: TermsSheetValues): void {
  const years = leaveSteps.map((step) => step.fromCompletedYears);
  problems.require(
    new Set(years).size === years.length,
    'STEP_GIVEN_TWICE',
    ['leaveSteps'],
    'Give the leave of each length of service once.',
  );
  leaveSteps.forEach(({ fromCompletedYears, leaveDays }, at) => {
    problems.require(
      Number.isInteger(fromCompletedYears) && fromCompletedYears >= 0 && fromCompletedYears <= 50,
      'YEARS_OUT_OF_RANGE',
      ['leaveSteps', String(at), 'fromCompletedYears'],
      'Complete years of service lie between 0 and 50.',
    );
    problems.require(
      leaveDays >= 0 && leaveDays <= 9900 && leaveDays % 10 === 0,
      'DAYS_OUT_OF_RANGE',
      ['leaveSteps', String(at), 'leaveDays'],
      'Days of leave lie between 0 and 99, with at most one decimal, such as 27 or 27.5.',
    );
  });
}
