import { Args, ArgsType, Field, Int, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, ArrayMaxSize, ArrayMinSize, IsInt, IsOptional, Max, Min } from 'class-validator';
import { FundingLineModel } from '../../funding/funding-line.model.js';
import { fundingLineById } from '../../funding/funding-line.batches.js';
import { Day, day, daysBetween, inWords } from '../../kernel/day.js';
import { financialYearOf, financialYearsFrom } from '../../kernel/financial-year.js';
import { Moment } from '../../kernel/moment.js';
import { HUNDRED_PERCENT } from '../../kernel/percent.js';
import { divideHalfAwayFromZero, ROUNDING_RULE } from '../../kernel/rounding.js';
import { noValue, NoValue, NoValueReason, percentValue, PercentValue } from '../../web/no-value.js';
import { Remembered } from '../../web/remembered.js';
import { SignedIn } from '../../web/rules.js';
import { Request, TrackerContext, TrackerRequest } from '../../web/tracker-request.js';
import { FundingScopeArgs } from '../funding-question.args.js';
import { scopeOf } from '../funding-scope.js';
import { ConfirmedByDate, ConfirmedChange, ConfirmedCurve, ConfirmedPoint, CURVE_STEPS } from './confirmed-by.model.js';
import {
  confirmedAt,
  confirmedCurve,
  ConfirmedPoint as Point,
  ConfirmedQuestion,
  CurveSteps,
} from './confirmed-curve.js';
import { findConfirmed } from './find-confirmed.js';

const METHOD = 'confirmed-by-date/1';

@ArgsType()
class ConfirmedArgs extends FundingScopeArgs {
  @Field(() => [Int], {
    nullable: true,
    description:
      'Financial years, each by the year in which it begins: 2027 for 2027/28; ten at most. The one after `asOf` and the one before that when left out.',
  })
  @IsOptional()
  @ArrayMinSize(1, { message: 'years must name at least one year' })
  @ArrayMaxSize(10, { message: 'years must be ten at most' })
  @IsInt({ each: true })
  @Min(1990, { each: true, message: 'years must be 1990 or later' })
  @Max(2190, { each: true, message: 'years must be 2190 or earlier' })
  years?: number[] | null;

  @Field(() => CURVE_STEPS, { defaultValue: CURVE_STEPS.CHANGE, description: 'On which days the curves are given.' })
  @Allow()
  steps: CurveSteps;

  @Field(() => Int, { defaultValue: 365, description: 'From how many days before 1 April; 1,096 at most.' })
  @IsInt()
  @Min(0, { message: 'daysBefore must be 0 or more' })
  @Max(1096, { message: 'daysBefore must be at most 1096' })
  daysBefore: number;
}

@Resolver(() => ConfirmedByDate)
export class ConfirmedByResolver {
  @SignedIn()
  @Remembered()
  @Query(() => ConfirmedByDate, {
    description:
      'Which share of next financial year’s work had signed money, by days before 1 April, this year and last: as known on each of these days.',
  })
  async confirmedByDate(@Request() request: TrackerRequest, @Args() question: ConfirmedArgs): Promise<ConfirmedByDate> {
    const moment = request.moment(question);
    const next = financialYearsFrom(moment.asOf, 2)[1]!;
    const nextYear = Number(next.startsOn.slice(0, 4));
    const years = [...new Set(question.years ?? [nextYear, nextYear - 1])].map((year) =>
      financialYearOf(day(`${year}-04-01`)),
    );
    const starts = years.map(({ startsOn }) => startsOn);
    const { ofYear, words } = await findConfirmed(request, moment, scopeOf(question), starts);
    const today = daysBetween(moment.asOf, next.startsOn);
    const { steps, daysBefore: from } = question;
    return {
      ...moment,
      years: years.map((year) =>
        curveModel({ year, words, asOf: moment.asOf, from, steps, ...ofYear(year.startsOn) }, today, moment),
      ),
      caveats: CAVEATS,
      method: METHOD,
      roundingRule: ROUNDING_RULE,
    };
  }
}

@Resolver(() => ConfirmedChange)
export class ConfirmedChangeResolver {
  @SignedIn()
  @ResolveField(() => FundingLineModel, { nullable: true, description: 'The line it was said of.' })
  line({ moment, lineId }: ConfirmedChange, _: unknown, { request }: TrackerContext): Promise<FundingLineModel | null> {
    return request.load(fundingLineById, moment, lineId);
  }
}

const CAVEATS = [
  'Signed means signed or extended under an option, by the day it was said; a word counts from its day, whenever it was recorded.',
  'Which line pays which post is taken as it is recorded, on all days; the share is over the whole year, so that money for half of it is half.',
  'WTE that no recorded line pays in a year counts as not signed: see wteWithoutMoney before comparing years.',
];

function curveModel(question: ConfirmedQuestion, today: number, moment: Moment): ConfirmedCurve {
  const { year, weight, amounts, firstWordOn } = question;
  const inWte = (exact: number) => divideHalfAwayFromZero(exact, HUNDRED_PERCENT * year.days);
  return {
    financialYear: year.name,
    startsOn: year.startsOn,
    wte: inWte(weight),
    wteWithoutMoney: inWte(weight - amounts.reduce((sum, amount) => sum + amount.weight, 0)),
    historyFrom: firstWordOn,
    onSameDay: pointModel(confirmedAt(question, today), firstWordOn, moment),
    points: confirmedCurve(question).map((point) => pointModel(point, firstWordOn, moment)),
  };
}

function pointModel(
  { on, daysBefore, confirmed, changes }: Point,
  historyFrom: Day | null,
  moment: Moment,
): ConfirmedPoint {
  return {
    day: on,
    daysBefore,
    share: shareModel(confirmed, historyFrom),
    wte: confirmed.known ? confirmed.value.wte : null,
    changes: changes.map(({ word, wte }) => ({
      lineId: word.line_id,
      moment,
      saidOn: word.said_on,
      stage: word.stage,
      saidBy: word.said_by,
      evidence: word.evidence,
      wte,
    })),
  };
}

function shareModel(confirmed: Point['confirmed'], historyFrom: Day | null): PercentValue | NoValue {
  if (confirmed.known) return percentValue(confirmed.value.share);
  switch (confirmed.reason) {
    case 'NO_POSTS':
      return noValue(NoValueReason.NOTHING_TO_COUNT, 'No post in scope is open in that year.');
    case 'AHEAD':
      return noValue(NoValueReason.NOT_APPLICABLE, 'This day lies after the day that is asked from.');
    case 'HISTORY_BEGINS_LATER':
      return noValue(
        NoValueReason.NOT_RECORDED,
        historyFrom === null
          ? 'Nothing that was said of the money of these posts is recorded.'
          : `Nothing that was said of the money of these posts before ${inWords(historyFrom)} is recorded.`,
      );
  }
}
