import { ConsultationOrder } from '../../funding/calculations/notice-and-consultation.js';
import { addYears } from '../../kernel/day.js';
import { known, Known } from '../../kernel/known.js';
import { Moment } from '../../kernel/moment.js';
import { findHeldBankHolidays } from '../../reference-data/reading/find-bank-holidays.js';
import { findDecisionRules } from '../../reference-data/reading/find-decision-rules.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { DecisionBasis } from './decision.js';

/** Further than anybody may ask; posts are told a day for money that ends after the days asked about too. */
const YEARS_AHEAD = 12;

/** Rules, and bank holidays as far ahead as they are held: read once for a whole report. */
export async function findDecisionBasis(
  request: TrackerRequest,
  moment: Moment,
  { consultation }: { consultation: ConsultationOrder },
): Promise<Known<DecisionBasis, 'NO_RULE_ON_DATE'>> {
  const knownOn = request.knownOn(moment);
  const rules = await findDecisionRules(request.reader, knownOn);
  if (!rules.known) return rules;
  // A decision may fall up to a year before.
  const from = addYears(moment.asOf, -1);
  const held = await findHeldBankHolidays(request.reader, { from, to: addYears(moment.asOf, YEARS_AHEAD), knownOn });
  return known({
    rules: rules.value,
    bankHolidays: held.days,
    bankHolidaysTo: held.from > from ? from : held.to,
    consultation,
  });
}
