import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { funderById } from '../../funding/funder.batches.js';
import { FunderModel } from '../../funding/funder.model.js';
import { fundingLineById } from '../../funding/funding-line.batches.js';
import { FundingLineModel } from '../../funding/funding-line.model.js';
import { SignedIn } from '../../web/rules.js';
import { Request, TrackerRequest } from '../../web/tracker-request.js';
import { FunderNotice, FundingRenewal } from './funder-timeliness.model.js';

@Resolver(() => FunderNotice)
export class FunderNoticeResolver {
  @SignedIn()
  @ResolveField(() => FunderModel, { nullable: true, description: 'The funder.' })
  funder(
    @Request() request: TrackerRequest,
    @Parent() { moment, funderId }: FunderNotice,
  ): Promise<FunderModel | null> {
    return request.load(funderById, moment, funderId);
  }
}

@Resolver(() => FundingRenewal)
export class FundingRenewalResolver {
  @SignedIn()
  @ResolveField(() => FundingLineModel, { nullable: true, description: 'The line of the new money.' })
  line(
    @Request() request: TrackerRequest,
    @Parent() { moment, lineId }: FundingRenewal,
  ): Promise<FundingLineModel | null> {
    return request.load(fundingLineById, moment, lineId);
  }

  @SignedIn()
  @ResolveField(() => FundingLineModel, {
    nullable: true,
    description: 'The line of the old money: the same where an extension was used or the next instalment came.',
  })
  continues(
    @Request() request: TrackerRequest,
    @Parent() { moment, continuesId }: FundingRenewal,
  ): Promise<FundingLineModel | null> {
    return request.load(fundingLineById, moment, continuesId);
  }
}
