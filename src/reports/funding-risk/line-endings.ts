import { Actor } from '../../auth/actor.js';
import { seesPeople } from '../../auth/sees-people.js';
import { Day } from '../../kernel/day.js';
import { scaled } from '../../kernel/decimal.js';
import { groupedBy } from '../../kernel/grouped-by.js';
import { Known, known } from '../../kernel/known.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';
import {
  DecisionBasis,
  earliestDecision,
  EmployersDecision,
  EmployersPosts,
  NoDecisionReason,
  SafeDay,
} from './decision.js';
import { EmployersAsAWhole } from './employers-as-a-whole.query.js';
import { paidWorkers, WorkerOfPost } from './paid-workers.js';

/** The columns of `lines-ending.sql` that are of lines and their posts: an entry for each line, last paid day and post. */
export const LINE_COLUMNS = [
  'lineId',
  'moneyEndsOn',
  'decisionLeadDays',
  'postId',
  'employerId',
  'participationId',
  'wte',
  'cost',
  'isFilled',
] as const;
export type LineEntries = Readonly<Record<(typeof LINE_COLUMNS)[number], readonly string[]>>;

/** What posts lose of a line after one last paid day. */
export interface LineEnding {
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
  readonly moneyEndsOn: Day;
  readonly decision: Known<EmployersDecision, NoDecisionReason>;
}

export interface Facts {
  readonly entries: LineEntries;
  readonly workers: ReadonlyMap<string, readonly WorkerOfPost[]>;
  readonly actor: Actor;
  readonly basis: DecisionBasis;
  readonly whole: EmployersAsAWhole;
}

/** The entries of a line and a last paid day stand from one place up to another. */
export interface OfEnding extends Facts {
  readonly from: number;
  readonly to: number;
}

/**
 * All but the days is worked out when it is told: most lines are only put in order, and what explains thousands of decisions
 * took longer to keep than to reckon.
 */
export function lineEnding(of: OfEnding): LineEnding {
  const moneyEndsOn = of.entries.moneyEndsOn[of.from] as Day;
  const explained = () => decide(of, employersOf(of));
  return {
    moneyEndsOn,
    get postIds() {
      return placesOfPosts(of).map((at) => of.entries.postId[at]!);
    },
    get wte() {
      return wteOf(of);
    },
    get annualCostPence() {
      return annualCostOf(of);
    },
    decision: safeDay(explained()),
    explained,
    decisionsOfEmployers: () =>
      employersOf(of).map((each) => ({ employerId: each.employerId, moneyEndsOn, decision: decide(of, [each]) })),
  };
}

export function placesOfPosts({ entries: { postId }, from, to }: Pick<OfEnding, 'entries' | 'from' | 'to'>): number[] {
  const posts: number[] = [];
  for (let at = from; at < to; at += 1) if (postId[at] !== '') posts.push(at);
  return posts;
}

export function wteOf(of: OfEnding): number {
  return sumInHundredths(placesOfPosts(of).map((at) => of.entries.wte[at] || '0'));
}

export function annualCostOf(of: OfEnding): number | null {
  const costs = placesOfPosts(of).map((at) => of.entries.cost[at]!);
  const recorded = costs.filter((text) => text !== '');
  return costs.length > 0 && recorded.length === 0 ? null : sumInHundredths(recorded);
}

function employersOf(of: OfEnding): EmployersPosts[] {
  const { entries, workers, actor, from } = of;
  const { postId, employerId, participationId, isFilled } = entries;
  const moneyEndsOn = entries.moneyEndsOn[from] as Day;
  return [...groupedBy(placesOfPosts(of), (at) => employerId[at]!)].map(([id, ofEmployer]): EmployersPosts => {
    const filled = ofEmployer.filter((at) => isFilled[at] === 'true');
    const paid = (at: number) => paidWorkers(workers.get(postId[at]!) ?? [], moneyEndsOn);
    return {
      employerId: id,
      filledPosts: filled.length,
      postsWithoutContract: filled.filter((at) => paid(at).length === 0).length,
      workers: ofEmployer.every((at) => seesPeople(actor, { employerId: id, participationId: participationId[at]! }))
        ? ofEmployer.flatMap(paid)
        : null,
    };
  });
}

function decide({ entries, basis, whole, from }: OfEnding, employers: readonly EmployersPosts[]) {
  const leadDays = Number(entries.decisionLeadDays[from]);
  return earliestDecision(entries.moneyEndsOn[from] as Day, leadDays, employers, basis, whole);
}

function safeDay(decision: Known<EmployersDecision, NoDecisionReason>): Known<SafeDay, NoDecisionReason> {
  if (!decision.known) return decision;
  const { decideBy, decideByBeforeRollBack, basis } = decision.value;
  return known({ decideBy, decideByBeforeRollBack, basis });
}

const DECIMALS = 6;

function sumInHundredths(exact: readonly string[]): number {
  const sum = exact.reduce((all, text) => all + scaled(text, DECIMALS), 0);
  return divideHalfAwayFromZero(sum, 10 ** (DECIMALS - 2));
}
