import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Moment } from '../../kernel/moment.js';
import { PostModel } from '../../posts/post.model.js';
import { MoneyOrNoValue, MoneyValue, NoValue } from '../../web/no-value.js';
import { SignedIn } from '../../web/rules.js';
import { HoursScalar, WteScalar } from '../../web/scalars.js';
import { PeopleCounted } from '../people-counted.model.js';
import { CaseFigures } from './scenario-case.js';
import { WeeksOfCase } from './weeks-of-case.js';

@SignedIn()
@ObjectType({ description: 'A post of an employer whose full-time week is another on the last day looked at.' })
export class ScenarioWeekPost {
  @Field(() => PostModel, { nullable: true, description: 'The post, as recorded.' })
  post: PostModel | null;

  @Field(() => HoursScalar, { description: 'The full-time week recorded, in hours.' })
  fullTimeWeekBefore: number;

  @Field(() => HoursScalar, { description: 'The full-time week supposed, in hours.' })
  fullTimeWeekAfter: number;

  @Field(() => HoursScalar, { description: 'Its funded WTE of the week recorded, in hours a week.' })
  hoursPerWeekBefore: number;

  @Field(() => HoursScalar, { description: 'Its funded WTE of the week supposed, in hours a week.' })
  hoursPerWeekAfter: number;

  @Field(() => MoneyOrNoValue, {
    description:
      'What the people on it cost more a year by the week, on-costs included, in pounds; below 0 for less, 0 where a salary does not change with the week or nobody is on it. No value where it may not be told to you, or is not known.',
  })
  annualCostAdded: MoneyValue | NoValue;
}

@SignedIn()
@ObjectType({ description: 'Posts of employers whose full-time week is another.' })
export class ScenarioWeekPostPage {
  @Field(() => Int, { description: 'How many there are.' })
  totalCount: number;

  @Field(() => [ScenarioWeekPost], { description: 'This part of them.' })
  nodes: readonly ScenarioWeekPost[];
}

@SignedIn()
@ObjectType({ description: 'What contracts come to under one full-time week.' })
export class ScenarioContracts {
  @Field(() => HoursScalar, { description: 'Contracted hours a week.' })
  hoursPerWeek: number;

  @Field(() => WteScalar, { description: 'Whole-time equivalents: contracted hours over the full-time week.' })
  wte: number;

  @Field(() => WteScalar, { description: 'The part of it that is more than the funded WTE of the posts.' })
  wteBeyondFunded: number;

  @Field(() => MoneyOrNoValue, { description: 'Pay a year with on-costs, in pounds.' })
  annualCost: MoneyValue | NoValue;

  @Field(() => MoneyOrNoValue, { description: 'Pay for a contracted hour on average, in pounds, without on-costs.' })
  payPerHour: MoneyValue | NoValue;
}

@SignedIn()
@ObjectType({ description: 'The contracts whose full-time week is another on the last day looked at.' })
export class ScenarioWeekContracts {
  @Field(() => ScenarioContracts, { description: 'Under the weeks recorded.' })
  before: ScenarioContracts;

  @Field(() => ScenarioContracts, { description: 'Under the weeks supposed.' })
  after: ScenarioContracts;

  @Field(() => PeopleCounted, { description: 'Of whom this was computed, for when, and how.' })
  computedFrom: PeopleCounted;
}

export const ScenarioWeekContractsOrNoValue = createUnionType({
  name: 'ScenarioWeekContractsOrNoValue',
  description: 'What another week comes to for contracts, or why that is not told.',
  types: () => [ScenarioWeekContracts, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : ScenarioWeekContracts),
});

@SignedIn()
@ObjectType({
  description: 'What another full-time week comes to on the last day looked at, against the weeks recorded.',
})
export class ScenarioWeek {
  weeks: WeeksOfCase;
  recorded: CaseFigures;
  figures: CaseFigures;
  moment: Moment;
}
