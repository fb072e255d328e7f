import { daysOffInHundredths } from '../../kernel/days-off.js';
import { Known, known, unknown } from '../../kernel/known.js';
import { THOUSANDTHS_OF_WEEKS_PER_YEAR } from '../../kernel/weeks.js';
import { employerPensionPence } from './employer-pension-pence.js';
import { PayFacts, PayReason } from './pay-facts.js';
import { workedThousandthsOfMinutesPerYear } from './worked-thousandths-of-minutes.js';

/** The footings on which pay can be compared. */
export type ComparisonBasis =
  'HEADLINE_ANNUAL' | 'HOURLY' | 'NHS_WEEK_ANNUAL' | 'PER_HOUR_WORKED' | 'REWARD' | 'PACKAGE_INDEX';

/** Pence as an exact quotient, so that whatever is made of it is rounded only once. */
export interface PenceQuotient {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const THOUSANDTHS_OF_MINUTES_PER_HOUR = 60n * 1000n;

/** The bases that are counted by the hour, the others by the year. */
export function isByTheHour(basis: ComparisonBasis): boolean {
  return basis === 'HOURLY' || basis === 'PER_HOUR_WORKED' || basis === 'PACKAGE_INDEX';
}

/**
 * Full-time pay on a basis, unrounded, in pence a year or an hour. For `PACKAGE_INDEX` it is what the index compares:
 * salary and employer pension for an hour really worked.
 *
 * `bandMinutesPerWeek` is the week of the scale that pay is compared with; only `NHS_WEEK_ANNUAL` asks for it.
 */
export function penceOnBasis(
  basis: ComparisonBasis,
  facts: PayFacts,
  bandMinutesPerWeek: number | null,
): Known<PenceQuotient, PayReason> {
  const { annualPence, minutesPerWeek } = facts;
  if (annualPence === null) return unknown('PAY_NOT_RECORDED');
  if (basis === 'HEADLINE_ANNUAL') return quotient(annualPence, 1);
  if (basis === 'REWARD') {
    if (facts.employerPension === null) return unknown('PENSION_NOT_RECORDED');
    return quotient(annualPence + employerPensionPence(annualPence, facts.employerPension), 1);
  }
  if (!minutesPerWeek) return unknown('WEEK_NOT_RECORDED');
  if (basis === 'HOURLY') return anHour(annualPence, THOUSANDTHS_OF_WEEKS_PER_YEAR * minutesPerWeek);
  if (basis === 'NHS_WEEK_ANNUAL') {
    if (!bandMinutesPerWeek) return unknown('GUIDANCE_INCOMPLETE');
    return known({ numerator: BigInt(annualPence) * BigInt(bandMinutesPerWeek), denominator: BigInt(minutesPerWeek) });
  }

  const daysOff = daysOffInHundredths(facts);
  if (!daysOff.known) return daysOff;
  const worked = workedThousandthsOfMinutesPerYear({ minutesPerWeek, daysOffInHundredths: daysOff.value });
  if (worked <= 0) return unknown('NO_REWARD_OR_NO_HOURS');
  if (basis === 'PER_HOUR_WORKED') return anHour(annualPence, worked);
  if (facts.employerPension === null) return unknown('PENSION_NOT_RECORDED');
  return anHour(annualPence + employerPensionPence(annualPence, facts.employerPension), worked);
}

function anHour(pence: number, thousandthsOfMinutes: number): Known<PenceQuotient, never> {
  return known({
    numerator: BigInt(pence) * THOUSANDTHS_OF_MINUTES_PER_HOUR,
    denominator: BigInt(thousandthsOfMinutes),
  });
}

function quotient(numerator: number, denominator: number): Known<PenceQuotient, never> {
  return known({ numerator: BigInt(numerator), denominator: BigInt(denominator) });
}
