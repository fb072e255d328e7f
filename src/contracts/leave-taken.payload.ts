import { Field, ID, ObjectType } from '@nestjs/graphql';
import { ReadableBy } from '../web/rules.js';
import { Payload } from '../web/user-error.js';
import { LeaveTakenModel } from './leave-taken.model.js';

@ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
@ObjectType({ description: 'What came of a change to leave taken.' })
export class LeaveTakenPayload extends Payload {
  @Field(() => LeaveTakenModel, {
    nullable: true,
    description: 'Leave taken as it is stated now; null when nothing was changed.',
  })
  leaveTaken?: LeaveTakenModel | null;
}

@ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
@ObjectType({ description: 'What came of taking out a statement of leave taken.' })
export class RemoveLeaveTakenPayload extends Payload {
  @Field(() => ID, {
    nullable: true,
    description: 'Identifier of the statement that was taken out; null when none was.',
  })
  removedId?: string | null;
}
