import { Field, ObjectType } from '@nestjs/graphql';
import { SignedIn } from '../web/rules.js';
import { Payload } from '../web/user-error.js';
import { ProgrammeModel } from './programme.model.js';

@SignedIn()
@ObjectType({ description: 'What came of a change to a programme.' })
export class ProgrammePayload extends Payload {
  @Field(() => ProgrammeModel, {
    nullable: true,
    description: 'The programme as it is now; null when nothing was changed.',
  })
  programme?: ProgrammeModel | null;
}
