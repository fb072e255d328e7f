import { PensionBasis, SickPay } from '../../contracts/terms.enums.js';
import { Pence } from '../../kernel/money.js';
import { HundredthsOfPercent } from '../../kernel/percent.js';
import { TermQuotient } from '../../pay/calculations/term-difference.js';

/** What contracts of one role at one employer are compared by; public holidays are compared within leave. */
export type ComparableTerm = 'PAY' | 'WEEK' | 'LEAVE' | 'PENSION' | 'NOTICE' | 'SICK_PAY';

export const COMPARABLE_TERMS: readonly ComparableTerm[] = ['PAY', 'WEEK', 'LEAVE', 'PENSION', 'NOTICE', 'SICK_PAY'];

interface Value extends TermQuotient {
  /** The same for terms that are the same. */
  readonly key: string;
}

/** A term of a contract or of a terms sheet, ready to be compared. */
export type TermValue =
  | (Value & { readonly term: 'PAY'; readonly annualPence: Pence; readonly minutes: number })
  | (Value & { readonly term: 'WEEK' })
  | (Value & { readonly term: 'LEAVE'; readonly hundredthsOfDays: number; readonly minutes: number })
  | (Value & { readonly term: 'PENSION'; readonly of: PensionBasis })
  | (Value & { readonly term: 'NOTICE' })
  | (Value & { readonly term: 'SICK_PAY'; readonly scheme: SickPay });

/** By the hour: 52.143 and the minutes of an hour are the same for all, so the salary over the week is enough. */
export function payValue(annualPence: Pence, minutes: number): TermValue {
  return { term: 'PAY', over: annualPence, under: minutes, key: `${annualPence} ${minutes}`, annualPence, minutes };
}

export function weekValue(minutes: number): TermValue {
  return { term: 'WEEK', over: minutes, under: 1, key: `${minutes}` };
}

/** Leave and public holidays together, as time: 35 days of a 36-hour week are 252 hours. */
export function leaveValue(hundredthsOfDays: number, minutes: number): TermValue {
  const key = `${hundredthsOfDays} ${minutes}`;
  return { term: 'LEAVE', over: hundredthsOfDays * minutes, under: 500, key, hundredthsOfDays, minutes };
}

export function pensionValue(percentage: HundredthsOfPercent, of: PensionBasis): TermValue {
  return { term: 'PENSION', over: percentage, under: 1, key: `${percentage} ${of}`, of };
}

export function noticeValue(weeks: number): TermValue {
  return { term: 'NOTICE', over: weeks, under: 1, key: `${weeks}` };
}

/** Schemes are the same or different; none of them is more than another by a number. */
export function sickPayValue(scheme: SickPay): TermValue {
  return { term: 'SICK_PAY', over: 0, under: 1, key: scheme, scheme };
}
