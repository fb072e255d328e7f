import { Day } from '../../kernel/day.js';

export const WATCH_KINDS = [
  'COLLECTIVE_THRESHOLD',
  'FOUR_YEARS_OF_FIXED_TERMS',
  'SERVICE_STEP',
  'PERMANENT_ON_ENDING_MONEY',
  'CONTRACT_LONGER_THAN_MONEY',
  'STARTED_UNSIGNED',
  'ALLOCATED_OVER_VALUE',
  'LINE_ENDING_SOON',
  'LINE_LIVE',
  'LINE_ENDED',
] as const;
export type WatchKind = (typeof WATCH_KINDS)[number];

/** Something to keep an eye on, by a rule. */
export interface Watch {
  readonly kind: WatchKind;
  /** The day it is about; null where it has none, as a line without an end. */
  readonly day: Day | null;
  readonly sentence: string;
  readonly rule: string;
  readonly source: string;
  readonly lineId: string | null;
  readonly postId: string | null;
  readonly contractId: string | null;
  readonly employerId: string | null;
}

export const ABOUT_NOTHING = { lineId: null, postId: null, contractId: null, employerId: null } as const;

/** Where a watch follows from the records and no law. */
export const FROM_RECORDS = 'Follows from the records; no law is behind it.';

/** By day, those without one behind; of one day in the order of the kinds, then of their words. */
export function inOrder(watches: readonly Watch[]): Watch[] {
  const keyOf = ({ kind, day, sentence, lineId, contractId, employerId }: Watch) =>
    `${day ?? '9999'} ${String(WATCH_KINDS.indexOf(kind)).padStart(2, '0')} ${sentence} ${employerId} ${lineId} ${contractId}`;
  return watches
    .map((watch) => [keyOf(watch), watch] as const)
    .sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
    .map(([, watch]) => watch);
}
