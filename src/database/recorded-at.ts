import { Moment } from '../kernel/moment.js';

/** Which records are read: as recorded when (now when empty), and what is supposed on top of them. */
export interface Recorded {
  readonly knownAt: string;
  readonly supposed: string;
  /** The schemas in which names are looked up first. */
  readonly schemas: readonly string[];
  /** All of it, to be compared. */
  readonly words: string;
}

export function recordedAt(moment: Moment | null): Recorded {
  const knownAt = moment?.knownAt?.toISOString() ?? '';
  const supposed = moment?.supposed ?? '';
  const schemas = [...(supposed ? ['supposed'] : []), ...(knownAt ? ['known'] : [])];
  return { knownAt, supposed, schemas, words: `${knownAt} ${supposed}` };
}

/** The present: reads what is recorded now, with nothing supposed. */
export const NOW = recordedAt(null);
