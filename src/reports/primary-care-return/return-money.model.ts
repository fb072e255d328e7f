import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Moment } from '../../kernel/moment.js';
import { MoneyOrNoValue, MoneyValue, NoValue } from '../../web/no-value.js';
import { SignedIn } from '../../web/rules.js';
import { MoneyScalar } from '../../web/scalars.js';
import { MoneyChangeKind } from './money-in-years.js';

const MONEY_CHANGE_KIND: { readonly [Kind in MoneyChangeKind]: Kind } = {
  SAME: 'SAME',
  BEGAN: 'BEGAN',
  ENDED: 'ENDED',
  CHANGED: 'CHANGED',
  NOT_KNOWN: 'NOT_KNOWN',
};
registerEnumType(MONEY_CHANGE_KIND, {
  name: 'ReturnMoneyChange',
  description: 'What became of the money of a funding line in a partnership from one financial year to the next.',
  valuesMap: {
    SAME: { description: 'As much in both.' },
    BEGAN: { description: 'None of it fell in the year before.' },
    ENDED: { description: 'None of it falls in the year.' },
    CHANGED: { description: 'Another amount: other days, another instalment, or other posts that it pays.' },
    NOT_KNOWN: { description: 'The amount of one of the years is not known.' },
  },
});

@SignedIn()
@ObjectType('ReturnMoneyChangeSum', {
  description:
    'What one kind of change adds to the spend from one year to the next; together they add up to the difference.',
})
export class ReturnMoneyChangeSum {
  @Field(() => MONEY_CHANGE_KIND, { description: 'The kind.' })
  change: MoneyChangeKind;

  @Field(() => Int, { description: 'How many funding lines.' })
  lines: number;

  @Field(() => MoneyScalar, { description: 'What it adds to the spend, in pounds.' })
  added: number;
}

@SignedIn()
@ObjectType('ReturnMoneyLine', { description: 'What of a funding line falls to a partnership, year by year.' })
export class ReturnMoneyLine {
  moment: Moment;
  lineId: string;
  partnershipCode: string | null;

  @Field(() => MONEY_CHANGE_KIND, {
    nullable: true,
    description: 'What became of it since the year before; null where it only pays in the year after.',
  })
  change: MoneyChangeKind | null;

  @Field(() => MoneyOrNoValue, { description: 'In the year before, in pounds.' })
  before: MoneyValue | NoValue;

  @Field(() => MoneyOrNoValue, { description: 'In the year, in pounds.' })
  now: MoneyValue | NoValue;

  @Field(() => MoneyScalar, {
    description:
      'What it adds to the difference of the two sums, in pounds; an amount that is not known is in neither sum.',
  })
  difference: number;

  @Field(() => MoneyOrNoValue, { description: 'In the year after, as far as it is signed, in pounds.' })
  forecast: MoneyValue | NoValue;
}

@SignedIn()
@ObjectType({ description: 'A part of the money of a return.' })
export class ReturnMoneyLinePage {
  @Field(() => Int, { description: 'How many there are.' })
  totalCount: number;

  @Field(() => [ReturnMoneyLine], { description: 'This part of them: by partnership, then by reference.' })
  nodes: ReturnMoneyLine[];
}
