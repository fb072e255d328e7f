import { Field, ObjectType } from '@nestjs/graphql';
import { Day } from '../kernel/day.js';
import { RecordModel } from '../web/record.model.js';
import { SignedIn } from '../web/rules.js';
import { DateScalar, HoursScalar } from '../web/scalars.js';

@SignedIn()
@ObjectType('EmployerWeek', { description: 'An employer’s standard full-time week, for a period.' })
export class EmployerWeekModel extends RecordModel {
  @Field(() => HoursScalar, { description: 'Hours of the week.' })
  fullTimeWeek: number;

  @Field(() => DateScalar, { description: 'First day on which it applies.' })
  startsOn: Day;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it applies; null until further notice.' })
  endsOn: Day | null;
}
