import { MissingAnswer } from '../../contracts/terms.enums.js';
import { workerEnding, WorkerEnding } from '../../funding/calculations/worker-ending.js';
import { StatutoryNoticeRule } from '../../funding/calculations/statutory-notice-weeks.js';
import { HeldAgeBand } from '../../contracts/calculations/age-band.js';
import { addDays, completeYears, Day, daysBetween, earlierOf } from '../../kernel/day.js';
import { HUNDRED_PERCENT, HundredthsOfPercent } from '../../kernel/percent.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';
import { Range } from './range.js';
import { RedundancyRules, statutoryRedundancy, WEEKS_IN_A_YEAR } from './statutory-redundancy.js';
import { LeaveThatEnds, untakenLeave } from './untaken-leave.js';

/** A contract on the last day of the money that pays its post. */
export interface EndingContract extends LeaveThatEnds {
  readonly contractId: string;
  readonly employerId: string;
  readonly kind: 'PERMANENT' | 'FIXED_TERM' | 'SECONDMENT' | 'BANK';
  readonly endsOn: Day | null;
  /** The day on which four years of successive fixed terms are complete; null where they are not. */
  readonly permanentFrom: Day | null;
  readonly continuousServiceOn: Day | null;
  /** Null where it is not recorded, or not for the person asking. */
  readonly ageBand: HeldAgeBand | null;
  readonly noticeWeeks: number | null;
  /** A year with National Insurance and pension; null where their rates are not known. */
  readonly annualCostPence: number | null;
  /** Which of the four it is that the pension is not recorded, null where it is; for one that is not, the least that the law knows is counted. */
  readonly missingPension: MissingAnswer | null;
  /** National Insurance and pension on the next pound. */
  readonly onCostPercent: HundredthsOfPercent;
}

/** What ending one contract with the money costs, in pence. */
export interface ContractExposure {
  readonly contractId: string;
  readonly ending: WorkerEnding;
  readonly noticePay: number;
  readonly redundancy: Range;
  readonly untakenLeave: Range;
  readonly onCostsOnNotice: number;
  /** On notice and leave. */
  readonly onCosts: Range;
  readonly total: Range;
  readonly isServiceRecorded: boolean;
  readonly isAgeBandKnown: boolean;
  readonly isLeaveTakenKnown: boolean;
  readonly missingPension: MissingAnswer | null;
  readonly missingLeave: MissingAnswer | null;
  /** What a year of employment after the money costs. */
  readonly annualCostPence: number;
  readonly moneyEndsOn: Day;
  /** The agreed last day, past which no notice runs; null where there is none, or the contract is permanent by then. */
  readonly agreedEnd: Day | null;
  /** Whether the cap of a week's pay had to be assumed for the most. */
  readonly isCapAssumed: boolean;
}

const DAYS_IN_A_WEEK = 7;

/**
 * What it costs to end a contract when its money does, were notice only given that day: notice pay, statutory redundancy
 * pay, leave that is untaken, and on-costs on notice and leave.
 *
 * Notice runs no longer than the contract was agreed for. Service and the cap of a week's pay count to the last day of the
 * money at the least, and at the most to the day on which that notice runs out: Employment Rights Act 1996, section 145.
 *
 * £31,000, permanent, 12 years, 25 days of leave a year from 1 April, money to 31 March: 12 weeks' notice £7,153.85;
 * redundancy £3,576.92 to £10,730.77; leave up to 25 ÷ 260 of a year, £2,980.77.
 */
export function contractExposure(
  contract: EndingContract,
  moneyEndsOn: Day,
  rules: { readonly redundancyOn: (on: Day) => RedundancyRules; readonly notice: StatutoryNoticeRule },
): ContractExposure {
  const { contractId, annualPence, onCostPercent } = contract;
  const ending = workerEnding(
    {
      reference: contractId,
      kind: contract.kind,
      contractEndsOn: contract.endsOn,
      permanentFrom: contract.permanentFrom,
      continuousServiceOn: contract.continuousServiceOn,
      contractNoticeWeeks: contract.noticeWeeks,
    },
    moneyEndsOn,
    rules.notice,
  );
  const agreedEnd = agreedEndOf(contract);
  const noticeRunsOutOn = lastDayOfNotice({ ending, agreedEnd }, moneyEndsOn);
  const noticeDays = Math.max(0, daysBetween(moneyEndsOn, noticeRunsOutOn));
  const noticePay = divideHalfAwayFromZero(annualPence * noticeDays, WEEKS_IN_A_YEAR * DAYS_IN_A_WEEK);
  const atTheMost = rules.redundancyOn(noticeRunsOutOn);
  const redundancy = ending.isDismissal
    ? {
        low: redundancyOf(contract, moneyEndsOn, rules.redundancyOn(moneyEndsOn)).low,
        high: redundancyOf(contract, noticeRunsOutOn, atTheMost).high,
      }
    : { low: 0, high: 0 };
  const leave = untakenLeave(contract, moneyEndsOn);
  const onCostsOn = (amount: number) => divideHalfAwayFromZero(amount * onCostPercent, HUNDRED_PERCENT);
  const onCosts = { low: onCostsOn(noticePay + leave.pence.low), high: onCostsOn(noticePay + leave.pence.high) };
  return {
    contractId,
    ending,
    noticePay,
    redundancy,
    untakenLeave: leave.pence,
    onCostsOnNotice: onCostsOn(noticePay),
    onCosts,
    total: {
      low: noticePay + redundancy.low + leave.pence.low + onCosts.low,
      high: noticePay + redundancy.high + leave.pence.high + onCosts.high,
    },
    annualCostPence: contract.annualCostPence ?? annualPence,
    moneyEndsOn,
    agreedEnd,
    isCapAssumed: ending.isDismissal && atTheMost.isCapAssumed,
    isServiceRecorded: contract.continuousServiceOn !== null,
    isAgeBandKnown: contract.ageBand !== null,
    isLeaveTakenKnown: leave.isTakenKnown,
    missingPension: contract.missingPension,
    missingLeave: contract.missingLeave,
  };
}

function redundancyOf(
  { annualPence, continuousServiceOn, ageBand }: EndingContract,
  endsOn: Day,
  rules: RedundancyRules,
): Range {
  const years = continuousServiceOn === null ? null : completeYears(continuousServiceOn, endsOn);
  return statutoryRedundancy({ annualPence, completeYears: years, ageBand, endsOn }, rules);
}

/** Fixed terms that are permanent by their end do not end with it. */
function agreedEndOf({ endsOn, permanentFrom }: EndingContract): Day | null {
  const isPermanentByThen = endsOn !== null && permanentFrom !== null && permanentFrom <= endsOn;
  return isPermanentByThen ? null : endsOn;
}

/**
 * The day on which notice that starts on a day runs out, or the contract before it does.
 *
 * Twelve weeks from 31 March 2027 run out on 23 June; under a contract to 30 April, on 30 April.
 */
export function lastDayOfNotice(
  { ending, agreedEnd }: Pick<ContractExposure, 'ending' | 'agreedEnd'>,
  noticeOn: Day,
): Day {
  const runsOutOn = addDays(noticeOn, ending.noticeWeeks * DAYS_IN_A_WEEK);
  return agreedEnd === null ? runsOutOn : earlierOf(runsOutOn, agreedEnd);
}
