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
