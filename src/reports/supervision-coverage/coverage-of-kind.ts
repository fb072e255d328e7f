import { groupedBy } from '../../kernel/grouped-by.js';
import { Known, known, unknown } from '../../kernel/known.js';
import { HundredthsOfPercent, percentageOf } from '../../kernel/percent.js';
import { SupervisionStanding } from '../../supervision/supervision-standing.js';
import { minutesPerWte, WorkedStretch } from './minutes-per-wte.js';
import { StandingAgainst, standingAgainst } from './standing-against-standard.js';

/** A contract in force on the day, as coverage counts it. */
export interface SupervisedContract {
  readonly contractId: string;
  readonly workerId: string;
  readonly employerId: string;
  /** What was worked under it in the 365 days up to the day. */
  readonly worked: readonly WorkedStretch[];
  /** Practices where its worker is the only link worker. */
  readonly solePractices: readonly string[];
}

/** One kind of supervision under one contract. */
export interface SupervisedKind {
  readonly contract: SupervisedContract;
  readonly standing: SupervisionStanding;
}

export interface AgainstStandardCount {
  readonly within: number;
  readonly over: number;
  readonly notComparable: number;
}

export interface CoverageOfKind {
  readonly workers: number;
  readonly withArrangement: number;
  readonly withoutArrangement: number;
  readonly shareWithout: Known<HundredthsOfPercent, 'NOBODY'>;
  /** These three make up `withArrangement`. */
  readonly overdue: number;
  readonly upToDate: number;
  readonly nothingDue: number;
  readonly minutesHeld: number;
  readonly minutesPerWte: Known<number, 'NOTHING_WORKED'>;
  readonly fundedBy: readonly { fundingLineId: string; workers: number }[];
  readonly soleProvider: { provider: string; workers: number } | null;
  readonly agreed: AgainstStandardCount;
  readonly held: AgainstStandardCount;
}

type Due = 'OVERDUE' | 'UP_TO_DATE' | 'NOTHING_DUE' | 'NONE';

/** Someone with two contracts counts once, as what comes first here: overdue under one of them is overdue. */
const DUE_IN_ORDER: readonly Due[] = ['OVERDUE', 'UP_TO_DATE', 'NOTHING_DUE', 'NONE'];
const AGAINST_IN_ORDER: readonly StandingAgainst[] = [
  'OVER',
  'WITHIN',
  'NO_SESSION_HELD',
  'NO_INTERVAL_AGREED',
  'NO_STANDARD',
];

/** How one kind of supervision covers the workers of these contracts, held against the longest interval of a standard. */
export function coverageOfKind(kinds: readonly SupervisedKind[], standardDays: number | null): CoverageOfKind {
  const byWorker = [...groupedBy(kinds, ({ contract }) => contract.workerId).values()];
  const workers = byWorker.length;
  const due = countStates(byWorker, DUE_IN_ORDER, ({ standing }) => dueOf(standing));
  const withoutArrangement = due('NONE');
  const minutesHeld = kinds.reduce((sum, { standing }) => sum + standing.minutesHeldInYear, 0);
  return {
    workers,
    withArrangement: workers - withoutArrangement,
    withoutArrangement,
    shareWithout: workers === 0 ? unknown('NOBODY') : known(percentageOf(withoutArrangement, workers)),
    overdue: due('OVERDUE'),
    upToDate: due('UP_TO_DATE'),
    nothingDue: due('NOTHING_DUE'),
    minutesHeld,
    minutesPerWte: minutesPerWte(
      minutesHeld,
      kinds.flatMap(({ contract }) => contract.worked),
    ),
    fundedBy: fundedBy(kinds),
    soleProvider: soleProvider(kinds),
    agreed: againstStandard(byWorker, ({ standing }) => standingAgainst(standing, standardDays).agreed.standing),
    held: againstStandard(byWorker, ({ standing }) => standingAgainst(standing, standardDays).held.standing),
  };
}

function dueOf({ arrangementId, daysOverdue }: SupervisionStanding): Due {
  if (arrangementId === null) return 'NONE';
  if (daysOverdue === null) return 'NOTHING_DUE';
  return daysOverdue > 0 ? 'OVERDUE' : 'UP_TO_DATE';
}

/** How many workers have a state, where each has the first in order of those of their contracts. */
function countStates<State>(
  byWorker: readonly SupervisedKind[][],
  inOrder: readonly State[],
  stateOf: (kind: SupervisedKind) => State,
): (state: State) => number {
  const counts = new Map<State, number>();
  for (const kinds of byWorker) {
    const places = kinds.map((kind) => inOrder.indexOf(stateOf(kind)));
    const state = inOrder[Math.min(...places)]!;
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return (state) => counts.get(state) ?? 0;
}

function againstStandard(
  byWorker: readonly SupervisedKind[][],
  standingOf: (kind: SupervisedKind) => StandingAgainst,
): AgainstStandardCount {
  const of = countStates(byWorker, AGAINST_IN_ORDER, standingOf);
  const [within, over] = [of('WITHIN'), of('OVER')];
  return { within, over, notComparable: byWorker.length - within - over };
}

const workersOf = (kinds: readonly SupervisedKind[]): number =>
  new Set(kinds.map(({ contract }) => contract.workerId)).size;

function fundedBy(kinds: readonly SupervisedKind[]): CoverageOfKind['fundedBy'] {
  const paid = kinds.filter(({ standing }) => standing.fundingLineId !== null);
  return [...groupedBy(paid, ({ standing }) => standing.fundingLineId!)].map(([fundingLineId, of]) => ({
    fundingLineId,
    workers: workersOf(of),
  }));
}

/** The one provider of all who have an arrangement, where they are two or more. The same name in other letters is the same. */
function soleProvider(kinds: readonly SupervisedKind[]): CoverageOfKind['soleProvider'] {
  const arranged = kinds.filter(({ standing }) => standing.provider !== null);
  const byName = groupedBy(arranged, ({ standing }) => standing.provider!.toLowerCase());
  const workers = workersOf(arranged);
  if (byName.size !== 1 || workers < 2) return null;
  return { provider: arranged[0]!.standing.provider!, workers };
}
