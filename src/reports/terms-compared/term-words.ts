import { PensionBasis, SickPay } from '../../contracts/terms.enums.js';
import { unscaled } from '../../kernel/decimal.js';
import { Pence, pence, poundsInWords } from '../../kernel/money.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';
import { THOUSANDTHS_OF_WEEKS_PER_YEAR } from '../../kernel/weeks.js';
import { hourlyPayPence } from '../../pay/calculations/hourly-pay-pence.js';
import { TermUnit } from './compared-term.enums.js';
import { ComparableTerm, TermValue } from './term-value.js';

export const UNITS: Readonly<Record<ComparableTerm, TermUnit>> = {
  PAY: TermUnit.POUNDS_AN_HOUR,
  WEEK: TermUnit.HOURS_A_WEEK,
  LEAVE: TermUnit.HOURS_A_YEAR,
  PENSION: TermUnit.PER_CENT,
  NOTICE: TermUnit.WEEKS,
  SICK_PAY: TermUnit.WORDS,
};

/** Hundredths of the unit of the term, rounded once; null for what is no number. */
export function amountOf(value: TermValue): number | null {
  switch (value.term) {
    case 'PAY':
      return hourlyPayPence({ annualPence: value.annualPence, minutesPerWeek: value.minutes });
    case 'WEEK':
      return hundredthsOfHours(value.over);
    case 'LEAVE':
      // hundredths of days × minutes ÷ 5 ÷ 60, in hundredths
      return divideHalfAwayFromZero(value.over, 300);
    case 'PENSION':
      return value.over;
    case 'NOTICE':
      return value.over * 100;
    case 'SICK_PAY':
      return null;
  }
}

/** The first less the second in hundredths of the unit, from one exact division; null where they have no common unit. */
export function amountApart(value: TermValue, from: TermValue): number | null {
  const numerator = BigInt(value.over) * BigInt(from.under) - BigInt(from.over) * BigInt(value.under);
  const denominator = BigInt(value.under) * BigInt(from.under);
  switch (value.term) {
    case 'PAY':
      return divideHalfAwayFromZero(numerator * 60_000n, denominator * BigInt(THOUSANDTHS_OF_WEEKS_PER_YEAR));
    case 'WEEK':
    case 'LEAVE':
      return divideHalfAwayFromZero(numerator * 100n, denominator * 60n);
    case 'PENSION':
      return from.term === 'PENSION' && from.of === value.of ? value.over - from.over : null;
    case 'NOTICE':
      return (value.over - from.over) * 100;
    case 'SICK_PAY':
      return null;
  }
}

/** The term as people write it. */
export function termInWords(value: TermValue): string {
  switch (value.term) {
    case 'PAY':
      return salaryInWords(value.annualPence, value.minutes);
    case 'WEEK':
      return hoursInWords(value.over);
    case 'LEAVE':
      return `${daysInWords(value.hundredthsOfDays)} with public holidays, ${numberInWords(amountOf(value)!)} hours`;
    case 'PENSION':
      return pensionInWords(value.over, value.of);
    case 'NOTICE':
      return weeksInWords(value.over);
    case 'SICK_PAY':
      return SCHEMES[value.scheme];
  }
}

/** `£33,000 a year for 35 hours, £18.08 an hour`. */
function salaryInWords(annualPence: Pence, minutes: number): string {
  const hourly = hourlyPayPence({ annualPence, minutesPerWeek: minutes });
  return `${poundsInWords(annualPence)} a year for ${hoursInWords(minutes)}, ${poundsInWords(pence(hourly))} an hour`;
}

/** `£31,100 to £31,892 a year for 37 hours, £16.12 to £16.53 an hour`. */
export function rangeInWords(from: PayOffered, to: PayOffered): string {
  if (from.annualPence === to.annualPence) return salaryInWords(from.annualPence, from.minutes);
  const [low, high] = [from, to].map(({ annualPence, minutes }) => ({
    annual: poundsInWords(annualPence),
    hourly: poundsInWords(hourlyPayPence({ annualPence, minutesPerWeek: minutes })),
  }));
  return `${low!.annual} to ${high!.annual} a year for ${hoursInWords(from.minutes)}, ${low!.hourly} to ${high!.hourly} an hour`;
}

type PayOffered = TermValue & { readonly term: 'PAY' };

const hoursInWords = (minutes: number): string => `${numberInWords(hundredthsOfHours(minutes))} hours`;

export const daysInWords = (hundredths: number): string =>
  `${numberInWords(hundredths)} ${hundredths === 100 ? 'day' : 'days'}`;

export const weeksInWords = (weeks: number): string => `${weeks} ${weeks === 1 ? 'week' : 'weeks'}`;

const pensionInWords = (percentage: number, of: PensionBasis): string =>
  `${numberInWords(percentage)} % of ${of === PensionBasis.ALL_PAY ? 'all pay' : 'qualifying earnings'}`;

export const SCHEMES: Readonly<Record<SickPay, string>> = {
  [SickPay.STATUTORY_ONLY]: 'statutory sick pay only',
  [SickPay.AFC_SECTION_14]: 'as Agenda for Change, section 14',
  [SickPay.OWN_SCHEME]: "a scheme of the employer's own",
};

export const hundredthsOfHours = (minutes: number): number => divideHalfAwayFromZero(minutes * 100, 60);

/** `27.5`, and `27` where there is no fraction. */
export function numberInWords(hundredths: number): string {
  return unscaled(hundredths, 2).replace(/\.?0+$/, '');
}
