import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { EmployerModel } from '../../employers/employer.model.js';
import { NoValue } from '../../web/no-value.js';
import { SignedIn } from '../../web/rules.js';
import { RatioScalar } from '../../web/scalars.js';
import { PeopleCounted } from '../people-counted.model.js';
import { Counted } from './gap.model.js';
import { ExplainedVariation, SumOfSquares, TheilParts } from './variation-parts.model.js';

export function byEmployerOf({ scalar, unit }: Counted) {
  @SignedIn()
  @ObjectType({ isAbstract: true })
  abstract class AtEmployer {
    amount: (of: AmountOfEmployer) => number;

    @Field(() => EmployerModel, { nullable: true, description: 'The employer; null when it is not visible to you.' })
    employer: EmployerModel | null;

    @Field(() => Int, { description: 'Its contracts that are counted.' })
    contracts: number;

    @Field(() => scalar, { description: `The median of them, in ${unit}.` })
    get median(): number {
      return this.amount('median');
    }

    @Field(() => scalar, { description: `The mean of them, in ${unit}.` })
    get mean(): number {
      return this.amount('mean');
    }

    @Field(() => scalar, { description: `The lowest of them, in ${unit}.` })
    get minimum(): number {
      return this.amount('minimum');
    }

    @Field(() => scalar, { description: `The highest of them, in ${unit}.` })
    get maximum(): number {
      return this.amount('maximum');
    }
  }
  return AtEmployer;
}

type AmountOfEmployer = 'median' | 'mean' | 'minimum' | 'maximum';
export type Amount = AmountOfEmployer | 'lowerQuartile' | 'upperQuartile' | 'p10' | 'p90';

/**
 * What takes long, asks for the employers by name, or may be one person's own and then counts as read: found only where it is
 * asked for.
 */
export interface FoundOnRequest<Gap, AtEmployer> {
  amount(of: Amount): number;
  theil(): TheilParts | null;
  widestGapWithinEmployer(): Promise<Gap | NoValue>;
  widestGapBetweenEmployers(): Promise<Gap | NoValue>;
  byEmployer(): Promise<AtEmployer[]>;
}

/** How a figure is spread over contracts, and how much of that lies between employers. */
export function variationOf<Gap extends object, AtEmployer extends object>(
  { name, scalar, unit }: Counted,
  gap: new () => Gap,
  atEmployer: new () => AtEmployer,
) {
  const GapOrNoValue = createUnionType({
    name: `${name}GapOrNoValue`,
    description: 'The widest difference between two contracts, or why there are no two to compare.',
    types: () => [gap, NoValue] as const,
    resolveType: (value: object) => (value instanceof NoValue ? NoValue : gap),
  });

  @SignedIn()
  @ObjectType({ isAbstract: true })
  abstract class Variation {
    onRequest: FoundOnRequest<Gap, AtEmployer>;

    @Field(() => scalar, { description: `The median: half of the contracts lie lower, half higher; in ${unit}.` })
    get median(): number {
      return this.onRequest.amount('median');
    }

    @Field(() => scalar, { description: `A quarter lies lower; in ${unit}.` })
    get lowerQuartile(): number {
      return this.onRequest.amount('lowerQuartile');
    }

    @Field(() => scalar, { description: `A quarter lies higher; in ${unit}.` })
    get upperQuartile(): number {
      return this.onRequest.amount('upperQuartile');
    }

    @Field(() => scalar, { description: `The mean, in ${unit}.` })
    get mean(): number {
      return this.onRequest.amount('mean');
    }

    @Field(() => scalar, { description: `The lowest, in ${unit}.` })
    get minimum(): number {
      return this.onRequest.amount('minimum');
    }

    @Field(() => scalar, { description: `The highest, in ${unit}.` })
    get maximum(): number {
      return this.onRequest.amount('maximum');
    }

    @Field(() => scalar, { description: `A tenth lies lower; in ${unit}.` })
    get p10(): number {
      return this.onRequest.amount('p10');
    }

    @Field(() => scalar, { description: `A tenth lies higher; in ${unit}.` })
    get p90(): number {
      return this.onRequest.amount('p90');
    }

    @Field(() => RatioScalar, { nullable: true, description: 'P90 ÷ P10; null when P10 is not above 0.' })
    p90ToP10: number | null;

    @Field(() => RatioScalar, {
      nullable: true,
      description:
        'Standard deviation ÷ mean, of these contracts and not of a sample; null when the mean is not above 0.',
    })
    coefficientOfVariation: number | null;

    @Field(() => String, { description: 'How quartiles and percentiles are found.' })
    quantileMethod: string;

    @Field(() => SumOfSquares, {
      description: `Squared differences from the mean, within employers and between them; in squares of ${unit}.`,
    })
    sumOfSquares: SumOfSquares;

    @Field(() => TheilParts, {
      nullable: true,
      description: "Inequality by Theil's T, within employers and between them; null when the sum is not above 0.",
    })
    get theil(): TheilParts | null {
      return this.onRequest.theil();
    }

    @Field(() => ExplainedVariation, {
      description: 'How much of the variation goes with employer, origin, service, week or nation.',
    })
    explained: ExplainedVariation;

    @Field(() => GapOrNoValue, {
      description: 'The widest difference between two contracts of one role at one employer.',
    })
    get widestGapWithinEmployer(): Promise<Gap | NoValue> {
      return this.onRequest.widestGapWithinEmployer();
    }

    @Field(() => GapOrNoValue, {
      description: 'The widest difference between two contracts of one role at two employers.',
    })
    get widestGapBetweenEmployers(): Promise<Gap | NoValue> {
      return this.onRequest.widestGapBetweenEmployers();
    }

    @Field(() => [atEmployer], { description: 'The same for each employer, by the name of the employer.' })
    get byEmployer(): Promise<AtEmployer[]> {
      return this.onRequest.byEmployer();
    }

    @Field(() => PeopleCounted, { description: 'Of whom this was computed, for when, and how.' })
    computedFrom: PeopleCounted;
  }
  return Variation;
}
