import { percentApart, TermQuotient } from '../../pay/calculations/term-difference.js';
import { OfferStanding, OfferTerm, OfferUnit } from './comparison.enums.js';
import { OfferedValue, OFFER_UNITS, OfferValue } from './offer-terms.js';

/** The lowest and the highest number offered, and at which places of the list; the first of those that offer the same. */
export interface WidestDifference {
  readonly lowest: number;
  readonly highest: number;
  readonly lowestAt: number;
  readonly highestAt: number;
  readonly difference: number;
  /** Hundredths of a per cent of the lowest; null where that is nothing. */
  readonly percent: number | null;
}

export interface TermOfOffers {
  readonly term: OfferTerm;
  readonly known: number;
  /** Different offers among the known ones. */
  readonly different: number;
  readonly standings: readonly OfferStanding[];
  /** Null for words, and where fewer than two are known. */
  readonly widest: WidestDifference | null;
}

/** How the offers stand to each other on one term; the list is in the order of the employers. */
export function compareOffers(term: OfferTerm, offered: readonly OfferedValue[]): TermOfOffers {
  const known = offered.flatMap((each, at) => (each.known ? [{ ...each.value, at }] : []));
  const different = new Set(known.map((value) => textOf(value))).size;
  const isWords = OFFER_UNITS[term] === OfferUnit.WORDS;
  const ordered = isWords
    ? []
    : known.map(({ amount, unrounded, at }) => ({
        amount: amount!,
        at,
        exact: unrounded ?? { over: amount!, under: 1 },
      }));
  ordered.sort((a, b) => a.amount - b.amount || a.at - b.at);
  const [first, last] = [ordered[0], ordered.at(-1)];
  const standings = offered.map((each) => {
    if (!each.known) return OfferStanding.UNKNOWN;
    if (known.length === 1) return OfferStanding.ALONE;
    if (different === 1) return OfferStanding.SAME;
    if (isWords) return OfferStanding.DIFFERENT;
    if (each.value.amount === first!.amount) return OfferStanding.LOWEST;
    return each.value.amount === last!.amount ? OfferStanding.HIGHEST : OfferStanding.BETWEEN;
  });
  const widest = known.length > 1 && first && last ? widestOf(ordered) : null;
  return { term, known: known.length, different, standings, widest };
}

interface Ordered {
  readonly amount: number;
  readonly at: number;
  readonly exact: TermQuotient;
}

/** The percentage is of what is offered before rounding, so that an hour and a year of the same pay give the same one. */
function widestOf(ordered: readonly Ordered[]): WidestDifference {
  const lowest = ordered[0]!;
  const highest = ordered.find(({ amount }) => amount === ordered.at(-1)!.amount)!;
  return {
    lowest: lowest.amount,
    highest: highest.amount,
    lowestAt: lowest.at,
    highestAt: highest.at,
    difference: highest.amount - lowest.amount,
    percent: percentApart(lowest.exact, highest.exact),
  };
}

const textOf = ({ amount, words }: OfferValue): string => amount?.toString() ?? words.trim().toLowerCase();
