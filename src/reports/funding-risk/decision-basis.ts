import { ConsultationOrder } from '../../funding/calculations/notice-and-consultation.js';
import { CertaintyLevel } from '../../funding/calculations/certainty-at-least.js';
import { reportFile } from '../../database/sql-file.js';
import { addDays, addYears, Day, day } from '../../kernel/day.js';
import { known, Known } from '../../kernel/known.js';
import { Moment } from '../../kernel/moment.js';
import { groupedBy } from '../../kernel/grouped-by.js';
import { findBankHolidayDays } from '../../reference-data/reading/find-bank-holidays.js';
import { findDecisionRules } from '../../reference-data/reading/find-decision-rules.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { levelNumber } from '../funding-cliff/funding-cliff.query.js';
import { DecisionBasis } from './decision.js';

const POSTS_GOING = reportFile(__dirname, 'posts-going.sql');

interface GoingRow {
  employer_id: string;
  money_ends_on: Day;
  posts: number;
}

/** Rules, bank holidays and what each employer loses: read once for a whole report. */
export async function findDecisionBasis(
  request: TrackerRequest,
  moment: Moment,
  { until, certainty, consultation }: { until: Day; certainty: CertaintyLevel; consultation: ConsultationOrder },
): Promise<Known<DecisionBasis, 'NO_RULE_ON_DATE'>> {
  const knownOn = request.knownOn(moment);
  const rules = await findDecisionRules(request.reader, knownOn);
  if (!rules.known) return rules;
  const going = await request.reader.rows<GoingRow>(moment, POSTS_GOING, [
    moment.asOf,
    // What goes in the 90 days after the last line counts together with it.
    addDays(until, 90),
    levelNumber(certainty),
  ]);
  const { days, to } = await bankHolidays(request, { from: addYears(moment.asOf, -1), until, knownOn });
  return known({
    rules: rules.value,
    bankHolidays: days,
    bankHolidaysTo: to,
    consultation,
    postsGoing: new Map(
      [...groupedBy(going, (row) => row.employer_id)].map(([employerId, rows]) => [
        employerId,
        rows.map((row) => ({ moneyEndsOn: row.money_ends_on, posts: row.posts })),
      ]),
    ),
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
