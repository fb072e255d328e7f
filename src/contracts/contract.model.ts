import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Day } from '../kernel/day.js';
import { Moment } from '../kernel/moment.js';
import { connectionOf } from '../web/page.js';
import { RecordModel } from '../web/record.model.js';
import { SignedIn } from '../web/rules.js';
import { DateScalar } from '../web/scalars.js';
import { ContractEndReason, ContractKind, FixedTermReason } from './contract.enums.js';

@SignedIn()
@ObjectType('Contract', {
  description: 'A written agreement under which one person fills a post. Both days are inclusive.',
})
export class ContractModel extends RecordModel {
  @Field(() => String, {
    nullable: true,
    description: "The employer's own reference of the contract; null where you may see terms but not whose they are.",
  })
  reference: string | null;

  @Field(() => ContractKind, { description: 'What was agreed about how long it lasts.' })
  kind: ContractKind;

  @Field(() => FixedTermReason, {
    nullable: true,
    description: 'Why it is for a fixed term; null for every other kind.',
  })
  fixedTermReason: FixedTermReason | null;

  @Field(() => DateScalar, { description: 'First day of the contract.' })
  startsOn: Day;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of the contract, agreed or actual; null while it is open-ended.',
  })
  endsOn: Day | null;

  @Field(() => ContractEndReason, {
    nullable: true,
    description: 'Why it ended; null while it has not, and while an agreed end lies ahead.',
  })
  endReason: ContractEndReason | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Weeks of notice the employer has to give by the contract; null when not recorded.',
  })
  employerNoticeWeeks: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Weeks of notice the worker has to give by the contract; null when not recorded.',
  })
  workerNoticeWeeks: number | null;

  employerId: string;
  postId: string;
  workerId: string;

  /** When the row was read for; fields that join types read at the same moment. */
  moment: Moment;
}

@SignedIn()
@ObjectType({ description: 'A page of contracts.' })
export class ContractConnection extends connectionOf(ContractModel, 'Contract', 'contracts') {}
