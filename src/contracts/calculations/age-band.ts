import { addDays, addYears, anniversary, Day } from '../../kernel/day.js';

/** Ages in completed years, both included; null: as old as may be. */
export const AGES_OF_BAND = {
  FROM_16_TO_19: [16, 19],
  FROM_20_TO_24: [20, 24],
  FROM_25_TO_29: [25, 29],
  FROM_30_TO_34: [30, 34],
  FROM_35_TO_39: [35, 39],
  FROM_40_TO_44: [40, 44],
  FROM_45_TO_49: [45, 49],
  FROM_50_TO_54: [50, 54],
  FROM_55_TO_59: [55, 59],
  FROM_60_TO_64: [60, 64],
  FROM_65: [65, null],
} as const satisfies Readonly<Record<string, readonly [number, number | null]>>;

export type AgeBandYears = keyof typeof AGES_OF_BAND;

/** A band of ages with the day on which it held; a birth date is never recorded. */
export interface HeldAgeBand {
  readonly band: AgeBandYears;
  readonly heldOn: Day;
}

/**
 * The day from which even the youngest whom a band allows has reached an age. 40 to 44 on 1 April 2026: 41 on 1 April 2027.
 *
 * Someone born on 29 February reaches an age on 1 March in other years (Age of Legal Capacity (Scotland) Act 1991, section 6).
 */
export function youngestReaches({ band, heldOn }: HeldAgeBand, age: number): Day {
  return anniversary(heldOn, age - AGES_OF_BAND[band][0]);
}

/**
 * The day from which the oldest may have reached it; null where that may be any day. 40 to 44 on 1 April 2026: the oldest is
 * 45 on the next day, so 41 on 2 April 2022.
 */
export function oldestReaches({ band, heldOn }: HeldAgeBand, age: number): Day | null {
  const oldest = AGES_OF_BAND[band][1];
  return oldest === null ? null : addDays(addYears(heldOn, age - oldest - 1), 1);
}
