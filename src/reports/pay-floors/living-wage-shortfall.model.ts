import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { MinimumRateModel } from '../../reference-data/models/rates.model.js';
import { NoValue } from '../../web/no-value.js';
import { SignedIn } from '../../web/rules.js';

@SignedIn()
@ObjectType({ description: 'How many of the filled posts are paid below the real Living Wage on the day asked about.' })
export class LivingWageShortfall {
  @Field(() => String, { description: 'The outcome in a sentence.' })
  sentence: string;

  @Field(() => Int, { description: 'Posts with someone paid below it for an hour, to the penny.' })
  postsBelow: number;

  @Field(() => Int, { description: 'Filled posts that are compared, of every role.' })
  postsCompared: number;

  @Field(() => Int, { description: 'Filled posts whose pay is not recorded, or has no published rate for the day.' })
  postsNotCompared: number;

  @Field(() => MinimumRateModel, { description: 'The rate that has to be paid on the day, with its source.' })
  rate: MinimumRateModel;
}

export const LivingWageShortfallOrNoValue = createUnionType({
  name: 'LivingWageShortfallOrNoValue',
  description: 'Posts paid below the real Living Wage, or why that does not apply or may not be told.',
  types: () => [LivingWageShortfall, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : LivingWageShortfall),
});
