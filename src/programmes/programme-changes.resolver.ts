import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ReadableBy } from '../web/rules.js';
import { Request, TrackerRequest } from '../web/tracker-request.js';
import { settle } from '../web/user-error.js';
import { AdoptGuidanceInput, CorrectGuidanceInput, EndGuidanceInput } from './guidance.input.js';
import { GuidanceService } from './guidance.service.js';
import { programmeById } from './programme.batches.js';
import { CorrectProgrammeInput, RegisterProgrammeInput } from './programme.input.js';
import { ProgrammeModel } from './programme.model.js';
import { ProgrammePayload } from './programme.payload.js';
import { ProgrammeService } from './programme.service.js';

/** Changes to a programme by those who lead it. */
@Resolver(() => ProgrammeModel)
export class ProgrammeChangesResolver {
  constructor(
    private readonly programmes: ProgrammeService,
    private readonly guidance: GuidanceService,
  ) {}

  @ReadableBy('ADMINISTRATOR', 'STRATEGIC_LEAD')
  @Mutation(() => ProgrammePayload, {
    description: 'Registers a programme. For administrators and leads of the nation.',
  })
  registerProgramme(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'The programme.' }) input: RegisterProgrammeInput,
  ): Promise<ProgrammePayload> {
    return settle(
      () => request.change('registerProgramme', input, (tx) => this.programmes.register(tx, input)),
      (id) => payload(request, id),
    );
  }

  @ReadableBy('ADMINISTRATOR', 'STRATEGIC_LEAD')
  @Mutation(() => ProgrammePayload, {
    description: 'Puts right what is recorded of a programme. For its leads and for administrators.',
  })
  correctProgramme(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'What to put right.' }) input: CorrectProgrammeInput,
  ): Promise<ProgrammePayload> {
    return settle(
      () => request.change('correctProgramme', input, (tx) => this.programmes.correct(tx, input)),
      (id) => payload(request, id),
    );
  }

  @ReadableBy('ADMINISTRATOR', 'STRATEGIC_LEAD')
  @Mutation(() => ProgrammePayload, {
    description: 'Adopts guidance on pay for a programme from a day. For its leads and for administrators.',
  })
  adoptGuidance(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'The guidance, its source and from when.' }) input: AdoptGuidanceInput,
  ): Promise<ProgrammePayload> {
    return settle(
      () => request.change('adoptGuidance', input, (tx) => this.guidance.adopt(tx, input)),
      (id) => payload(request, id),
    );
  }

  @ReadableBy('ADMINISTRATOR', 'STRATEGIC_LEAD')
  @Mutation(() => ProgrammePayload, {
    description: 'Puts right guidance that was recorded wrongly. For leads of the programme and for administrators.',
  })
  correctGuidance(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'What to put right.' }) input: CorrectGuidanceInput,
  ): Promise<ProgrammePayload> {
    return settle(
      () => request.change('correctGuidance', input, (tx) => this.guidance.correct(tx, input)),
      (id) => payload(request, id),
    );
  }

  @ReadableBy('ADMINISTRATOR', 'STRATEGIC_LEAD')
  @Mutation(() => ProgrammePayload, {
    description: 'Ends guidance on a day, where no other follows. For leads of the programme and for administrators.',
  })
  endGuidance(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'Which guidance, and its last day.' }) input: EndGuidanceInput,
  ): Promise<ProgrammePayload> {
    return settle(
      () => request.change('endGuidance', input, (tx) => this.guidance.end(tx, input)),
      (id) => payload(request, id),
    );
  }
}

async function payload(request: TrackerRequest, id: string): Promise<{ programme: ProgrammeModel | null }> {
  return { programme: await request.load(programmeById, request.moment(), id) };
}
