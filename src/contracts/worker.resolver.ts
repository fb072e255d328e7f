import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { employerById } from '../employers/employer.batches.js';
import { EmployerModel } from '../employers/employer.model.js';
import { listPage } from '../web/list.js';
import { MomentArgs, PageArgs } from '../web/page.js';
import { Reads } from '../web/row-columns.js';
import { ReadableBy, SignedIn } from '../web/rules.js';
import { Request, TrackerContext, TrackerRequest } from '../web/tracker-request.js';
import { settle } from '../web/user-error.js';
import { contractsOfWorker } from './contract.batches.js';
import { ContractModel } from './contract.model.js';
import { WorkerPayload } from './contract.payload.js';
import { workerById } from './worker.batches.js';
import { CorrectWorkerInput, RegisterWorkerInput } from './worker.input.js';
import { WorkerFilter, WorkerOrder, WORKERS } from './worker.list.js';
import { WorkerConnection, WorkerModel } from './worker.model.js';
import { WorkerService } from './worker.service.js';

@Resolver(() => WorkerModel)
export class WorkerResolver {
  constructor(private readonly workers: WorkerService) {}

  @SignedIn()
  @Query(() => WorkerConnection, {
    name: 'workers',
    description: 'Workers of your own employers, and those whose terms are shared with you; nobody else.',
  })
  list(
    @Request() request: TrackerRequest,
    @Args() page: PageArgs,
    @Args() at: MomentArgs,
    @Args('filter', { nullable: true, description: 'Which workers; all when left out.' }) filter?: WorkerFilter,
    @Args('orderBy', { nullable: true, description: 'By reference when left out.' }) orderBy?: WorkerOrder,
  ): Promise<WorkerConnection> {
    return listPage(request, request.moment(at), WORKERS, { page, filter, orderBy });
  }

  @SignedIn()
  @Query(() => WorkerModel, {
    name: 'worker',
    nullable: true,
    description: 'One worker; null when there is none of this id, or none you may see.',
  })
  one(
    @Request() request: TrackerRequest,
    @Args() at: MomentArgs,
    @Args('id', { type: () => ID, description: 'Its identifier.' }) id: string,
  ): Promise<WorkerModel | null> {
    return request.load(workerById, request.moment(at), id);
  }

  @SignedIn()
  @Reads('employerId')
  @ResolveField(() => EmployerModel, { description: 'Whose worker this is.' })
  employer(worker: WorkerModel, _: unknown, { request }: TrackerContext): Promise<EmployerModel | null> {
    return request.load(employerById, worker.moment, worker.employerId);
  }

  @SignedIn()
  @Reads('id')
  @ResolveField(() => [ContractModel], {
    description: 'All contracts of the worker that you may see, whenever, earliest first.',
  })
  contracts(worker: WorkerModel, _: unknown, { request }: TrackerContext): Promise<ContractModel[]> {
    return request.load(contractsOfWorker, worker.moment, worker.id);
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => WorkerPayload, { description: 'Registers a worker of an employer, by reference only.' })
  registerWorker(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'The worker.' }) input: RegisterWorkerInput,
  ): Promise<WorkerPayload> {
    return settle(
      () => request.change('registerWorker', input, (tx) => this.workers.register(tx, input)),
      async (id) => ({ worker: await request.load(workerById, request.moment(), id) }),
    );
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => WorkerPayload, { description: 'Puts right the reference or the days recorded of a worker.' })
  correctWorker(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'What is to be put right.' }) input: CorrectWorkerInput,
  ): Promise<WorkerPayload> {
    return settle(
      () => request.change('correctWorker', input, (tx) => this.workers.correct(tx, input)),
      async (id) => ({ worker: await request.load(workerById, request.moment(), id) }),
    );
  }
}
