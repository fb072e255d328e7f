import { Args, ID, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { inForce } from '../kernel/in-force.js';
import { PartnershipModel } from '../reference-data/models/places.model.js';
import { listPage } from '../web/list.js';
import { MomentArgs, PageArgs } from '../web/page.js';
import { Reads } from '../web/row-columns.js';
import { SignedIn } from '../web/rules.js';
import { Request, TrackerContext, TrackerRequest } from '../web/tracker-request.js';
import { PartnershipAt, partnershipByCode } from './place.batches.js';
import { PracticeProfileModel } from './practice-profile.model.js';
import { practiceById, practicesOfPartnership, profilesOfPractice } from './practice.batches.js';
import { PracticeFilter, PracticeOrder, PRACTICES } from './practice.list.js';
import { PracticeConnection, PracticeModel } from './practice.model.js';

@Resolver(() => PracticeModel)
export class PracticeResolver {
  @SignedIn()
  @Query(() => PracticeConnection, { name: 'practices', description: 'General practices.' })
  list(
    @Request() request: TrackerRequest,
    @Args() page: PageArgs,
    @Args() at: MomentArgs,
    @Args('filter', { nullable: true, description: 'Which practices; all when left out.' }) filter?: PracticeFilter,
    @Args('orderBy', { nullable: true, description: 'By name when left out.' }) orderBy?: PracticeOrder,
  ): Promise<PracticeConnection> {
    return listPage(request, request.moment(at), PRACTICES, { page, filter, orderBy });
  }

  @SignedIn()
  @Query(() => PracticeModel, {
    name: 'practice',
    nullable: true,
    description: 'One practice; null when there is none of this id.',
  })
  one(
    @Request() request: TrackerRequest,
    @Args() at: MomentArgs,
    @Args('id', { type: () => ID, description: 'Its identifier.' }) id: string,
  ): Promise<PracticeModel | null> {
    return request.load(practiceById, request.moment(at), id);
  }

  @SignedIn()
  @Reads('partnershipCode')
  @ResolveField(() => PartnershipModel, { description: 'The health and social care partnership it lies in.' })
  partnership(practice: PracticeModel, _: unknown, { request }: TrackerContext): Promise<PartnershipAt | null> {
    return request.load(partnershipByCode, practice.moment, practice.partnershipCode);
  }

  @SignedIn()
  @Reads('id')
  @ResolveField(() => PracticeProfileModel, {
    nullable: true,
    description: 'What is counted of it on the day asked about; null when nothing is recorded for that day.',
  })
  async profile(
    practice: PracticeModel,
    _: unknown,
    { request }: TrackerContext,
  ): Promise<PracticeProfileModel | null> {
    return inForce(await request.load(profilesOfPractice, practice.moment, practice.id), practice.moment.asOf);
  }

  @SignedIn()
  @Reads('id')
  @ResolveField(() => [PracticeProfileModel], {
    description: 'What is counted of it, earliest first; all that is recorded, whatever the day asked about.',
  })
  profiles(practice: PracticeModel, _: unknown, { request }: TrackerContext): Promise<PracticeProfileModel[]> {
    return request.load(profilesOfPractice, practice.moment, practice.id);
  }
}

@Resolver(() => PartnershipModel)
export class PartnershipPracticesResolver {
  @SignedIn()
  @ResolveField(() => [PracticeModel], { description: 'The general practices that are registered in it, by name.' })
  practices(partnership: PartnershipAt, _: unknown, { request }: TrackerContext): Promise<PracticeModel[]> {
    return request.load(practicesOfPartnership, partnership.moment, partnership.code);
  }
}
