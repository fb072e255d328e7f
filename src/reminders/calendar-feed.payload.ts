import { Field, ObjectType } from '@nestjs/graphql';
import { ApiTokenModel } from '../auth/token.model.js';
import { SignedIn } from '../web/rules.js';
import { Payload } from '../web/user-error.js';

@SignedIn()
@ObjectType({ description: 'What came of making a calendar to subscribe to.' })
export class CreateCalendarFeedPayload extends Payload {
  @Field(() => String, {
    nullable: true,
    description:
      'The address to subscribe to, shown this once: whoever has it sees the calendar. It begins with a slash, to be put after the tracker’s own address, where PUBLIC_URL is not set. Null when nothing was made, or when this answers a repeated `idempotencyKey`.',
  })
  url?: string | null;

  @Field(() => ApiTokenModel, {
    nullable: true,
    description: 'What is kept of it, for revoking it; null when nothing was made.',
  })
  apiToken?: ApiTokenModel | null;
}
