import { Field, ObjectType } from '@nestjs/graphql';
import { ReadableBy } from '../web/rules.js';
import { Payload } from '../web/user-error.js';
import { UserModel } from './user.model.js';

@ReadableBy('ADMINISTRATOR')
@ObjectType({ description: 'What came of a change to a user.' })
export class UserPayload extends Payload {
  @Field(() => UserModel, { nullable: true, description: 'The user as it is now; null when nothing was changed.' })
  user?: UserModel | null;
}
