import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { NoValue, noValue, NoValueReason } from '../web/no-value.js';
import { Reads } from '../web/row-columns.js';
import { ReadableBy } from '../web/rules.js';
import { Request, TrackerContext, TrackerRequest } from '../web/tracker-request.js';
import { settle } from '../web/user-error.js';
import { ContractModel } from './contract.model.js';
import { leaveTakenById, leaveTakenOfContract } from './leave-taken.batches.js';
import { CorrectLeaveTakenInput, RecordLeaveTakenInput, RemoveLeaveTakenInput } from './leave-taken.input.js';
import { LeaveTakenModel, LeaveTakenOrNoValue } from './leave-taken.model.js';
import { LeaveTakenPayload, RemoveLeaveTakenPayload } from './leave-taken.payload.js';
import { LeaveTakenService } from './leave-taken.service.js';

const NOT_RECORDED = noValue(
  NoValueReason.NOT_RECORDED,
  'No leave taken has been entered up to the day asked about; enter it with recordLeaveTaken.',
);

@Resolver(() => ContractModel)
export class LeaveTakenResolver {
  constructor(private readonly leave: LeaveTakenService) {}

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Reads('id')
  @ResolveField(() => LeaveTakenOrNoValue, {
    description: 'Leave taken by the last statement up to the day asked about; it may be of an earlier leave year.',
  })
  async leaveTaken(
    contract: ContractModel,
    _: unknown,
    { request }: TrackerContext,
  ): Promise<LeaveTakenModel | NoValue> {
    return (await request.load(leaveTakenOfContract, contract.moment, contract.id)) ?? NOT_RECORDED;
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => LeaveTakenPayload, {
    description:
      'Records how much leave has been taken under a contract, from the start of the leave year up to a day. Earlier statements stay, for questions of earlier days.',
  })
  recordLeaveTaken(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'How much, and up to when.' }) input: RecordLeaveTakenInput,
  ): Promise<LeaveTakenPayload> {
    return settle(
      () => request.change('recordLeaveTaken', input, (tx) => this.leave.record(tx, input, request.today)),
      async (id) => ({ leaveTaken: await request.load(leaveTakenById, request.moment(), id) }),
    );
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => LeaveTakenPayload, { description: 'Puts right how much leave was taken, or up to when.' })
  correctLeaveTaken(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'What is to be put right.' }) input: CorrectLeaveTakenInput,
  ): Promise<LeaveTakenPayload> {
    return settle(
      () => request.change('correctLeaveTaken', input, (tx) => this.leave.correct(tx, input, request.today)),
      async (id) => ({ leaveTaken: await request.load(leaveTakenById, request.moment(), id) }),
    );
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => RemoveLeaveTakenPayload, {
    description:
      'Takes out a statement of leave taken that was recorded by mistake. What was recorded stays in the history.',
  })
  removeLeaveTaken(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'Which statement.' }) input: RemoveLeaveTakenInput,
  ): Promise<RemoveLeaveTakenPayload> {
    return settle(
      () => request.change('removeLeaveTaken', input, (tx) => this.leave.remove(tx, input)),
      async (removedId) => ({ removedId }),
    );
  }
}
