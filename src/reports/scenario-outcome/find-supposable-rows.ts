import { SqlText } from '../../database/reader.js';
import { Day } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { ScenarioStep, STEPS_OF_LINES } from '../../scenarios/scenario-step.js';
import { ScenarioStepKind } from '../../scenarios/scenario.enums.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { employersOfWeeks } from './changed-weeks.js';
import { AllocationRow, EmployerWeekRow, LineRow, PostStateRow, SupposableRows } from './supposable-rows.js';

/** Those named and, for steps that name none, all that end in the period, or of which an instalment does. */
const LINES = `SELECT to_jsonb(funding_line) AS row FROM funding_line
  WHERE id = ANY ($1::uuid[])
     OR ($2::boolean AND ($5::uuid IS NULL OR programme_id = $5::uuid)
         AND (ends_on BETWEEN $3::date AND $4::date
              OR id IN (SELECT instalment.funding_line_id FROM instalment WHERE instalment.ends_on BETWEEN $3::date AND $4::date)))
  ORDER BY funding_line.reference, funding_line.id`;
const INSTALMENTS = 'SELECT to_jsonb(instalment) AS row FROM instalment WHERE funding_line_id = ANY ($1::uuid[])';
const CERTAINTIES = `SELECT to_jsonb(certainty) AS row FROM certainty
  WHERE funding_line_id = ANY ($1::uuid[]) AND said_on <= $2::date AND stage <> 'EXTENSION_OPTION'`;
/** Other lines' shares of the same posts too, and how sure those lines are: together they are never more than the whole. */
const ALLOCATIONS = `SELECT to_jsonb(allocation) AS row FROM allocation
  WHERE post_id IN (SELECT paid.post_id FROM allocation AS paid WHERE paid.funding_line_id = ANY ($1::uuid[]))
  ORDER BY allocation.post_id, allocation.starts_on, allocation.id`;
const POST_STATES = `SELECT to_jsonb(post_state) AS row FROM post_state
  WHERE annual_cost IS NOT NULL AND (ends_on IS NULL OR ends_on >= $1::date) AND ($2::uuid IS NULL OR programme_id = $2::uuid)`;

const WEEKS = `SELECT to_jsonb(employer_week) AS row FROM employer_week
  WHERE (ends_on IS NULL OR ends_on >= $1::date) AND ($2::uuid[] IS NULL OR employer_id = ANY ($2::uuid[]))
    AND ($3::uuid IS NULL OR employer_id IN (SELECT participation.employer_id FROM participation WHERE participation.programme_id = $3::uuid))
  ORDER BY employer_week.employer_id, employer_week.starts_on`;

const CHANGING_COSTS: readonly ScenarioStepKind[] = [ScenarioStepKind.CHANGE_SCALE, ScenarioStepKind.CHANGE_WEEK];

/** What the steps of all scenarios asked about could change, as recorded; nothing is read for steps there are none of. */
export async function findSupposableRows(
  request: TrackerRequest,
  moment: Moment,
  { programme, until }: { programme: string | null; until: Day },
  steps: readonly ScenarioStep[],
): Promise<SupposableRows> {
  const read = async <Found>(sql: SqlText | string, values: readonly unknown[]): Promise<Found[]> =>
    (await request.reader.rows<{ row: Found }>(moment, sql, values)).map(({ row }) => row);
  const named = [...new Set(steps.flatMap((step) => step.fundingLine ?? []))];
  const isAboutAll = steps.some(({ kind, fundingLine }) => STEPS_OF_LINES.includes(kind) && fundingLine == null);
  const lines =
    named.length === 0 && !isAboutAll
      ? []
      : await read<LineRow>(LINES, [named, isAboutAll, moment.asOf, until, programme]);
  const ofLines = <Found>(sql: string, ids: readonly string[], ...more: unknown[]): Promise<Found[]> =>
    ids.length === 0 ? Promise.resolve([]) : read(sql, [ids, ...more]);
  const ids = lines.map(({ id }) => id);
  const allocation = await ofLines<AllocationRow>(ALLOCATIONS, ids);
  const paying = [...new Set([...ids, ...allocation.map((each) => each.funding_line_id)])];
  const costsFrom = firstDayOf(steps, CHANGING_COSTS);
  const weeksFrom = firstDayOf(steps, [ScenarioStepKind.CHANGE_WEEK]);
  return {
    ...{ funding_line: lines, allocation },
    instalment: await ofLines(INSTALMENTS, paying),
    certainty: await ofLines(CERTAINTIES, paying, moment.asOf),
    post_state: costsFrom === null ? [] : await read<PostStateRow>(POST_STATES, [costsFrom, programme]),
    employer_week:
      weeksFrom === null ? [] : await read<EmployerWeekRow>(WEEKS, [weeksFrom, employersOfWeeks(steps), programme]),
  };
}

function firstDayOf(steps: readonly ScenarioStep[], kinds: readonly ScenarioStepKind[]): Day | null {
  const days = steps.flatMap(({ kind, from }) => (kinds.includes(kind) ? (from ?? []) : []));
  return days.sort()[0] ?? null;
}
