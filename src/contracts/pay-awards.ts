import { Injectable } from '@nestjs/common';
import { TrackerRequest } from '../web/tracker-request.js';
import { AwardPay, AwardPayService, PayAward } from './award-pay.service.js';

/** Carries an award that may not be made out of the transaction that would have made it. */
class NotAwarded extends Error {
  constructor(readonly award: PayAward) {
    super('Not awarded.');
  }
}

export interface PayAwardOutcome {
  readonly award: PayAward;
  /** False for a dry run, and where anything refuses it. */
  readonly isMade: boolean;
}

@Injectable()
export class PayAwards {
  constructor(private readonly service: AwardPayService) {}

  /** Makes an award whole or not at all; a dry run makes it and takes it back. */
  async make(
    request: TrackerRequest,
    input: AwardPay & { readonly idempotencyKey?: string | null },
  ): Promise<PayAwardOutcome> {
    if (input.dryRun) return { award: await this.suppose(request, input), isMade: false };
    let made: PayAward | undefined;
    try {
      await request.change('awardPay', input, async (tx) => {
        made = await this.service.award(tx, input);
        if (made.problems.length > 0) throw new NotAwarded(made);
        return input.employer;
      });
    } catch (error) {
      if (error instanceof NotAwarded) return { award: error.award, isMade: false };
      throw error;
    }
    // Sent again under its key it was not done again: its contracts are shown as they are now.
    return { award: made ?? (await this.suppose(request, { ...input, planHash: null })), isMade: true };
  }

  private suppose(request: TrackerRequest, asked: AwardPay): Promise<PayAward> {
    return this.lookAt(request, asked, (_, award) => Promise.resolve(award));
  }

  /** Looks at what would be so if the award were made for all contracts that do not refuse it. */
  lookAt<Answer>(
    request: TrackerRequest,
    asked: AwardPay,
    look: (supposed: TrackerRequest, award: PayAward) => Promise<Answer>,
  ): Promise<Answer> {
    return request.supposing((tx) => this.service.award(tx, { ...asked, dryRun: true }), look);
  }
}
