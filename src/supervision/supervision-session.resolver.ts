import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { employerById } from '../employers/employer.batches.js';
import { EmployerModel } from '../employers/employer.model.js';
import { listPage } from '../web/list.js';
import { MomentArgs, PageArgs } from '../web/page.js';
import { Reads } from '../web/row-columns.js';
import { ReadableBy, SignedIn } from '../web/rules.js';
import { Request, TrackerContext, TrackerRequest } from '../web/tracker-request.js';
import { settle } from '../web/user-error.js';
import { CorrectSessionInput, LogSessionInput, RemoveSessionInput } from './log-session.input.js';
import { SUPERVISION_SESSIONS, SupervisionSessionFilter, SupervisionSessionOrder } from './supervision-session.list.js';
import { SupervisionSessionConnection, SupervisionSessionModel } from './supervision-session.model.js';
import { SupervisionSessionService } from './supervision-session.service.js';
import { supervisionSessionById } from './supervision.batches.js';
import { RemoveSessionPayload, SupervisionSessionPayload } from './supervision.payload.js';

@Resolver(() => SupervisionSessionModel)
export class SupervisionSessionResolver {
  constructor(private readonly sessions: SupervisionSessionService) {}

  @SignedIn()
  @Query(() => SupervisionSessionConnection, {
    name: 'supervisionSessions',
    description:
      'Sessions held and cancelled, whatever their day: of your own employers, and of those who share terms with you.',
  })
  list(
    @Request() request: TrackerRequest,
    @Args() page: PageArgs,
    @Args() at: MomentArgs,
    @Args('filter', { nullable: true, description: 'Which sessions; all when left out.' })
    filter?: SupervisionSessionFilter,
    @Args('orderBy', { nullable: true, description: 'By day when left out.' }) orderBy?: SupervisionSessionOrder,
  ): Promise<SupervisionSessionConnection> {
    return listPage(request, request.moment(at), SUPERVISION_SESSIONS, { page, filter, orderBy });
  }

  @SignedIn()
  @Query(() => SupervisionSessionModel, {
    name: 'supervisionSession',
    nullable: true,
    description: 'One session; null when there is none of this id that you may see.',
  })
  one(
    @Request() request: TrackerRequest,
    @Args() at: MomentArgs,
    @Args('id', { type: () => ID, description: 'Its identifier.' }) id: string,
  ): Promise<SupervisionSessionModel | null> {
    return request.load(supervisionSessionById, request.moment(at), id);
  }

  @SignedIn()
  @Reads('employerId')
  @ResolveField(() => EmployerModel, { description: 'The employer of the worker.' })
  async employer(session: SupervisionSessionModel, _: unknown, { request }: TrackerContext): Promise<EmployerModel> {
    return (await request.load(employerById, session.moment, session.employerId))!;
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => SupervisionSessionPayload, {
    description: 'Notes that a session was held, and for how long, or that it was cancelled and by whose doing.',
  })
  logSession(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'The session.' }) input: LogSessionInput,
  ): Promise<SupervisionSessionPayload> {
    return settle(
      () => request.change('logSession', input, (tx) => this.sessions.log(tx, input, request.today)),
      (id) => this.payload(request, id),
    );
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => SupervisionSessionPayload, { description: 'Puts right what was logged wrongly about a session.' })
  correctSession(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'What is right.' }) input: CorrectSessionInput,
  ): Promise<SupervisionSessionPayload> {
    return settle(
      () => request.change('correctSession', input, (tx) => this.sessions.correct(tx, input, request.today)),
      (id) => this.payload(request, id),
    );
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => RemoveSessionPayload, {
    description: 'Takes out a session that was logged by mistake. What was recorded stays in the history.',
  })
  removeSession(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'Which session.' }) input: RemoveSessionInput,
  ): Promise<RemoveSessionPayload> {
    return settle(
      () => request.change('removeSession', input, (tx) => this.sessions.remove(tx, input)),
      async (removedId) => ({ removedId }),
    );
  }

  private async payload(request: TrackerRequest, id: string) {
    return { session: await request.load(supervisionSessionById, request.moment(), id) };
  }
}
