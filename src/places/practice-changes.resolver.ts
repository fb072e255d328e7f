import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ReadableBy } from '../web/rules.js';
import { Request, TrackerRequest } from '../web/tracker-request.js';
import { settle } from '../web/user-error.js';
import { CorrectPracticeProfileInput, RecordPracticeProfileInput } from './practice-profile.input.js';
import { PracticeProfileService } from './practice-profile.service.js';
import { practiceById } from './practice.batches.js';
import { CorrectPracticeInput, RegisterPracticeInput } from './practice.input.js';
import { PracticeModel } from './practice.model.js';
import { PracticePayload } from './practice.payload.js';
import { PracticeService } from './practice.service.js';

/** Changes to practices: they belong to no employer, so leads and administrators keep them. */
@Resolver(() => PracticeModel)
export class PracticeChangesResolver {
  constructor(
    private readonly practices: PracticeService,
    private readonly profiles: PracticeProfileService,
  ) {}

  @ReadableBy('ADMINISTRATOR', 'STRATEGIC_LEAD')
  @Mutation(() => PracticePayload, { description: 'Registers a practice. For leads and administrators.' })
  registerPractice(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'The practice.' }) input: RegisterPracticeInput,
  ): Promise<PracticePayload> {
    return settle(
      () => request.change('registerPractice', input, (tx) => this.practices.register(tx, input)),
      (id) => payload(request, id),
    );
  }

  @ReadableBy('ADMINISTRATOR', 'STRATEGIC_LEAD')
  @Mutation(() => PracticePayload, {
    description: 'Puts right what is recorded of a practice. For leads and administrators.',
  })
  correctPractice(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'What to put right.' }) input: CorrectPracticeInput,
  ): Promise<PracticePayload> {
    return settle(
      () => request.change('correctPractice', input, (tx) => this.practices.correct(tx, input)),
      (id) => payload(request, id),
    );
  }

  @ReadableBy('ADMINISTRATOR', 'STRATEGIC_LEAD')
  @Mutation(() => PracticePayload, {
    description: 'Records what is counted of a practice from a day. For leads and administrators.',
  })
  recordPracticeProfile(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'The counts, and from when.' }) input: RecordPracticeProfileInput,
  ): Promise<PracticePayload> {
    return settle(
      () => request.change('recordPracticeProfile', input, (tx) => this.profiles.record(tx, input)),
      (id) => payload(request, id),
    );
  }

  @ReadableBy('ADMINISTRATOR', 'STRATEGIC_LEAD')
  @Mutation(() => PracticePayload, {
    description: 'Puts right a profile that was recorded wrongly. For leads and administrators.',
  })
  correctPracticeProfile(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'What to put right.' }) input: CorrectPracticeProfileInput,
  ): Promise<PracticePayload> {
    return settle(
      () => request.change('correctPracticeProfile', input, (tx) => this.profiles.correct(tx, input)),
      (id) => payload(request, id),
    );
  }
}

async function payload(request: TrackerRequest, id: string): Promise<{ practice: PracticeModel | null }> {
  return { practice: await request.load(practiceById, request.moment(), id) };
}
