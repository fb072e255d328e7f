import { Args, Query, Resolver } from '@nestjs/graphql';
import { Day } from '../../kernel/day.js';
import { SignedIn } from '../../web/rules.js';
import { DateScalar } from '../../web/scalars.js';
import { Request, TrackerRequest } from '../../web/tracker-request.js';
import {
  BandingGuidanceModel,
  PublishedWteCountModel,
  StatisticalRuleModel,
  SupervisionStandardModel,
} from '../models/programme-facts.model.js';
import { findBandingGuidance } from '../reading/find-banding-guidance.js';
import { findPublishedWte } from '../reading/find-published-wte.js';
import { findStatisticalRules } from '../reading/find-statistical-rules.js';
import { findSupervisionStandards } from '../reading/find-supervision-standards.js';
import { KnownAtArgs } from './known-at.args.js';
import { onADay } from './on-a-day.js';

@Resolver()
export class ProgrammeFactsResolver {
  @SignedIn()
  @Query(() => [SupervisionStandardModel], {
    description: 'Published standards and findings on supervision and working conditions.',
  })
  supervisionStandards(
    @Request() request: TrackerRequest,
    @Args() at: KnownAtArgs,
  ): Promise<SupervisionStandardModel[]> {
    return findSupervisionStandards(request.reader, onADay(request, at).knownOn);
  }

  @SignedIn()
  @Query(() => [BandingGuidanceModel], { description: 'Published statements on which band link workers should be in.' })
  bandingGuidance(
    @Request() request: TrackerRequest,
    @Args() at: KnownAtArgs,
    @Args('asOf', {
      type: () => DateScalar,
      nullable: true,
      description: 'Only what speaks of this day; of any when left out.',
    })
    asOf?: Day | null,
  ): Promise<BandingGuidanceModel[]> {
    return findBandingGuidance(request.reader, { on: asOf ?? null, knownOn: onADay(request, at).knownOn });
  }

  @SignedIn()
  @Query(() => [PublishedWteCountModel], {
    description:
      'Published counts of community link workers, by place and in order of time. Different measures cannot be added up.',
  })
  publishedWteCounts(
    @Request() request: TrackerRequest,
    @Args() at: KnownAtArgs,
    @Args('partnership', {
      type: () => String,
      nullable: true,
      description:
        'Only of the partnership with this code, also an old one, such as S37000034; S92000003 is Scotland. All when left out.',
    })
    partnership?: string | null,
  ): Promise<PublishedWteCountModel[]> {
    return findPublishedWte(request.reader, { code: partnership ?? null, knownOn: onADay(request, at).knownOn });
  }

  @SignedIn()
  @Query(() => [StatisticalRuleModel], {
    description: 'Published rules and definitions for statistics and disclosure.',
  })
  statisticalRules(@Request() request: TrackerRequest, @Args() at: KnownAtArgs): Promise<StatisticalRuleModel[]> {
    return findStatisticalRules(request.reader, onADay(request, at).knownOn);
  }
}
