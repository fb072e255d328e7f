import { setImmediate } from 'node:timers/promises';

export const A_TURN = 500;

/** Thousands of rows take seconds; in between, others have their turn. Stops early once there is enough. */
export async function inTurns<Item>(
  all: readonly Item[],
  look: (item: Item) => void,
  isEnough: () => boolean = () => false,
): Promise<void> {
  for (let from = 0; from < all.length; from += A_TURN) {
    for (const item of all.slice(from, from + A_TURN)) {
      if (isEnough()) return;
      look(item);
    }
    await setImmediate();
  }
}
