import { greatestCommonDivisor, longDivision } from '../../kernel/long-division.js';
import { NanoPounds, nanoPounds, nanoPoundsFromQuotient } from '../../kernel/nano-pounds.js';
import { percentDifference } from '../../kernel/percent.js';
import { PenceQuotient } from './pence-quotient.js';

/** How far pay lies from a point, in billionths of a pound and of a per cent of the point; negative is below it. */
export interface ExactDistance {
  readonly nano: NanoPounds;
  readonly percentNano: number;
}

const NANO_POUNDS_PER_PENNY_ZEROS = 7;
const PER_PERCENT_NANO = 1_000_000_000;
const PER_WHOLE_NANO_ZEROS = 11;

/** Each rounded once from the exact quotients. */
export function exactDistance(pay: PenceQuotient, point: PenceQuotient): ExactDistance {
  return distanceInNumbers(pay, point) ?? distanceInBigints(pay, point);
}

/** Over the least common denominator, the numbers are small enough for doubles in all but unusual weeks; else null. */
function distanceInNumbers(pay: PenceQuotient, point: PenceQuotient): ExactDistance | null {
  const [payDenominator, pointDenominator] = [Number(pay.denominator), Number(point.denominator)];
  const common = greatestCommonDivisor(payDenominator, pointDenominator);
  const [timesPay, timesPoint] = [pointDenominator / common, payDenominator / common];
  const [its, reference] = [Number(pay.numerator) * timesPay, Number(point.numerator) * timesPoint];
  if (!Number.isSafeInteger(its) || !Number.isSafeInteger(reference)) return null;
  const nano = longDivision(its - reference, payDenominator * timesPay, NANO_POUNDS_PER_PENNY_ZEROS);
  const percentNano = longDivision(its - reference, reference, PER_WHOLE_NANO_ZEROS);
  return nano === null || percentNano === null ? null : { nano: nanoPounds(nano), percentNano };
}

function distanceInBigints(pay: PenceQuotient, point: PenceQuotient): ExactDistance {
  const [its, reference] = [pay.numerator * point.denominator, point.numerator * pay.denominator];
  return {
    nano: nanoPoundsFromQuotient(its - reference, pay.denominator * point.denominator),
    percentNano: percentDifference(its, reference, PER_PERCENT_NANO),
  };
}
