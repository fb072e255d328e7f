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
import { goingUntil } from './posts-going.query.js';
import { PostsTogether, postsTogether } from './posts-within-90-days.js';
import { findWorkersOfPosts, paidWorkers, WorkerOfPost } from './workers-of-posts.query.js';

const LINES_ENDING = reportFile(__dirname, 'lines-ending.sql');

/** The columns of `lines-ending.sql`: the first of lines and their posts, the last three of employers. */
const COLUMNS = [
  'lineId',
  'moneyEndsOn',
  'decisionLeadDays',
  'postId',
  'employerId',
  'participationId',
  'wte',
  'cost',
  'isFilled',
  'goingOf',
  'goingOn',
  'postsGoing',
] as const;
type Entries = Readonly<Record<(typeof COLUMNS)[number], readonly string[]>>;

export interface LineAtRisk {
  readonly lineId: string;
  readonly moneyEndsOn: Day;
  readonly postIds: readonly string[];
  /** Hundredths of one WTE. */
  readonly wte: number;
  /** Pence a year of the posts whose cost is recorded; null when none is. */
  readonly annualCostPence: number | null;
  readonly decision: Known<EmployersDecision, NoDecisionReason>;
  /** The same for each employer by itself. */
  readonly decisionsOfEmployers: () => readonly EmployersOwnDecision[];
}

export interface EmployersOwnDecision {
  readonly employerId: string;
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
  const columns = await request.reader.row<Record<keyof Entries, string | null>>(moment, LINES_ENDING, [
    moment.asOf,
    until,
    levelNumber(certainty),
    ...scopeValues(scope),
    goingUntil(until),
  ]);
  const entries = Object.fromEntries(
    COLUMNS.map((column) => [column, columns?.[column]?.split(',') ?? []]),
  ) as unknown as Entries;
  const postIds = [...new Set(entries.postId.filter((id) => id !== ''))];
  const workers = await findWorkersOfPosts(request, moment, postIds);
  const facts = { entries, workers, actor: request.actor, basis, together: postsGoing(entries) };
  const lines: Placed[] = [];
  for (let from = 0, to = 0; from < entries.lineId.length; from = to) {
    while (entries.lineId[to] === entries.lineId[from]) to += 1;
    const line = lineAtRisk(from, to, facts);
    lines.push({ line, order: orderOf(line) });
  }
  return lines.sort((a, b) => (a.order < b.order ? -1 : 1)).map(({ line }) => line);
}

interface Placed {
  readonly line: LineAtRisk;
  readonly order: string;
}

interface Facts {
  readonly entries: Entries;
  readonly workers: ReadonlyMap<string, readonly WorkerOfPost[]>;
  readonly actor: Actor;
  readonly basis: DecisionBasis;
  readonly together: PostsTogether;
}

/** The line whose entries stand from one place up to another. */
function lineAtRisk(from: number, to: number, { entries, workers, actor, basis, together }: Facts): LineAtRisk {
  const { postId, employerId, participationId, wte, cost, isFilled } = entries;
  const moneyEndsOn = entries.moneyEndsOn[from] as Day;
  const posts: number[] = [];
  for (let at = from; at < to; at += 1) if (postId[at] !== '') posts.push(at);
  const employers = [...groupedBy(posts, (at) => employerId[at]!)].map(([id, ofEmployer]): EmployersPosts => ({
    employerId: id,
    filledPosts: ofEmployer.filter((at) => isFilled[at] === 'true').length,
    workers: ofEmployer.every((at) => seesPeople(actor, { employerId: id, participationId: participationId[at]! }))
      ? ofEmployer.flatMap((at) => paidWorkers(workers.get(postId[at]!) ?? [], moneyEndsOn))
      : null,
  }));
  const decide = (some: readonly EmployersPosts[]) =>
    earliestDecision(moneyEndsOn, Number(entries.decisionLeadDays[from]), some, basis, together);
  return {
    lineId: entries.lineId[from]!,
    moneyEndsOn,
    postIds: posts.map((at) => postId[at]!),
    // Worked out when they are told: most lines are only put in order.
    get wte() {
      return sumInHundredths(posts.map((at) => wte[at] || '0'));
    },
    get annualCostPence() {
      const costs = posts.map((at) => cost[at]!).filter((text) => text !== '');
      return posts.length > 0 && costs.length === 0 ? null : sumInHundredths(costs);
    },
    decision: decide(employers),
    decisionsOfEmployers: () => employers.map((each) => ({ employerId: each.employerId, decision: decide([each]) })),
  };
}

function postsGoing({ goingOf, goingOn, postsGoing: posts }: Entries): PostsTogether {
  const places = groupedBy(
    goingOf.map((_, at) => at),
    (at) => goingOf[at]!,
  );
  const going = [...places].map(
    ([employerId, of]) =>
      [employerId, of.map((at) => ({ moneyEndsOn: goingOn[at] as Day, posts: Number(posts[at]) }))] as const,
  );
  return postsTogether(new Map(going));
}

const DECIMALS = 6;

function sumInHundredths(exact: readonly string[]): number {
  const sum = exact.reduce((all, text) => all + scaled(text, DECIMALS), 0);
  return divideHalfAwayFromZero(sum, 10 ** (DECIMALS - 2));
}

function orderOf({ decision, moneyEndsOn, lineId }: LineAtRisk): string {
  return decision.known ? `0 ${decision.value.decideBy} ${moneyEndsOn} ${lineId}` : `1 ${moneyEndsOn} ${lineId}`;
}
