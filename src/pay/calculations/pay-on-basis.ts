import { Known, known, unknown } from '../../kernel/known.js';
import { NanoPounds, nanoPoundsFromQuotient } from '../../kernel/nano-pounds.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';
import { packageIndex } from './package-index.js';
import { PayFacts, PayReason } from './pay-facts.js';
import { ComparisonBasis, isByTheHour, penceOnBasis } from './pence-on-basis.js';
import { rewardPackage } from './reward-package.js';

export interface PayFigure {
  readonly unit: 'POUNDS_PER_YEAR' | 'POUNDS_PER_HOUR' | 'INDEX_POINTS';
  /** For statistics: billionths of the unit, from one exact division. */
  readonly nano: NanoPounds;
  /** For people: pence, or hundredths of an index point, rounded once from the exact quotient. */
  readonly hundredths: number;
}

/**
 * Pay on one footing, so that posts with different weeks, leave and pensions can be compared.
 *
 * `guidance` is the package that the adopted guidance describes; only `NHS_WEEK_ANNUAL` (its week) and `PACKAGE_INDEX`
 * (all of it) need it.
 */
export function payOnBasis(
  basis: ComparisonBasis,
  facts: PayFacts,
  guidance: PayFacts | null = null,
): Known<PayFigure, PayReason> {
  if (basis === 'PACKAGE_INDEX') return indexAgainst(guidance, facts);
  if (basis === 'NHS_WEEK_ANNUAL' && facts.annualPence !== null && facts.minutesPerWeek && guidance === null) {
    return unknown('GUIDANCE_NOT_ADOPTED');
  }
  const pay = penceOnBasis(basis, facts, guidance?.minutesPerWeek ?? null);
  if (!pay.known) return pay;
  const { numerator, denominator } = pay.value;
  return known({
    unit: isByTheHour(basis) ? 'POUNDS_PER_HOUR' : 'POUNDS_PER_YEAR',
    nano: nanoPoundsFromQuotient(numerator, denominator),
    hundredths: divideHalfAwayFromZero(numerator, denominator),
  });
}

function indexAgainst(guidance: PayFacts | null, facts: PayFacts): Known<PayFigure, PayReason> {
  const post = rewardPackage(facts);
  if (!post.known) return post;
  if (guidance === null) return unknown('GUIDANCE_NOT_ADOPTED');
  const described = rewardPackage(guidance);
  if (!described.known) return unknown('GUIDANCE_INCOMPLETE');
  const index = packageIndex(post.value, described.value);
  if (!index.known) return index;
  return known({ unit: 'INDEX_POINTS', nano: index.value.indexNano, hundredths: index.value.indexHundredths });
}
