import { GraphQLScalarType } from 'graphql';

/** Inside: whole hundredths; only ever goes out. */
export const QuantityScalar = new GraphQLScalarType({
  name: 'Quantity',
  description: 'A number with at most two decimals whose unit is said beside it.',
  serialize: (hundredths) => Number(((hundredths as number) / 100).toFixed(2)),
});
