import { unscaled } from '../kernel/decimal.js';
import { HundredthsOfPercent } from '../kernel/percent.js';

/** `120 %`, `66.5 %`: as people write it. */
export function percentInWords(share: HundredthsOfPercent): string {
  return `${unscaled(share, 2).replace(/\.?0+$/, '')} %`;
}
