import { ArgsType, Field, InputType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { CertaintyLevel } from '../../funding/calculations/certainty-at-least.js';
import { CERTAINTY_LEVEL } from '../../funding/certainty.enums.js';
import { Day } from '../../kernel/day.js';
import { DateScalar, HoursScalar, MoneyScalar } from '../../web/scalars.js';
import { BandGuidanceInput } from '../band-comparison/band-guidance.input.js';
import { PayAssumptionsArgs } from '../pay-projection/pay-assumptions.args.js';

export enum LevellingTarget {
  ENTRY = 'ENTRY',
  POINT_BY_SERVICE = 'POINT_BY_SERVICE',
  BEST_PEER = 'BEST_PEER',
  GIVEN_AMOUNT = 'GIVEN_AMOUNT',
}
registerEnumType(LevellingTarget, {
  name: 'LevellingTarget',
  description: 'What pay is levelled up to, by the hour. Nobody is levelled down.',
  valuesMap: {
    ENTRY: { description: "Entry to the band of each programme's guidance." },
    POINT_BY_SERVICE: {
      description: 'The point of that band which complete years in the role earn, from one anniversary to the next.',
    },
    BEST_PEER: { description: 'The highest hourly full-time pay of the role among the people asked about, on `from`.' },
    GIVEN_AMOUNT: { description: 'What is given in `amount`.' },
  },
});

const MOST_A_YEAR = 99_999_999;
const MOST_AN_HOUR = 50_000;
const LONGEST_WEEK = 3_600;

@InputType({ description: 'Pay to level up to: a salary with its full-time week, or a rate for an hour.' })
export class LevellingAmountInput {
  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'Salary for a full-time year, in pounds; with `fullTimeWeek`.',
  })
  @IsOptional()
  @Min(1, { message: 'annualSalary must be above 0' })
  @Max(MOST_A_YEAR, { message: 'annualSalary must be below a million pounds' })
  annualSalary?: number | null;

  @Field(() => HoursScalar, { nullable: true, description: 'The full-time week of that salary, in hours.' })
  @IsOptional()
  @Min(60, { message: 'fullTimeWeek must be at least 1 hour' })
  @Max(LONGEST_WEEK, { message: 'fullTimeWeek must be at most 60 hours' })
  fullTimeWeek?: number | null;

  @Field(() => MoneyScalar, { nullable: true, description: 'Pounds an hour, instead of a salary; at most 500.' })
  @IsOptional()
  @Min(1, { message: 'hourlyRate must be above 0' })
  @Max(MOST_AN_HOUR, { message: 'hourlyRate must be at most 500' })
  hourlyRate?: number | null;
}

@ArgsType()
export class LevellingUpArgs extends PayAssumptionsArgs {
  @Field(() => LevellingTarget, { defaultValue: LevellingTarget.ENTRY, description: 'What to level up to.' })
  @Allow()
  target: LevellingTarget;

  @Field(() => BandGuidanceInput, {
    nullable: true,
    description:
      'For ENTRY and POINT_BY_SERVICE: the band, instead of what each programme had adopted on `asOf`; its `pointRule` is not looked at, as the target says which point.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => BandGuidanceInput)
  guidance?: BandGuidanceInput | null;

  @Field(() => LevellingAmountInput, { nullable: true, description: 'For GIVEN_AMOUNT: the amount.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => LevellingAmountInput)
  amount?: LevellingAmountInput | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which pay is levelled up, within ten years of `asOf`; `asOf` when left out.',
  })
  @Allow()
  from?: Day | null;

  @Field(() => CERTAINTY_LEVEL, {
    defaultValue: CERTAINTY_LEVEL.SIGNED_ONLY,
    description: 'Which money counts as paying for a post, where the bill is laid to funding lines.',
  })
  @Allow()
  certainty: CertaintyLevel;
}
