import { addDays, Day, earlierOf } from '../../kernel/day.js';
import { FinancialYear, financialYearOf } from '../../kernel/financial-year.js';
import { Known, known, unknown } from '../../kernel/known.js';
import { Pence, pence } from '../../kernel/money.js';
import { shareOut } from '../../kernel/rounding.js';
import { daysIn } from '../../kernel/stretches.js';

/** A part of a funding line with an amount of its own: an instalment, or the line where it has none. */
export interface MoneyPart {
  readonly startsOn: Day;
  /** Null while it recurs without an agreed end. */
  readonly endsOn: Day | null;
  /** Null where nobody recorded it. */
  readonly amount: Pence | null;
}

export type YearMoney = Known<Pence, 'AMOUNT_NOT_RECORDED' | 'NO_AGREED_END'>;

/**
 * What of a line's amount falls in a financial year, by days; null where none of its days do. The years of a part add up to
 * its amount to the penny.
 *
 * £100,000 for 1 January 2026 to 31 December 2026 (365 days): 90 days in 2025/26, £24,657.53; 275 in 2026/27, £75,342.47.
 */
export function moneyInYear(parts: readonly MoneyPart[], { startsOn, endsOn }: FinancialYear): YearMoney | null {
  const inYear = parts.filter((part) => part.startsOn <= endsOn && (part.endsOn === null || part.endsOn >= startsOn));
  if (inYear.length === 0) return null;
  let sum = 0;
  for (const part of inYear) {
    if (part.endsOn === null) return unknown('NO_AGREED_END');
    if (part.amount === null) return unknown('AMOUNT_NOT_RECORDED');
    sum += ofYear(part.amount, part.startsOn, part.endsOn, startsOn);
  }
  return known(pence(sum));
}

function ofYear(amount: Pence, from: Day, until: Day, yearStartsOn: Day): number {
  const days: number[] = [];
  let at = 0;
  for (let first = from; first <= until;) {
    const year = financialYearOf(first);
    const last = earlierOf(year.endsOn, until);
    if (year.startsOn === yearStartsOn) at = days.length;
    days.push(daysIn({ startsOn: first, endsOn: last }));
    first = addDays(last, 1);
  }
  return shareOut(amount, days)[at]!;
}

/** Money shared out among partnerships by weights that are not all nothing; what is not known is known of none of them. */
export function sharedAmong<Place>(money: YearMoney, weights: ReadonlyMap<Place, number>): Map<Place, YearMoney> {
  const places = [...weights].filter(([, weight]) => weight > 0);
  const shares = money.known
    ? shareOut(
        money.value,
        places.map(([, weight]) => weight),
      )
    : [];
  return new Map(places.map(([place], at) => [place, money.known ? known(pence(shares[at]!)) : money]));
}

export type MoneyChangeKind = 'SAME' | 'BEGAN' | 'ENDED' | 'CHANGED' | 'NOT_KNOWN';

export interface MoneyChange {
  readonly kind: MoneyChangeKind;
  /** What it adds to the difference of the sums; what is not known is in neither of them. */
  readonly added: Pence;
}

/** What became of a line's money in a partnership from one year to the next; null where it paid in neither. */
export function moneyChange(before: YearMoney | null, now: YearMoney | null): MoneyChange | null {
  if (before === null && now === null) return null;
  const added = pence(counted(now) - counted(before));
  if (before?.known === false || now?.known === false) return { kind: 'NOT_KNOWN', added };
  if (before === null) return { kind: 'BEGAN', added };
  if (now === null) return { kind: 'ENDED', added };
  return { kind: added === 0 ? 'SAME' : 'CHANGED', added };
}

/** As it counts in a sum. */
export function counted(money: YearMoney | null): number {
  return money?.known ? money.value : 0;
}
