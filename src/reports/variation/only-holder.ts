interface Held {
  readonly value: number;
  readonly count: number;
}

/**
 * The only contract whose value a figure is: the lowest, the highest or the middle of several, or all there is of one. Null
 * where several have that value, or a figure lies between two: it is then nobody's own.
 */
export function onlyHolder<Holder extends Held>(held: readonly Holder[], value: number): Holder | null {
  let holder: Holder | null = null;
  for (const each of held) {
    if (each.value !== value) continue;
    if (holder || each.count > 1) return null;
    holder = each;
  }
  return holder;
}

/** The same for a figure of a spread: a mean is made of everybody, whoever may have as much. */
export function onlyHolderOf<Holder extends Held, Figure extends string>(
  held: readonly Holder[],
  figures: Readonly<Record<Figure, number>>,
  of: Figure,
): Holder | null {
  return of === 'mean' && held.length > 1 ? null : onlyHolder(held, figures[of]);
}
