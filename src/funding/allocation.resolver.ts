import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { postById } from '../posts/post.batches.js';
import { PostModel } from '../posts/post.model.js';
import { ReadableBy, SignedIn } from '../web/rules.js';
import { Request, TrackerContext, TrackerRequest } from '../web/tracker-request.js';
import { settle } from '../web/user-error.js';
import { allocationById } from './allocation.batches.js';
import {
  AllocateFundingInput,
  ChangeAllocationInput,
  CorrectAllocationInput,
  EndAllocationInput,
} from './allocation.input.js';
import { AllocationModel } from './allocation.model.js';
import { AllocationService } from './allocation.service.js';
import { fundingLineById } from './funding-line.batches.js';
import { FundingLineModel } from './funding-line.model.js';
import { AllocationPayload } from './funding.payload.js';

@Resolver(() => AllocationModel)
export class AllocationResolver {
  constructor(private readonly allocations: AllocationService) {}

  @SignedIn()
  @ResolveField(() => FundingLineModel, { description: 'The funding line that pays.' })
  fundingLine(allocation: AllocationModel, _: unknown, { request }: TrackerContext): Promise<FundingLineModel | null> {
    return request.load(fundingLineById, allocation.moment, allocation.fundingLineId);
  }

  @SignedIn()
  @ResolveField(() => PostModel, { description: 'The post that is paid.' })
  post(allocation: AllocationModel, _: unknown, { request }: TrackerContext): Promise<PostModel | null> {
    return request.load(postById, allocation.moment, allocation.postId);
  }

  @ReadableBy('HR_EDITOR', 'STRATEGIC_LEAD', 'ADMINISTRATOR')
  @Mutation(() => AllocationPayload, {
    description:
      'Lets a funding line pay a share of a post. For leads of the programme, and for editors of the employer of the post.',
  })
  allocateFunding(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'The line, the post, the share and the days.' }) input: AllocateFundingInput,
  ): Promise<AllocationPayload> {
    return settle(
      () => request.change('allocateFunding', input, (tx) => this.allocations.allocate(tx, input)),
      async (id) => ({ allocation: await request.load(allocationById, request.moment(), id) }),
    );
  }

  @ReadableBy('HR_EDITOR', 'STRATEGIC_LEAD', 'ADMINISTRATOR')
  @Mutation(() => AllocationPayload, {
    description:
      'Changes the share of an allocation from a day on. For leads of the programme, and for editors of the employer of the post.',
  })
  changeAllocation(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'The allocation, the new share and its first day.' }) input: ChangeAllocationInput,
  ): Promise<AllocationPayload> {
    return settle(
      () => request.change('changeAllocation', input, (tx) => this.allocations.change(tx, input)),
      async (id) => ({ allocation: await request.load(allocationById, request.moment(), id) }),
    );
  }

  @ReadableBy('HR_EDITOR', 'STRATEGIC_LEAD', 'ADMINISTRATOR')
  @Mutation(() => AllocationPayload, {
    description:
      'Puts right the days or the share of an allocation that was recorded wrongly. For leads of the programme, and for editors of the employer of the post.',
  })
  correctAllocation(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'What is to be put right.' }) input: CorrectAllocationInput,
  ): Promise<AllocationPayload> {
    return settle(
      () => request.change('correctAllocation', input, (tx) => this.allocations.correct(tx, input)),
      async (id) => ({ allocation: await request.load(allocationById, request.moment(), id) }),
    );
  }

  @ReadableBy('HR_EDITOR', 'STRATEGIC_LEAD', 'ADMINISTRATOR')
  @Mutation(() => AllocationPayload, {
    description:
      'Ends an allocation before its line does. For leads of the programme, and for editors of the employer of the post.',
  })
  endAllocation(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'The allocation and its last day.' }) input: EndAllocationInput,
  ): Promise<AllocationPayload> {
    return settle(
      () => request.change('endAllocation', input, (tx) => this.allocations.end(tx, input)),
      async (id) => ({ allocation: await request.load(allocationById, request.moment(), id) }),
    );
  }
}
