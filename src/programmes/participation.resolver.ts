import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { employerById } from '../employers/employer.batches.js';
import { EmployerModel } from '../employers/employer.model.js';
import { ReadableBy, SignedIn } from '../web/rules.js';
import { Request, TrackerContext, TrackerRequest } from '../web/tracker-request.js';
import { settle } from '../web/user-error.js';
import { participationById } from './participation.batches.js';
import { ChangeSharingLevelInput, JoinProgrammeInput } from './participation.input.js';
import { ParticipationModel } from './participation.model.js';
import { ParticipationPayload } from './participation.payload.js';
import { ParticipationService } from './participation.service.js';
import { programmeById } from './programme.batches.js';
import { ProgrammeModel } from './programme.model.js';

@Resolver(() => ParticipationModel)
export class ParticipationResolver {
  constructor(private readonly participations: ParticipationService) {}

  @SignedIn()
  @ResolveField(() => EmployerModel, { description: 'The employer that takes part.' })
  employer(participation: ParticipationModel, _: unknown, { request }: TrackerContext): Promise<EmployerModel | null> {
    return request.load(employerById, participation.moment, participation.employerId);
  }

  @SignedIn()
  @ResolveField(() => ProgrammeModel, { description: 'The programme in which it takes part.' })
  programme(
    participation: ParticipationModel,
    _: unknown,
    { request }: TrackerContext,
  ): Promise<ProgrammeModel | null> {
    return request.load(programmeById, participation.moment, participation.programmeId);
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => ParticipationPayload, {
    description: 'Records that an employer takes part in a programme. For its own HR and for administrators.',
  })
  joinProgramme(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'Who joins what.' }) input: JoinProgrammeInput,
  ): Promise<ParticipationPayload> {
    return settle(
      () => request.change('joinProgramme', input, (tx) => this.participations.join(tx, input)),
      (id) => payload(request, id),
    );
  }

  @ReadableBy('HR_EDITOR')
  @Mutation(() => ParticipationPayload, {
    description:
      'Changes what an employer shares about its people with the leads of a programme, from their next request on. For the employer’s own HR.',
  })
  changeSharingLevel(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'The level.' }) input: ChangeSharingLevelInput,
  ): Promise<ParticipationPayload> {
    return settle(
      () => request.change('changeSharingLevel', input, (tx) => this.participations.changeSharingLevel(tx, input)),
      (id) => payload(request, id),
    );
  }
}

async function payload(request: TrackerRequest, id: string): Promise<{ participation: ParticipationModel | null }> {
  return { participation: await request.load(participationById, request.moment(), id) };
}
