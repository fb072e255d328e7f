import { ResolveField, Resolver } from '@nestjs/graphql';
import { fundingLineById } from '../../funding/funding-line.batches.js';
import { FundingLineModel } from '../../funding/funding-line.model.js';
import { SupervisionArrangementModel } from '../../supervision/supervision-arrangement.model.js';
import { Reads } from '../../web/row-columns.js';
import { SignedIn } from '../../web/rules.js';
import { TrackerContext } from '../../web/tracker-request.js';

/** Here, because supervision and funding do not know each other. */
@Resolver(() => SupervisionArrangementModel)
export class ArrangementFundingResolver {
  @SignedIn()
  @Reads('fundingLineId')
  @ResolveField(() => FundingLineModel, {
    nullable: true,
    description: 'The funding line that pays for it; null where none of its own is recorded, or you may not see it.',
  })
  async fundingLine(
    { fundingLineId, moment }: SupervisionArrangementModel,
    _: unknown,
    { request }: TrackerContext,
  ): Promise<FundingLineModel | null> {
    return fundingLineId === null ? null : request.load(fundingLineById, moment, fundingLineId);
  }
}
