import { Field, ObjectType } from '@nestjs/graphql';
import { SignedIn } from '../web/rules.js';
import { Payload } from '../web/user-error.js';
import { PlacementModel } from './placement.model.js';

@SignedIn()
@ObjectType({ description: 'What came of a change to a placement.' })
export class PlacementPayload extends Payload {
  @Field(() => PlacementModel, {
    nullable: true,
    description:
      'The placement as it is now; after a change from a day, the one that starts on that day. Null when nothing was changed.',
  })
  placement?: PlacementModel | null;
}
