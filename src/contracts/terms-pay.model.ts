import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Role } from '../auth/actor.js';
import { Moment } from '../kernel/moment.js';
import { Nation } from '../reference-data/enums/pay.enums.js';
import { MoneyOrNoValue, MoneyValue, NoValue } from '../web/no-value.js';
import { ReadableBy } from '../web/rules.js';
import { PayBasis } from './terms.enums.js';

/** Who may ask for what one person is paid; whose they then see is decided by row-level security. */
export const PAY_READERS: Role[] = ['HR_EDITOR', 'STRATEGIC_LEAD', 'ADMINISTRATOR'];

@ReadableBy(...PAY_READERS)
@ObjectType('ScalePoint', { description: 'A point of a published pay scale.' })
export class ScalePointModel {
  @Field(() => Nation, { description: 'Whose scale it is.' })
  nation: Nation;

  @Field(() => String, { description: 'The band, such as 5 or 8a.' })
  band: string;

  @Field(() => Int, { description: 'The point of the band, counted from 1.' })
  point: number;

  moment: Moment;
}

@ReadableBy(...PAY_READERS)
@ObjectType('TermsPay', {
  description: 'Pay as it was entered: an amount, or a scale point. Every reading is audited.',
})
export class TermsPayModel {
  @Field(() => PayBasis, { nullable: true, description: 'How it is written down; null when no pay is recorded.' })
  basis: PayBasis | null;

  @Field(() => MoneyOrNoValue, { description: 'The amount, in pounds a year or an hour as `basis` says.' })
  amount: MoneyValue | NoValue;

  @Field(() => ScalePointModel, {
    nullable: true,
    description: 'The scale point; null when pay is an amount or absent.',
  })
  scalePoint: ScalePointModel | null;
}
