import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { listPage } from '../web/list.js';
import { MomentArgs, PageArgs } from '../web/page.js';
import { Reads } from '../web/row-columns.js';
import { ReadableBy, SignedIn } from '../web/rules.js';
import { Request, TrackerContext, TrackerRequest } from '../web/tracker-request.js';
import { settle } from '../web/user-error.js';
import { CorrectFunderInput } from './correct-funder.input.js';
import { funderById, identifiersOfFunder } from './funder.batches.js';
import { FunderFilter, FunderOrder, FUNDERS } from './funder.list.js';
import { FunderConnection, FunderIdentifierModel, FunderModel } from './funder.model.js';
import { FunderPayload } from './funder.payload.js';
import { FunderService } from './funder.service.js';
import { RegisterFunderInput } from './register-funder.input.js';

@Resolver(() => FunderModel)
export class FunderResolver {
  constructor(private readonly funders: FunderService) {}

  @SignedIn()
  @Query(() => FunderConnection, { name: 'funders', description: 'Organisations that pay for posts.' })
  list(
    @Request() request: TrackerRequest,
    @Args() page: PageArgs,
    @Args() at: MomentArgs,
    @Args('filter', { nullable: true, description: 'Which funders; all when left out.' }) filter?: FunderFilter,
    @Args('orderBy', { nullable: true, description: 'By name when left out.' }) orderBy?: FunderOrder,
  ): Promise<FunderConnection> {
    return listPage(request, request.moment(at), FUNDERS, { page, filter, orderBy });
  }

  @SignedIn()
  @Query(() => FunderModel, {
    name: 'funder',
    nullable: true,
    description: 'One funder; null when there is none of this id.',
  })
  one(
    @Request() request: TrackerRequest,
    @Args() at: MomentArgs,
    @Args('id', { type: () => ID, description: 'Its identifier.' }) id: string,
  ): Promise<FunderModel | null> {
    return request.load(funderById, request.moment(at), id);
  }

  @SignedIn()
  @Reads('id')
  @ResolveField(() => [FunderIdentifierModel], { description: 'Its registered numbers.' })
  identifiers(funder: FunderModel, _: unknown, { request }: TrackerContext): Promise<FunderIdentifierModel[]> {
    return request.load(identifiersOfFunder, funder.moment, funder.id);
  }

  @ReadableBy('ADMINISTRATOR', 'STRATEGIC_LEAD')
  @Mutation(() => FunderPayload, { description: 'Registers a funder. For administrators and strategic leads.' })
  registerFunder(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'The funder.' }) input: RegisterFunderInput,
  ): Promise<FunderPayload> {
    return settle(
      () => request.change('registerFunder', input, (tx) => this.funders.register(tx, input)),
      async (id) => ({ funder: await request.load(funderById, request.moment(), id) }),
    );
  }

  @ReadableBy('ADMINISTRATOR', 'STRATEGIC_LEAD')
  @Mutation(() => FunderPayload, {
    description: 'Puts right what is recorded about a funder. For administrators and strategic leads.',
  })
  correctFunder(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'The funder, and what to put right.' }) input: CorrectFunderInput,
  ): Promise<FunderPayload> {
    return settle(
      () => request.change('correctFunder', input, (tx) => this.funders.correct(tx, input)),
      async (id) => ({ funder: await request.load(funderById, request.moment(), id) }),
    );
  }
}
