import { THOUSANDTHS_OF_WEEKS_PER_YEAR } from '../../kernel/weeks.js';
import { FullTimePay } from './hourly-pay-pence.js';

/** The footings on which pay is set against a band: as headed, by the hour, or for the band's own week. */
export type Footing = 'HEADLINE_ANNUAL' | 'HOURLY' | 'NHS_WEEK_ANNUAL';

/** Pence as an exact quotient, so that whatever is made of it is rounded only once. */
export interface PenceQuotient {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Full-time pay on a footing, unrounded; `bandMinutesPerWeek` is the week of the scale it is compared with. */
export function penceOnFooting(pay: FullTimePay, footing: Footing, bandMinutesPerWeek: number): PenceQuotient {
  const annual = BigInt(pay.annualPence);
  const week = BigInt(pay.minutesPerWeek);
  switch (footing) {
    case 'HEADLINE_ANNUAL':
      return { numerator: annual, denominator: 1n };
    case 'HOURLY':
      return { numerator: annual * 60n * 1000n, denominator: BigInt(THOUSANDTHS_OF_WEEKS_PER_YEAR) * week };
    case 'NHS_WEEK_ANNUAL':
      return { numerator: annual * BigInt(bandMinutesPerWeek), denominator: week };
  }
}
