import { addDays, addMonths, completeYears, Day } from '../../kernel/day.js';

/** How much notice the law gives, and where it says so. */
export interface StatutoryNoticeRule {
  readonly ruleId: string;
  readonly source: string;
  /** Months of continuous service from which the first notice is due. */
  readonly fromMonths: number;
  readonly firstWeeks: number;
  /** Complete years from which there is one week for each of them. */
  readonly weekPerYearFromYears: number;
  readonly mostWeeks: number;
}

/** Employment Rights Act 1996, section 86(1), in force since 22 August 1996. */
export const STATUTORY_NOTICE: StatutoryNoticeRule = {
  ruleId: 'ERA_1996_S86',
  source: 'Employment Rights Act 1996, section 86: https://www.gov.uk/redundancy-your-rights/notice-periods',
  fromMonths: 1,
  firstWeeks: 1,
  weekPerYearFromYears: 2,
  mostWeeks: 12,
};

/**
 * The notice in weeks that statute gives an employee whose job ends on a day.
 *
 * None under a month of continuous service, then one week, then from two years one week for each complete year, at most
 * twelve. Service counts to the end of the last day: started on 1 April 2018, ends on 31 March 2027: 9 years, 9 weeks.
 */
export function statutoryNoticeWeeks(
  { continuousServiceOn, endsOn }: { continuousServiceOn: Day; endsOn: Day },
  rule: StatutoryNoticeRule = STATUTORY_NOTICE,
): number {
  const years = completeYears(continuousServiceOn, endsOn);
  if (years >= rule.weekPerYearFromYears) return Math.min(years, rule.mostWeeks);
  const hasFirstMonths = addMonths(continuousServiceOn, rule.fromMonths) <= addDays(endsOn, 1);
  return hasFirstMonths ? rule.firstWeeks : 0;
}
