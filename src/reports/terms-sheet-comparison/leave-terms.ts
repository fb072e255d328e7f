import { OfferedLeaveStep } from '../../leave/calculations/offered-leave.js';
import { OfferTerm } from './comparison.enums.js';

/** Leave by complete years of service: at years that are always compared, or at the steps of the sheets (null). */
export const LEAVE_TERMS = {
  [OfferTerm.LEAVE_DAYS_AT_START]: { years: 0, inHours: false },
  [OfferTerm.LEAVE_DAYS_AT_5_YEARS]: { years: 5, inHours: false },
  [OfferTerm.LEAVE_DAYS_AT_10_YEARS]: { years: 10, inHours: false },
  [OfferTerm.LEAVE_DAYS_AT_STEP]: { years: null, inHours: false },
  [OfferTerm.LEAVE_HOURS_AT_START]: { years: 0, inHours: true },
  [OfferTerm.LEAVE_HOURS_AT_5_YEARS]: { years: 5, inHours: true },
  [OfferTerm.LEAVE_HOURS_AT_10_YEARS]: { years: 10, inHours: true },
  [OfferTerm.LEAVE_HOURS_AT_STEP]: { years: null, inHours: true },
} as const;

export type LeaveTerm = keyof typeof LEAVE_TERMS;

/** A row of the comparison: a term, and for leave after how many complete years. */
export type OfferRow =
  | { readonly term: LeaveTerm; readonly completedYears: number }
  | { readonly term: Exclude<OfferTerm, LeaveTerm>; readonly completedYears: null };

interface Offered {
  readonly leaveSteps: readonly OfferedLeaveStep[];
}

/** The rows of the terms asked for, once each: of leave at steps one for each number of years that has no term of its own. */
export function offerRows(terms: readonly OfferTerm[], offers: readonly Offered[]): OfferRow[] {
  const named = new Set<number | null>(Object.values(LEAVE_TERMS).map(({ years }) => years));
  const stepped = offers.flatMap(({ leaveSteps }) => leaveSteps.map(({ fromCompletedYears }) => fromCompletedYears));
  const others = [...new Set(stepped)].filter((years) => !named.has(years)).sort((a, b) => a - b);
  return [...new Set(terms)].flatMap((term): OfferRow[] => {
    if (!isLeave(term)) return [{ term, completedYears: null }];
    const { years } = LEAVE_TERMS[term];
    return (years === null ? others : [years]).map((completedYears) => ({ term, completedYears }));
  });
}

function isLeave(term: OfferTerm): term is LeaveTerm {
  return term in LEAVE_TERMS;
}
