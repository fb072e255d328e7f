import { Field, ObjectType } from '@nestjs/graphql';
import { SignedIn } from '../web/rules.js';
import { Payload } from '../web/user-error.js';
import { ParticipationModel } from './participation.model.js';

@SignedIn()
@ObjectType({ description: 'What came of a change to an employer’s part in a programme.' })
export class ParticipationPayload extends Payload {
  @Field(() => ParticipationModel, {
    nullable: true,
    description: 'The employer’s part as it is now; null when nothing was changed.',
  })
  participation?: ParticipationModel | null;
}
