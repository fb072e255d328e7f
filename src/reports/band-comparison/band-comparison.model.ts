import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Day } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { Nation } from '../../reference-data/enums/pay.enums.js';
import { PayScaleModel } from '../../reference-data/models/pay-scale.model.js';
import { NoValue } from '../../web/no-value.js';
import { SignedIn } from '../../web/rules.js';
import { DateScalar, MoneyScalar, PercentScalar } from '../../web/scalars.js';
import { GuidancePackage } from '../pay-facts/guidance-package.js';
import { PayAnswer, PayQuestion } from '../pay-facts/pay-question.js';
import { PeopleCounted } from '../people-counted.model.js';
import { BandFooting } from './band.enums.js';
import { GuidanceKind, PointRule } from '../../programmes/programme.enums.js';

@SignedIn()
@ObjectType({ description: 'The guidance that pay is set against: a policy, not a law.' })
export class ComparedGuidance {
  @Field(() => Nation, { description: 'Whose scale it names.' })
  nation: Nation;

  @Field(() => String, { description: 'The band, such as 5.' })
  band: string;

  @Field(() => PointRule, { description: 'Which point of the band it means.' })
  pointRule: PointRule;

  @Field(() => GuidanceKind, { description: 'Whether pay is meant to reach it, or reimbursement ends there.' })
  kind: GuidanceKind;

  @Field(() => String, {
    nullable: true,
    description: 'Who says so; null when the guidance was named in the question and no programme adopted it.',
  })
  source: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day from which it was adopted; null when it was named in the question.',
  })
  startsOn: Day | null;
}

@SignedIn()
@ObjectType({ description: 'How far pay lies from a point. Negative is below it.' })
export class BandDistance {
  @Field(() => MoneyScalar, {
    name: 'pounds',
    description:
      'The distance, in pounds a year; in pounds an hour where the footing is HOURLY, PER_HOUR_WORKED or PACKAGE_INDEX.',
  })
  pence: number;

  @Field(() => PercentScalar, {
    description:
      'The distance, in per cent of the point. On PACKAGE_INDEX, 100 and this is the index, with the package at the point as 100.',
  })
  percent: number;
}

export type DistanceFigure = 'minimum' | 'median' | 'maximum';

@SignedIn()
@ObjectType({ description: 'How the distances of contracts from a point are spread.' })
export class BandDistanceSpread {
  at: (of: DistanceFigure) => BandDistance;

  @Field(() => Int, { description: 'How many contracts have such a distance.' })
  contracts: number;

  @Field(() => BandDistance, { description: 'The lowest of them.' })
  get minimum(): BandDistance {
    return this.at('minimum');
  }

  @Field(() => BandDistance, { description: 'The middle one: half of the contracts lie lower, half higher.' })
  get median(): BandDistance {
    return this.at('median');
  }

  @Field(() => BandDistance, { description: 'The highest of them.' })
  get maximum(): BandDistance {
    return this.at('maximum');
  }
}

export const BandDistanceSpreadOrNoValue = createUnionType({
  name: 'BandDistanceSpreadOrNoValue',
  description: 'A spread of distances, or why there is none.',
  types: () => [BandDistanceSpread, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : BandDistanceSpread),
});

@SignedIn()
@ObjectType({ description: 'Pay against the band of the guidance. "Band 5" alone is not a number: see `scale`.' })
export class BandComparison {
  @Field(() => String, { description: 'The outcome in a sentence.' })
  sentence: string;

  @Field(() => ComparedGuidance, { description: 'The guidance compared with.' })
  guidance: ComparedGuidance;

  @Field(() => PayScaleModel, {
    description:
      'The band as published for the day and as it was known: nation, year, points, week, source, confidence.',
  })
  scale: PayScaleModel;

  @Field(() => BandFooting, { description: 'The footing of the comparison.' })
  footing: BandFooting;

  @Field(() => Int, { description: 'Contracts paid below entry to the band.' })
  belowEntry: number;

  @Field(() => Int, { description: 'Contracts paid at one of its points or between two.' })
  withinBand: number;

  @Field(() => Int, { description: 'Contracts paid above its top.' })
  aboveTop: number;

  @Field(() => Int, {
    description:
      'Contracts paid below the point that complete years in the role earn; those without a recorded start are not among them.',
  })
  belowServicePoint: number;

  @Field(() => Int, { description: 'Contracts whose worker has no recorded start in the role.' })
  serviceNotRecorded: number;

  @Field(() => Int, {
    description:
      'Contracts paid below the point that the rule of the guidance names. Where `guidance.kind` is CEILING, that is no shortfall.',
  })
  belowGuidance: number;

  @Field(() => BandDistanceSpread, { description: 'Distances to entry.' })
  toEntry: BandDistanceSpread;

  @Field(() => BandDistanceSpreadOrNoValue, {
    description: 'Distances to the point that complete years in the role earn.',
  })
  toServicePoint: BandDistanceSpread | NoValue;

  @Field(() => BandDistanceSpread, { description: 'Distances to the top.' })
  toTop: BandDistanceSpread;

  @Field(() => PeopleCounted, { description: 'Of whom this was computed, for when, and how.' })
  computedFrom: PeopleCounted;

  /** What the rows are read by. */
  moment: Moment;
  question: PayQuestion;
  /** Holds the programmes whose guidance is compared with, and no others. */
  answer: PayAnswer;
  compared: GuidancePackage;
}

export const BandComparisonOrNoValue = createUnionType({
  name: 'BandComparisonOrNoValue',
  description: 'Pay against a band, or why it may or can not be told.',
  types: () => [BandComparison, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : BandComparison),
});
