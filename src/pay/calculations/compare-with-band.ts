import { Known, known, unknown } from '../../kernel/known.js';
import { Pence, pence } from '../../kernel/money.js';
import { HundredthsOfPercent, percentageOf, percentDifference } from '../../kernel/percent.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';
import { bandPosition, BandPosition } from './band-position.js';
import { FullTimePay } from './hourly-pay-pence.js';
import { PayFacts, PayReason } from './pay-facts.js';
import { ComparisonBasis, penceOnBasis } from './pence-on-basis.js';
import { PenceQuotient, sumOf } from './pence-quotient.js';
import { ScalePoint, servicePoint } from './service-point.js';

/** One band of one nation's scale on one day, with the full-time week it is for. */
export interface BandScale {
  readonly minutesPerWeek: number;
  readonly points: readonly ScalePoint[];
}

/** How far pay lies from a point; negative is below it. */
export interface DistanceToPoint {
  readonly point: number;
  readonly distancePence: Pence;
  readonly distancePercent: HundredthsOfPercent;
}

export interface BandComparison {
  readonly footing: ComparisonBasis;
  /** The pay on that footing, in pence a year or an hour. */
  readonly payPence: Pence;
  readonly position: BandPosition;
  readonly toEntry: DistanceToPoint;
  readonly toServicePoint: Known<DistanceToPoint, 'SERVICE_NOT_RECORDED' | 'NO_POINT_FOR_SERVICE'>;
  readonly toTop: DistanceToPoint;
  /** Pay as a percentage of the middle of the band (half-way from entry to top). */
  readonly compaRatio: HundredthsOfPercent;
  /** How far through the band pay has come: entry 0 %, top 100 %; beyond either for pay outside the band. */
  readonly rangePenetration: Known<HundredthsOfPercent, 'BAND_HAS_ONE_RATE'>;
}

/** Leave and pension, which the bases beyond salary and week ask for; left out, they are not known. */
export type Benefits = Omit<PayFacts, keyof FullTimePay | 'annualExact'>;

export interface BandQuestion {
  readonly pay: FullTimePay & Pick<PayFacts, 'annualExact'> & Partial<Benefits>;
  readonly scale: BandScale;
  /** What the guidance gives this person beside the salary of a point. */
  readonly benefits?: Benefits;
  readonly completedYears: number | null;
  readonly footing: ComparisonBasis;
}

const NOT_KNOWN: Benefits = {
  employerPension: null,
  annualLeaveDays: null,
  publicHolidayDays: null,
  publicHolidays: null,
};

/**
 * Pay against a band: to entry, to the point that service earns, and to the top.
 *
 * £31,000 at 35 hours against entry to band 5 in 2026/27, by the hour: 16.9863 − 18.4024 = −£1.42, −7.70 %. The rates are
 * subtracted before they are rounded, so the distance can differ by a penny from that of the two rates as shown.
 */
export function compareWithBand(question: BandQuestion): Known<BandComparison, 'NO_POINTS_IN_BAND' | PayReason> {
  const { scale, benefits, completedYears, footing } = question;
  const placed = pointsOnBasis(scale, benefits ?? NOT_KNOWN, footing);
  if (!placed.known) return placed;
  const points = placed.value;
  const [entry, top] = [points[0], points.at(-1)];
  if (!entry || !top) return unknown('NO_POINTS_IN_BAND');

  const its = penceOnBasis(footing, { ...NOT_KNOWN, ...question.pay }, scale.minutesPerWeek);
  if (!its.known) return its;
  const pay = its.value;
  const distance = (to: { point: number; pay: PenceQuotient }) => distanceTo(pay, to);
  const earned = completedYears === null ? null : servicePoint(points, completedYears);
  const noServicePoint = unknown(completedYears === null ? 'SERVICE_NOT_RECORDED' : 'NO_POINT_FOR_SERVICE');

  const ends = sumOf(entry.pay, top.pay);
  const range = difference(top.pay, entry.pay);
  return known({
    footing,
    payPence: pence(divideHalfAwayFromZero(pay.numerator, pay.denominator)),
    position: bandPosition(pay, points, footing),
    toEntry: distance(entry),
    toServicePoint: earned ? known(distance(earned)) : noServicePoint,
    toTop: distance(top),
    compaRatio: percentageOf(2n * pay.numerator * ends.denominator, ends.numerator * pay.denominator),
    rangePenetration:
      range > 0n
        ? known(percentageOf(difference(pay, entry.pay) * top.pay.denominator, range * pay.denominator))
        : unknown('BAND_HAS_ONE_RATE'),
  });
}

export interface PointOnBasis extends ScalePoint {
  readonly pay: PenceQuotient;
}

/** The points of a band on a basis, lowest first: each with the same leave and pension. */
export function pointsOnBasis(
  { points, minutesPerWeek }: BandScale,
  benefits: Benefits,
  basis: ComparisonBasis,
): Known<PointOnBasis[], 'GUIDANCE_INCOMPLETE'> {
  const placed: PointOnBasis[] = [];
  for (const point of [...points].sort((a, b) => a.annualPence - b.annualPence)) {
    const { annualPence } = point;
    const pay = penceOnBasis(basis, { annualPence, minutesPerWeek, ...benefits }, minutesPerWeek);
    if (!pay.known) return unknown('GUIDANCE_INCOMPLETE');
    placed.push({ ...point, pay: pay.value });
  }
  return known(placed);
}

function distanceTo(pay: PenceQuotient, to: { point: number; pay: PenceQuotient }): DistanceToPoint {
  const reference = to.pay.numerator * pay.denominator;
  return {
    point: to.point,
    distancePence: pence(divideHalfAwayFromZero(difference(pay, to.pay), pay.denominator * to.pay.denominator)),
    distancePercent: percentDifference(pay.numerator * to.pay.denominator, reference),
  };
}

/** The difference of two quotients, over the product of their denominators. */
function difference(a: PenceQuotient, b: PenceQuotient): bigint {
  return a.numerator * b.denominator - b.numerator * a.denominator;
}
