import { ResolveField, Resolver } from '@nestjs/graphql';
import { funderById } from '../../funding/funder.batches.js';
import { FunderModel } from '../../funding/funder.model.js';
import { fundingLineById } from '../../funding/funding-line.batches.js';
import { FundingLineModel } from '../../funding/funding-line.model.js';
import { SignedIn } from '../../web/rules.js';
import { TrackerContext } from '../../web/tracker-request.js';
import { FunderNotice, FundingRenewal } from './funder-timeliness.model.js';

@Resolver(() => FunderNotice)
export class FunderNoticeResolver {
  @SignedIn()
  @ResolveField(() => FunderModel, { nullable: true, description: 'The funder.' })
  funder({ moment, funderId }: FunderNotice, _: unknown, { request }: TrackerContext): Promise<FunderModel | null> {
    return request.load(funderById, moment, funderId);
  }
}

@Resolver(() => FundingRenewal)
export class FundingRenewalResolver {
  @SignedIn()
  @ResolveField(() => FundingLineModel, { nullable: true, description: 'The line of the new money.' })
  line({ moment, lineId }: FundingRenewal, _: unknown, { request }: TrackerContext): Promise<FundingLineModel | null> {
    return request.load(fundingLineById, moment, lineId);
  }

  @SignedIn()
  @ResolveField(() => FundingLineModel, {
    nullable: true,
    description: 'The line of the old money: the same where an extension was used or the next instalment came.',
  })
  continues(
    { moment, continuesId }: FundingRenewal,
    _: unknown,
    { request }: TrackerContext,
  ): Promise<FundingLineModel | null> {
    return request.load(fundingLineById, moment, continuesId);
  }
}
