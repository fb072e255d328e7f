import { Field, ObjectType } from '@nestjs/graphql';
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
}
