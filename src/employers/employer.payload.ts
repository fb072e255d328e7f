import { Field, ObjectType } from '@nestjs/graphql';
import { SignedIn } from '../web/rules.js';
import { Payload } from '../web/user-error.js';
import { EmployerModel } from './employer.model.js';

@SignedIn()
@ObjectType({ description: 'What came of a change to an employer.' })
export class EmployerPayload extends Payload {
  @Field(() => EmployerModel, {
    nullable: true,
    description: 'The employer as it is now; null when nothing was changed.',
  })
  employer?: EmployerModel | null;
}
