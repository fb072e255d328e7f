import { Args, Query, Resolver } from '@nestjs/graphql';
import { Day, inWords } from '../../kernel/day.js';
import { NoValue, noValue, NoValueReason } from '../../web/no-value.js';
import { MomentArgs } from '../../web/page.js';
import { SignedIn } from '../../web/rules.js';
import { DateScalar } from '../../web/scalars.js';
import { Request, TrackerRequest } from '../../web/tracker-request.js';
import { NoticeRuleModel, RedundancyRuleModel } from '../models/law.model.js';
import { findBankHolidays } from '../reading/find-bank-holidays.js';
import { findNoticeRules } from '../reading/find-notice-rules.js';
import { findRedundancyRulesOn } from '../reading/find-redundancy-rules-on.js';
import { BankHolidays, BankHolidaysOrNoValue } from './answers.js';
import { KnownAtArgs } from './known-at.args.js';
import { onADay } from './on-a-day.js';

@Resolver()
export class LawFactsResolver {
  @SignedIn()
  @Query(() => [NoticeRuleModel], { description: 'Rules on notice, consultation and transfer in force on a day.' })
  noticeRules(@Request() request: TrackerRequest, @Args() at: MomentArgs): Promise<NoticeRuleModel[]> {
    return findNoticeRules(request.reader, onADay(request, at));
  }

  @SignedIn()
  @Query(() => [RedundancyRuleModel], { description: 'The numbers of the redundancy rules in force on a day.' })
  redundancyRules(@Request() request: TrackerRequest, @Args() at: MomentArgs): Promise<RedundancyRuleModel[]> {
    return findRedundancyRulesOn(request.reader, onADay(request, at));
  }

  @SignedIn()
  @Query(() => BankHolidaysOrNoValue, { description: 'Bank holidays in Scotland between two days.' })
  async bankHolidays(
    @Request() request: TrackerRequest,
    @Args() at: KnownAtArgs,
    @Args('from', { type: () => DateScalar, description: 'The first day.' }) from: Day,
    @Args('to', { type: () => DateScalar, description: 'The last day, included.' }) to: Day,
  ): Promise<BankHolidays | NoValue> {
    if (to < from)
      return noValue(NoValueReason.NOTHING_TO_COUNT, 'The last day is before the first one; exchange them.');
    const found = await findBankHolidays(request.reader, { from, to, knownOn: onADay(request, at).knownOn });
    if (found.known) return { days: found.value };
    const sentence = `The bank holidays between ${inWords(from)} and ${inWords(to)} are not all held; ask for fewer years.`;
    return noValue(NoValueReason.NOT_PUBLISHED, sentence);
  }
}
