import { Actor } from '../../auth/actor.js';
import { seesPeople } from '../../auth/sees-people.js';
import { reportFile } from '../../database/sql-file.js';
import { CertaintyLevel } from '../../funding/calculations/certainty-at-least.js';
import { Day } from '../../kernel/day.js';
import { scaled } from '../../kernel/decimal.js';
import { groupedBy } from '../../kernel/grouped-by.js';
import { Known, known } from '../../kernel/known.js';
import { Moment } from '../../kernel/moment.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { levelNumber } from '../funding-cliff/funding-cliff.query.js';
import { FundingScope, scopeValues } from '../funding-scope.js';
import {
  DecisionBasis,
  earliestDecision,
  EmployersDecision,
  EmployersPosts,
  NoDecisionReason,
  SafeDay,
} from './decision.js';
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
  readonly decision: Known<SafeDay, NoDecisionReason>;
  /** The same with the steps it is reckoned by. */
  readonly explained: () => Known<EmployersDecision, NoDecisionReason>;
  /** And for each employer by itself. */
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
    const line = lineAtRisk({ ...facts, from, to });
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

/** The entries of a line stand from one place up to another. */
interface OfLine extends Facts {
  readonly from: number;
  readonly to: number;
}

/**
 * All but the days is worked out when it is told: most lines are only put in order, and what explains thousands of decisions
 * took longer to keep than to reckon.
 */
function lineAtRisk(of: OfLine): LineAtRisk {
  const { wte, cost, lineId, moneyEndsOn, postId } = of.entries;
  const explained = () => decide(of, employersOf(of));
  const valuesOf = (column: readonly string[]) => placesOfPosts(of).map((at) => column[at]!);
  return {
    lineId: lineId[of.from]!,
    moneyEndsOn: moneyEndsOn[of.from] as Day,
    get postIds() {
      return valuesOf(postId);
    },
    get wte() {
      return sumInHundredths(valuesOf(wte).map((text) => text || '0'));
    },
    get annualCostPence() {
      const costs = valuesOf(cost);
      const recorded = costs.filter((text) => text !== '');
      return costs.length > 0 && recorded.length === 0 ? null : sumInHundredths(recorded);
    },
    decision: safeDay(explained()),
    explained,
    decisionsOfEmployers: () =>
      employersOf(of).map((each) => ({ employerId: each.employerId, decision: decide(of, [each]) })),
  };
}

function placesOfPosts({ entries: { postId }, from, to }: OfLine): number[] {
  const posts: number[] = [];
  for (let at = from; at < to; at += 1) if (postId[at] !== '') posts.push(at);
  return posts;
}

function employersOf(of: OfLine): EmployersPosts[] {
  const { entries, workers, actor, from } = of;
  const { postId, employerId, participationId, isFilled } = entries;
  const moneyEndsOn = entries.moneyEndsOn[from] as Day;
  return [...groupedBy(placesOfPosts(of), (at) => employerId[at]!)].map(([id, ofEmployer]): EmployersPosts => ({
    employerId: id,
    filledPosts: ofEmployer.filter((at) => isFilled[at] === 'true').length,
    workers: ofEmployer.every((at) => seesPeople(actor, { employerId: id, participationId: participationId[at]! }))
      ? ofEmployer.flatMap((at) => paidWorkers(workers.get(postId[at]!) ?? [], moneyEndsOn))
      : null,
  }));
}

function decide({ entries, basis, together, from }: OfLine, employers: readonly EmployersPosts[]) {
  const leadDays = Number(entries.decisionLeadDays[from]);
  return earliestDecision(entries.moneyEndsOn[from] as Day, leadDays, employers, basis, together);
}

function safeDay(decision: Known<EmployersDecision, NoDecisionReason>): Known<SafeDay, NoDecisionReason> {
  if (!decision.known) return decision;
  const { decideBy, decideByBeforeRollBack, basis } = decision.value;
  return known({ decideBy, decideByBeforeRollBack, basis });
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
