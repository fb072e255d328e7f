import { Field, ObjectType } from '@nestjs/graphql';
import { SignedIn } from '../web/rules.js';
import { Payload } from '../web/user-error.js';
import { PostModel } from './post.model.js';

@SignedIn()
@ObjectType({ description: 'What came of a change to a post.' })
export class PostPayload extends Payload {
  @Field(() => PostModel, { nullable: true, description: 'The post as it is now; null when nothing was changed.' })
  post?: PostModel | null;
}
