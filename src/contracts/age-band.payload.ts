import { Field, ID, ObjectType } from '@nestjs/graphql';
import { ReadableBy } from '../web/rules.js';
import { Payload } from '../web/user-error.js';
import { AgeBandModel } from './age-band.model.js';

@ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
@ObjectType({ description: 'What came of a change to an age band.' })
export class AgeBandPayload extends Payload {
  @Field(() => AgeBandModel, {
    nullable: true,
    description: 'The age band as it is now; null when nothing was changed.',
  })
  ageBand?: AgeBandModel | null;
}

@ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
@ObjectType({ description: 'What came of taking out an age band.' })
export class RemoveAgeBandPayload extends Payload {
  @Field(() => ID, {
    nullable: true,
    description: 'Identifier of the age band that was taken out; null when none was.',
  })
  removedId?: string | null;
}
