import { Day } from '../../kernel/day.js';
import { ChangedThing, ChangeKind } from './restatement.enums.js';

/** Things of one kind that changed at one instant in one way. */
export interface KnownChange {
  readonly at: Date;
  readonly what: ChangedThing;
  readonly kind: ChangeKind;
  readonly records: number;
  /** Columns that say something else than before; none for what is new or gone. */
  readonly fields: readonly string[];
  /** First days of what changed, from the earliest to the latest; null where it has none. */
  readonly firstFrom: Day | null;
  readonly lastFrom: Day | null;
  /** What was published: `Scotland band 5, 2025/26`, and in which circular. */
  readonly subject: string | null;
  readonly source: string | null;
}

const PUBLISHED = [
  ChangedThing.PAY_SCALE,
  ChangedThing.MINIMUM_RATE,
  ChangedThing.ON_COST_RATE,
  ChangedThing.ANNUAL_LEAVE,
] as const;
export type PublishedThing = (typeof PUBLISHED)[number];

export function isPublished({ what }: KnownChange): boolean {
  return (PUBLISHED as readonly ChangedThing[]).includes(what);
}

/** What only some figures rest on: each says which of it. Every figure rests on all else that is recorded of people. */
const NOT_OF_EVERY_FIGURE: readonly ChangedThing[] = [
  ...PUBLISHED,
  ChangedThing.TERMS_SHEET,
  ChangedThing.TERMS_SHEET_LEAVE,
];

export function mayMove(restsOn: readonly ChangedThing[], { what }: KnownChange): boolean {
  return restsOn.includes(what) || !NOT_OF_EVERY_FIGURE.includes(what);
}
