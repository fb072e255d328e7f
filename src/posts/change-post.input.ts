import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Allow, IsInt, IsUUID } from 'class-validator';
import { Day } from '../kernel/day.js';
import { ChangeInput } from '../web/change.input.js';
import { DateScalar, MoneyScalar, WteScalar } from '../web/scalars.js';
import { PostStatus } from './post.enums.js';

@InputType({ isAbstract: true })
abstract class PostStatePartsInput extends ChangeInput {
  @Field(() => ID, { description: 'The state of the post, as `Post.state` or `Post.states` gives it.' })
  @IsUUID()
  state: string;

  @Field(() => Int, { description: 'The version of that state which you saw.' })
  @IsInt()
  version: number;

  @Field(() => WteScalar, { nullable: true, description: 'Whole-time equivalents; stays when left out.' })
  @Allow()
  fundedWte?: number | null;

  @Field(() => PostStatus, { nullable: true, description: 'Whether someone fills it; stays when left out.' })
  @Allow()
  status?: PostStatus | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'Cost of a full year, with on-costs, in pounds; stays when left out, null when it is not known. Give the price agreed, not the cost of the person in it: everyone who sees the post sees it.',
  })
  @Allow()
  annualCost?: number | null;
}

@InputType({
  description: 'A change to a post from a day. Only the parts given change; later states stay as they are.',
})
export class ChangePostInput extends PostStatePartsInput {
  @Field(() => DateScalar, { description: 'First day of the change; a day of the state named, after its first.' })
  @Allow()
  from: Day;
}

@InputType({
  description: 'A correction of what was recorded for the whole period of a state. Only the parts given are rewritten.',
})
export class CorrectPostInput extends PostStatePartsInput {}
