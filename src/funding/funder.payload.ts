import { Field, ObjectType } from '@nestjs/graphql';
import { SignedIn } from '../web/rules.js';
import { Payload } from '../web/user-error.js';
import { FunderModel } from './funder.model.js';

@SignedIn()
@ObjectType({ description: 'What came of a change to a funder.' })
export class FunderPayload extends Payload {
  @Field(() => FunderModel, { nullable: true, description: 'The funder as it is now; null when nothing was changed.' })
  funder?: FunderModel | null;
}
