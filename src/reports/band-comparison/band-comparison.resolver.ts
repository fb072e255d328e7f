import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { NoValue } from '../../web/no-value.js';
import { Remembered } from '../../web/remembered.js';
import { PageArgs } from '../../web/page.js';
import { SignedIn } from '../../web/rules.js';
import { Request, TrackerRequest } from '../../web/tracker-request.js';
import { BandComparisonArgs, BandComparisonByGuidanceArgs } from './band-comparison.args.js';
import { BandComparisonByGuidance, BandComparisonByGuidanceOrNoValue } from './band-comparison-by-guidance.model.js';
import { BandComparisonsByGuidance } from './band-comparison-by-guidance.js';
import { BandComparisons } from './band-comparison.js';
import { BandComparison, BandComparisonOrNoValue } from './band-comparison.model.js';
import { policyNamed } from './band-guidance.input.js';
import { BandRowOrder } from './band-row.list.js';
import { BandComparisonRowConnection } from './band-row.model.js';
import { bandRows } from './band-rows.js';

@Resolver(() => BandComparison)
export class BandComparisonResolver {
  constructor(
    private readonly comparisons: BandComparisons,
    private readonly byGuidance: BandComparisonsByGuidance,
  ) {}

  @SignedIn()
  @Remembered()
  @Query(() => BandComparisonOrNoValue, {
    description:
      'Pay against the band of the guidance that programmes adopted, or of one you name. For administrators; HR editors, of their own employers; leads, of programmes in which every employer shares pseudonymised terms.',
  })
  bandComparison(
    @Request() request: TrackerRequest,
    @Args() args: BandComparisonArgs,
  ): Promise<BandComparison | NoValue> {
    const question = { ...args, guidance: args.guidance ? policyNamed(args.guidance) : null };
    return this.comparisons.compare(request, request.moment(args), question, args.footing);
  }

  @SignedIn()
  @Remembered()
  @Query(() => BandComparisonByGuidanceOrNoValue, {
    description:
      'Pay of each person against the band that their own programme adopted, where programmes adopted different ones. For whom `bandComparison` is.',
  })
  bandComparisonByGuidance(
    @Request() request: TrackerRequest,
    @Args() args: BandComparisonByGuidanceArgs,
  ): Promise<BandComparisonByGuidance | NoValue> {
    return this.byGuidance.compare(request, request.moment(args), args, args.footing);
  }

  @SignedIn()
  @ResolveField(() => BandComparisonRowConnection, {
    description: 'The contracts counted, one by one. Reading them is recorded in the audit log of their employers.',
  })
  rows(
    @Request() request: TrackerRequest,
    @Parent() comparison: BandComparison,
    @Args() page: PageArgs,
    @Args('orderBy', { nullable: true, description: 'The lowest hourly pay first when left out.' })
    orderBy?: BandRowOrder,
  ): Promise<BandComparisonRowConnection> {
    return bandRows(request, comparison, page, orderBy);
  }
}
