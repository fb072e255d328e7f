import { Field, ID, ObjectType } from '@nestjs/graphql';
import { ReadableBy, SignedIn } from '../web/rules.js';
import { Payload } from '../web/user-error.js';
import { AbsenceModel } from './absence.model.js';
import { ContractModel } from './contract.model.js';
import { TermsModel } from './terms.model.js';
import { WorkerModel } from './worker.model.js';

@SignedIn()
@ObjectType({ description: 'What came of a change to a contract.' })
export class ContractPayload extends Payload {
  @Field(() => ContractModel, {
    nullable: true,
    description: 'The contract as it is now; null when nothing was changed.',
  })
  contract?: ContractModel | null;
}

@SignedIn()
@ObjectType({ description: 'What came of a change to the terms of a contract.' })
export class TermsPayload extends Payload {
  @Field(() => TermsModel, {
    nullable: true,
    description: 'The version of the terms that was made or corrected; null when nothing was changed.',
  })
  terms?: TermsModel | null;
}

@SignedIn()
@ObjectType({ description: 'What came of a change to a worker.' })
export class WorkerPayload extends Payload {
  @Field(() => WorkerModel, {
    nullable: true,
    description: 'The worker as recorded now; null when nothing was changed.',
  })
  worker?: WorkerModel | null;
}

@ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
@ObjectType({ description: 'What came of a change to an absence.' })
export class AbsencePayload extends Payload {
  @Field(() => AbsenceModel, {
    nullable: true,
    description: 'The absence as it is now; null when nothing was changed.',
  })
  absence?: AbsenceModel | null;
}

@ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
@ObjectType({ description: 'What came of taking out an absence.' })
export class RemoveAbsencePayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'Identifier of the absence that was taken out; null when none was.' })
  removedId?: string | null;
}
