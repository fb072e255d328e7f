import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ReadableBy } from '../web/rules.js';
import { Request, TrackerRequest } from '../web/tracker-request.js';
import { settle } from '../web/user-error.js';
import { CorrectFundingLineInput } from './correct-funding-line.input.js';
import { CorrectInstalmentInput } from './correct-instalment.input.js';
import { fundingLineById, instalmentById } from './funding-line.batches.js';
import { FundingLineService } from './funding-line.service.js';
import { FundingLinePayload, InstalmentPayload } from './funding.payload.js';
import { InstalmentService } from './instalment.service.js';
import { LineCorrectionService } from './line-correction.service.js';
import { RecordFundingLineInput } from './record-funding-line.input.js';
import { RecordInstalmentInput } from './record-instalment.input.js';

@Resolver()
export class FundingLineChangesResolver {
  constructor(
    private readonly lines: FundingLineService,
    private readonly corrections: LineCorrectionService,
    private readonly instalments: InstalmentService,
  ) {}

  @ReadableBy('HR_EDITOR', 'STRATEGIC_LEAD', 'ADMINISTRATOR')
  @Mutation(() => FundingLinePayload, {
    description:
      'Records an award. For leads of the programme, and for editors of the employer it is paid to. State afterwards how certain it is.',
  })
  recordFundingLine(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'The funding line.' }) input: RecordFundingLineInput,
  ): Promise<FundingLinePayload> {
    return settle(
      () => request.change('recordFundingLine', input, (tx) => this.lines.record(tx, input)),
      async (id) => ({ fundingLine: await request.load(fundingLineById, request.moment(), id) }),
    );
  }

  @ReadableBy('HR_EDITOR', 'STRATEGIC_LEAD', 'ADMINISTRATOR')
  @Mutation(() => FundingLinePayload, {
    description:
      'Puts right what is recorded about a funding line. For leads of its programme, and for editors of the employer it is paid to.',
  })
  correctFundingLine(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'The funding line, and what to put right.' }) input: CorrectFundingLineInput,
  ): Promise<FundingLinePayload> {
    return settle(
      () => request.change('correctFundingLine', input, (tx) => this.corrections.correct(tx, input)),
      async (id) => ({ fundingLine: await request.load(fundingLineById, request.moment(), id) }),
    );
  }

  @ReadableBy('HR_EDITOR', 'STRATEGIC_LEAD', 'ADMINISTRATOR')
  @Mutation(() => InstalmentPayload, {
    description:
      "Records a part of a line's amount for a period. For leads of its programme, and for editors of the employer it is paid to.",
  })
  recordInstalment(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'The instalment.' }) input: RecordInstalmentInput,
  ): Promise<InstalmentPayload> {
    return settle(
      () => request.change('recordInstalment', input, (tx) => this.instalments.record(tx, input)),
      async (id) => ({ instalment: await request.load(instalmentById, request.moment(), id) }),
    );
  }

  @ReadableBy('HR_EDITOR', 'STRATEGIC_LEAD', 'ADMINISTRATOR')
  @Mutation(() => InstalmentPayload, {
    description:
      "Puts an instalment right. For leads of its line's programme, and for editors of the employer the line is paid to.",
  })
  correctInstalment(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'The instalment, and what to put right.' }) input: CorrectInstalmentInput,
  ): Promise<InstalmentPayload> {
    return settle(
      () => request.change('correctInstalment', input, (tx) => this.instalments.correct(tx, input)),
      async (id) => ({ instalment: await request.load(instalmentById, request.moment(), id) }),
    );
  }
}
