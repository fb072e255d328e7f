import { ConsultationOrder } from '../../funding/calculations/notice-and-consultation.js';
import { addYears, Day, day } from '../../kernel/day.js';
import { known, Known } from '../../kernel/known.js';
import { Moment } from '../../kernel/moment.js';
import { findBankHolidayDays } from '../../reference-data/reading/find-bank-holidays.js';
import { findDecisionRules } from '../../reference-data/reading/find-decision-rules.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { DecisionBasis } from './decision.js';

/** Rules and bank holidays: read once for a whole report. */
export async function findDecisionBasis(
  request: TrackerRequest,
  moment: Moment,
  { until, consultation }: { until: Day; consultation: ConsultationOrder },
): Promise<Known<DecisionBasis, 'NO_RULE_ON_DATE'>> {
  const knownOn = request.knownOn(moment);
  const rules = await findDecisionRules(request.reader, knownOn);
  if (!rules.known) return rules;
  const { days, to } = await bankHolidays(request, { from: addYears(moment.asOf, -1), until, knownOn });
  return known({
    rules: rules.value,
    bankHolidays: days,
    bankHolidaysTo: to,
    consultation,
  });
}

/** As far ahead as they are held: up to the horizon, else to the end of the year after the next. */
async function bankHolidays(
  request: TrackerRequest,
  { from, until, knownOn }: { from: Day; until: Day; knownOn: Day },
): Promise<{ days: ReadonlySet<Day>; to: Day }> {
  const nearer = day(`${Number(from.slice(0, 4)) + 2}-12-31`);
  for (const to of [until, nearer]) {
    const found = await findBankHolidayDays(request.reader, { from, to, knownOn });
    if (found.known) return { days: found.value, to };
  }
  return { days: new Set(), to: from };
}
