import { Day } from '../../kernel/day.js';
import { Known, known, unknown } from '../../kernel/known.js';
import { Pence, pence } from '../../kernel/money.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';
import { commonStretches, Stretch } from '../../kernel/stretches.js';
import { RecordedPayTerms, WhyNoSalary } from './pay-course.js';
import { PaySegment } from './projected-pay.js';

/** Days on which a target asks the same of everyone it is for: a salary for a full-time week of some minutes. */
export interface TargetStretch extends Stretch {
  /** The salary a year for a week of m minutes is pence × m ÷ minutes. */
  readonly pence: number;
  readonly minutes: number;
}

/** Days on which a contract's pay, and what it would be at the target, stay the same. */
export interface LevelledSegment<Terms extends RecordedPayTerms = RecordedPayTerms> extends Stretch {
  readonly terms: Terms;
  readonly fullTimeMinutes: number;
  /** A year, full time, for the contract's own week: as it is, and as the target has it. */
  readonly fullTimePence: Pence;
  readonly targetPence: Pence;
  readonly isBelow: boolean;
  /** A year, for the hours of the contract: as it is, and levelled up. */
  readonly workedPence: Pence;
  readonly levelledPence: Pence;
}

const PENCE_IN_A_POUND = 100;

/**
 * Pay levelled up to a target by the hour: the target's salary for the contract's own week. Nobody is levelled down.
 * Salaries are the same when they are the same to the whole pound, the unit scales are published in.
 *
 * £31,000 for 35 hours against £34,544 for 36: 34,544 × 35 ÷ 36 = £33,584.44, so £2,584.44 more. £33,584 is at the target.
 */
export function levelledPay<Terms extends RecordedPayTerms>(
  pay: readonly PaySegment<Terms>[],
  target: readonly TargetStretch[],
): Known<LevelledSegment<Terms>[], WhyNoSalary | 'GUIDANCE_INCOMPLETE'> {
  const levelled: LevelledSegment<Terms>[] = [];
  for (const segment of pay) {
    if (!segment.pay.known) return segment.pay;
    for (const { startsOn, endsOn, held } of commonStretches([target], segment)) {
      const at = held[0] as TargetStretch | null;
      if (!at) return unknown('GUIDANCE_INCOMPLETE');
      levelled.push(levelledSegment(startsOn, endsOn, segment, segment.pay.value, at));
    }
  }
  return known(levelled);
}

function levelledSegment<Terms extends RecordedPayTerms>(
  startsOn: Day,
  endsOn: Day,
  { terms, fullTimeMinutes }: PaySegment<Terms>,
  { fullTimePence, workedPence }: { readonly fullTimePence: Pence; readonly workedPence: Pence },
  target: TargetStretch,
): LevelledSegment<Terms> {
  const targetPence = pence(divideHalfAwayFromZero(target.pence * fullTimeMinutes, target.minutes));
  const isBelow = inPounds(fullTimePence) < inPounds(targetPence);
  const levelledPence = isBelow
    ? pence(divideHalfAwayFromZero(targetPence * terms.weeklyMinutes, terms.fullTimeMinutes))
    : workedPence;
  return { startsOn, endsOn, terms, fullTimeMinutes, fullTimePence, targetPence, isBelow, workedPence, levelledPence };
}

function inPounds(amount: Pence): number {
  return divideHalfAwayFromZero(amount, PENCE_IN_A_POUND);
}
