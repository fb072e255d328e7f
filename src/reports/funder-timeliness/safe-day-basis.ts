import { addYears, Day, day } from '../../kernel/day.js';
import { known, Known } from '../../kernel/known.js';
import { Moment } from '../../kernel/moment.js';
import { findBankHolidayDays } from '../../reference-data/reading/find-bank-holidays.js';
import { findDecisionRules } from '../../reference-data/reading/find-decision-rules.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { DecisionBasis } from '../funding-risk/decision.js';

/** What decisions in the past are judged by, and from which day on they can be. */
export interface SafeDayBasis {
  readonly basis: DecisionBasis;
  readonly from: Day;
}

const YEARS_HELD_BEFORE = 4;

/**
 * Rules and bank holidays for money that ended between two days: as far back as they are held, else for the last four
 * years. A decision is taken at most a year before.
 */
export async function findSafeDayBasis(
  request: TrackerRequest,
  moment: Moment,
  { first, last }: { first: Day; last: Day },
): Promise<Known<SafeDayBasis, 'NO_RULE_ON_DATE'>> {
  const knownOn = request.knownOn(moment);
  const rules = await findDecisionRules(request.reader, knownOn);
  if (!rules.known) return rules;
  const common = { rules: rules.value, consultation: 'IN_SEQUENCE' } as const;
  const yearsAhead = day(`${Number(moment.asOf.slice(0, 4)) + 1}-12-31`);
  for (const [from, to] of [
    [addYears(first, -1), last],
    [addYears(moment.asOf, -YEARS_HELD_BEFORE), last < yearsAhead ? last : yearsAhead],
  ] as const) {
    const held = await findBankHolidayDays(request.reader, { from, to, knownOn });
    if (held.known) return known({ basis: { ...common, bankHolidays: held.value, bankHolidaysTo: to }, from });
  }
  return known({ basis: { ...common, bankHolidays: new Set(), bankHolidaysTo: first }, from: addYears(last, 1) });
}
