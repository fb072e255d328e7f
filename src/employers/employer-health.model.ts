import { Field, ObjectType } from '@nestjs/graphql';
import { Day } from '../kernel/day.js';
import { RecordModel } from '../web/record.model.js';
import { SignedIn } from '../web/rules.js';
import { DateScalar, MoneyScalar, MonthsScalar, PercentScalar } from '../web/scalars.js';

@SignedIn()
@ObjectType('EmployerHealth', { description: 'How an employer stood on a day, by a source.' })
export class EmployerHealthModel extends RecordModel {
  @Field(() => DateScalar, { description: 'The day the figures are for, such as the end of a financial year.' })
  asAt: Day;

  @Field(() => MoneyScalar, { nullable: true, description: 'Income of the year, in pounds; null when not recorded.' })
  annualIncome: number | null;

  @Field(() => MonthsScalar, {
    nullable: true,
    description: 'For how many months its unrestricted reserves would pay its costs; null when not recorded.',
  })
  unrestrictedReserves: number | null;

  @Field(() => PercentScalar, {
    nullable: true,
    description: 'How much of the next year’s income is confirmed, in per cent; null when not recorded.',
  })
  nextYearIncomeConfirmed: number | null;

  @Field(() => String, { description: 'Where the figures are from, such as accounts to a named day.' })
  source: string;
}
