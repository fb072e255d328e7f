import { Known, known, unknown } from '../../kernel/known.js';
import { HundredthsOfPercent, percentageOf } from '../../kernel/percent.js';
import { SupervisionStanding } from '../../supervision/supervision-standing.js';
import { hundredthsOfHoursPerWte, TimeWorked } from './hours-per-wte.js';

/** What is recorded of one kind of supervision under one contract in force on the day. */
export interface SupervisedKind {
  /** The worker's place among those counted, from 0: someone with two contracts is one worker. */
  readonly worker: number;
  /** Within what the words for a provider name one: the same words elsewhere are another. Null: they name none. */
  readonly providerWithin: string | null;
  readonly standing: SupervisionStanding;
}

/** Everyone who is counted, also those of whom nothing is recorded. */
export interface Counted {
  readonly workers: number;
  /** What they worked in the 365 days up to the day. */
  readonly worked: readonly TimeWorked[];
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
  readonly hundredthsOfHoursPerWte: Known<number, 'NOTHING_WORKED'>;
  readonly fundedBy: readonly { fundingLineId: string; workers: number }[];
  readonly soleProvider: { provider: string; workers: number } | null;
  readonly agreed: AgainstStandardCount;
  readonly held: AgainstStandardCount;
}

/** Someone with two contracts counts once, as what comes first here: overdue under one of them is overdue. */
const DUE_IN_ORDER = ['OVERDUE', 'UP_TO_DATE', 'NOTHING_DUE', 'NONE'] as const;
const AGAINST_IN_ORDER = ['OVER', 'WITHIN', 'NOT_COMPARABLE'] as const;

/** How one kind of supervision covers those counted, held against the longest interval of a standard. */
export function coverageOfKind(
  kinds: readonly SupervisedKind[],
  { workers, worked }: Counted,
  standardDays: number | null,
): CoverageOfKind {
  const [due, agreed, held] = [
    new StateOfWorkers(DUE_IN_ORDER, workers),
    new StateOfWorkers(AGAINST_IN_ORDER, workers),
    new StateOfWorkers(AGAINST_IN_ORDER, workers),
  ];
  const ofLine = new Map<string, Set<number>>();
  const served = new Set<number>();
  const [providers, namedWithin] = [new Set<string>(), new Set<string | null>()];
  let [provider, minutesHeld]: [string | null, number] = [null, 0];
  for (const { worker, providerWithin, standing } of kinds) {
    due.note(worker, dueOf(standing));
    agreed.note(worker, against(standing.intervalDays, standardDays));
    held.note(worker, against(standing.daysSinceHeld, standardDays));
    minutesHeld += standing.minutesHeldInYear;
    if (standing.fundingLineId !== null) noteWorker(ofLine, standing.fundingLineId, worker);
    if (standing.provider === null) continue;
    provider ??= standing.provider;
    providers.add(standing.provider);
    namedWithin.add(providerWithin);
    served.add(worker);
  }
  const withoutArrangement = due.count('NONE');
  const areOne = namedWithin.size === 1 && !namedWithin.has(null) && areTheSame(providers);
  return {
    workers,
    withArrangement: workers - withoutArrangement,
    withoutArrangement,
    shareWithout: workers === 0 ? unknown('NOBODY') : known(percentageOf(withoutArrangement, workers)),
    overdue: due.count('OVERDUE'),
    upToDate: due.count('UP_TO_DATE'),
    nothingDue: due.count('NOTHING_DUE'),
    minutesHeld,
    hundredthsOfHoursPerWte: hundredthsOfHoursPerWte(minutesHeld, worked),
    fundedBy: [...ofLine].map(([fundingLineId, of]) => ({ fundingLineId, workers: of.size })),
    soleProvider: provider !== null && served.size > 1 && areOne ? { provider, workers: served.size } : null,
    agreed: againstCount(agreed),
    held: againstCount(held),
  };
}

/** One state for each worker: the first in order of those noted, and the last where nothing is. */
class StateOfWorkers<State extends string> {
  private readonly places: Uint8Array;

  constructor(
    private readonly inOrder: readonly State[],
    workers: number,
  ) {
    this.places = new Uint8Array(workers).fill(inOrder.length - 1);
  }

  note(worker: number, state: State): void {
    this.places[worker] = Math.min(this.places[worker]!, this.inOrder.indexOf(state));
  }

  count(state: State): number {
    const place = this.inOrder.indexOf(state);
    let count = 0;
    for (const each of this.places) if (each === place) count += 1;
    return count;
  }
}

function dueOf({ arrangementId, daysOverdue }: SupervisionStanding): (typeof DUE_IN_ORDER)[number] {
  if (arrangementId === null) return 'NONE';
  if (daysOverdue === null) return 'NOTHING_DUE';
  return daysOverdue > 0 ? 'OVERDUE' : 'UP_TO_DATE';
}

function against(days: number | null, standardDays: number | null): (typeof AGAINST_IN_ORDER)[number] {
  if (days === null || standardDays === null) return 'NOT_COMPARABLE';
  return days > standardDays ? 'OVER' : 'WITHIN';
}

function againstCount(of: StateOfWorkers<(typeof AGAINST_IN_ORDER)[number]>): AgainstStandardCount {
  return { within: of.count('WITHIN'), over: of.count('OVER'), notComparable: of.count('NOT_COMPARABLE') };
}

function noteWorker(ofLine: Map<string, Set<number>>, line: string, worker: number): void {
  const workers = ofLine.get(line);
  if (workers) workers.add(worker);
  else ofLine.set(line, new Set([worker]));
}

/** The same words in other letters are the same. */
function areTheSame(providers: ReadonlySet<string>): boolean {
  return new Set([...providers].map((provider) => provider.toLowerCase())).size === 1;
}
