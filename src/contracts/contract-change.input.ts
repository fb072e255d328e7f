import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Allow, IsInt, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { Day } from '../kernel/day.js';
import { ChangeInput } from '../web/change.input.js';
import { DateScalar } from '../web/scalars.js';
import { ContractEndReason, ContractKind, FixedTermReason } from './contract.enums.js';

@InputType({ isAbstract: true })
abstract class ContractVersionInput extends ChangeInput {
  @Field(() => ID, { description: 'The contract.' })
  @IsUUID()
  contract: string;

  @Field(() => Int, { description: 'The version of the contract which you saw.' })
  @IsInt()
  version: number;
}

@InputType({ description: 'The end of a contract.' })
export class EndContractInput extends ContractVersionInput {
  @Field(() => DateScalar, { description: 'Last day of the contract.' })
  @Allow()
  on: Day;

  @Field(() => ContractEndReason, { description: 'Why it ends.' })
  @Allow()
  reason: ContractEndReason;
}

@InputType({ description: 'A later agreed end of a contract.' })
export class ExtendContractInput extends ContractVersionInput {
  @Field(() => DateScalar, { description: 'The new last day.' })
  @Allow()
  to: Day;
}

@InputType({ description: 'A correction of what was recorded of a contract. What is left out stays; null clears.' })
export class CorrectContractInput extends ContractVersionInput {
  @Field(() => String, { nullable: true, description: "The employer's own reference; cannot be cleared." })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  reference?: string;

  @Field(() => ContractKind, { nullable: true, description: 'What was agreed about how long it lasts.' })
  @Allow()
  kind?: ContractKind;

  @Field(() => FixedTermReason, { nullable: true, description: 'Why it is for a fixed term.' })
  @Allow()
  fixedTermReason?: FixedTermReason | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day; the first terms then start on it too.' })
  @Allow()
  startsOn?: Day;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; the last terms then end on it too.' })
  @Allow()
  endsOn?: Day | null;

  @Field(() => ContractEndReason, { nullable: true, description: 'Why it ended.' })
  @Allow()
  endReason?: ContractEndReason | null;

  @Field(() => Int, { nullable: true, description: 'Weeks of notice the employer has to give.' })
  @IsOptional()
  @IsInt()
  employerNoticeWeeks?: number | null;

  @Field(() => Int, { nullable: true, description: 'Weeks of notice the worker has to give.' })
  @IsOptional()
  @IsInt()
  workerNoticeWeeks?: number | null;
}

@InputType({ description: 'A move to another post of the same employer.' })
export class MoveWorkerToPostInput extends ContractVersionInput {
  @Field(() => ID, { description: 'The post to move to; of the same employer, open on that day.' })
  @IsUUID()
  post: string;

  @Field(() => DateScalar, { description: 'First day on that post; the contract on the old one ends the day before.' })
  @Allow()
  on: Day;

  @Field(() => String, { description: "The employer's own reference of the new contract." })
  @IsString()
  @MaxLength(60)
  reference: string;
}
