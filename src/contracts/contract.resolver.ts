import { Args, ID, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { joinedEmployer } from '../employers/employer.batches.js';
import { EmployerModel } from '../employers/employer.model.js';
import { joinedPost } from '../posts/post.batches.js';
import { PostModel } from '../posts/post.model.js';
import { Joins } from '../web/joins.js';
import { listPage } from '../web/list.js';
import { MomentArgs, PageArgs } from '../web/page.js';
import { Reads } from '../web/row-columns.js';
import { ReadableBy, SignedIn } from '../web/rules.js';
import { Join, Joined, Request, TrackerContext, TrackerRequest } from '../web/tracker-request.js';
import { absencesOfContract } from './absence.batches.js';
import { AbsenceModel } from './absence.model.js';
import { contractById } from './contract.batches.js';
import { ContractFilter, ContractOrder, CONTRACTS } from './contract.list.js';
import { ContractConnection, ContractModel } from './contract.model.js';
import { termsHistory, termsInForce } from './terms.batches.js';
import { TermsModel } from './terms.model.js';
import { joinedWorker } from './worker.batches.js';
import { WorkerModel } from './worker.model.js';

const JOINS = {
  post: { batch: joinedPost, key: 'postId' },
  worker: { batch: joinedWorker, key: 'workerId' },
  employer: { batch: joinedEmployer, key: 'employerId' },
  terms: { batch: termsInForce, key: 'id' },
  termsHistory: { batch: termsHistory, key: 'id' },
} satisfies Record<string, Join<ContractModel, unknown>>;

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
  @Joins(JOINS.post)
  @ResolveField(() => PostModel, { description: 'The post being filled.' })
  post(contract: ContractModel, _: unknown, { request }: TrackerContext): Joined<PostModel | null> {
    return request.follow(JOINS.post, contract);
  }

  @SignedIn()
  @Joins(JOINS.worker)
  @ResolveField(() => WorkerModel, { description: 'The worker who fills it.' })
  worker(contract: ContractModel, _: unknown, { request }: TrackerContext): Joined<WorkerModel | null> {
    return request.follow(JOINS.worker, contract);
  }

  @SignedIn()
  @Joins(JOINS.employer)
  @ResolveField(() => EmployerModel, { description: 'The employer it is with.' })
  employer(contract: ContractModel, _: unknown, { request }: TrackerContext): Joined<EmployerModel | null> {
    return request.follow(JOINS.employer, contract);
  }

  @SignedIn()
  @Joins(JOINS.terms)
  @ResolveField(() => TermsModel, {
    nullable: true,
    description: 'The terms on the day asked about; null before the contract starts and after it has ended.',
  })
  terms(contract: ContractModel, _: unknown, { request }: TrackerContext): Joined<TermsModel | null> {
    return request.follow(JOINS.terms, contract);
  }

  @SignedIn()
  @Joins(JOINS.termsHistory)
  @ResolveField(() => [TermsModel], {
    description: 'Every version of its terms, past and agreed ahead, earliest first.',
  })
  termsHistory(contract: ContractModel, _: unknown, { request }: TrackerContext): Joined<TermsModel[]> {
    return request.follow(JOINS.termsHistory, contract);
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Reads('id')
  @ResolveField(() => [AbsenceModel], { description: 'Days away recorded for it, earliest first.' })
  absences(contract: ContractModel, _: unknown, { request }: TrackerContext): Promise<AbsenceModel[]> {
    return request.load(absencesOfContract, contract.moment, contract.id);
  }
}
