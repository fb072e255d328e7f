import { setImmediate } from 'node:timers/promises';

let last: Promise<unknown> = Promise.resolve();

/**
 * Whoever is about to reckon for long begins in a turn of the process of its own: between any two of them everybody else is
 * answered, where otherwise all would go on at once whose answers the database sent together.
 */
export function ownTurn(): Promise<unknown> {
  return (last = last.then(() => setImmediate()));
}

/** Does what stops now and then, going on in a turn of its own each time. */
export async function inOwnTurns<Result>(work: Generator<undefined, Result>): Promise<Result> {
  for (;;) {
    await ownTurn();
    const { done, value } = work.next();
    if (done) return value;
  }
}
