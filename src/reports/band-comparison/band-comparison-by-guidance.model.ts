import { Field, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { ProgrammeModel } from '../../programmes/programme.model.js';
import { NoValue } from '../../web/no-value.js';
import { SignedIn } from '../../web/rules.js';
import { PeopleCounted } from '../people-counted.model.js';
import {
  BandComparison,
  BandComparisonOrNoValue,
  BandDistanceSpread,
  BandDistanceSpreadOrNoValue,
  ComparedGuidance,
} from './band-comparison.model.js';
import { BandFooting } from './band.enums.js';

@SignedIn()
@ObjectType({ description: 'The people of the programmes that adopted one guidance, set against it.' })
export class ComparisonOfGuidance {
  @Field(() => ComparedGuidance, {
    description: 'The guidance; where programmes adopted the same from several sources, the source of one of them.',
  })
  guidance: ComparedGuidance;

  @Field(() => [ProgrammeModel], { description: 'The programmes that had adopted it, by name.' })
  programmes: ProgrammeModel[];

  @Field(() => BandComparisonOrNoValue, { description: 'Their people against it, or why that can not be told.' })
  comparison: BandComparison | NoValue;
}

@SignedIn()
@ObjectType({
  description:
    'Pay of people in programmes that may have adopted different guidance: each is set against that of their own programme. Bands that differ have no common top or entry, so over all of them only distances are told.',
})
export class BandComparisonByGuidance {
  @Field(() => String, { description: 'The outcome in a sentence.' })
  sentence: string;

  @Field(() => BandFooting, { description: 'The footing of the comparison.' })
  footing: BandFooting;

  @Field(() => Int, {
    description:
      'Contracts paid below the point that the guidance of their programme expects; ceilings are not among them.',
  })
  belowExpectation: number;

  @Field(() => Int, {
    description:
      'Contracts paid above the top of a band that their programme adopted as a ceiling of what is reimbursed.',
  })
  aboveCeiling: number;

  @Field(() => BandDistanceSpread, { description: "Distances to entry of the band of each contract's own programme." })
  toEntry: BandDistanceSpread;

  @Field(() => BandDistanceSpreadOrNoValue, {
    description: "Distances to the point of that band that each worker's complete years in the role earn.",
  })
  toServicePoint: BandDistanceSpread | NoValue;

  @Field(() => BandDistanceSpread, {
    description: "Distances to the top of the band of each contract's own programme.",
  })
  toTop: BandDistanceSpread;

  @Field(() => [ComparisonOfGuidance], { description: 'One for each guidance adopted: by nation, band and rule.' })
  byGuidance: ComparisonOfGuidance[];

  @Field(() => PeopleCounted, {
    description: 'Of whom the distances over all guidance were computed, for when, and how.',
  })
  computedFrom: PeopleCounted;
}

export const BandComparisonByGuidanceOrNoValue = createUnionType({
  name: 'BandComparisonByGuidanceOrNoValue',
  description: 'Pay against the guidance of each programme, or why it may or can not be told.',
  types: () => [BandComparisonByGuidance, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : BandComparisonByGuidance),
});
