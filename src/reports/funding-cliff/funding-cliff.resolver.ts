import { Args, ArgsType, Field, Query, Resolver } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { ROUNDING_RULE } from '../../kernel/rounding.js';
import { SignedIn } from '../../web/rules.js';
import { Request, TrackerRequest } from '../../web/tracker-request.js';
import { FundingQuestionArgs } from '../funding-question.args.js';
import { horizon, scopeOf } from '../funding-scope.js';
import { curveModel } from './curve-model.js';
import { CliffGroupBy, CliffPeriodLengthEnum, FundingCliff } from './funding-cliff.model.js';
import { findCover, findLosses } from './funding-cliff.query.js';
import { CliffCurve, fundingCliff } from './funding-cliff.js';

const METHOD = 'funding-cliff/1';

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
}

@Resolver()
export class FundingCliffResolver {
  @SignedIn()
  @Query(() => FundingCliff, {
    description:
      'Which posts lose their money, when, and what is lost with them: at three certainties, by day, month or financial year, grouped as you choose.',
  })
  async fundingCliff(@Request() request: TrackerRequest, @Args() question: CliffArgs): Promise<FundingCliff> {
    const moment = request.moment(question);
    const until = horizon(question, moment);
    const scope = scopeOf(question);
    const { period, groupBy } = question;
    const losses = await findLosses(request, moment, scope, { until, period, groupBy });
    const curves = fundingCliff(losses, await findCover(request, moment, scope), period);
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

function caveatsOf(curves: readonly CliffCurve[]): string[] {
  const withoutCost = Math.max(...curves.map((curve) => curve.total.postsWithoutCost));
  const withoutList = Math.max(...curves.map((curve) => curve.total.practicesWithoutListSize));
  return [
    'Money that is hoped for, said or announced pays nobody; it is counted only under EVERYTHING_SAID.',
    ...(withoutCost > 0 ? [`${withoutCost} of the posts have no recorded cost and are missing from the cost.`] : []),
    ...(withoutList > 0
      ? [`${withoutList} of the practices have no recorded list size and are missing from the patients.`]
      : []),
  ];
}
