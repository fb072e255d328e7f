import { Day } from '../../kernel/day.js';
import { STATUTORY_NOTICE, StatutoryNoticeRule, statutoryNoticeWeeks } from './statutory-notice-weeks.js';

/** What had to be assumed about a worker because it is not recorded. */
export type NoticeCaveat = 'SERVICE_NOT_RECORDED' | 'CONTRACT_NOTICE_NOT_RECORDED';

export interface RequiredNotice {
  readonly weeks: number;
  readonly ruleId: string;
  readonly source: string;
  readonly caveats: readonly NoticeCaveat[];
}

export interface NoticeFacts {
  readonly continuousServiceOn: Day | null;
  readonly contractNoticeWeeks: number | null;
  readonly endsOn: Day;
}

const CONTRACT_SOURCE = 'The contract, which gives more notice than statute.';

/**
 * The notice an employee must be given: the longer of contract and statute.
 *
 * Service that is not recorded is taken to earn the longest statutory notice, and the answer says so: a decision day that
 * turns out too early does no harm, one that turns out too late does. Contract 8 weeks, 5 years' service: 8 weeks.
 */
export function requiredNotice(facts: NoticeFacts, rule: StatutoryNoticeRule = STATUTORY_NOTICE): RequiredNotice {
  const { continuousServiceOn, contractNoticeWeeks, endsOn } = facts;
  const statutory =
    continuousServiceOn === null ? rule.mostWeeks : statutoryNoticeWeeks({ continuousServiceOn, endsOn }, rule);
  const contractGivesMore = contractNoticeWeeks !== null && contractNoticeWeeks > statutory;
  if (contractGivesMore) {
    // Whatever the service is, it earns less than this: nothing was assumed.
    return { weeks: contractNoticeWeeks, ruleId: 'CONTRACT_NOTICE', source: CONTRACT_SOURCE, caveats: [] };
  }
  const caveats: NoticeCaveat[] = [];
  if (continuousServiceOn === null) caveats.push('SERVICE_NOT_RECORDED');
  if (contractNoticeWeeks === null) caveats.push('CONTRACT_NOTICE_NOT_RECORDED');
  return { weeks: statutory, ruleId: rule.ruleId, source: rule.source, caveats };
}
