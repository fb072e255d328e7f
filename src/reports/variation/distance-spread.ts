import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLScalarType } from 'graphql';
import { NanoPounds, penceFromNanoPounds } from '../../kernel/nano-pounds.js';
import { paySpread } from '../../pay/calculations/pay-spread.js';
import { SignedIn } from '../../web/rules.js';
import { onlyHolder } from './only-holder.js';

/** `class PensionDistance extends distanceSpreadOf({ scalar: MoneyScalar, unit: 'pounds a year' }) {}` */
export function distanceSpreadOf({ scalar, unit }: { readonly scalar: GraphQLScalarType; readonly unit: string }) {
  @SignedIn()
  @ObjectType({ isAbstract: true })
  abstract class DistanceSpread {
    amount: (of: Distance) => number;

    @Field(() => Int, { description: 'How many contracts have such a distance.' })
    contracts: number;

    @Field(() => Int, { description: 'How many of them lie below it.' })
    below: number;

    @Field(() => scalar, { description: `The lowest distance, in ${unit}; negative is less than it gives.` })
    get minimum(): number {
      return this.amount('minimum');
    }

    @Field(() => scalar, { description: `The median distance, in ${unit}.` })
    get median(): number {
      return this.amount('median');
    }

    @Field(() => scalar, { description: `The highest distance, in ${unit}.` })
    get maximum(): number {
      return this.amount('maximum');
    }
  }
  return DistanceSpread;
}

export type Distance = 'minimum' | 'median' | 'maximum';

interface DistanceFigures {
  contracts: number;
  below: number;
  amount: (of: Distance) => number;
}

/**
 * Of distances in billionths of the unit, one for each contract; null where there are none. `tells` is told of the place of a
 * distance that is shown and no other contract has.
 */
export function distanceFigures(distances: readonly number[], tells?: (place: number) => void): DistanceFigures | null {
  const counts = new Map<number, number>();
  for (const distance of distances) counts.set(distance, (counts.get(distance) ?? 0) + 1);
  const ascending = [...counts].sort(([a], [b]) => a - b);
  const spread = paySpread(ascending.map(([value, count]) => ({ value: value as NanoPounds, count, employer: '' })));
  if (!spread.known) return null;
  const { people, ...figures } = spread.value;
  return {
    contracts: people,
    below: distances.filter((distance) => distance < 0).length,
    amount: (of) => {
      if (tells) {
        const holder = onlyHolder(
          distances.map((value, place) => ({ value, count: 1, place })),
          figures[of],
        );
        if (holder) tells(holder.place);
      }
      return penceFromNanoPounds(figures[of]);
    },
  };
}
