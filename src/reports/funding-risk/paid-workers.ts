import { LONGEST_BREAK_DAYS } from '../../contracts/calculations/four-years-of-fixed-terms.js';
import { PaidWorker } from '../../funding/calculations/worker-ending.js';
import { addDays, Day } from '../../kernel/day.js';

/** Someone in a post from a day on. */
export interface WorkerOfPost extends PaidWorker {
  readonly startsOn: Day;
  /** The last day of the contract of the same worker in the post from which it goes on, without a break that counts; null where there is none. */
  readonly continuesFrom?: Day | null;
  /** Whether one of the same worker goes on from it so. */
  readonly isContinued?: boolean;
}

/** Says of each contract of a post whether it goes on from another, and whether another goes on from it. */
export function withContinuations(workers: readonly WorkerOfPost[]): WorkerOfPost[] {
  const follows = (later: WorkerOfPost, { reference, contractEndsOn }: WorkerOfPost) =>
    later.reference === reference &&
    contractEndsOn !== null &&
    later.startsOn > contractEndsOn &&
    later.startsOn <= addDays(contractEndsOn, LONGEST_BREAK_DAYS);
  return workers.map((worker) => ({
    ...worker,
    continuesFrom: workers.find((other) => follows(worker, other))?.contractEndsOn ?? null,
    isContinued: workers.some((other) => follows(other, worker)),
  }));
}

/**
 * Those who are still, or by then, in the post on its last paid day or whose fixed term runs out before it. Where a further
 * contract is agreed to go on from one in the post, the money's end does not let that one run out but ends the further one,
 * also where it would begin in the days after.
 */
export function paidWorkers(workers: readonly WorkerOfPost[], moneyEndsOn: Day): readonly PaidWorker[] {
  return workers.filter(({ startsOn, continuesFrom, contractEndsOn, isContinued }) => {
    const isAgreed = (continuesFrom ?? startsOn) <= moneyEndsOn;
    return isAgreed && !(isContinued && contractEndsOn! <= moneyEndsOn);
  });
}
