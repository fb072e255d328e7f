import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { NoValue, noValue, NoValueReason } from '../web/no-value.js';
import { Reads } from '../web/row-columns.js';
import { ReadableBy } from '../web/rules.js';
import { Request, TrackerContext, TrackerRequest } from '../web/tracker-request.js';
import { settle } from '../web/user-error.js';
import { ageBandById, ageBandOfWorker } from './age-band.batches.js';
import { CorrectAgeBandInput, RecordAgeBandInput, RemoveAgeBandInput } from './age-band.input.js';
import { AgeBandModel, AgeBandOrNoValue } from './age-band.model.js';
import { AgeBandPayload, RemoveAgeBandPayload } from './age-band.payload.js';
import { AgeBandService } from './age-band.service.js';
import { WorkerModel } from './worker.model.js';

const NOT_RECORDED = noValue(NoValueReason.NOT_RECORDED, 'No age band has been entered; enter one with recordAgeBand.');

@Resolver(() => WorkerModel)
export class AgeBandResolver {
  constructor(private readonly ageBands: AgeBandService) {}

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Reads('id')
  @ResolveField(() => AgeBandOrNoValue, {
    description: 'How old the worker was on a day, in a band of five years, on which redundancy pay depends.',
  })
  async ageBand(worker: WorkerModel, _: unknown, { request }: TrackerContext): Promise<AgeBandModel | NoValue> {
    return (await request.load(ageBandOfWorker, worker.moment, worker.id)) ?? NOT_RECORDED;
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => AgeBandPayload, {
    description: 'Records how old a worker was on a day, in a band of five years; one for each worker.',
  })
  recordAgeBand(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'Which band, and when it held.' }) input: RecordAgeBandInput,
  ): Promise<AgeBandPayload> {
    return settle(
      () => request.change('recordAgeBand', input, (tx) => this.ageBands.record(tx, input, request.today)),
      async (id) => ({ ageBand: await request.load(ageBandById, request.moment(), id) }),
    );
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => AgeBandPayload, { description: 'Puts right an age band, or the day on which it held.' })
  correctAgeBand(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'What is to be put right.' }) input: CorrectAgeBandInput,
  ): Promise<AgeBandPayload> {
    return settle(
      () => request.change('correctAgeBand', input, (tx) => this.ageBands.correct(tx, input, request.today)),
      async (id) => ({ ageBand: await request.load(ageBandById, request.moment(), id) }),
    );
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => RemoveAgeBandPayload, {
    description: 'Takes out an age band, such as of the wrong worker. What was recorded stays in the history.',
  })
  removeAgeBand(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'Which age band.' }) input: RemoveAgeBandInput,
  ): Promise<RemoveAgeBandPayload> {
    return settle(
      () => request.change('removeAgeBand', input, (tx) => this.ageBands.remove(tx, input)),
      async (removedId) => ({ removedId }),
    );
  }
}
