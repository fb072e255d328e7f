import { Field, ID, ObjectType } from '@nestjs/graphql';
import { SignedIn } from '../web/rules.js';
import { Payload } from '../web/user-error.js';
import { ScenarioModel } from './scenario.model.js';

@SignedIn()
@ObjectType({ description: 'What came of saving or changing a scenario.' })
export class ScenarioPayload extends Payload {
  @Field(() => ScenarioModel, {
    nullable: true,
    description: 'The scenario as it is now; null when nothing was changed.',
  })
  scenario?: ScenarioModel | null;
}

@SignedIn()
@ObjectType({ description: 'What came of removing a scenario.' })
export class RemovedScenarioPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'The scenario that is no more; null when nothing was changed.' })
  removed?: string | null;
}
