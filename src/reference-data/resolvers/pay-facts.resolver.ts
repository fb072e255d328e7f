import { Args, Query, Resolver } from '@nestjs/graphql';
import { NoValue } from '../../web/no-value.js';
import { MomentArgs } from '../../web/page.js';
import { SignedIn } from '../../web/rules.js';
import { Request, TrackerRequest } from '../../web/tracker-request.js';
import { LeaveStepModel, SickPayStepModel, StandardWeekModel } from '../models/hours-and-leave.model.js';
import { PayAwardModel, PayScaleModel } from '../models/pay-scale.model.js';
import { MinimumRateModel, OnCostRateModel } from '../models/rates.model.js';
import { findBandOn } from '../reading/find-band-on.js';
import { findLeaveStepsOn } from '../reading/find-leave-steps-on.js';
import { findMinimumRatesOn } from '../reading/find-minimum-rates-on.js';
import { findOnCostRatesOn } from '../reading/find-on-cost-rates-on.js';
import { findPayAwards } from '../reading/find-pay-awards.js';
import { findSickPayStepsOn } from '../reading/find-sick-pay-steps-on.js';
import { findStandardWeekOn } from '../reading/find-standard-week-on.js';
import { noRate, PayScaleOrNoValue, StandardWeekOrNoValue } from './answers.js';
import { KnownAtArgs } from './known-at.args.js';
import { AnyNationArgs, NationArgs } from './nation.args.js';
import { onADay } from './on-a-day.js';

@Resolver()
export class PayFactsResolver {
  @SignedIn()
  @Query(() => PayScaleOrNoValue, {
    description: 'The points of an Agenda for Change band on a day, as published by an instant.',
  })
  async payScale(
    @Request() request: TrackerRequest,
    @Args() at: MomentArgs,
    @Args() { nation }: NationArgs,
    @Args('band', { type: () => String, description: 'The band, such as 5 or 8a.' }) band: string,
  ): Promise<PayScaleModel | NoValue> {
    const scale = await findBandOn(request.reader, { nation, band, ...onADay(request, at) });
    return scale.known ? scale.value : noRate(scale.reason, 'scale of this band');
  }

  @SignedIn()
  @Query(() => [PayAwardModel], { description: 'Agenda for Change pay awards, the latest first.' })
  payAwards(
    @Request() request: TrackerRequest,
    @Args() at: KnownAtArgs,
    @Args() { nation }: AnyNationArgs,
  ): Promise<readonly PayAwardModel[]> {
    return findPayAwards(request.reader, { nation: nation ?? null, knownOn: onADay(request, at).knownOn });
  }

  @SignedIn()
  @Query(() => StandardWeekOrNoValue, { description: 'The full-time week of Agenda for Change in a nation on a day.' })
  async standardWeek(
    @Request() request: TrackerRequest,
    @Args() at: MomentArgs,
    @Args() { nation }: NationArgs,
  ): Promise<StandardWeekModel | NoValue> {
    const week = await findStandardWeekOn(request.reader, { nation, ...onADay(request, at) });
    return week.known ? week.value : noRate(week.reason, 'full-time week');
  }

  @SignedIn()
  @Query(() => [LeaveStepModel], {
    description:
      'Annual leave by service on a day, with the statutory minimum; empty when none is published for that day.',
  })
  leaveSteps(
    @Request() request: TrackerRequest,
    @Args() at: MomentArgs,
    @Args() { nation }: AnyNationArgs,
  ): Promise<LeaveStepModel[]> {
    return findLeaveStepsOn(request.reader, { nation: nation ?? null, ...onADay(request, at) });
  }

  @SignedIn()
  @Query(() => [SickPayStepModel], {
    description: 'Sick pay by service on a day, under Agenda for Change and by statute.',
  })
  sickPaySteps(@Request() request: TrackerRequest, @Args() at: MomentArgs): Promise<SickPayStepModel[]> {
    return findSickPayStepsOn(request.reader, onADay(request, at));
  }

  @SignedIn()
  @Query(() => [MinimumRateModel], {
    description: 'The floors under hourly pay on a day; one that is not published for it is left out.',
  })
  minimumRates(@Request() request: TrackerRequest, @Args() at: MomentArgs): Promise<MinimumRateModel[]> {
    return findMinimumRatesOn(request.reader, onADay(request, at));
  }

  @SignedIn()
  @Query(() => [OnCostRateModel], {
    description: 'What employers pay on top of salary on a day; what is not published for it is left out.',
  })
  onCostRates(
    @Request() request: TrackerRequest,
    @Args() at: MomentArgs,
    @Args() { nation }: AnyNationArgs,
  ): Promise<OnCostRateModel[]> {
    return findOnCostRatesOn(request.reader, { nation: nation ?? null, ...onADay(request, at) });
  }
}
