import { Field, ID, ObjectType } from '@nestjs/graphql';
import { SignedIn } from '../web/rules.js';
import { Payload } from '../web/user-error.js';
import { SupervisionArrangementModel } from './supervision-arrangement.model.js';
import { SupervisionSessionModel } from './supervision-session.model.js';

@SignedIn()
@ObjectType({ description: 'What came of a change to an arrangement.' })
export class SupervisionArrangementPayload extends Payload {
  @Field(() => SupervisionArrangementModel, {
    nullable: true,
    description:
      'The arrangement as it is now; after a change from a day, the one that starts on that day. Null when nothing was changed.',
  })
  arrangement?: SupervisionArrangementModel | null;
}

@SignedIn()
@ObjectType({ description: 'What came of a change to a session.' })
export class SupervisionSessionPayload extends Payload {
  @Field(() => SupervisionSessionModel, {
    nullable: true,
    description: 'The session as it is now; null when nothing was changed.',
  })
  session?: SupervisionSessionModel | null;
}

@SignedIn()
@ObjectType({ description: 'What came of taking out a session.' })
export class RemoveSessionPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'Identifier of the session that was taken out; null when none was.' })
  removedId?: string | null;
}
