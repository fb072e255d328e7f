import { scaled } from '../../kernel/decimal.js';
import { THOUSANDTHS_OF_WEEKS_PER_YEAR } from '../../kernel/weeks.js';

/** A salary, its week and its rate for an hour, as they are published. */
interface PublishedPay {
  readonly annualSalary: string;
  readonly hoursPerWeek: string;
  readonly hourlyRate: string;
}

/**
 * Whether a published rate is its salary ÷ 52.143 ÷ the hours of the week, to the penny: half a penny either way, because
 * which way circulars round a half is not said. Every rate that comes with the program is.
 *
 * £34,544 for 36 hours is £18.402 an hour: £18.40 is its rate, £18.41 is not.
 */
export function isRateOfSalary({ annualSalary, hoursPerWeek, hourlyRate }: PublishedPay): boolean {
  // In hundred-thousandths of an hour, so that both sides are whole numbers.
  const hoursOfYear = THOUSANDTHS_OF_WEEKS_PER_YEAR * scaled(hoursPerWeek, 2);
  const apart = scaled(hourlyRate, 2) * hoursOfYear - scaled(annualSalary, 2) * 100_000;
  return 2 * Math.abs(apart) <= hoursOfYear;
}
