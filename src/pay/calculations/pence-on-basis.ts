import { daysOffInHundredths } from '../../kernel/days-off.js';
import { Known, known, unknown } from '../../kernel/known.js';
import { THOUSANDTHS_OF_WEEKS_PER_YEAR } from '../../kernel/weeks.js';
import { employerPension } from './employer-pension-pence.js';
import { annualOf, PayFacts, PayReason } from './pay-facts.js';
import { PenceQuotient, sumOf, times } from './pence-quotient.js';
import { workedThousandthsOfMinutesPerYear } from './worked-thousandths-of-minutes.js';

/** The footings on which pay can be compared. */
export type ComparisonBasis =
  'HEADLINE_ANNUAL' | 'HOURLY' | 'NHS_WEEK_ANNUAL' | 'PER_HOUR_WORKED' | 'REWARD' | 'PACKAGE_INDEX';

const THOUSANDTHS_OF_MINUTES_PER_HOUR = 60 * 1000;

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
  const [annual, { minutesPerWeek, employerPension: pension }] = [annualOf(facts), facts];
  if (annual === null) return unknown('PAY_NOT_RECORDED');
  if (basis === 'HEADLINE_ANNUAL') return known(annual);
  if (basis === 'REWARD') {
    if (pension === null) return unknown('PENSION_NOT_RECORDED');
    return known(sumOf(annual, employerPension(annual, pension)));
  }
  if (!minutesPerWeek) return unknown('WEEK_NOT_RECORDED');
  if (basis === 'HOURLY') return anHour(annual, THOUSANDTHS_OF_WEEKS_PER_YEAR * minutesPerWeek);
  if (basis === 'NHS_WEEK_ANNUAL') {
    if (!bandMinutesPerWeek) return unknown('GUIDANCE_INCOMPLETE');
    return known(times(annual, bandMinutesPerWeek, minutesPerWeek));
  }

  const daysOff = daysOffInHundredths(facts);
  if (!daysOff.known) return daysOff;
  const worked = workedThousandthsOfMinutesPerYear({ minutesPerWeek, daysOffInHundredths: daysOff.value });
  if (worked <= 0) return unknown('NO_REWARD_OR_NO_HOURS');
  if (basis === 'PER_HOUR_WORKED') return anHour(annual, worked);
  if (pension === null) return unknown('PENSION_NOT_RECORDED');
  return anHour(sumOf(annual, employerPension(annual, pension)), worked);
}

function anHour(amount: PenceQuotient, thousandthsOfMinutes: number): Known<PenceQuotient, never> {
  return known(times(amount, THOUSANDTHS_OF_MINUTES_PER_HOUR, thousandthsOfMinutes));
}
