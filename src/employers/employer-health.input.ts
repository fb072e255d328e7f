import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Allow, IsInt, IsString, IsUUID, Length } from 'class-validator';
import { Day } from '../kernel/day.js';
import { ChangeInput } from '../web/change.input.js';
import { DateScalar, MoneyScalar, MonthsScalar, PercentScalar } from '../web/scalars.js';

@InputType({ isAbstract: true })
abstract class EmployerHealthFiguresInput extends ChangeInput {
  @Field(() => MoneyScalar, { nullable: true, description: 'Income of the year, in pounds; left out when not known.' })
  @Allow()
  annualIncome?: number | null;

  @Field(() => MonthsScalar, {
    nullable: true,
    description: 'For how many months its unrestricted reserves would pay its costs; left out when not known.',
  })
  @Allow()
  unrestrictedReserves?: number | null;

  @Field(() => PercentScalar, {
    nullable: true,
    description: 'How much of the next year’s income is confirmed, in per cent; left out when not known.',
  })
  @Allow()
  nextYearIncomeConfirmed?: number | null;

  @Field(() => String, { description: 'Where the figures are from, such as accounts to a named day.' })
  @IsString()
  @Length(1, 500)
  source: string;
}

@InputType({ description: 'How an employer stood on a day. At least one of the figures must be given.' })
export class RecordEmployerHealthInput extends EmployerHealthFiguresInput {
  @Field(() => ID, { description: 'The employer.' })
  @IsUUID()
  employer: string;

  @Field(() => DateScalar, { description: 'The day the figures are for, such as the end of a financial year.' })
  @Allow()
  asAt: Day;
}

@InputType({ description: 'Figures that were recorded wrongly, all as they should have been.' })
export class CorrectEmployerHealthInput extends EmployerHealthFiguresInput {
  @Field(() => ID, { description: 'The figures, as `Employer.health` gives them.' })
  @IsUUID()
  health: string;

  @Field(() => Int, { description: 'The version of the figures that you read.' })
  @IsInt()
  version: number;
}
