import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Moment } from '../../kernel/moment.js';
import { NoValue } from '../../web/no-value.js';
import { SignedIn } from '../../web/rules.js';
import { WteScalar } from '../../web/scalars.js';
import { PostChangeKind } from './post-changes.js';
import { POST_CHANGE_KIND } from './return-posts.model.js';

@SignedIn()
@ObjectType('ReturnWte', {
  description: 'Whole-time equivalents that are known.',
})
export class ReturnWte {
  @Field(() => WteScalar, { description: 'The whole-time equivalents.' })
  wte: number;
}

const ReturnWteOrNoValue = createUnionType({
  name: 'ReturnWteOrNoValue',
  description: 'Whole-time equivalents, or why they are not said.',
  types: () => [ReturnWte, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : ReturnWte),
});

@SignedIn()
@ObjectType('ReturnPostLine', { description: 'A post in a partnership, on one 31 March and the one before.' })
export class ReturnPostLine {
  moment: Moment;
  postId: string;
  partnershipCode: string | null;

  @Field(() => [POST_CHANGE_KIND], {
    description: 'What became of it in this partnership; empty where it was not open and only a contract tells of it.',
  })
  changes: readonly PostChangeKind[];

  @Field(() => WteScalar, { description: 'Funded WTE on the 31 March before; 0 where it was not open or not here.' })
  wteFundedBefore: number;

  @Field(() => WteScalar, { description: 'Funded WTE on 31 March of the year; 0 where it is not open or not here.' })
  wteFundedNow: number;

  @Field(() => WteScalar, { description: 'The second less the first.' })
  wteFundedDifference: number;

  @Field(() => WteScalar, { description: 'Filled WTE on the 31 March before.' })
  wteFilledBefore: number;

  @Field(() => WteScalar, { description: 'Filled WTE on 31 March of the year.' })
  wteFilledNow: number;

  @Field(() => WteScalar, { description: 'The second less the first.' })
  wteFilledDifference: number;

  @Field(() => ReturnWteOrNoValue, {
    description: 'WTE in post by contract on the 31 March before; posts add up to the row of the partnership.',
  })
  wteInPostBefore: ReturnWte | NoValue;

  @Field(() => ReturnWteOrNoValue, { description: 'WTE in post by contract on 31 March of the year.' })
  wteInPostNow: ReturnWte | NoValue;

  @Field(() => ReturnWteOrNoValue, { description: 'The second less the first.' })
  wteInPostDifference: ReturnWte | NoValue;
}

@SignedIn()
@ObjectType({ description: 'A part of the posts of a return.' })
export class ReturnPostLinePage {
  @Field(() => Int, { description: 'How many there are.' })
  totalCount: number;

  @Field(() => [ReturnPostLine], { description: 'This part of them: by partnership, then by reference.' })
  nodes: ReturnPostLine[];
}
