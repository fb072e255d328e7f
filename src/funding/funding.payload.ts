import { Field, ObjectType } from '@nestjs/graphql';
import { SignedIn } from '../web/rules.js';
import { Payload } from '../web/user-error.js';
import { AllocationModel } from './allocation.model.js';
import { FundingLineModel } from './funding-line.model.js';
import { InstalmentModel } from './instalment.model.js';

@SignedIn()
@ObjectType({ description: 'What came of a change to a funding line.' })
export class FundingLinePayload extends Payload {
  @Field(() => FundingLineModel, {
    nullable: true,
    description: 'The funding line as it is now; null when nothing was changed.',
  })
  fundingLine?: FundingLineModel | null;
}

@SignedIn()
@ObjectType({ description: 'What came of a change to an instalment.' })
export class InstalmentPayload extends Payload {
  @Field(() => InstalmentModel, {
    nullable: true,
    description: 'The instalment as it is now; null when nothing was changed.',
  })
  instalment?: InstalmentModel | null;
}

@SignedIn()
@ObjectType({ description: 'What came of a change to an allocation.' })
export class AllocationPayload extends Payload {
  @Field(() => AllocationModel, {
    nullable: true,
    description: 'The allocation as it is now, of the new share where it was changed; null when nothing was changed.',
  })
  allocation?: AllocationModel | null;
}
