import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { SignedIn } from '../../web/rules.js';
import { RatioScalar } from '../../web/scalars.js';

@SignedIn()
@ObjectType({ description: 'Squared differences from the mean, added up: total = within + between.' })
export class SumOfSquares {
  @Field(() => RatioScalar, { description: 'All of it, in squares of the unit; 0 when everybody has the same.' })
  total: number;

  @Field(() => RatioScalar, {
    description: 'Inside employers, in squares of the unit; all of it when there is one employer.',
  })
  within: number;

  @Field(() => RatioScalar, { description: 'Between the means of employers, in squares of the unit.' })
  between: number;

  @Field(() => RatioScalar, { description: 'The part of the total between employers, 0 to 1.' })
  shareBetween: number;
}

@SignedIn()
@ObjectType({ description: "Theil's T: 0 when everybody has the same; total = within + between." })
export class TheilParts {
  @Field(() => RatioScalar, { description: 'All of it; a pure number.' })
  total: number;

  @Field(() => RatioScalar, { description: 'Inside employers, each weighted by its share of the sum.' })
  within: number;

  @Field(() => RatioScalar, { description: 'Between employers.' })
  between: number;

  @Field(() => RatioScalar, { description: 'The part of the total between employers, 0 to 1.' })
  shareBetween: number;
}

export enum ExplainedBy {
  EMPLOYER = 'EMPLOYER',
  ORIGIN = 'ORIGIN',
  SERVICE = 'SERVICE',
  WEEK = 'WEEK',
  NATION = 'NATION',
}
registerEnumType(ExplainedBy, {
  name: 'ExplainedBy',
  description: 'What variation may go with.',
  valuesMap: {
    EMPLOYER: { description: 'The employer.' },
    ORIGIN: { description: 'The origin of the term: standard, transferred, negotiated, error, unrecorded.' },
    SERVICE: {
      description:
        'The length of continuous service: under 2 complete years, 2 to 4, 5 to 9, 10 or more, not recorded.',
    },
    WEEK: { description: 'The length of the full-time week.' },
    NATION: { description: 'The nation whose scale the guidance of the programme names; none where none is adopted.' },
  },
});

@SignedIn()
@ObjectType({
  description:
    'How much of the variation lies between groups, and how many contracts and groups that rests on: with few contracts in each group, much lies between them by chance.',
})
export class ExplainedPart {
  @Field(() => ExplainedBy, { description: 'What the groups are made by.' })
  by: ExplainedBy;

  @Field(() => RatioScalar, {
    description: 'The part of the sum of squares that lies between the groups, 0 to 1; 0 when everybody has the same.',
  })
  share: number;

  @Field(() => Int, { description: 'Contracts it is based on.' })
  contracts: number;

  @Field(() => Int, { description: 'Groups they make; with one group nothing lies between.' })
  groups: number;

  @Field(() => Int, { description: 'How many of the groups are of a single contract.' })
  groupsOfOne: number;

  @Field(() => Int, {
    description:
      'Contracts of which it is not recorded; they make one group. Employer and week are always recorded: 0.',
  })
  notRecorded: number;
}

@SignedIn()
@ObjectType({
  description:
    'The part of the variation (of the sum of squares) that lies between groups, 0 to 1. The parts overlap and do not add up.',
})
export class ExplainedVariation {
  @Field(() => RatioScalar, { description: 'Between employers.' })
  byEmployer: number;

  @Field(() => RatioScalar, {
    description: 'Between origins of the term: standard, transferred, negotiated, error, unrecorded.',
  })
  byOrigin: number;

  @Field(() => RatioScalar, {
    description:
      'Between lengths of continuous service: under 2 complete years, 2 to 4, 5 to 9, 10 or more, not recorded.',
  })
  byService: number;

  @Field(() => RatioScalar, { description: 'Between lengths of the full-time week.' })
  byWeek: number;

  @Field(() => RatioScalar, { description: 'Between the nations whose scales the guidance of programmes names.' })
  byNation: number;

  @Field(() => [ExplainedPart], {
    description: 'The same five, each with the number of contracts and groups that it rests on.',
  })
  parts: ExplainedPart[];
}
