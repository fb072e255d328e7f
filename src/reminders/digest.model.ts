import { Field, Int, ObjectType } from '@nestjs/graphql';
import { SignedIn } from '../web/rules.js';
import { DateTimeScalar } from '../web/scalars.js';
import { Payload } from '../web/user-error.js';

@SignedIn()
@ObjectType('DigestSubscription', { description: 'Your own subscription to deadlines by mail. Nobody else sees it.' })
export class DigestSubscriptionModel {
  @Field(() => String, { description: 'The mail address that is written to.' })
  sendTo: string;

  @Field(() => [Int], { description: 'How many days before a deadline you hear of it, the longest in front.' })
  leadDays: readonly number[];

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  subscribedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the last mail was handed over; null for never.' })
  lastSentAt: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When handing one over failed, where that was after the last that did not; null otherwise.',
  })
  lastFailedAt: Date | null;
}

@SignedIn()
@ObjectType({ description: 'What came of a change to your subscription.' })
export class DigestSubscriptionPayload extends Payload {
  @Field(() => DigestSubscriptionModel, {
    nullable: true,
    description: 'The subscription as it is now; null when you have none, or nothing was changed.',
  })
  subscription?: DigestSubscriptionModel | null;
}
