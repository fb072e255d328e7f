import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { Day } from '../../kernel/day.js';
import { DateScalar, HoursScalar } from '../../web/scalars.js';
import { PayAssumptionsArgs } from './pay-assumptions.args.js';

const MOST_YEARS = 10;
const MINUTES_PER_HOUR = 60;

@InputType({ description: 'A full-time week that everybody is taken to be on from a day.' })
export class AssumedWeekInput {
  @Field(() => DateScalar, { description: 'Its first day; it must lie after `asOf`.' })
  @Allow()
  from: Day;

  @Field(() => HoursScalar, { name: 'hours', description: 'The full-time week, in hours, from 1 to 60.' })
  @Min(MINUTES_PER_HOUR, { message: 'hours must be at least 1' })
  @Max(60 * MINUTES_PER_HOUR, { message: 'hours must be at most 60' })
  hours: number;
}

@ArgsType()
export class PayProjectionArgs extends PayAssumptionsArgs {
  @Field(() => Int, {
    defaultValue: 3,
    description: 'How many financial years, the first of them the one `asOf` lies in; 10 at most.',
  })
  @IsInt()
  @Min(1)
  @Max(MOST_YEARS)
  financialYears: number;

  @Field(() => AssumedWeekInput, {
    nullable: true,
    description:
      'Assume another full-time week from a day, at the same full-time salary and WTE; terms recorded to start later keep theirs. Weeks that a published scale changes are followed anyway.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => AssumedWeekInput)
  assumedWeek?: AssumedWeekInput | null;
}
