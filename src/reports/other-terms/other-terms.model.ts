import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Moment } from '../../kernel/moment.js';
import { Nation } from '../../reference-data/enums/pay.enums.js';
import { NoValue } from '../../web/no-value.js';
import { SignedIn } from '../../web/rules.js';
import { ContractInForce } from './contracts-in-force.js';

@SignedIn()
@ObjectType({
  description:
    'How sick pay, pension and notice for one role differ between people and employers: ask for those you need.',
})
export class OtherTermsVariation {
  @Field(() => Int, { description: 'Contracts of the role in force on the day under the question, counted or not.' })
  contractsInForce: number;

  /** What each part is computed from. */
  contracts: readonly ContractInForce[];
  moment: Moment;
  role: string;
  nation: Nation;
  /** After so long instead of after each person's own service; null = their own. */
  sickPayAfterYears: number | null;
  /** What right leaves out, in sentences. */
  scopeCaveats: readonly string[];
}

export const OtherTermsVariationOrNoValue = createUnionType({
  name: 'OtherTermsVariationOrNoValue',
  description: 'How other terms are spread, or why it may or can not be told.',
  types: () => [OtherTermsVariation, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : OtherTermsVariation),
});
