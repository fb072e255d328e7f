import { Pence, pence } from '../../kernel/money.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';

/** Pence as an exact quotient, so that whatever is made of it is rounded only once. */
export interface PenceQuotient {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export function wholePence(amount: Pence): PenceQuotient {
  return { numerator: BigInt(amount), denominator: 1n };
}

/** The one rounding: to the penny, half away from zero. */
export function roundedPence({ numerator, denominator }: PenceQuotient): Pence {
  if (denominator === 1n) return pence(Number(numerator));
  return pence(divideHalfAwayFromZero(numerator, denominator));
}

export function times({ numerator, denominator }: PenceQuotient, by: number, over: number): PenceQuotient {
  return { numerator: numerator * BigInt(by), denominator: denominator * BigInt(over) };
}

export function sumOf(a: PenceQuotient, b: PenceQuotient): PenceQuotient {
  if (a.denominator === b.denominator) return { ...a, numerator: a.numerator + b.numerator };
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}
