import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { NoValue } from '../../web/no-value.js';
import { Remembered } from '../../web/remembered.js';
import { SignedIn } from '../../web/rules.js';
import { Request, TrackerContext, TrackerRequest } from '../../web/tracker-request.js';
import { levellingPrice } from './levelling-price.js';
import { LevellingUpArgs } from './levelling-up.args.js';
import {
  LevellingUp,
  LevellingUpBill,
  LevellingUpBillOrNoValue,
  LevellingUpOrNoValue,
  LevellingUpPrice,
  LevellingUpPriceOrNoValue,
} from './levelling-up.model.js';
import { LevellingUps } from './levelling-ups.js';

@Resolver(() => LevellingUp)
export class LevellingUpResolver {
  constructor(private readonly levellingUps: LevellingUps) {}

  @SignedIn()
  @Remembered()
  @Query(() => LevellingUpOrNoValue, {
    description:
      'What it would cost to level the pay of one role up to a target, by the hour, and which employers, funders and funding lines would have to pay. For administrators; HR editors, of their own employers; leads, of programmes in which every employer shares pseudonymised terms.',
  })
  levellingUp(@Request() request: TrackerRequest, @Args() args: LevellingUpArgs): Promise<LevellingUp | NoValue> {
    return this.levellingUps.ask(request, request.moment(args), args);
  }

  @SignedIn()
  @ResolveField(() => LevellingUpBillOrNoValue, {
    description: 'The bill of the days from `from` to the end of its financial year, 31 March.',
  })
  thisFinancialYear(levelling: LevellingUp, _: unknown, { request }: TrackerContext): LevellingUpBill | NoValue {
    return this.levellingUps.bill(request, levelling, { startsOn: levelling.from, endsOn: levelling.year.endsOn });
  }

  @SignedIn()
  @ResolveField(() => LevellingUpBillOrNoValue, {
    description: 'The bill of that whole financial year, as if pay had been levelled up from 1 April.',
  })
  fullYear(levelling: LevellingUp, _: unknown, { request }: TrackerContext): LevellingUpBill | NoValue {
    return this.levellingUps.bill(request, levelling, levelling.year);
  }

  @SignedIn()
  @ResolveField(() => LevellingUpPriceOrNoValue, {
    description: 'What funders pay for one WTE on `from`, and what they would have to pay.',
  })
  price(levelling: LevellingUp, _: unknown, { request }: TrackerContext): Promise<LevellingUpPrice | NoValue> {
    return levellingPrice(request, levelling);
  }
}
