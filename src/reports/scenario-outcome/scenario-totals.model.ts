import { Field, Int, ObjectType } from '@nestjs/graphql';
import { MoneyOrNoValue, MoneyValue, NoValue } from '../../web/no-value.js';
import { SignedIn } from '../../web/rules.js';
import { HoursScalar, WteScalar } from '../../web/scalars.js';

@SignedIn()
@ObjectType({ description: 'The posts open on the last day looked at, and what of them is paid for then.' })
export class ScenarioLastDay {
  @Field(() => Int, { description: 'Open posts in scope, vacant ones included.' })
  posts: number;

  @Field(() => Int, { description: 'How many of them have no recorded cost and are missing from the costs.' })
  postsWithoutCost: number;

  @Field(() => WteScalar, { description: 'Their funded WTE.' })
  wte: number;

  @Field(() => WteScalar, { description: 'The part of it that money of this certainty pays for.' })
  wtePaid: number;

  @Field(() => MoneyOrNoValue, { description: 'What they cost a year, in pounds, from the recorded cost of each.' })
  annualCost: MoneyValue | NoValue;

  @Field(() => MoneyOrNoValue, {
    description:
      'The part of that cost a year that falls to money of this certainty, by its shares, in pounds: what its shares come to, not what funders give. Where a scale or a week changes it grows with the cost, though a grant of a fixed amount does not.',
  })
  annualCostPaid: MoneyValue | NoValue;

  @Field(() => HoursScalar, {
    description: 'What their funded WTE comes to of the full-time weeks of their employers, in hours a week.',
  })
  hoursPerWeek: number;

  @Field(() => HoursScalar, { description: 'The part of those hours a week that money of this certainty pays for.' })
  hoursPaidPerWeek: number;

  @Field(() => Int, {
    description:
      'How many of them are of an employer whose full-time week is not recorded, and missing from the hours.',
  })
  postsWithoutWeek: number;
}

@SignedIn()
@ObjectType({
  description: 'This case less the one it is compared with: above 0 where more is lost, or paid, in this case.',
})
export class ScenarioChange {
  @Field(() => Int, { description: 'Posts that lose all or part of their money in the period.' })
  postsLosing: number;

  @Field(() => WteScalar, { description: 'WTE lost in the period.' })
  wteLost: number;

  @Field(() => MoneyOrNoValue, { description: 'Cost a year of what is lost, in pounds.' })
  annualCostLost: MoneyValue | NoValue;

  @Field(() => Int, { description: 'Practices left with no funded post.' })
  practicesLeft: number;

  @Field(() => Int, { description: 'Patients registered with them.' })
  registeredPatients: number;

  @Field(() => Int, { description: 'Of those, patients in the most deprived fifth of Scotland.' })
  mostDeprivedPatients: number;

  @Field(() => WteScalar, { description: 'WTE that is paid for on the last day.' })
  wtePaidOnLastDay: number;

  @Field(() => MoneyOrNoValue, { description: 'What the posts cost a year on the last day, in pounds.' })
  annualCostOnLastDay: MoneyValue | NoValue;

  @Field(() => MoneyOrNoValue, {
    description:
      'The part of that cost that falls to money of this certainty on the last day, by its shares, in pounds; not what funders give.',
  })
  annualCostPaidOnLastDay: MoneyValue | NoValue;

  @Field(() => HoursScalar, { description: 'Hours a week that the funded WTE comes to on the last day.' })
  hoursPerWeekOnLastDay: number;

  @Field(() => HoursScalar, { description: 'Hours a week that are paid for on the last day.' })
  hoursPaidPerWeekOnLastDay: number;
}
