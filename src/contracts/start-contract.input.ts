import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, IsInt, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { Day } from '../kernel/day.js';
import { ChangeInput } from '../web/change.input.js';
import { DateScalar } from '../web/scalars.js';
import { ContractEndReason, ContractKind, FixedTermReason } from './contract.enums.js';
import { NewTermsInput } from './terms.input.js';
import { WorkerDetailsInput } from './worker.input.js';

@InputType({ description: 'A new contract with its first terms. Say who it is: either a worker, or a new one.' })
export class StartContractInput extends ChangeInput {
  @Field(() => ID, { description: 'The post; open on the first day.' })
  @IsUUID()
  post: string;

  @Field(() => ID, { nullable: true, description: "A worker of the post's employer, registered already." })
  @IsOptional()
  @IsUUID()
  worker?: string | null;

  @Field(() => WorkerDetailsInput, { nullable: true, description: "A worker to register with the post's employer." })
  @IsOptional()
  @ValidateNested()
  @Type(() => WorkerDetailsInput)
  newWorker?: WorkerDetailsInput | null;

  @Field(() => String, {
    description: "The employer's own reference of the contract; 1 to 30 letters, digits and . _ / -",
  })
  @IsString()
  @MaxLength(60)
  reference: string;

  @Field(() => ContractKind, { description: 'What is agreed about how long it lasts.' })
  @Allow()
  kind: ContractKind;

  @Field(() => FixedTermReason, {
    nullable: true,
    description: 'Why it is for a fixed term; needed for that kind only.',
  })
  @Allow()
  fixedTermReason?: FixedTermReason | null;

  @Field(() => DateScalar, { description: 'First day.' })
  @Allow()
  startsOn: Day;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it is open-ended.' })
  @Allow()
  endsOn?: Day | null;

  @Field(() => ContractEndReason, {
    nullable: true,
    description: 'Why it ended, for one that is recorded after its end.',
  })
  @Allow()
  endReason?: ContractEndReason | null;

  @Field(() => Int, { nullable: true, description: 'Weeks of notice the employer has to give; null when not known.' })
  @IsOptional()
  @IsInt()
  employerNoticeWeeks?: number | null;

  @Field(() => Int, { nullable: true, description: 'Weeks of notice the worker has to give; null when not known.' })
  @IsOptional()
  @IsInt()
  workerNoticeWeeks?: number | null;

  @Field(() => NewTermsInput, { description: 'The terms from the first day.' })
  @ValidateNested()
  @Type(() => NewTermsInput)
  terms: NewTermsInput;
}
