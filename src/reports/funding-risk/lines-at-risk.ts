import { Actor } from '../../auth/actor.js';
import { seesPeople } from '../../auth/sees-people.js';
import { reportFile } from '../../database/sql-file.js';
import { CertaintyLevel } from '../../funding/calculations/certainty-at-least.js';
import { Day } from '../../kernel/day.js';
import { scaled } from '../../kernel/decimal.js';
import { groupedBy } from '../../kernel/grouped-by.js';
import { Known } from '../../kernel/known.js';
import { Moment } from '../../kernel/moment.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { levelNumber } from '../funding-cliff/funding-cliff.query.js';
import { FundingScope, scopeValues } from '../funding-scope.js';
import { DecisionBasis, earliestDecision, EmployersDecision, EmployersPosts, NoDecisionReason } from './decision.js';
import { findWorkersOfPosts, paidWorkers, WorkerRow } from './workers-of-posts.query.js';

const LINES_ENDING = reportFile(__dirname, 'lines-ending.sql');

interface LineRow {
  readonly line_id: string;
  readonly money_ends_on: Day;
  readonly decision_lead_days: number | null;
  readonly post_id: string | null;
  readonly employer_id: string;
  readonly participation_id: string;
  readonly wte: string | null;
  readonly cost: string | null;
  readonly is_filled: boolean | null;
}

export interface LineAtRisk {
  readonly lineId: string;
  readonly moneyEndsOn: Day;
  readonly postIds: readonly string[];
  /** Hundredths of one WTE. */
  readonly wte: number;
  /** Pence a year of the posts whose cost is recorded; null when none is. */
  readonly annualCostPence: number | null;
  readonly decision: Known<EmployersDecision, NoDecisionReason>;
}

/** The lines that end in a period, those whose decision falls first in front, and those without one behind. */
export async function findLinesAtRisk(
  request: TrackerRequest,
  moment: Moment,
  scope: FundingScope,
  { until, certainty }: { until: Day; certainty: CertaintyLevel },
  basis: DecisionBasis,
): Promise<LineAtRisk[]> {
  const rows = await request.reader.rows<LineRow>(moment, LINES_ENDING, [
    moment.asOf,
    until,
    levelNumber(certainty),
    ...scopeValues(scope),
  ]);
  const postIds = [...new Set(rows.flatMap((row) => row.post_id ?? []))];
  const workers = await findWorkersOfPosts(request, moment, postIds);
  return [...groupedBy(rows, (row) => row.line_id).values()]
    .map((ofLine) => lineAtRisk(ofLine, workers, request.actor, basis))
    .sort((a, b) => orderOf(a).localeCompare(orderOf(b)) || a.lineId.localeCompare(b.lineId));
}

function lineAtRisk(
  rows: readonly LineRow[],
  workers: ReadonlyMap<string, WorkerRow[]>,
  actor: Actor,
  basis: DecisionBasis,
): LineAtRisk {
  const { line_id: lineId, money_ends_on: moneyEndsOn, decision_lead_days } = rows[0]!;
  const posts = rows.filter((row) => row.post_id !== null);
  const employers = [...groupedBy(posts, (row) => row.employer_id)].map(([employerId, ofEmployer]): EmployersPosts => ({
    employerId,
    filledPosts: ofEmployer.filter((row) => row.is_filled).length,
    workers: ofEmployer.every((row) => seesPeople(actor, { employerId, participationId: row.participation_id }))
      ? ofEmployer.flatMap((row) => paidWorkers(workers.get(row.post_id!) ?? [], moneyEndsOn))
      : null,
  }));
  const costs = posts.flatMap((row) => row.cost ?? []);
  return {
    lineId,
    moneyEndsOn,
    postIds: posts.map((row) => row.post_id!),
    wte: sumInHundredths(posts.map((row) => row.wte ?? '0')),
    annualCostPence: posts.length > 0 && costs.length === 0 ? null : sumInHundredths(costs),
    decision: earliestDecision(moneyEndsOn, decision_lead_days ?? 0, employers, basis),
  };
}

const DECIMALS = 6;

function sumInHundredths(exact: readonly string[]): number {
  const sum = exact.reduce((all, text) => all + scaled(text, DECIMALS), 0);
  return divideHalfAwayFromZero(sum, 10 ** (DECIMALS - 2));
}

function orderOf({ decision, moneyEndsOn }: LineAtRisk): string {
  return decision.known ? `0 ${decision.value.decideBy} ${moneyEndsOn}` : `1 ${moneyEndsOn}`;
}
