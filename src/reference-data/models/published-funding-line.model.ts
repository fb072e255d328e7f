import { Field, ObjectType } from '@nestjs/graphql';
import { Day } from '../../kernel/day.js';
import { Pence } from '../../kernel/money.js';
import { SignedIn } from '../../web/rules.js';
import { DateScalar } from '../../web/scalars.js';
import { EndBasis, PublishedInstrument, PublishedLineStatus } from '../enums/programme.enums.js';
import { SourcedFact } from './sourced-fact.model.js';

@SignedIn()
@ObjectType('PublishedFundingLine', {
  description: 'Money for community link workers as far as it is published. Not a record of an employer or funder.',
})
export class PublishedFundingLineModel extends SourcedFact {
  @Field(() => String, { description: 'The partnership, or Scotland.' })
  area: string;

  @Field(() => String, { description: 'The code of that area.' })
  areaCode: string;

  @Field(() => PublishedInstrument, { description: 'What it is.' })
  instrument: PublishedInstrument;

  @Field(() => String, { description: 'Who pays.' })
  funder: string;

  @Field(() => String, { nullable: true, description: 'Who receives it; null when that is not published.' })
  recipient: string | null;

  /** Null where it is not published. */
  amountPence: Pence | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day it pays for; null when that is not published.',
  })
  startsOn: Day | null;

  /** Null where it is not published. */
  endsOn: Day | null;

  @Field(() => EndBasis, { nullable: true, description: 'How the end is known; null when the end is not published.' })
  endsOnBasis: EndBasis | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day if an optional extension is used; null when none is published.',
  })
  extendableTo: Day | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its number in a register of contracts or grants; null when none is published.',
  })
  identifier: string | null;

  @Field(() => PublishedLineStatus, {
    description: 'Whether it still pays, as published when these facts were gathered.',
  })
  status: PublishedLineStatus;

  /** The day the question is about; days to the end are counted from it. */
  asOf: Day;
}
