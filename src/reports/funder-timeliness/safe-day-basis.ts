import { addYears, Day } from '../../kernel/day.js';
import { known, Known } from '../../kernel/known.js';
import { Moment } from '../../kernel/moment.js';
import { findHeldBankHolidays } from '../../reference-data/reading/find-bank-holidays.js';
import { findDecisionRules } from '../../reference-data/reading/find-decision-rules.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { DecisionBasis } from '../funding-risk/decision.js';

/** What decisions in the past are judged by, and from which day on they can be. */
export interface SafeDayBasis {
  readonly basis: DecisionBasis;
  readonly from: Day;
}

/**
 * Rules and bank holidays for money that ended between two days: as far back as they are held. A decision is taken at most a year before.
 */
export async function findSafeDayBasis(
  request: TrackerRequest,
  moment: Moment,
  { first, last }: { first: Day; last: Day },
): Promise<Known<SafeDayBasis, 'NO_RULE_ON_DATE'>> {
  const knownOn = request.knownOn(moment);
  const rules = await findDecisionRules(request.reader, knownOn);
  if (!rules.known) return rules;
  const { days, from, to } = await findHeldBankHolidays(request.reader, {
    from: addYears(first, -1),
    to: last,
    knownOn,
  });
  const basis = { rules: rules.value, consultation: 'IN_SEQUENCE', bankHolidays: days, bankHolidaysTo: to } as const;
  return known({ basis, from });
}
