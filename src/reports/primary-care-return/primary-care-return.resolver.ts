import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { fundingLineById } from '../../funding/funding-line.batches.js';
import { FundingLineModel } from '../../funding/funding-line.model.js';
import { inWords } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { postById } from '../../posts/post.batches.js';
import { PostModel } from '../../posts/post.model.js';
import { PartnershipModel } from '../../reference-data/models/places.model.js';
import { partnershipByCode } from '../../places/place.batches.js';
import { Remembered } from '../../web/remembered.js';
import { PartArgs } from '../../web/part.args.js';
import { SignedIn } from '../../web/rules.js';
import { Request, TrackerContext, TrackerRequest } from '../../web/tracker-request.js';
import { findPrimaryCareReturn, FoundReturn } from './find-primary-care-return.js';
import { PrimaryCareReturnArgs } from './primary-care-return.args.js';
import { PrimaryCareReturn } from './primary-care-return.model.js';
import { ReturnMoneyLine, ReturnMoneyLinePage } from './return-money.model.js';
import { ReturnPostLine, ReturnPostLinePage } from './return-post-lines.model.js';
import { publishedModels, rowsOf, totalOf, wteOrWithheld, yearMoneyModel } from './return-model.js';
import { MoneyLine, PostLine } from './return-rows.js';

const METHOD = 'primary-care-return/1';

/** With what the pages of its lines are cut from. */
class FoundAnswer extends PrimaryCareReturn {
  moment: Moment;
  found: FoundReturn;
}

@Resolver(() => PrimaryCareReturn)
export class PrimaryCareReturnResolver {
  @SignedIn()
  @Remembered()
  @Query(() => PrimaryCareReturn, {
    description:
      'Link workers in post on 31 March and spend of the financial year by partnership, in the shape of the published Primary Care Improvement figures, against the year before line by line and against what was published.',
  })
  async primaryCareReturn(
    @Request() request: TrackerRequest,
    @Args() { financialYear = null, partnership = null, board = null, ...at }: PrimaryCareReturnArgs,
  ): Promise<FoundAnswer> {
    const moment = request.moment(at);
    const found = await findPrimaryCareReturn(request, moment, { financialYear, partnership, board });
    const { before, now, next } = found.years;
    return {
      moment,
      found,
      financialYear: now.name,
      countedOn: now.endsOn,
      comparedWith: before.endsOn,
      forecastYear: next.name,
      ...{ asOf: moment.asOf, knownAt: moment.knownAt },
      partnerships: rowsOf(found),
      total: totalOf(found),
      published: publishedModels(found),
      caveats: caveatsOf(found, moment),
      method: METHOD,
      roundingRule: found.roundingRule,
    };
  }

  @SignedIn()
  @ResolveField(() => ReturnPostLinePage, {
    description: 'Post by post against the year before; the differences add up to those of the rows.',
  })
  posts(@Parent() { found, moment }: FoundAnswer, @Args() { first, skip }: PartArgs): ReturnPostLinePage {
    const lines = found.places.flatMap((place) => place.posts);
    return {
      totalCount: lines.length,
      nodes: lines.slice(skip, skip + first).map((line) => postModel(line, found, moment)),
    };
  }

  @SignedIn()
  @ResolveField(() => ReturnMoneyLinePage, {
    description: 'Funding line by funding line against the year before; the differences add up to those of the rows.',
  })
  money(@Parent() { found, moment }: FoundAnswer, @Args() { first, skip }: PartArgs): ReturnMoneyLinePage {
    const lines = found.places.flatMap((place) => place.money);
    return {
      totalCount: lines.length,
      nodes: lines.slice(skip, skip + first).map((line) => moneyModel(line, moment)),
    };
  }
}

@Resolver(() => ReturnPostLine)
export class ReturnPostLineResolver {
  @SignedIn()
  @ResolveField(() => PostModel, { nullable: true, description: 'The post, as it is on `asOf`.' })
  post({ moment, postId }: ReturnPostLine, _: unknown, { request }: TrackerContext): Promise<PostModel | null> {
    return request.load(postById, moment, postId);
  }

  @SignedIn()
  @ResolveField(() => PartnershipModel, {
    nullable: true,
    description: 'The partnership; null where none is recorded.',
  })
  partnership(line: ReturnPostLine, _: unknown, { request }: TrackerContext): Promise<PartnershipModel | null> {
    return partnershipOf(request, line);
  }
}

@Resolver(() => ReturnMoneyLine)
export class ReturnMoneyLineResolver {
  @SignedIn()
  @ResolveField(() => FundingLineModel, { nullable: true, description: 'The funding line.' })
  line({ moment, lineId }: ReturnMoneyLine, _: unknown, { request }: TrackerContext): Promise<FundingLineModel | null> {
    return request.load(fundingLineById, moment, lineId);
  }

  @SignedIn()
  @ResolveField(() => PartnershipModel, {
    nullable: true,
    description: 'The partnership; null where none is recorded.',
  })
  partnership(line: ReturnMoneyLine, _: unknown, { request }: TrackerContext): Promise<PartnershipModel | null> {
    return partnershipOf(request, line);
  }
}

function partnershipOf(
  request: TrackerRequest,
  { moment, partnershipCode }: ReturnPostLine | ReturnMoneyLine,
): Promise<PartnershipModel | null> {
  return partnershipCode === null ? Promise.resolve(null) : request.load(partnershipByCode, moment, partnershipCode);
}

function postModel({ postId, partnership, kinds, before, now, inPost }: PostLine, found: FoundReturn, moment: Moment) {
  return {
    moment,
    postId,
    partnershipCode: partnership,
    changes: kinds,
    wteFundedBefore: before.funded,
    wteFundedNow: now.funded,
    wteFundedDifference: now.funded - before.funded,
    wteFilledBefore: before.filled,
    wteFilledNow: now.filled,
    wteFilledDifference: now.filled - before.filled,
    wteInPostBefore: wteOrWithheld(inPost && inPost.before, found),
    wteInPostNow: wteOrWithheld(inPost && inPost.now, found),
    wteInPostDifference: wteOrWithheld(inPost && inPost.now - inPost.before, found),
  };
}

function moneyModel({ lineId, partnership, change, before, now, next }: MoneyLine, moment: Moment): ReturnMoneyLine {
  return {
    moment,
    lineId,
    partnershipCode: partnership,
    change: change && change.kind,
    before: yearMoneyModel(before),
    now: yearMoneyModel(now),
    difference: change === null ? 0 : change.added,
    forecast: yearMoneyModel(next),
  };
}

function caveatsOf({ years, scope }: FoundReturn, { asOf }: Moment): string[] {
  const { now } = years;
  return [
    'The cells and names of the form itself are not in our sources; this follows the figures published from it, and is copied into the form by hand.',
    'Spend is signed money that falls in the year, by instalment, else evenly by days; what employers really spent is not recorded. It is of all funders, not only of the Primary Care Improvement Fund.',
    'A post counts where it mainly works on the day, one that nobody works from where it last did, else under the first partnership of its programme. A line’s money follows the WTE and days that it pays there.',
    ...(now.endsOn > asOf ? [`${inWords(now.endsOn)} has not come yet: it is counted as recorded so far.`] : []),
    ...(scope.allowed ? scope.caveats : []),
  ];
}
