import { Field, ObjectType } from '@nestjs/graphql';
import { SignedIn } from '../web/rules.js';
import { Payload } from '../web/user-error.js';
import { PracticeModel } from './practice.model.js';

@SignedIn()
@ObjectType({ description: 'What came of a change to a practice.' })
export class PracticePayload extends Payload {
  @Field(() => PracticeModel, {
    nullable: true,
    description: 'The practice as it is now; null when nothing was changed.',
  })
  practice?: PracticeModel | null;
}
