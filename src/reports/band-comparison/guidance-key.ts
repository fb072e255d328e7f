import { GuidancePolicy } from '../pay-facts/guidance-package.js';

/** Policies with the same key ask the same of pay, whoever adopted them and from whatever source. */
export function guidanceKey({ nation, band, pointRule, kind }: GuidancePolicy): string {
  return `${nation} band ${band}, ${pointRule}, ${kind}`;
}
