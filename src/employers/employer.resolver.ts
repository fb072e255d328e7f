import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { listPage } from '../web/list.js';
import { MomentArgs, PageArgs } from '../web/page.js';
import { Reads } from '../web/row-columns.js';
import { ReadableBy, SignedIn } from '../web/rules.js';
import { HoursScalar } from '../web/scalars.js';
import { Request, TrackerContext, TrackerRequest } from '../web/tracker-request.js';
import { settle } from '../web/user-error.js';
import { EmployerHealthModel } from './employer-health.model.js';
import { EmployerWeekModel } from './employer-week.model.js';
import {
  employerById,
  fullTimeMinutesOfEmployer,
  healthOfEmployer,
  identifiersOfEmployer,
  weeksOfEmployer,
} from './employer.batches.js';
import { EmployerFilter, EmployerOrder, EMPLOYERS } from './employer.list.js';
import { EmployerConnection, EmployerIdentifierModel, EmployerModel } from './employer.model.js';
import { EmployerPayload } from './employer.payload.js';
import { EmployerService } from './employer.service.js';
import { RegisterEmployerInput } from './register-employer.input.js';

@Resolver(() => EmployerModel)
export class EmployerResolver {
  constructor(private readonly employers: EmployerService) {}

  @SignedIn()
  @Query(() => EmployerConnection, {
    name: 'employers',
    description: 'Organisations that employ people in a programme.',
  })
  list(
    @Request() request: TrackerRequest,
    @Args() page: PageArgs,
    @Args() at: MomentArgs,
    @Args('filter', { nullable: true, description: 'Which employers; all when left out.' }) filter?: EmployerFilter,
    @Args('orderBy', { nullable: true, description: 'By name when left out.' }) orderBy?: EmployerOrder,
  ): Promise<EmployerConnection> {
    return listPage(request, request.moment(at), EMPLOYERS, { page, filter, orderBy });
  }

  @SignedIn()
  @Query(() => EmployerModel, {
    name: 'employer',
    nullable: true,
    description: 'One employer; null when there is none of this id.',
  })
  one(
    @Request() request: TrackerRequest,
    @Args() at: MomentArgs,
    @Args('id', { type: () => ID, description: 'Its identifier.' }) id: string,
  ): Promise<EmployerModel | null> {
    return request.load(employerById, request.moment(at), id);
  }

  @SignedIn()
  @Reads('id')
  @ResolveField(() => [EmployerIdentifierModel], { description: 'Its registered numbers.' })
  identifiers(employer: EmployerModel, _: unknown, { request }: TrackerContext): Promise<EmployerIdentifierModel[]> {
    return request.load(identifiersOfEmployer, employer.moment, employer.id);
  }

  @SignedIn()
  @Reads('id')
  @ResolveField(() => HoursScalar, {
    nullable: true,
    description: 'Its standard full-time week on the day asked about, in hours; null when none is recorded.',
  })
  fullTimeWeek(employer: EmployerModel, _: unknown, { request }: TrackerContext): Promise<number | null> {
    return request.load(fullTimeMinutesOfEmployer, employer.moment, employer.id);
  }

  @SignedIn()
  @Reads('id')
  @ResolveField(() => [EmployerWeekModel], {
    description: 'Its standard full-time weeks, earliest first; all that are recorded, whatever the day asked about.',
  })
  weeks(employer: EmployerModel, _: unknown, { request }: TrackerContext): Promise<EmployerWeekModel[]> {
    return request.load(weeksOfEmployer, employer.moment, employer.id);
  }

  @SignedIn()
  @Reads('id')
  @ResolveField(() => EmployerHealthModel, {
    nullable: true,
    description: 'How it stood, by the latest figures for the day asked about or one before; null when there are none.',
  })
  health(employer: EmployerModel, _: unknown, { request }: TrackerContext): Promise<EmployerHealthModel | null> {
    return request.load(healthOfEmployer, employer.moment, employer.id);
  }

  @ReadableBy('ADMINISTRATOR')
  @Mutation(() => EmployerPayload, { description: 'Registers an employer. For administrators.' })
  registerEmployer(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'The employer.' }) input: RegisterEmployerInput,
  ): Promise<EmployerPayload> {
    return settle(
      () => request.change('registerEmployer', input, (tx) => this.employers.register(tx, input)),
      async (id) => ({ employer: await request.load(employerById, request.moment(), id) }),
    );
  }
}
