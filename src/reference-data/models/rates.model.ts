import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Pence } from '../../kernel/money.js';
import { HundredthsOfPercent } from '../../kernel/percent.js';
import { SignedIn } from '../../web/rules.js';
import { MoneyScalar, PercentScalar } from '../../web/scalars.js';
import { MinimumRateName, OnCostComponent } from '../enums/pay.enums.js';
import { SourcedFact } from './sourced-fact.model.js';

@SignedIn()
@ObjectType('MinimumRate', { description: 'A floor under hourly pay.' })
export class MinimumRateModel extends SourcedFact {
  @Field(() => MinimumRateName, { description: 'Which floor.' })
  name: MinimumRateName;

  @Field(() => String, { description: 'Where: United Kingdom, United Kingdom outside London, or London.' })
  geography: string;

  @Field(() => Int, { description: 'Age in years from which it applies.' })
  minAge: number;

  @Field(() => MoneyScalar, { name: 'hourlyRate', description: 'Pounds an hour.' })
  hourlyPence: Pence;

  @Field(() => String, {
    nullable: true,
    description: 'By when employers had to pay it: a day, or only a month (YYYY-MM); null when at once.',
  })
  implementBy: string | null;
}

@SignedIn()
@ObjectType('OnCostRate', { description: 'What an employer pays on top of salary, for one component.' })
export class OnCostRateModel extends SourcedFact {
  @Field(() => OnCostComponent, { description: 'Which component.' })
  component: OnCostComponent;

  @Field(() => String, { description: 'Where: United Kingdom, Scotland, England and Wales, or Northern Ireland.' })
  jurisdiction: string;

  @Field(() => String, {
    nullable: true,
    description: 'The tax year, such as 2026/27; null when it does not go by tax years.',
  })
  taxYear: string | null;

  @Field(() => PercentScalar, { nullable: true, description: 'Per cent of the pay it is charged on; null for a sum.' })
  percentage: HundredthsOfPercent | null;

  @Field(() => MoneyScalar, {
    name: 'annualThreshold',
    nullable: true,
    description: 'Pounds a year above which it is charged; null when from the first pound.',
  })
  annualThresholdPence: Pence | null;

  @Field(() => MoneyScalar, {
    name: 'annualUpperLimit',
    nullable: true,
    description: 'Pounds a year up to which it is charged; null when without end.',
  })
  annualUpperLimitPence: Pence | null;

  @Field(() => MoneyScalar, {
    name: 'annualAllowance',
    nullable: true,
    description: 'Pounds a year taken off the bill of the whole employer; null when none.',
  })
  annualAllowancePence: Pence | null;
}
