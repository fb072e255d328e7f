import { SERVICE_BANDS } from '../pay-facts/pay-question.js';
import { NOT_RECORDED } from './term-observation.js';

/** The length of service that goes with someone's terms: complete years from which the band starts, or not recorded. */
export function serviceBand(yearsOfService: number | null): string {
  if (yearsOfService === null) return NOT_RECORDED.SERVICE;
  return String(SERVICE_BANDS.findLast((from) => from <= yearsOfService) ?? 0);
}
