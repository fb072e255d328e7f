import { Args, ArgsType, Field, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, ArrayMaxSize, ArrayNotEmpty, IsInt, IsOptional, Max, Min } from 'class-validator';
import { GraphQLError } from 'graphql';
import { CertaintyLevel } from '../../funding/calculations/certainty-at-least.js';
import { CERTAINTY_LEVEL } from '../../funding/certainty.enums.js';
import { ROUNDING_RULE } from '../../kernel/rounding.js';
import { Remembered } from '../../web/remembered.js';
import { LARGEST_PAGE } from '../../web/page.js';
import { SignedIn } from '../../web/rules.js';
import { Request, TrackerRequest } from '../../web/tracker-request.js';
import { FundingQuestionArgs } from '../funding-question.args.js';
import { horizon, scopeOf } from '../funding-scope.js';
import { curveModel, lossModel } from './curve-model.js';
import { CliffGroup, CliffGroupBy, CliffPeriod, CliffPeriodLengthEnum, FundingCliff } from './funding-cliff.model.js';
import { CERTAINTY_LEVELS, findCover, findLosses } from './funding-cliff.query.js';
import { CliffCurve, cliffGroups, fundingCliff } from './funding-cliff.js';

const METHOD = 'funding-cliff/2';

@ArgsType()
class CliffArgs extends FundingQuestionArgs {
  @Field(() => CliffPeriodLengthEnum, {
    defaultValue: CliffPeriodLengthEnum.MONTH,
    description: 'How to gather losses over time.',
  })
  @Allow()
  period: CliffPeriodLengthEnum;

  @Field(() => CliffGroupBy, { defaultValue: CliffGroupBy.NONE, description: 'What to group each period by.' })
  @Allow()
  groupBy: CliffGroupBy;

  @Field(() => CliffGroupBy, {
    defaultValue: CliffGroupBy.NONE,
    description: 'What to group by within `groupBy`: the loss of each employer by funder, for one.',
  })
  @Allow()
  thenBy: CliffGroupBy;

  @Field(() => [CERTAINTY_LEVEL], {
    nullable: true,
    description: 'Which curves, each once; all three when left out. Fewer are worked out sooner.',
  })
  @IsOptional()
  @ArrayNotEmpty({ message: 'certainties must name at least one; leave it out for all three' })
  @ArrayMaxSize(3, { message: 'certainties are at most three' })
  certainties?: CertaintyLevel[] | null;
}

@ArgsType()
class CliffGroupsArgs {
  @Field(() => Int, {
    nullable: true,
    description:
      'Only so many, 100 at most: those that lose most WTE, the most in front. All of them by their keys when left out.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(LARGEST_PAGE)
  largest?: number | null;
}

@Resolver()
export class FundingCliffResolver {
  @SignedIn()
  @Remembered()
  @Query(() => FundingCliff, {
    description:
      'Which posts lose their money, when, and what is lost with them: at three certainties or some of them, by day, month or financial year, grouped as you choose.',
  })
  async fundingCliff(@Request() request: TrackerRequest, @Args() question: CliffArgs): Promise<FundingCliff> {
    const moment = request.moment(question);
    const until = horizon(question, moment);
    const scope = scopeOf(question);
    const { period, groupBy, thenBy } = question;
    const certainties = question.certainties ?? CERTAINTY_LEVELS;
    requireTwoDimensions(groupBy, thenBy);
    const [losses, cover] = await Promise.all([
      findLosses(request, moment, scope, { until, period, groupBy, thenBy, certainties }),
      findCover(request, moment, scope),
    ]);
    const curves = fundingCliff(losses, cover, period, certainties);
    return {
      asOf: moment.asOf,
      knownAt: moment.knownAt,
      until,
      curves: curves.map(curveModel),
      caveats: caveatsOf(curves),
      method: METHOD,
      roundingRule: ROUNDING_RULE,
    };
  }
}

@Resolver(() => CliffPeriod)
export class CliffPeriodResolver {
  @SignedIn()
  @ResolveField(() => [CliffGroup], {
    description:
      'Its groups, which sum to the whole in posts, WTE, cost, practices and patients; when not grouped, one without a key that is the whole.',
  })
  groups(
    @Request() request: TrackerRequest,
    @Parent() { counted }: CliffPeriod,
    @Args() { largest }: CliffGroupsArgs,
  ): CliffGroup[] {
    const groups = request.list(() => cliffGroups(counted, largest ?? null));
    return groups.map((group) => ({ ...group, loss: lossModel(group.loss) }));
  }
}

function requireTwoDimensions(groupBy: CliffGroupBy, thenBy: CliffGroupBy): void {
  if (thenBy === CliffGroupBy.NONE || (groupBy !== CliffGroupBy.NONE && groupBy !== thenBy)) return;
  throw new GraphQLError('Two different dimensions are needed: give `groupBy` another than `thenBy`, and not NONE.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

function caveatsOf(curves: readonly CliffCurve[]): string[] {
  const withoutCost = Math.max(...curves.map((curve) => curve.total.postsWithoutCost));
  const withoutList = Math.max(...curves.map((curve) => curve.total.practicesWithoutListSize));
  const withoutShare = Math.max(...curves.map((curve) => curve.total.practicesWithoutDeprivation));
  const openLater = curves.some((curve) => curve.total.posts > curve.posts);
  const losesMore = curves.some((curve) => curve.total.wte > curve.wtePaid);
  return [
    'Money that is hoped for, said or announced pays nobody; it is counted only under EVERYTHING_SAID.',
    ...(withoutCost > 0 ? [`${withoutCost} of the posts have no recorded cost and are missing from the cost.`] : []),
    ...(withoutList > 0
      ? [`${withoutList} of the practices have no recorded list size and are missing from the patients.`]
      : []),
    ...(withoutShare > 0
      ? [
          `Of ${withoutShare} of the practices it is not recorded how many patients are among the most deprived; they are missing from those.`,
        ]
      : []),
    ...(openLater
      ? ['Posts that open after the day asked from lose money too, so more posts lose it than are open on that day.']
      : []),
    ...(losesMore
      ? [
          'More WTE is lost in all than is paid for on the day asked from: money that begins later ends too, and what is lost, paid again and lost once more counts each time.',
        ]
      : []),
  ];
}
