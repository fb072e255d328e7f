import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { SignedIn } from '../web/rules.js';
import { Request, TrackerRequest } from '../web/tracker-request.js';
import { settle } from '../web/user-error.js';
import { DigestSubscriptionService } from './digest-subscription.service.js';
import { SubscribeToDigestInput, UnsubscribeFromDigestInput } from './digest.inputs.js';
import { DigestSubscriptionModel, DigestSubscriptionPayload } from './digest.model.js';

@Resolver()
export class DigestResolver {
  constructor(private readonly subscriptions: DigestSubscriptionService) {}

  @SignedIn()
  @Query(() => DigestSubscriptionModel, {
    nullable: true,
    description: 'Your own subscription to deadlines by mail; null when you have none.',
  })
  myDigest(@Request() request: TrackerRequest): Promise<DigestSubscriptionModel | null> {
    return request.reader.row<DigestSubscriptionModel>(
      null,
      `SELECT send_to AS "sendTo", lead_days AS "leadDays", subscribed_at AS "subscribedAt", last_sent_at AS "lastSentAt",
              CASE WHEN last_sent_at IS NULL OR last_failed_at > last_sent_at THEN last_failed_at END AS "lastFailedAt"
       FROM digest_subscription WHERE user_id = $1`,
      [request.actor.userId],
    );
  }

  @SignedIn()
  @Mutation(() => DigestSubscriptionPayload, {
    description: 'Has deadlines sent to you by mail as they come near; changes your subscription when you have one.',
  })
  subscribeToDigest(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'Where to, and how long ahead.' }) input: SubscribeToDigestInput,
  ): Promise<DigestSubscriptionPayload> {
    return settle(
      () => request.change('subscribeToDigest', input, (tx) => this.subscriptions.subscribe(tx, input, request.now)),
      async () => ({ subscription: await this.myDigest(request) }),
    );
  }

  @SignedIn()
  @Mutation(() => DigestSubscriptionPayload, {
    description: 'Ends your subscription; your address and what was sent to it are forgotten.',
  })
  unsubscribeFromDigest(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'Nothing but a key, where you want one.' }) input: UnsubscribeFromDigestInput,
  ): Promise<DigestSubscriptionPayload> {
    return settle(
      () => request.change('unsubscribeFromDigest', input, (tx) => this.subscriptions.unsubscribe(tx)),
      () => ({ subscription: null }),
    );
  }
}
