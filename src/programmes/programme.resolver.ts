import { Args, ID, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { inForce } from '../kernel/in-force.js';
import { PartnershipAt } from '../places/place.batches.js';
import { PartnershipModel } from '../reference-data/models/places.model.js';
import { listPage } from '../web/list.js';
import { MomentArgs, PageArgs } from '../web/page.js';
import { Reads } from '../web/row-columns.js';
import { SignedIn } from '../web/rules.js';
import { Request, TrackerContext, TrackerRequest } from '../web/tracker-request.js';
import { participationsOfProgramme } from './participation.batches.js';
import { ParticipationModel } from './participation.model.js';
import { ProgrammeGuidanceModel } from './programme-guidance.model.js';
import { guidanceOfProgramme, partnershipsOfProgramme, programmeById } from './programme.batches.js';
import { ProgrammeFilter, ProgrammeOrder, PROGRAMMES } from './programme.list.js';
import { ProgrammeConnection, ProgrammeModel } from './programme.model.js';

@Resolver(() => ProgrammeModel)
export class ProgrammeResolver {
  @SignedIn()
  @Query(() => ProgrammeConnection, { name: 'programmes', description: 'Programmes of community link workers.' })
  list(
    @Request() request: TrackerRequest,
    @Args() page: PageArgs,
    @Args() at: MomentArgs,
    @Args('filter', { nullable: true, description: 'Which programmes; all when left out.' }) filter?: ProgrammeFilter,
    @Args('orderBy', { nullable: true, description: 'By name when left out.' }) orderBy?: ProgrammeOrder,
  ): Promise<ProgrammeConnection> {
    return listPage(request, request.moment(at), PROGRAMMES, { page, filter, orderBy });
  }

  @SignedIn()
  @Query(() => ProgrammeModel, {
    name: 'programme',
    nullable: true,
    description: 'One programme; null when there is none of this id.',
  })
  one(
    @Request() request: TrackerRequest,
    @Args() at: MomentArgs,
    @Args('id', { type: () => ID, description: 'Its identifier.' }) id: string,
  ): Promise<ProgrammeModel | null> {
    return request.load(programmeById, request.moment(at), id);
  }

  @SignedIn()
  @Reads('id')
  @ResolveField(() => [PartnershipModel], { description: 'The partnerships it works in, by name.' })
  partnerships(programme: ProgrammeModel, _: unknown, { request }: TrackerContext): Promise<PartnershipAt[]> {
    return request.load(partnershipsOfProgramme, programme.moment, programme.id);
  }

  @SignedIn()
  @Reads('id')
  @ResolveField(() => [ParticipationModel], { description: 'The employers that take part, by name.' })
  participations(programme: ProgrammeModel, _: unknown, { request }: TrackerContext): Promise<ParticipationModel[]> {
    return request.load(participationsOfProgramme, programme.moment, programme.id);
  }

  @SignedIn()
  @Reads('id')
  @ResolveField(() => ProgrammeGuidanceModel, {
    nullable: true,
    description: 'The guidance on pay it had adopted for the day asked about; null when it had adopted none.',
  })
  async guidance(
    programme: ProgrammeModel,
    _: unknown,
    { request }: TrackerContext,
  ): Promise<ProgrammeGuidanceModel | null> {
    return inForce(await request.load(guidanceOfProgramme, programme.moment, programme.id), programme.moment.asOf);
  }

  @SignedIn()
  @Reads('id')
  @ResolveField(() => [ProgrammeGuidanceModel], {
    description: 'All guidance it has adopted, earliest first, whatever the day asked about.',
  })
  guidanceHistory(
    programme: ProgrammeModel,
    _: unknown,
    { request }: TrackerContext,
  ): Promise<ProgrammeGuidanceModel[]> {
    return request.load(guidanceOfProgramme, programme.moment, programme.id);
  }
}
