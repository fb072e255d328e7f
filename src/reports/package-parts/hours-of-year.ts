import { divideHalfAwayFromZero } from '../../kernel/rounding.js';
import { DAYS_IN_FULL_TIME_WEEK } from '../../kernel/weeks.js';
import { PackageParts } from '../../pay/calculations/package-parts.js';

/**
 * Hours really worked in a year, in hundredths, and in parts of one where asked; null where leave is not recorded. To the
 * hundredth in one step: by way of whole minutes, 1,745.3625 hours would be 1,745.37.
 */
export function hundredthsOfHoursWorked(
  { workedThousandthsOfMinutes: worked }: PackageParts,
  partsOfUnit = 1,
): number | null {
  return worked === null ? null : divideHalfAwayFromZero(BigInt(worked) * BigInt(partsOfUnit), 600);
}

/** The same of leave and public holidays. */
export function hundredthsOfHoursOff(
  { daysOffInHundredths, minutesPerWeek }: PackageParts,
  partsOfUnit = 1,
): number | null {
  if (daysOffInHundredths === null || !minutesPerWeek) return null;
  const numerator = BigInt(daysOffInHundredths) * BigInt(minutesPerWeek) * BigInt(partsOfUnit);
  return divideHalfAwayFromZero(numerator, 60 * DAYS_IN_FULL_TIME_WEEK);
}
