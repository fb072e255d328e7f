import { PostStatus } from '../../posts/post.enums.js';

/** What a post was on a 31 March. */
export interface PostOnDay {
  /** Code of the partnership it counts in; null where none is recorded. */
  readonly partnership: string | null;
  readonly status: `${PostStatus}`;
  /** Hundredths of one WTE. */
  readonly wte: number;
}

/** Hundredths of one WTE: what is funded is filled, vacant or frozen. */
export interface PostWte {
  readonly funded: number;
  readonly filled: number;
  readonly vacant: number;
  readonly frozen: number;
}

export type PostChangeKind =
  | 'SAME'
  | 'STARTED'
  | 'ENDED'
  | 'MOVED_IN'
  | 'MOVED_OUT'
  | 'WTE_CHANGED'
  | 'VACANCY_FILLED'
  | 'VACANCY_OPENED'
  | 'FROZEN'
  | 'UNFROZEN';

/** One step from the year before to this year, and what it adds in a partnership. */
export interface PostChange {
  readonly partnership: string | null;
  readonly kind: PostChangeKind;
  readonly added: PostWte;
}

export const NO_WTE: PostWte = { funded: 0, filled: 0, vacant: 0, frozen: 0 };

export function wteOf(post: PostOnDay | null): PostWte {
  if (post === null) return NO_WTE;
  const { status, wte } = post;
  const on = (wanted: PostOnDay['status']) => (status === wanted ? wte : 0);
  return { funded: wte, filled: on('FILLED'), vacant: on('VACANT'), frozen: on('FROZEN') };
}

export function addWte(a: PostWte, b: PostWte): PostWte {
  return {
    funded: a.funded + b.funded,
    filled: a.filled + b.filled,
    vacant: a.vacant + b.vacant,
    frozen: a.frozen + b.frozen,
  };
}

/**
 * The steps by which a post came from one 31 March to the next: where it counts first, then what is funded, then whether it
 * is filled. Each step is taken from where the one before it ended, so that what they add is the whole difference.
 *
 * 0.6 WTE vacant to 1 WTE filled: WTE_CHANGED adds 0.4 vacant; VACANCY_FILLED takes 1 from vacant and adds 1 to filled.
 */
export function postChanges(before: PostOnDay | null, now: PostOnDay | null): PostChange[] {
  if (before === null) return now === null ? [] : [{ ...at(now), kind: 'STARTED', added: wteOf(now) }];
  if (now === null) return [{ ...at(before), kind: 'ENDED', added: minus(NO_WTE, wteOf(before)) }];
  const changes: PostChange[] = [];
  if (before.partnership !== now.partnership) {
    changes.push({ ...at(before), kind: 'MOVED_OUT', added: minus(NO_WTE, wteOf(before)) });
    changes.push({ ...at(now), kind: 'MOVED_IN', added: wteOf(before) });
  }
  const resized = { ...before, wte: now.wte };
  if (before.wte !== now.wte) {
    changes.push({ ...at(now), kind: 'WTE_CHANGED', added: minus(wteOf(resized), wteOf(before)) });
  }
  if (before.status !== now.status) {
    const kind = statusChange(before.status, now.status);
    changes.push({ ...at(now), kind, added: minus(wteOf(now), wteOf(resized)) });
  }
  return changes.length === 0 ? [{ ...at(now), kind: 'SAME', added: NO_WTE }] : changes;
}

function statusChange(before: PostOnDay['status'], now: PostOnDay['status']): PostChangeKind {
  if (now === 'FILLED') return 'VACANCY_FILLED';
  if (before === 'FILLED') return 'VACANCY_OPENED';
  return now === 'FROZEN' ? 'FROZEN' : 'UNFROZEN';
}

function at({ partnership }: PostOnDay) {
  return { partnership };
}

export function minus(a: PostWte, b: PostWte): PostWte {
  return {
    funded: a.funded - b.funded,
    filled: a.filled - b.filled,
    vacant: a.vacant - b.vacant,
    frozen: a.frozen - b.frozen,
  };
}
