const PLACES = 1_000_000;

/** Rounds a statistic without a unit (a ratio, a share, an index) to six places; never `-0`. */
export function toSixPlaces(statistic: number): number {
  return Math.round(statistic * PLACES) / PLACES + 0;
}

/** One quantity over another, to six places. Ratios of pay are for reading, not for paying: a double holds them. */
export function roundedRatio(part: number, whole: number): number {
  return toSixPlaces(part / whole);
}
