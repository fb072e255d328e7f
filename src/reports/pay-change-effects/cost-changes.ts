import { groupedBy } from '../../kernel/grouped-by.js';
import { Known, known, unknown } from '../../kernel/known.js';
import { Pence, pence } from '../../kernel/money.js';
import { percentOf } from '../../kernel/percent.js';
import { PaidShare, PostMoney } from './find-post-money.js';

/** Why the yearly cost of the people in a post cannot be told. */
export type WhyNoCost = 'PAY_NOT_RECORDED' | 'WEEK_NOT_RECORDED' | 'PENSION_NOT_RECORDED' | 'NO_RATE_ON_DATE';

export type PostCost = Known<Pence, WhyNoCost>;

/** Whether money meets a cost after a change, and whether it did before. */
export type CostCover = 'COVERS' | 'NO_LONGER_COVERS' | 'FALLS_SHORT' | 'NOT_KNOWN';

export interface PostCostChange {
  readonly postId: string;
  readonly annualCost: Pence | null;
  readonly before: PostCost;
  readonly after: PostCost;
  readonly cover: CostCover;
}

export interface LineCostChange {
  readonly lineId: string;
  /** Of its posts, those whose costs are known; the sums are of them. */
  readonly posts: number;
  readonly postsNotKnown: number;
  readonly paysPence: Pence;
  readonly neededBefore: Pence;
  readonly neededAfter: Pence;
  readonly cover: CostCover;
}

type Costs = ReadonlyMap<string, PostCost>;

/** What a post costs with all its people; not known where that of one of them is not. */
export function costsOfPosts(
  people: readonly { readonly postId: string; readonly cost: PostCost }[],
): Map<string, PostCost> {
  return new Map(
    [...groupedBy(people, ({ postId }) => postId)].map(([postId, its]) => [
      postId,
      its.reduce<PostCost>(
        (sum, { cost }) => {
          if (!sum.known || !cost.known) return sum.known ? cost : sum;
          return known(pence(sum.value + cost.value));
        },
        known(pence(0)),
      ),
    ]),
  );
}

/** Each post's cost with on-costs against the yearly cost recorded for it. */
export function postCostChanges(posts: readonly PostMoney[], before: Costs, after: Costs): PostCostChange[] {
  return posts.map(({ postId, annualCost }) => {
    const costs = { before: costOf(before, postId), after: costOf(after, postId) };
    return { postId, annualCost, ...costs, cover: coverOf(annualCost, costs.before, costs.after) };
  });
}

/**
 * What each line pays a year for the posts, against its part of what they cost.
 *
 * 60 % of a post recorded at £45,000 is £27,000 a year; when the post comes to cost £46,748, 60 % of it is £28,048.80 and
 * the line no longer covers it.
 */
export function lineCostChanges(posts: readonly PostMoney[], before: Costs, after: Costs): LineCostChange[] {
  const slices = posts.flatMap((post) => post.shares.map((share) => ({ post, share })));
  return [...groupedBy(slices, ({ share }) => share.lineId)].map(([lineId, its]) => {
    const [sums, counts] = [
      { pays: 0, before: 0, after: 0 },
      { posts: 0, notKnown: 0 },
    ];
    for (const { post, share } of its) {
      const pays = paidFor(post, share);
      const [was, is] = [costOf(before, post.postId), costOf(after, post.postId)];
      if (pays === null || !was.known || !is.known) {
        counts.notKnown += 1;
        continue;
      }
      counts.posts += 1;
      sums.pays += pays;
      sums.before += percentOf(was.value, share.share);
      sums.after += percentOf(is.value, share.share);
    }
    const [neededBefore, neededAfter] = [pence(sums.before), pence(sums.after)];
    const pays = counts.posts === 0 ? null : pence(sums.pays);
    return {
      ...{ lineId, posts: counts.posts, postsNotKnown: counts.notKnown },
      ...{ paysPence: pence(sums.pays), neededBefore, neededAfter },
      cover: coverOf(pays, known(neededBefore), known(neededAfter)),
    };
  });
}

/** An amount a year where one was given; otherwise the share of the yearly cost recorded for the post. */
function paidFor({ annualCost }: PostMoney, { share, givenPence }: PaidShare): Pence | null {
  return givenPence ?? (annualCost === null ? null : percentOf(annualCost, share));
}

function costOf(costs: Costs, postId: string): PostCost {
  return costs.get(postId) ?? unknown('PAY_NOT_RECORDED');
}

function coverOf(money: Pence | null, before: PostCost, after: PostCost): CostCover {
  if (money === null || !after.known) return 'NOT_KNOWN';
  if (after.value <= money) return 'COVERS';
  return before.known && before.value <= money ? 'NO_LONGER_COVERS' : 'FALLS_SHORT';
}
