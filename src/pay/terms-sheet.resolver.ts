import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { employerById } from '../employers/employer.batches.js';
import { EmployerModel } from '../employers/employer.model.js';
import { listPage } from '../web/list.js';
import { MomentArgs, PageArgs } from '../web/page.js';
import { ReadableBy, SignedIn } from '../web/rules.js';
import { Request, TrackerContext, TrackerRequest } from '../web/tracker-request.js';
import { settle } from '../web/user-error.js';
import { leaveStepsOfSheet, termsSheetById } from './terms-sheet.batches.js';
import { CorrectTermsSheetInput, RecordTermsSheetInput } from './terms-sheet.input.js';
import { TERMS_SHEETS, TermsSheetFilter, TermsSheetOrder } from './terms-sheet.list.js';
import { TermsSheetConnection, TermsSheetLeaveStepModel, TermsSheetModel } from './terms-sheet.model.js';
import { TermsSheetPayload } from './terms-sheet.payload.js';
import { TermsSheetService } from './terms-sheet.service.js';

@Resolver(() => TermsSheetModel)
export class TermsSheetResolver {
  constructor(private readonly sheets: TermsSheetService) {}

  @SignedIn()
  @Query(() => TermsSheetConnection, {
    name: 'termsSheets',
    description: 'What employers offer, about no person; not of employers that share nothing in any programme.',
  })
  list(
    @Request() request: TrackerRequest,
    @Args() page: PageArgs,
    @Args() at: MomentArgs,
    @Args('filter', { nullable: true, description: 'Which sheets; all when left out.' }) filter?: TermsSheetFilter,
    @Args('orderBy', { nullable: true, description: 'By first day when left out.' }) orderBy?: TermsSheetOrder,
  ): Promise<TermsSheetConnection> {
    return listPage(request, request.moment(at), TERMS_SHEETS, { page, filter, orderBy });
  }

  @SignedIn()
  @Query(() => TermsSheetModel, {
    name: 'termsSheet',
    nullable: true,
    description: 'One terms sheet; null when there is none of this id, or none you may see.',
  })
  one(
    @Request() request: TrackerRequest,
    @Args() at: MomentArgs,
    @Args('id', { type: () => ID, description: 'Its identifier.' }) id: string,
  ): Promise<TermsSheetModel | null> {
    return request.load(termsSheetById, request.moment(at), id);
  }

  @SignedIn()
  @ResolveField(() => EmployerModel, { description: 'Who offers it.' })
  employer(sheet: TermsSheetModel, _: unknown, { request }: TrackerContext): Promise<EmployerModel | null> {
    return request.load(employerById, sheet.moment, sheet.employerId);
  }

  @SignedIn()
  @ResolveField(() => [TermsSheetLeaveStepModel], {
    description: 'Annual leave by length of service, shortest first; empty when not recorded.',
  })
  leaveSteps(sheet: TermsSheetModel, _: unknown, { request }: TrackerContext): Promise<TermsSheetLeaveStepModel[]> {
    return request.load(leaveStepsOfSheet, sheet.moment, sheet.id);
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => TermsSheetPayload, {
    description: 'Records what an employer offers for a role from a day; the sheet before ends the day before.',
  })
  recordTermsSheet(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'What is offered.' }) input: RecordTermsSheetInput,
  ): Promise<TermsSheetPayload> {
    return settle(
      () => request.change('recordTermsSheet', input, (tx) => this.sheets.record(tx, input)),
      async (id) => ({ termsSheet: await request.load(termsSheetById, request.moment(), id) }),
    );
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => TermsSheetPayload, {
    description: 'Puts right a terms sheet that was recorded wrongly, for the same days.',
  })
  correctTermsSheet(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'What is to be put right.' }) input: CorrectTermsSheetInput,
  ): Promise<TermsSheetPayload> {
    return settle(
      () => request.change('correctTermsSheet', input, (tx) => this.sheets.correct(tx, input)),
      async (id) => ({ termsSheet: await request.load(termsSheetById, request.moment(), id) }),
    );
  }
}
