import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { daysBetween } from '../../kernel/day.js';
import {
  DayOrNoValue,
  DayValue,
  dayValue,
  MoneyOrNoValue,
  MoneyValue,
  moneyValue,
  NoValue,
  noValue,
  NoValueReason,
} from '../../web/no-value.js';
import { MomentArgs } from '../../web/page.js';
import { SignedIn } from '../../web/rules.js';
import { Request, TrackerRequest } from '../../web/tracker-request.js';
import { PublishedFundingLineModel } from '../models/published-funding-line.model.js';
import { findPublishedFundingLines } from '../reading/find-published-funding-lines.js';
import { DaysToEnd, DaysToEndOrNoValue } from './answers.js';
import { onADay } from './on-a-day.js';

@Resolver(() => PublishedFundingLineModel)
export class PublishedFundingLineResolver {
  @SignedIn()
  @Query(() => [PublishedFundingLineModel], {
    description:
      'Published money for community link workers, the first to end first and those without a published end last.',
  })
  publishedFundingLines(
    @Request() request: TrackerRequest,
    @Args() at: MomentArgs,
    @Args('area', {
      type: () => String,
      nullable: true,
      description: 'Only of the area with this code, also an old one, such as S37000012; of all when left out.',
    })
    area?: string | null,
  ): Promise<PublishedFundingLineModel[]> {
    return findPublishedFundingLines(request.reader, { code: area ?? null, ...onADay(request, at) });
  }

  @SignedIn()
  @ResolveField(() => MoneyOrNoValue, { description: 'The whole sum, in pounds.' })
  amount({ amountPence }: PublishedFundingLineModel): MoneyValue | NoValue {
    return amountPence === null ? notPublished('The sum') : moneyValue(amountPence);
  }

  @SignedIn()
  @ResolveField(() => DayOrNoValue, { description: 'The last day it pays for, without an optional extension.' })
  endsOn({ endsOn }: PublishedFundingLineModel): DayValue | NoValue {
    return endsOn === null ? notPublished('The last day') : dayValue(endsOn);
  }

  @SignedIn()
  @ResolveField(() => DaysToEndOrNoValue, { description: 'Days from the day asked about to that last day.' })
  daysToEnd({ endsOn, asOf }: PublishedFundingLineModel): DaysToEnd | NoValue {
    return endsOn === null ? notPublished('The last day') : { days: daysBetween(asOf, endsOn) };
  }
}

function notPublished(what: string): NoValue {
  return noValue(NoValueReason.NOT_PUBLISHED, `${what} is not published; ask the funder, or see the notes.`);
}
