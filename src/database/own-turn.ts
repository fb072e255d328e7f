import { setImmediate } from 'node:timers/promises';

let last: Promise<unknown> = Promise.resolve();

/**
 * Whoever is about to reckon for long begins in a turn of the process of its own: between any two of them everybody else is
 * answered, where otherwise all would go on at once whose answers the database sent together.
 */
export function ownTurn(): Promise<unknown> {
  return (last = last.then(() => setImmediate()));
}
