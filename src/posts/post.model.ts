import { Field, ObjectType } from '@nestjs/graphql';
import { Day } from '../kernel/day.js';
import { Moment } from '../kernel/moment.js';
import { MoneyOrNoValue, MoneyValue, NoValue } from '../web/no-value.js';
import { connectionOf } from '../web/page.js';
import { RecordModel } from '../web/record.model.js';
import { SignedIn } from '../web/rules.js';
import { DateScalar, WteScalar } from '../web/scalars.js';
import { PostRole, PostStatus } from './post.enums.js';

@SignedIn()
@ObjectType('PostState', { description: 'What a post is funded to be, and whether someone fills it, for a period.' })
export class PostStateModel extends RecordModel {
  @Field(() => WteScalar, { description: 'Whole-time equivalents the post is funded for.' })
  fundedWte: number;

  @Field(() => PostStatus, { description: 'Whether someone fills it.' })
  status: PostStatus;

  @Field(() => DateScalar, {
    description: 'Since when the post has had this status without a break; for a vacancy, the day it fell vacant.',
  })
  statusSince: Day;

  @Field(() => MoneyOrNoValue, {
    description:
      'What the post costs its funders in a full year, with on-costs, in pounds: the price agreed, which everyone who sees the post sees. Not worked out from the pay of the person in it, for then that could be worked back.',
  })
  annualCost: MoneyValue | NoValue;

  @Field(() => DateScalar, { description: 'First day of this state.' })
  startsOn: Day;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of this state; null while no other follows it.' })
  endsOn: Day | null;
}

@SignedIn()
@ObjectType('Post', {
  description: "A place for a person in an employer's part of a programme, whether or not someone fills it.",
})
export class PostModel extends RecordModel {
  @Field(() => String, { description: "The employer's own reference of the post; unique within the employer." })
  reference: string;

  @Field(() => PostRole, { description: 'What kind of work it is for.' })
  role: PostRole;

  @Field(() => DateScalar, { description: 'First day of the post.' })
  openedOn: Day;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the post; null while it is open.' })
  closedOn: Day | null;

  employerId: string;
  programmeId: string;

  /** When the row was read for; fields that join types read at the same moment. */
  moment: Moment;
}

@SignedIn()
@ObjectType({ description: 'A page of posts.' })
export class PostConnection extends connectionOf(PostModel, 'Post', 'posts') {}
