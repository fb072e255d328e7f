import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { contractById } from '../../contracts/contract.batches.js';
import { ContractModel } from '../../contracts/contract.model.js';
import { employerById } from '../../employers/employer.batches.js';
import { EmployerModel } from '../../employers/employer.model.js';
import { fundingLineById } from '../../funding/funding-line.batches.js';
import { FundingLineModel } from '../../funding/funding-line.model.js';
import { daysBetween } from '../../kernel/day.js';
import { postById } from '../../posts/post.batches.js';
import { PostModel } from '../../posts/post.model.js';
import { Remembered } from '../../web/remembered.js';
import { PartArgs } from '../../web/part.args.js';
import { SignedIn } from '../../web/rules.js';
import { Request, TrackerContext, TrackerRequest } from '../../web/tracker-request.js';
import { horizon, scopeOf } from '../funding-scope.js';
import { DeadlinesArgs } from './deadlines.args.js';
import { DeadlineModel, Deadlines } from './deadlines.model.js';
import { findDeadlines } from './find-deadlines.js';

const METHOD = 'deadlines/1';

@Resolver(() => DeadlineModel)
export class DeadlinesResolver {
  @SignedIn()
  @Remembered()
  @Query(() => Deadlines, {
    description: 'By which days somebody must decide or look again, and on which money, options and fixed terms end.',
  })
  async deadlines(
    @Request() request: TrackerRequest,
    @Args() question: DeadlinesArgs,
    @Args() { first, skip }: PartArgs,
  ): Promise<Deadlines> {
    const moment = request.moment(question);
    const { asOf } = moment;
    const asked = {
      scope: scopeOf(question),
      from: question.from ?? null,
      until: horizon(question, moment),
      kinds: question.kinds ?? null,
    };
    const { deadlines, caveats } = await findDeadlines(request, moment, asked);
    return {
      ...moment,
      from: asked.from,
      until: asked.until,
      caveats,
      method: METHOD,
      totalCount: deadlines.length,
      nodes: deadlines.slice(skip, skip + first).map((deadline) => ({
        ...deadline,
        daysLeft: daysBetween(asOf, deadline.day),
        hasPassed: deadline.day < asOf,
        moment,
      })),
    };
  }

  @SignedIn()
  @ResolveField(() => FundingLineModel, {
    nullable: true,
    description: 'The line it is about; null for another subject.',
  })
  line({ lineId, moment }: DeadlineModel, _: unknown, { request }: TrackerContext): Promise<FundingLineModel | null> {
    return lineId ? request.load(fundingLineById, moment, lineId) : Promise.resolve(null);
  }

  @SignedIn()
  @ResolveField(() => PostModel, { nullable: true, description: 'The post it is about; null for another subject.' })
  post({ postId, moment }: DeadlineModel, _: unknown, { request }: TrackerContext): Promise<PostModel | null> {
    return postId ? request.load(postById, moment, postId) : Promise.resolve(null);
  }

  @SignedIn()
  @ResolveField(() => ContractModel, {
    nullable: true,
    description: 'The contract it is about; null for another subject.',
  })
  contract(deadline: DeadlineModel, _: unknown, { request }: TrackerContext): Promise<ContractModel | null> {
    const { contractId, moment } = deadline;
    return contractId ? request.load(contractById, moment, contractId) : Promise.resolve(null);
  }

  @SignedIn()
  @ResolveField(() => EmployerModel, {
    nullable: true,
    description: 'The employer it is about, also of a contract; null where it is about a funding line.',
  })
  employer(deadline: DeadlineModel, _: unknown, { request }: TrackerContext): Promise<EmployerModel | null> {
    const { employerId, moment } = deadline;
    return employerId ? request.load(employerById, moment, employerId) : Promise.resolve(null);
  }
}
