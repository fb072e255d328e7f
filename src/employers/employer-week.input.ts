import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Allow, IsInt, IsUUID } from 'class-validator';
import { Day } from '../kernel/day.js';
import { ChangeInput } from '../web/change.input.js';
import { DateScalar, HoursScalar } from '../web/scalars.js';

@InputType({ description: 'Another full-time week from a day. Weeks that start later stay as they are.' })
export class ChangeEmployerWeekInput extends ChangeInput {
  @Field(() => ID, { description: 'The employer.' })
  @IsUUID()
  employer: string;

  @Field(() => DateScalar, { description: 'First day of the new week; the one before ends the day before.' })
  @Allow()
  from: Day;

  @Field(() => HoursScalar, { description: 'Hours of the new week.' })
  @Allow()
  fullTimeWeek: number;
}

@InputType({ description: 'A full-time week that was recorded wrongly, for the whole of its period.' })
export class CorrectEmployerWeekInput extends ChangeInput {
  @Field(() => ID, { description: 'The week, as `Employer.weeks` gives it.' })
  @IsUUID()
  week: string;

  @Field(() => Int, { description: 'The version of the week that you read.' })
  @IsInt()
  version: number;

  @Field(() => HoursScalar, { description: 'Hours of the week as they should have been recorded.' })
  @Allow()
  fullTimeWeek: number;
}
