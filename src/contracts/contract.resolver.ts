import { Args, ID, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { employerById } from '../employers/employer.batches.js';
import { EmployerModel } from '../employers/employer.model.js';
import { postById } from '../posts/post.batches.js';
import { PostModel } from '../posts/post.model.js';
import { listPage } from '../web/list.js';
import { MomentArgs, PageArgs } from '../web/page.js';
import { ReadableBy, SignedIn } from '../web/rules.js';
import { Request, TrackerContext, TrackerRequest } from '../web/tracker-request.js';
import { absencesOfContract } from './absence.batches.js';
import { AbsenceModel } from './absence.model.js';
import { contractById } from './contract.batches.js';
import { ContractFilter, ContractOrder, CONTRACTS } from './contract.list.js';
import { ContractConnection, ContractModel } from './contract.model.js';
import { termsHistory, termsInForce } from './terms.batches.js';
import { TermsModel } from './terms.model.js';
import { workerById } from './worker.batches.js';
import { WorkerModel } from './worker.model.js';

@Resolver(() => ContractModel)
export class ContractResolver {
  @SignedIn()
  @Query(() => ContractConnection, {
    name: 'contracts',
    description: 'Contracts of your own employers, and those whose terms are shared with you; no others.',
  })
  list(
    @Request() request: TrackerRequest,
    @Args() page: PageArgs,
    @Args() at: MomentArgs,
    @Args('filter', { nullable: true, description: 'Which contracts; all when left out.' }) filter?: ContractFilter,
    @Args('orderBy', { nullable: true, description: 'By first day when left out.' }) orderBy?: ContractOrder,
  ): Promise<ContractConnection> {
    return listPage(request, request.moment(at), CONTRACTS, { page, filter, orderBy });
  }

  @SignedIn()
  @Query(() => ContractModel, {
    name: 'contract',
    nullable: true,
    description: 'One contract; null when there is none of this id, or none you may see.',
  })
  one(
    @Request() request: TrackerRequest,
    @Args() at: MomentArgs,
    @Args('id', { type: () => ID, description: 'Its identifier.' }) id: string,
  ): Promise<ContractModel | null> {
    return request.load(contractById, request.moment(at), id);
  }

  @SignedIn()
  @ResolveField(() => PostModel, { description: 'The post being filled.' })
  post(contract: ContractModel, _: unknown, { request }: TrackerContext): Promise<PostModel | null> {
    return request.load(postById, contract.moment, contract.postId);
  }

  @SignedIn()
  @ResolveField(() => WorkerModel, { description: 'The worker who fills it.' })
  worker(contract: ContractModel, _: unknown, { request }: TrackerContext): Promise<WorkerModel | null> {
    return request.load(workerById, contract.moment, contract.workerId);
  }

  @SignedIn()
  @ResolveField(() => EmployerModel, { description: 'The employer it is with.' })
  employer(contract: ContractModel, _: unknown, { request }: TrackerContext): Promise<EmployerModel | null> {
    return request.load(employerById, contract.moment, contract.employerId);
  }

  @SignedIn()
  @ResolveField(() => TermsModel, {
    nullable: true,
    description: 'The terms on the day asked about; null before the contract starts and after it has ended.',
  })
  terms(contract: ContractModel, _: unknown, { request }: TrackerContext): Promise<TermsModel | null> {
    return request.load(termsInForce, contract.moment, contract.id);
  }

  @SignedIn()
  @ResolveField(() => [TermsModel], {
    description: 'Every version of its terms, past and agreed ahead, earliest first.',
  })
  termsHistory(contract: ContractModel, _: unknown, { request }: TrackerContext): Promise<TermsModel[]> {
    return request.load(termsHistory, contract.moment, contract.id);
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @ResolveField(() => [AbsenceModel], { description: 'Days away recorded for it, earliest first.' })
  absences(contract: ContractModel, _: unknown, { request }: TrackerContext): Promise<AbsenceModel[]> {
    return request.load(absencesOfContract, contract.moment, contract.id);
  }
}
