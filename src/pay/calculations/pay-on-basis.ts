import { daysOffInHundredths } from '../../kernel/days-off.js';
import { Known, known, unknown } from '../../kernel/known.js';
import { NanoPounds, nanoPoundsFromQuotient } from '../../kernel/nano-pounds.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';
import { THOUSANDTHS_OF_WEEKS_PER_YEAR } from '../../kernel/weeks.js';
import { employerPensionPence } from './employer-pension-pence.js';
import { packageIndex } from './package-index.js';
import { PayFacts, PayReason } from './pay-facts.js';
import { rewardPackage } from './reward-package.js';
import { workedThousandthsOfMinutesPerYear } from './worked-thousandths-of-minutes.js';

/** The footings on which pay can be compared. */
export type ComparisonBasis =
  'HEADLINE_ANNUAL' | 'HOURLY' | 'NHS_WEEK_ANNUAL' | 'PER_HOUR_WORKED' | 'REWARD' | 'PACKAGE_INDEX';

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
  const { annualPence, minutesPerWeek } = facts;
  if (annualPence === null) return unknown('PAY_NOT_RECORDED');
  if (basis === 'HEADLINE_ANNUAL') return figure('POUNDS_PER_YEAR', annualPence, 1);
  if (basis === 'REWARD') {
    if (facts.employerPension === null) return unknown('PENSION_NOT_RECORDED');
    return figure('POUNDS_PER_YEAR', annualPence + employerPensionPence(annualPence, facts.employerPension), 1);
  }

  if (!minutesPerWeek) return unknown('WEEK_NOT_RECORDED');
  const pencePerThousandth = BigInt(annualPence) * 60n * 1000n;
  if (basis === 'HOURLY') {
    return figure('POUNDS_PER_HOUR', pencePerThousandth, THOUSANDTHS_OF_WEEKS_PER_YEAR * minutesPerWeek);
  }
  if (basis === 'NHS_WEEK_ANNUAL') {
    if (guidance === null) return unknown('GUIDANCE_NOT_ADOPTED');
    if (!guidance.minutesPerWeek) return unknown('GUIDANCE_INCOMPLETE');
    return figure('POUNDS_PER_YEAR', BigInt(annualPence) * BigInt(guidance.minutesPerWeek), minutesPerWeek);
  }

  const daysOff = daysOffInHundredths(facts);
  if (!daysOff.known) return daysOff;
  const worked = workedThousandthsOfMinutesPerYear({ minutesPerWeek, daysOffInHundredths: daysOff.value });
  if (worked <= 0) return unknown('NO_REWARD_OR_NO_HOURS');
  return figure('POUNDS_PER_HOUR', pencePerThousandth, worked);
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

function figure(unit: PayFigure['unit'], pence: bigint | number, divisor: number): Known<PayFigure, never> {
  const nano = nanoPoundsFromQuotient(pence, divisor);
  return known({ unit, nano, hundredths: divideHalfAwayFromZero(pence, divisor) });
}
