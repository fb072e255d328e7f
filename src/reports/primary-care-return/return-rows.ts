import { groupedBy } from '../../kernel/grouped-by.js';
import { Pence, pence } from '../../kernel/money.js';
import { ReturnMoney } from './find-return-money.js';
import { ReturnPost } from './find-return-posts.js';
import { ContractInPost, InPost, inPost } from './in-post.js';
import { counted, moneyChange, MoneyChange, MoneyChangeKind, YearMoney } from './money-in-years.js';
import { addWte, NO_WTE, PostChangeKind, postChanges, PostWte, wteOf } from './post-changes.js';

/** Contracts in force on the two days. */
export interface ReturnPeople {
  readonly before: readonly ContractInPost[];
  readonly now: readonly ContractInPost[];
}

/** What is counted on a 31 March. */
export interface PostCounts {
  readonly posts: number;
  readonly wte: PostWte;
  /** Null where the people may not be counted. */
  readonly inPost: InPost | null;
}

export interface PostLine {
  readonly postId: string;
  readonly partnership: string | null;
  /** In order; none where only contracts tell of it. */
  readonly kinds: readonly PostChangeKind[];
  readonly before: PostWte;
  readonly now: PostWte;
  /** Hundredths of one WTE; null where the people may not be counted. */
  readonly inPost: { readonly before: number; readonly now: number } | null;
}

export interface MoneyLine extends ReturnMoney {
  readonly change: MoneyChange | null;
}

/** All that counts in one partnership. */
export interface PlaceReturn {
  readonly partnership: string | null;
  readonly before: PostCounts;
  readonly now: PostCounts;
  readonly posts: readonly PostLine[];
  /** What each kind of step adds: together, the difference of the two years. */
  readonly changes: ReadonlyMap<PostChangeKind, PostChangeSum>;
  readonly money: readonly MoneyLine[];
}

export interface PostChangeSum {
  readonly posts: number;
  readonly added: PostWte;
}

/** Stands for no partnership among codes. */
const NOWHERE = '';

/** Posts by the partnership they count in on either day, each day for itself. */
export function placeReturns(
  posts: readonly ReturnPost[],
  people: ReturnPeople | null,
  money: readonly ReturnMoney[],
): PlaceReturn[] {
  const before = groupedBy(onDay(posts, 'before', people), ({ places }) => places[0] ?? NOWHERE);
  const now = groupedBy(onDay(posts, 'now', people), ({ places }) => places[1] ?? NOWHERE);
  const moneyOf = groupedBy(money, ({ partnership }) => partnership ?? NOWHERE);
  const places = new Set([...before.keys(), ...now.keys(), ...moneyOf.keys()]);
  const contracts = people && { before: byPost(people.before), now: byPost(people.now) };
  return [...places].map((place) => {
    const partnership = place === NOWHERE ? null : place;
    const here = { before: before.get(place) ?? [], now: now.get(place) ?? [], money: moneyOf.get(place) ?? [] };
    return placeReturn(partnership, here, contracts);
  });
}

/** A post that is not open counts where somebody is in post on it all the same. */
function onDay(posts: readonly ReturnPost[], day: 'before' | 'now', people: ReturnPeople | null): ReturnPost[] {
  const worked = new Set(people?.[day].map(({ postId }) => postId));
  return posts.filter((post) => post[day] !== null || worked.has(post.postId));
}

interface ContractsByPost {
  readonly before: ReadonlyMap<string, readonly ContractInPost[]>;
  readonly now: ReadonlyMap<string, readonly ContractInPost[]>;
}

function byPost(contracts: readonly ContractInPost[]): Map<string, ContractInPost[]> {
  return groupedBy(contracts, ({ postId }) => postId);
}

interface InPlace {
  readonly before: readonly ReturnPost[];
  readonly now: readonly ReturnPost[];
  readonly money: readonly ReturnMoney[];
}

function placeReturn(
  partnership: string | null,
  { before, now, money }: InPlace,
  contracts: ContractsByPost | null,
): PlaceReturn {
  const [wasCounted, isCounted] = [countsOf(before, 'before', contracts), countsOf(now, 'now', contracts)];
  const sums = new Map<PostChangeKind, PostChangeSum>();
  const here = [...new Set([...before, ...now])];
  const lines = here.map((post): PostLine => {
    const steps = postChanges(post.before, post.now).filter((step) => step.partnership === partnership);
    for (const { kind, added } of steps) {
      const sum = sums.get(kind) ?? { posts: 0, added: NO_WTE };
      sums.set(kind, { posts: sum.posts + 1, added: addWte(sum.added, added) });
    }
    return {
      postId: post.postId,
      partnership,
      kinds: steps.map(({ kind }) => kind),
      before: wteOf(post.before?.partnership === partnership ? post.before : null),
      now: wteOf(post.now?.partnership === partnership ? post.now : null),
      inPost: contracts && {
        before: wasCounted.inPost!.wteOfPosts.get(post.postId) ?? 0,
        now: isCounted.inPost!.wteOfPosts.get(post.postId) ?? 0,
      },
    };
  });
  return {
    partnership,
    before: wasCounted,
    now: isCounted,
    posts: lines,
    changes: sums,
    money: money.map((line) => ({ ...line, change: moneyChange(line.before, line.now) })),
  };
}

function countsOf(posts: readonly ReturnPost[], day: 'before' | 'now', contracts: ContractsByPost | null): PostCounts {
  return {
    posts: posts.filter((post) => post[day] !== null).length,
    wte: posts.reduce((sum, post) => addWte(sum, wteOf(post[day])), NO_WTE),
    inPost: contracts && inPost(posts.flatMap(({ postId }) => contracts[day].get(postId) ?? [])),
  };
}

/** Rows of a return together; someone who works in two of them counts once. */
export function sumOfCounts(all: readonly PostCounts[], workers: number): PostCounts {
  const sum = (of: (inPost: InPost) => number) =>
    all.reduce((total, { inPost }) => total + (inPost ? of(inPost) : 0), 0);
  const wteOfPosts = new Map(all.flatMap(({ inPost }) => [...(inPost?.wteOfPosts ?? [])]));
  return {
    posts: all.reduce((total, { posts }) => total + posts, 0),
    wte: all.reduce((total, { wte }) => addWte(total, wte), NO_WTE),
    inPost: all.some(({ inPost }) => inPost === null)
      ? null
      : { contracts: sum(({ contracts }) => contracts), workers, wte: sum(({ wte }) => wte), wteOfPosts },
  };
}

export function sumOfChanges(all: readonly PlaceReturn['changes'][]): PlaceReturn['changes'] {
  const sums = new Map<PostChangeKind, PostChangeSum>();
  for (const [kind, { posts, added }] of all.flatMap((changes) => [...changes])) {
    const sum = sums.get(kind) ?? { posts: 0, added: NO_WTE };
    sums.set(kind, { posts: sum.posts + posts, added: addWte(sum.added, added) });
  }
  return sums;
}

/** What a year comes to: null where money falls in it and none of it is known. */
export function sumOfMoney(lines: readonly (YearMoney | null)[]): { amount: Pence | null; notCounted: number } {
  const paying = lines.filter((money) => money !== null);
  const notCounted = paying.filter((money) => !money.known).length;
  const isUnknown = notCounted > 0 && notCounted === paying.length;
  return { amount: isUnknown ? null : pence(paying.reduce((sum, money) => sum + counted(money), 0)), notCounted };
}

export interface MoneyChangeSum {
  readonly lines: number;
  readonly added: Pence;
}

export function sumOfMoneyChanges(lines: readonly MoneyLine[]): Map<MoneyChangeKind, MoneyChangeSum> {
  const sums = new Map<MoneyChangeKind, MoneyChangeSum>();
  for (const { change } of lines) {
    if (change === null) continue;
    const sum = sums.get(change.kind) ?? { lines: 0, added: pence(0) };
    sums.set(change.kind, { lines: sum.lines + 1, added: pence(sum.added + change.added) });
  }
  return sums;
}
