/** From one value of a figure to the next, and what came between. */
export interface Movement<Cause> {
  readonly causes: readonly Cause[];
  /** Null where there was no figure. */
  readonly before: number | null;
  readonly after: number | null;
  /** After less before; null where there was no figure at one of the ends. */
  readonly movement: number | null;
}

/**
 * A figure as it was known at the start and after each of a row of causes, as movements that follow each other: every one
 * begins where the last ended, so that they sum to the whole. Times without a figure in between join the causes on both
 * sides of them into one movement, for how much either moved cannot be said.
 */
export function movements<Cause>(
  start: number | null,
  after: readonly (readonly [Cause, number | null])[],
): Movement<Cause>[] {
  const found: Movement<Cause>[] = [];
  let [before, waiting] = [start, [] as Cause[]];
  for (const [cause, value] of after) {
    waiting.push(cause);
    if (value === null) continue;
    found.push({ causes: waiting, before, after: value, movement: before === null ? null : value - before });
    [before, waiting] = [value, []];
  }
  if (waiting.length > 0 && before !== null) found.push({ causes: waiting, before, after: null, movement: null });
  return found;
}
