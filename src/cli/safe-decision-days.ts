import { Database } from '../database/database.js';
import { programSession } from '../database/program-session.js';
import { lastSafeDecisionDay } from '../funding/calculations/last-safe-decision-day.js';
import { addYears, Day, daysBetween, inWords } from '../kernel/day.js';
import { findBankHolidayDays } from '../reference-data/reading/find-bank-holidays.js';
import { findDecisionRules } from '../reference-data/reading/find-decision-rules.js';

/** Twenty dismissals within 90 days bring collective consultation; see the published rules. */
const MANY = 20;

/**
 * By when money that ends on a day must be decided about, for workers whose contracts nobody here can see: twelve weeks'
 * notice, with and without collective consultation. Null where the rules or bank holidays for it are not held.
 */
export async function safeDecisionDaysInWords(database: Database, endsOn: Day, today: Day): Promise<string | null> {
  const reader = database.reader(programSession(), { snapshot: true });
  try {
    const rules = await findDecisionRules(reader, today);
    const holidays = await findBankHolidayDays(reader, { from: addYears(endsOn, -1), to: endsOn, knownOn: today });
    if (!rules.known || !holidays.known) return null;
    const decideBy = (otherDismissals: number): Day | null => {
      const decision = lastSafeDecisionDay({
        endsOn,
        workers: null,
        otherDismissals,
        decisionLeadDays: 0,
        consultation: 'IN_SEQUENCE',
        rules: rules.value,
        bankHolidays: holidays.value,
      });
      return decision.known ? decision.value.decideBy : null;
    };
    const [many, few] = [decideBy(MANY), decideBy(1)];
    return many && few ? sentence(endsOn, many, few, today) : null;
  } finally {
    await reader.close();
  }
}

function sentence(endsOn: Day, many: Day, few: Day, today: Day): string {
  return [
    `To end or renew on ${inWords(endsOn)} without breaking notice for somebody with twelve years' service:`,
    `  decide by ${inWords(many)} (${howFar(many, today)}) where an employer would dismiss ${MANY} or more, and by ${inWords(few)} (${howFar(few, today)}) where fewer.`,
  ].join('\n');
}

function howFar(on: Day, today: Day): string {
  const days = daysBetween(today, on);
  if (days === 0) return 'today';
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}
