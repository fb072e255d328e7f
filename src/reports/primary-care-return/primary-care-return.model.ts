import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Day } from '../../kernel/day.js';
import { PartnershipModel } from '../../reference-data/models/places.model.js';
import { PublishedWteCountModel } from '../../reference-data/models/programme-facts.model.js';
import { QuantityScalar } from '../../reference-data/quantity.scalar.js';
import { MoneyOrNoValue, MoneyValue, NoValue } from '../../web/no-value.js';
import { SignedIn } from '../../web/rules.js';
import { DateScalar, DateTimeScalar } from '../../web/scalars.js';
import { ReturnMoneyChangeSum } from './return-money.model.js';
import { ReturnOtherRole, ReturnPostChangeSum, ReturnPosts } from './return-posts.model.js';

@SignedIn()
@ObjectType('ReturnCount', { description: 'What is recorded here of what a published count counted.' })
export class ReturnCount {
  @Field(() => QuantityScalar, { description: 'Our figure, in the measure of the published count.' })
  recorded: number;

  @Field(() => QuantityScalar, { description: 'Our figure less the published one.' })
  difference: number;
}

const ReturnCountOrNoValue = createUnionType({
  name: 'ReturnCountOrNoValue',
  description: 'Our figure beside a published one, or why there is none.',
  types: () => [ReturnCount, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : ReturnCount),
});

@SignedIn()
@ObjectType('ReturnAgainstPublished', {
  description: 'A published count of the same place and day, beside ours. The difference is shown, not explained.',
})
export class ReturnAgainstPublished {
  @Field(() => PublishedWteCountModel, {
    description: 'The published count, with its source, how sure it is, and which money it counts.',
  })
  published: PublishedWteCountModel;

  @Field(() => ReturnCountOrNoValue, {
    description:
      'Our figure and its difference; no value where the published one is not an exact count of people or WTE, or you may not be told ours for the whole place.',
  })
  ours: ReturnCount | NoValue;
}

@SignedIn()
@ObjectType('PrimaryCareReturnRow', {
  description:
    'One partnership in the return, or all of them together. Community link workers and senior ones are counted.',
})
export class PrimaryCareReturnRow {
  @Field(() => PartnershipModel, {
    nullable: true,
    description: 'The partnership; null for the sum, and for posts of programmes of which no partnership is recorded.',
  })
  partnership: PartnershipModel | null;

  @Field(() => ReturnPosts, { description: 'On 31 March of the year.' })
  now: ReturnPosts;

  @Field(() => ReturnPosts, { description: 'On the 31 March before.' })
  before: ReturnPosts;

  @Field(() => [ReturnPostChangeSum], { description: 'What happened to posts in between, by kind.' })
  postChanges: ReturnPostChangeSum[];

  @Field(() => [ReturnOtherRole], { description: 'Posts of other roles, apart: they are not in the figures above.' })
  otherRoles: ReturnOtherRole[];

  @Field(() => MoneyOrNoValue, {
    description:
      'Signed money that falls in the financial year, in pounds, by instalment, else evenly by days: what funders pay, not what employers have spent, which is not recorded.',
  })
  spend: MoneyValue | NoValue;

  @Field(() => MoneyOrNoValue, { description: 'The same in the year before, in pounds.' })
  spendBefore: MoneyValue | NoValue;

  @Field(() => MoneyOrNoValue, { description: 'The same in the year after, as far as it is signed, in pounds.' })
  forecast: MoneyValue | NoValue;

  @Field(() => Int, {
    description:
      'Funding lines of which money falls in one of the years that is not in these sums: its amount is not recorded, or it has no agreed end over which to spread it.',
  })
  linesNotCounted: number;

  @Field(() => [ReturnMoneyChangeSum], { description: 'What happened to the money from the year before, by kind.' })
  moneyChanges: ReturnMoneyChangeSum[];
}

@SignedIn()
@ObjectType('PrimaryCareReturn', {
  description:
    'Community link workers in post on 31 March and spend of the financial year, by partnership, in the shape of the published Primary Care Improvement figures, and reconciled with the year before line by line.',
})
export class PrimaryCareReturn {
  @Field(() => String, { description: 'The financial year, such as 2025/26.' })
  financialYear: string;

  @Field(() => DateScalar, { description: 'Its 31 March: the day on which posts and people are counted.' })
  countedOn: Day;

  @Field(() => DateScalar, { description: 'The 31 March it is compared with.' })
  comparedWith: Day;

  @Field(() => String, { description: 'The financial year of the forecast.' })
  forecastYear: string;

  @Field(() => DateScalar, { description: 'Money counts as signed where it was by this day.' })
  asOf: Day;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The instant as of which the records were read; null for as recorded now.',
  })
  knownAt: Date | null;

  @Field(() => [PrimaryCareReturnRow], {
    description:
      'By partnership, in order of name: those with a post or money in these years that you may see, and one asked for by its code.',
  })
  partnerships: PrimaryCareReturnRow[];

  @Field(() => PrimaryCareReturnRow, { description: 'The rows together.' })
  total: PrimaryCareReturnRow;

  @Field(() => [ReturnAgainstPublished], {
    description:
      'Published counts of these partnerships that speak of that 31 March; of Scotland too where all of it is asked.',
  })
  published: ReturnAgainstPublished[];

  @Field(() => [String], { description: 'What to know before using the figures, in sentences.' })
  caveats: string[];

  @Field(() => String, { description: 'The version of the method.' })
  method: string;

  @Field(() => String, { description: 'How figures are rounded.' })
  roundingRule: string;
}
