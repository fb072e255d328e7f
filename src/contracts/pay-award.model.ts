import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Day } from '../kernel/day.js';
import { Problem } from '../kernel/problem.js';
import { ReadableBy } from '../web/rules.js';
import { DateScalar } from '../web/scalars.js';
import { Payload, UserError } from '../web/user-error.js';
import { PayAward } from './award-pay.service.js';
import { PayAwardRow } from './plan-pay-award.js';

const PayAwardState = { CHANGES: 'CHANGES', UNCHANGED: 'UNCHANGED', REFUSED: 'REFUSED' } as const;
registerEnumType(PayAwardState, {
  name: 'AwardedPayState',
  description: 'What an award makes of a contract.',
  valuesMap: {
    CHANGES: { description: 'It gets new terms; in a dry run, or an award that was refused, it would get them.' },
    UNCHANGED: { description: 'It has this pay already, so nothing is done.' },
    REFUSED: { description: 'It cannot be awarded this; `problems` say why.' },
  },
});

@ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
@ObjectType('AwardedPayRow', { description: 'What an award of pay makes of one contract.' })
export class PayAwardRowModel {
  @Field(() => PayAwardState, { description: 'Whether it changes.' })
  state: PayAwardRow['state'];

  @Field(() => [UserError], {
    description: 'Why the contract is refused, in the words of `changeTerms`; empty otherwise.',
  })
  problems: readonly Problem[];

  row: PayAwardRow;
  award: PayAwardModel;
}

@ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
@ObjectType('AwardedPayRowPage', { description: 'A part of the contracts of an award.' })
export class PayAwardRowPage {
  @Field(() => Int, { description: 'How many contracts the award is about.' })
  totalCount: number;

  @Field(() => [PayAwardRowModel], { description: 'Those that refuse first, then those that change, then the others.' })
  nodes: PayAwardRowModel[];
}

@ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
@ObjectType('AwardedPay', { description: 'An award of pay to many contracts: made, or as it would be.' })
export class PayAwardModel {
  @Field(() => Boolean, {
    description: 'Whether it was made; false for a dry run, and where `userErrors` refuse it.',
  })
  made: boolean;

  @Field(() => DateScalar, { description: 'First day of the new pay.' })
  from: Day;

  @Field(() => String, {
    description: 'Stands for exactly these changes: sent back as `planHash`, the award does them or nothing.',
  })
  planHash: string;

  @Field(() => Int, { description: 'Contracts that change, or would.' })
  changing: number;

  @Field(() => Int, { description: 'Contracts that have this pay already.' })
  unchanged: number;

  @Field(() => Int, { description: 'Contracts that refuse it.' })
  refused: number;

  @Field(() => String, {
    description: 'How a percentage is rounded, once, to the penny: HALF_AWAY_FROM_ZERO.',
  })
  rounding: string;

  award: PayAward;
}

@ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
@ObjectType({ description: 'What came of an award of pay.' })
export class AwardPayPayload extends Payload {
  @Field(() => PayAwardModel, {
    nullable: true,
    description:
      'The award, contract by contract, also where contracts refuse it; null when the input as a whole is wrong.',
  })
  award?: PayAwardModel | null;
}
