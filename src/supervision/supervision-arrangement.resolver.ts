import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { employerById } from '../employers/employer.batches.js';
import { EmployerModel } from '../employers/employer.model.js';
import { listPage } from '../web/list.js';
import { MomentArgs, PageArgs } from '../web/page.js';
import { Reads } from '../web/row-columns.js';
import { ReadableBy, SignedIn } from '../web/rules.js';
import { Request, TrackerContext, TrackerRequest } from '../web/tracker-request.js';
import { settle } from '../web/user-error.js';
import {
  ArrangeSupervisionInput,
  ChangeSupervisionInput,
  CorrectSupervisionInput,
  EndSupervisionInput,
} from './arrange-supervision.input.js';
import {
  SUPERVISION_ARRANGEMENTS,
  SupervisionArrangementFilter,
  SupervisionArrangementOrder,
} from './supervision-arrangement.list.js';
import { SupervisionArrangementConnection, SupervisionArrangementModel } from './supervision-arrangement.model.js';
import { SupervisionArrangementService } from './supervision-arrangement.service.js';
import { supervisionArrangementById } from './supervision.batches.js';
import { SupervisionArrangementPayload } from './supervision.payload.js';

@Resolver(() => SupervisionArrangementModel)
export class SupervisionArrangementResolver {
  constructor(private readonly arrangements: SupervisionArrangementService) {}

  @SignedIn()
  @Query(() => SupervisionArrangementConnection, {
    name: 'supervisionArrangements',
    description: 'What supervision was agreed: of your own employers, and of those who share terms with you.',
  })
  list(
    @Request() request: TrackerRequest,
    @Args() page: PageArgs,
    @Args() at: MomentArgs,
    @Args('filter', { nullable: true, description: 'Which arrangements; all when left out.' })
    filter?: SupervisionArrangementFilter,
    @Args('orderBy', { nullable: true, description: 'By first day when left out.' })
    orderBy?: SupervisionArrangementOrder,
  ): Promise<SupervisionArrangementConnection> {
    return listPage(request, request.moment(at), SUPERVISION_ARRANGEMENTS, { page, filter, orderBy });
  }

  @SignedIn()
  @Query(() => SupervisionArrangementModel, {
    name: 'supervisionArrangement',
    nullable: true,
    description: 'One arrangement; null when there is none of this id that you may see.',
  })
  one(
    @Request() request: TrackerRequest,
    @Args() at: MomentArgs,
    @Args('id', { type: () => ID, description: 'Its identifier.' }) id: string,
  ): Promise<SupervisionArrangementModel | null> {
    return request.load(supervisionArrangementById, request.moment(at), id);
  }

  @SignedIn()
  @Reads('employerId')
  @ResolveField(() => EmployerModel, { description: 'The employer of those supervised.' })
  async employer(
    arrangement: SupervisionArrangementModel,
    _: unknown,
    { request }: TrackerContext,
  ): Promise<EmployerModel> {
    return (await request.load(employerById, arrangement.moment, arrangement.employerId))!;
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => SupervisionArrangementPayload, {
    description:
      'Arranges supervision from a day, for a contract or for everyone an employer has in a programme, and ends the arrangement of this kind that held before.',
  })
  arrangeSupervision(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'What is agreed, and from which day.' }) input: ArrangeSupervisionInput,
  ): Promise<SupervisionArrangementPayload> {
    return settle(
      () => request.change('arrangeSupervision', input, (tx) => this.arrangements.arrange(tx, input)),
      (id) => this.payload(request, id),
    );
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => SupervisionArrangementPayload, {
    description:
      'Says what is agreed otherwise from a day on. From the first day of the arrangement, it is the arrangement itself that is put right.',
  })
  changeSupervision(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'What changes, and from which day.' }) input: ChangeSupervisionInput,
  ): Promise<SupervisionArrangementPayload> {
    return settle(
      () => request.change('changeSupervision', input, (tx) => this.arrangements.change(tx, input)),
      (id) => this.payload(request, id),
    );
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => SupervisionArrangementPayload, {
    description: 'Puts right an arrangement that was recorded wrongly: its days, its kind, or what was agreed.',
  })
  correctSupervision(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'What is to be put right.' }) input: CorrectSupervisionInput,
  ): Promise<SupervisionArrangementPayload> {
    return settle(
      () => request.change('correctSupervision', input, (tx) => this.arrangements.correct(tx, input)),
      (id) => this.payload(request, id),
    );
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => SupervisionArrangementPayload, {
    description: 'Ends an arrangement; it still holds on its last day.',
  })
  endSupervision(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'Which, and the last day.' }) input: EndSupervisionInput,
  ): Promise<SupervisionArrangementPayload> {
    return settle(
      () => request.change('endSupervision', input, (tx) => this.arrangements.end(tx, input)),
      (id) => this.payload(request, id),
    );
  }

  private async payload(request: TrackerRequest, id: string) {
    return { arrangement: await request.load(supervisionArrangementById, request.moment(), id) };
  }
}
