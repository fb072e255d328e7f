import { createUnionType, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PostRole } from '../../posts/post.enums.js';
import { NoValue } from '../../web/no-value.js';
import { SignedIn } from '../../web/rules.js';
import { WteScalar } from '../../web/scalars.js';
import { PostChangeKind } from './post-changes.js';

export const POST_CHANGE_KIND: { readonly [Kind in PostChangeKind]: Kind } = {
  SAME: 'SAME',
  STARTED: 'STARTED',
  ENDED: 'ENDED',
  MOVED_IN: 'MOVED_IN',
  MOVED_OUT: 'MOVED_OUT',
  WTE_CHANGED: 'WTE_CHANGED',
  VACANCY_FILLED: 'VACANCY_FILLED',
  VACANCY_OPENED: 'VACANCY_OPENED',
  FROZEN: 'FROZEN',
  UNFROZEN: 'UNFROZEN',
};
registerEnumType(POST_CHANGE_KIND, {
  name: 'ReturnPostChange',
  description:
    'What became of a post from one 31 March to the next. Where several things did, each step is taken from where the one before it ended: where it counts, then its WTE, then whether it is filled.',
  valuesMap: {
    SAME: { description: 'Nothing that is counted here.' },
    STARTED: { description: 'It was not open on the 31 March before.' },
    ENDED: { description: 'It is no longer open.' },
    MOVED_IN: { description: 'It counted in another partnership on the 31 March before.' },
    MOVED_OUT: { description: 'It counts in another partnership now.' },
    WTE_CHANGED: { description: 'Its funded WTE is another.' },
    VACANCY_FILLED: { description: 'Nobody filled it before, and somebody does.' },
    VACANCY_OPENED: { description: 'Somebody filled it before, and nobody does.' },
    FROZEN: { description: 'It was vacant, and may not be filled for now.' },
    UNFROZEN: { description: 'It was frozen, and is vacant.' },
  },
});

@SignedIn()
@ObjectType('ReturnInPost', { description: 'Who is in post on the day, by the contracts in force.' })
export class ReturnInPost {
  @Field(() => WteScalar, {
    description:
      'Whole-time equivalents: contracted hours of the week over those of the full-time week, added exactly and rounded once for each partnership. People who are absent are in post; work offered only when there is some (BANK) is not counted.',
  })
  wte: number;

  @Field(() => Int, {
    description: 'People. Someone with two contracts at one employer counts once, in all partnerships together too.',
  })
  headcount: number;

  @Field(() => Int, { description: 'Their contracts.' })
  contracts: number;
}

const InPostOrNoValue = createUnionType({
  name: 'ReturnInPostOrNoValue',
  description: 'Who is in post, or why that is not said.',
  types: () => [ReturnInPost, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : ReturnInPost),
});

@SignedIn()
@ObjectType('ReturnPosts', {
  description:
    'What is counted on a 31 March. Funded WTE is filled, vacant or frozen; these are of posts, about no person.',
})
export class ReturnPosts {
  @Field(() => Int, { description: 'Posts open on the day.' })
  posts: number;

  @Field(() => WteScalar, { description: 'Their funded WTE.' })
  wteFunded: number;

  @Field(() => WteScalar, { description: 'Funded WTE of posts that somebody fills.' })
  wteFilled: number;

  @Field(() => WteScalar, { description: 'Funded WTE of posts that are vacant.' })
  wteVacant: number;

  @Field(() => WteScalar, { description: 'Funded WTE of posts that are frozen: vacant, and not to be filled for now.' })
  wteFrozen: number;

  @Field(() => InPostOrNoValue, { description: 'Who is in post by contract, or why that is not said to you.' })
  inPost: ReturnInPost | NoValue;
}

@SignedIn()
@ObjectType('ReturnOtherRole', { description: 'Posts of another role, which the return does not count.' })
export class ReturnOtherRole {
  @Field(() => PostRole, { description: 'The role.' })
  role: PostRole;

  @Field(() => ReturnPosts, { description: 'On 31 March of the year.' })
  now: ReturnPosts;

  @Field(() => ReturnPosts, { description: 'On the 31 March before.' })
  before: ReturnPosts;
}

@SignedIn()
@ObjectType('ReturnPostChangeSum', {
  description:
    'What one kind of change adds from one 31 March to the next; together the kinds add up to the difference.',
})
export class ReturnPostChangeSum {
  @Field(() => POST_CHANGE_KIND, { description: 'The kind.' })
  change: PostChangeKind;

  @Field(() => Int, { description: 'How many posts; one to which several things happened is in each of them.' })
  posts: number;

  @Field(() => WteScalar, { description: 'What it adds to the funded WTE.' })
  wteFunded: number;

  @Field(() => WteScalar, { description: 'What it adds to the filled WTE.' })
  wteFilled: number;

  @Field(() => WteScalar, { description: 'What it adds to the vacant WTE.' })
  wteVacant: number;

  @Field(() => WteScalar, { description: 'What it adds to the frozen WTE.' })
  wteFrozen: number;
}
