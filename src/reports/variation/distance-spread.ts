import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLScalarType } from 'graphql';
import { NanoPounds, penceFromNanoPounds } from '../../kernel/nano-pounds.js';
import { paySpread } from '../../pay/calculations/pay-spread.js';
import { SignedIn } from '../../web/rules.js';

/** `class PensionDistance extends distanceSpreadOf({ scalar: MoneyScalar, unit: 'pounds a year' }) {}` */
export function distanceSpreadOf({ scalar, unit }: { readonly scalar: GraphQLScalarType; readonly unit: string }) {
  @SignedIn()
  @ObjectType({ isAbstract: true })
  abstract class DistanceSpread {
    @Field(() => Int, { description: 'How many contracts have such a distance.' })
    contracts: number;

    @Field(() => Int, { description: 'How many of them lie below it.' })
    below: number;

    @Field(() => scalar, { description: `The lowest distance, in ${unit}; negative is less than it gives.` })
    minimum: number;

    @Field(() => scalar, { description: `The median distance, in ${unit}.` })
    median: number;

    @Field(() => scalar, { description: `The highest distance, in ${unit}.` })
    maximum: number;
  }
  return DistanceSpread;
}

interface DistanceFigures {
  contracts: number;
  below: number;
  minimum: number;
  median: number;
  maximum: number;
}

/** Of distances in billionths of the unit, one for each contract; null where there are none. */
export function distanceFigures(distances: readonly number[]): DistanceFigures | null {
  const counts = new Map<number, number>();
  for (const distance of distances) counts.set(distance, (counts.get(distance) ?? 0) + 1);
  const ascending = [...counts].sort(([a], [b]) => a - b);
  const spread = paySpread(ascending.map(([value, count]) => ({ value: value as NanoPounds, count, employer: '' })));
  if (!spread.known) return null;
  const { people, minimum, median, maximum } = spread.value;
  return {
    contracts: people,
    below: distances.filter((distance) => distance < 0).length,
    minimum: penceFromNanoPounds(minimum),
    median: penceFromNanoPounds(median),
    maximum: penceFromNanoPounds(maximum),
  };
}
