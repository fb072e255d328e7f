import { PaidWorker } from '../../funding/calculations/worker-ending.js';
import { addDays, Day } from '../../kernel/day.js';

/** Someone in a post from a day on. */
export interface WorkerOfPost extends PaidWorker {
  readonly startsOn: Day;
  /** Whether it goes on from a contract of the same worker in the post that ends on the day before. */
  readonly continues?: boolean;
  /** Whether one of the same worker goes on from it so. */
  readonly isContinued?: boolean;
}

/** Says of each contract of a post whether it goes on from another, and whether another goes on from it. */
export function withContinuations(workers: readonly WorkerOfPost[]): WorkerOfPost[] {
  const follows = (later: WorkerOfPost, earlier: WorkerOfPost) =>
    later.reference === earlier.reference &&
    earlier.contractEndsOn !== null &&
    later.startsOn === addDays(earlier.contractEndsOn, 1);
  return workers.map((worker) => ({
    ...worker,
    continues: workers.some((other) => follows(worker, other)),
    isContinued: workers.some((other) => follows(other, worker)),
  }));
}

/**
 * Those who are still, or by then, in the post on its last paid day or whose fixed term runs out before it. Where a further
 * contract is agreed to go on from one in the post, the money's end does not let that one run out but ends the further one,
 * also where it would begin on the day after.
 */
export function paidWorkers(workers: readonly WorkerOfPost[], moneyEndsOn: Day): readonly PaidWorker[] {
  if (workers.every(({ startsOn, isContinued }) => startsOn <= moneyEndsOn && !isContinued)) return workers;
  return workers.filter(({ startsOn, continues, contractEndsOn, isContinued }) => {
    const isAgreed = (continues ? addDays(startsOn, -1) : startsOn) <= moneyEndsOn;
    return isAgreed && !(isContinued && contractEndsOn! <= moneyEndsOn);
  });
}
