import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ReadableBy } from '../web/rules.js';
import { Request, TrackerRequest } from '../web/tracker-request.js';
import { settle } from '../web/user-error.js';
import { CertaintyService } from './certainty.service.js';
import { CorrectCertaintyInput } from './correct-certainty.input.js';
import { ExerciseExtensionInput } from './exercise-extension.input.js';
import { ExtensionService } from './extension.service.js';
import { fundingLineById } from './funding-line.batches.js';
import { FundingLinePayload } from './funding.payload.js';
import { StateCertaintyInput } from './state-certainty.input.js';

@Resolver()
export class CertaintyChangesResolver {
  constructor(
    private readonly certainties: CertaintyService,
    private readonly extensions: ExtensionService,
  ) {}

  @ReadableBy('HR_EDITOR', 'STRATEGIC_LEAD', 'ADMINISTRATOR')
  @Mutation(() => FundingLinePayload, {
    description:
      'Records what was said of a funding line or an instalment, by whom, on what day. For leads of its programme, and for editors of the employer it is paid to.',
  })
  stateCertainty(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'What was said.' }) input: StateCertaintyInput,
  ): Promise<FundingLinePayload> {
    return settle(
      () => request.change('stateCertainty', input, (tx) => this.certainties.state(tx, input, request.today)),
      async (id) => ({ fundingLine: await request.load(fundingLineById, request.moment(), id) }),
    );
  }

  @ReadableBy('HR_EDITOR', 'STRATEGIC_LEAD', 'ADMINISTRATOR')
  @Mutation(() => FundingLinePayload, {
    description:
      'Puts right what was recorded as said. For leads of its programme, and for editors of the employer it is paid to.',
  })
  correctCertainty(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'The word, and what to put right.' }) input: CorrectCertaintyInput,
  ): Promise<FundingLinePayload> {
    return settle(
      () => request.change('correctCertainty', input, (tx) => this.certainties.correct(tx, input, request.today)),
      async (id) => ({ fundingLine: await request.load(fundingLineById, request.moment(), id) }),
    );
  }

  @ReadableBy('HR_EDITOR', 'STRATEGIC_LEAD', 'ADMINISTRATOR')
  @Mutation(() => FundingLinePayload, {
    description:
      'Uses an agreed option: the line and the allocations that follow it go on to the last day of the extension. For leads of its programme, and for editors of the employer it is paid to.',
  })
  exerciseExtension(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'The funding line, and who said so when.' }) input: ExerciseExtensionInput,
  ): Promise<FundingLinePayload> {
    return settle(
      () => request.change('exerciseExtension', input, (tx) => this.extensions.exercise(tx, input, request.today)),
      async (id) => ({ fundingLine: await request.load(fundingLineById, request.moment(), id) }),
    );
  }
}
