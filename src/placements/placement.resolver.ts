import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { employerById } from '../employers/employer.batches.js';
import { EmployerModel } from '../employers/employer.model.js';
import { listPage } from '../web/list.js';
import { MomentArgs, PageArgs } from '../web/page.js';
import { Reads } from '../web/row-columns.js';
import { ReadableBy, SignedIn } from '../web/rules.js';
import { Request, TrackerContext, TrackerRequest } from '../web/tracker-request.js';
import { settle } from '../web/user-error.js';
import { ChangePlacementInput, CorrectPlacementInput, EndPlacementInput } from './change-placement.input.js';
import { PlaceWorkerInput } from './place-worker.input.js';
import { placementById } from './placement.batches.js';
import { PlacementFilter, PlacementOrder, PLACEMENTS } from './placement.list.js';
import { PlacementConnection, PlacementModel } from './placement.model.js';
import { PlacementPayload } from './placement.payload.js';
import { PlacementService } from './placement.service.js';

@Resolver(() => PlacementModel)
export class PlacementResolver {
  constructor(private readonly placements: PlacementService) {}

  @SignedIn()
  @Query(() => PlacementConnection, {
    name: 'placements',
    description:
      'Which practices are served, on how many days a week and with what room, in the programmes in your scope.',
  })
  list(
    @Request() request: TrackerRequest,
    @Args() page: PageArgs,
    @Args() at: MomentArgs,
    @Args('filter', { nullable: true, description: 'Which placements; all when left out.' }) filter?: PlacementFilter,
    @Args('orderBy', { nullable: true, description: 'By first day when left out.' }) orderBy?: PlacementOrder,
  ): Promise<PlacementConnection> {
    return listPage(request, request.moment(at), PLACEMENTS, { page, filter, orderBy });
  }

  @SignedIn()
  @Query(() => PlacementModel, {
    name: 'placement',
    nullable: true,
    description: 'One placement; null when there is none of this id that you may see.',
  })
  one(
    @Request() request: TrackerRequest,
    @Args() at: MomentArgs,
    @Args('id', { type: () => ID, description: 'Its identifier.' }) id: string,
  ): Promise<PlacementModel | null> {
    return request.load(placementById, request.moment(at), id);
  }

  @SignedIn()
  @Reads('employerId')
  @ResolveField(() => EmployerModel, { description: 'The employer of the worker.' })
  async employer(placement: PlacementModel, _: unknown, { request }: TrackerContext): Promise<EmployerModel> {
    return (await request.load(employerById, placement.moment, placement.employerId))!;
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => PlacementPayload, {
    description: 'Sends a worker to a practice from a day. For HR editors of the employer, and administrators.',
  })
  placeWorker(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'Who, where and since when.' }) input: PlaceWorkerInput,
  ): Promise<PlacementPayload> {
    return settle(
      () => request.change('placeWorker', input, (tx) => this.placements.place(tx, input)),
      (id) => this.payload(request, id),
    );
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => PlacementPayload, {
    description:
      'Says what is otherwise about a placement from a day on, such as more days or another room. The days before stay as they were.',
  })
  changePlacement(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'What changes, and from which day.' }) input: ChangePlacementInput,
  ): Promise<PlacementPayload> {
    return settle(
      () => request.change('changePlacement', input, (tx) => this.placements.change(tx, input)),
      (id) => this.payload(request, id),
    );
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => PlacementPayload, {
    description:
      'Puts right what was recorded wrongly about a placement, for all its days. A correction is not a change.',
  })
  correctPlacement(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'What is right.' }) input: CorrectPlacementInput,
  ): Promise<PlacementPayload> {
    return settle(
      () => request.change('correctPlacement', input, (tx) => this.placements.correct(tx, input)),
      (id) => this.payload(request, id),
    );
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => PlacementPayload, { description: 'Ends a placement; its last day is still served.' })
  endPlacement(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'Which, and the last day.' }) input: EndPlacementInput,
  ): Promise<PlacementPayload> {
    return settle(
      () => request.change('endPlacement', input, (tx) => this.placements.end(tx, input)),
      (id) => this.payload(request, id),
    );
  }

  private async payload(request: TrackerRequest, id: string) {
    return { placement: await request.load(placementById, request.moment(), id) };
  }
}
