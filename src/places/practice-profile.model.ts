import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Day } from '../kernel/day.js';
import { RecordModel } from '../web/record.model.js';
import { SignedIn } from '../web/rules.js';
import { DateScalar, PercentScalar } from '../web/scalars.js';

@SignedIn()
@ObjectType('PracticeProfile', { description: 'What is counted of a practice, for a period.' })
export class PracticeProfileModel extends RecordModel {
  @Field(() => Int, { description: 'Registered patients.' })
  listSize: number;

  @Field(() => PercentScalar, {
    nullable: true,
    description:
      'Share of its patients who live in the most deprived fifth of areas, in per cent; null when not recorded.',
  })
  mostDeprivedPercent: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The issue of the Scottish Index of Multiple Deprivation that share is by; null when not recorded.',
  })
  simdVersion: string | null;

  @Field(() => DateScalar, { description: 'First day it is true for.' })
  startsOn: Day;

  @Field(() => DateScalar, { nullable: true, description: 'Last day it is true for; null until further notice.' })
  endsOn: Day | null;
}
