import { Field, ObjectType } from '@nestjs/graphql';
import { Day } from '../kernel/day.js';
import { Moment } from '../kernel/moment.js';
import { RecordModel } from '../web/record.model.js';
import { SignedIn } from '../web/rules.js';
import { DateScalar, MoneyScalar, PercentScalar } from '../web/scalars.js';

@SignedIn()
@ObjectType('Allocation', { description: 'Which part of a post a funding line pays, on which days.' })
export class AllocationModel extends RecordModel {
  @Field(() => PercentScalar, { description: 'The part of the post it pays, in per cent of the whole post.' })
  share: number;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'Pounds a year, where the share was given so: the share is what that paid of the yearly cost on its first day, rounded down. Null when a share was given.',
  })
  givenAnnualAmount: number | null;

  @Field(() => DateScalar, { description: 'First day it pays for.' })
  startsOn: Day;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day it pays for, that day included; null while its line has no agreed end.',
  })
  endsOn: Day | null;

  @Field(() => Boolean, {
    description: 'Whether it ends with its line and moves with it, as when an extension is used.',
  })
  followsLine: boolean;

  fundingLineId: string;
  postId: string;
  moment: Moment;
}
