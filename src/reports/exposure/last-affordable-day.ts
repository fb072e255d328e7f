import { addDays, Day, daysBetween, earlierOf } from '../../kernel/day.js';
import { Known, known, unknown } from '../../kernel/known.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';
import { ContractExposure, lastDayOfNotice } from './contract-exposure.js';

const DAYS_PER_WEEK = 7;
const DAYS_IN_A_YEAR = 365;
const LONGEST_LOOK_DAYS = 3_650;

export type NoAffordableDay = 'NOBODY_HAS_NOTICE' | 'RESERVES_DO_NOT_SUFFICE' | 'RESERVES_LAST_TEN_YEARS';

/** What is still to be paid after the money has ended where everyone's notice starts on a day, at most, in pence. */
export function costAfterMoney(exposures: readonly ContractExposure[], noticeOn: Day): number {
  let [fixed, daily] = [0, 0];
  for (const exposure of exposures) {
    const { total, noticePay, onCostsOnNotice, annualCostPence, moneyEndsOn } = exposure;
    // On-costs of notice that is worked are in the cost of its days; those on leave stay.
    fixed += total.high - noticePay - onCostsOnNotice;
    if (!goesOnPastMoney(exposure)) continue;
    daily += annualCostPence * Math.max(0, daysBetween(moneyEndsOn, lastDayOfNotice(exposure, noticeOn)));
  }
  return fixed + divideHalfAwayFromZero(daily, DAYS_IN_A_YEAR);
}

/** Someone on secondment is paid by the host until agreed notice has run out; a contract that is over by then costs nothing more. */
function goesOnPastMoney({ ending }: ContractExposure): boolean {
  return ending.rule !== null;
}

/**
 * The day past which an employer cannot afford to wait: the last day on which starting everyone's notice leaves no more to
 * be paid after the money than its reserves. Collective consultation, where it is owed, comes before it.
 *
 * One worker, twelve weeks' notice, £100 a day, £5,000 of redundancy pay and leave, reserves of £9,000: £4,000 pay for 40
 * days after the money, so notice may start 84 − 40 = 44 days before its end.
 */
export function lastAffordableDay(
  exposures: readonly ContractExposure[],
  reservesPence: number,
): Known<Day, NoAffordableDay> {
  const noticed = exposures.filter(goesOnPastMoney);
  if (noticed.length === 0) return unknown('NOBODY_HAS_NOTICE');
  const firstEnd = noticed.map(({ moneyEndsOn }) => moneyEndsOn).reduce(earlierOf);
  const mostWeeks = Math.max(...noticed.map(({ ending }) => ending.noticeWeeks));
  const isAffordable = (days: number) => costAfterMoney(exposures, addDays(firstEnd, days)) <= reservesPence;
  let [enough, tooLate] = [-mostWeeks * DAYS_PER_WEEK, LONGEST_LOOK_DAYS];
  if (!isAffordable(enough)) return unknown('RESERVES_DO_NOT_SUFFICE');
  if (isAffordable(tooLate)) return unknown('RESERVES_LAST_TEN_YEARS');
  while (tooLate - enough > 1) {
    const between = Math.floor((enough + tooLate) / 2);
    if (isAffordable(between)) enough = between;
    else tooLate = between;
  }
  return known(addDays(firstEnd, enough));
}
