import { PayBasis } from '../../contracts/terms.enums.js';
import { offeredLeaveDays } from '../../leave/calculations/offered-leave.js';
import { hourlyPayPence } from '../../pay/calculations/hourly-pay-pence.js';
import { compareTerms } from '../../pay/calculations/term-difference.js';
import { ComparedContract } from '../terms-compared/compared-contract.js';
import { Offer } from '../terms-compared/find-offers.js';
import { ScalePoints } from '../terms-compared/find-scale-points.js';
import { offeredPoints, offeredTerm } from '../terms-compared/offered-term.js';
import { payValue, TermValue } from '../terms-compared/term-value.js';
import {
  amountApart,
  amountOf,
  daysInWords,
  numberInWords,
  rangeInWords,
  termInWords,
} from '../terms-compared/term-words.js';

export type SheetTerm = 'PAY' | 'WEEK' | 'LEAVE' | 'PUBLIC_HOLIDAYS' | 'PENSION' | 'NOTICE' | 'SICK_PAY';

/** A term as the sheet offers it and as the contract has it. Amounts are hundredths of the unit of the term. */
export interface SheetDifference {
  readonly contract: ComparedContract;
  readonly term: SheetTerm;
  readonly offered: string;
  readonly actual: string;
  readonly offeredAmount: number | null;
  readonly actualAmount: number | null;
  /** Actual less offered; against the nearer end of a range. */
  readonly difference: number | null;
}

/** What setting one contract against its sheet came to, term by term. */
export type SheetOutcome =
  | { readonly term: SheetTerm; readonly outcome: 'SAME' | 'NOT_RECORDED' | 'NOT_OFFERED' | 'NO_RATE' }
  | { readonly term: SheetTerm; readonly outcome: 'DIFFERS'; readonly difference: SheetDifference };

const WHOLE_TERMS = ['WEEK', 'PENSION', 'NOTICE', 'SICK_PAY'] as const;

/** Every term of a contract against the sheet in force, exactly: no difference is too small to be one. */
export function againstSheet(contract: ComparedContract, offer: Offer, points: ScalePoints): SheetOutcome[] {
  return [
    pay(contract, offer, points),
    ...WHOLE_TERMS.map((term) => whole(term, contract, offer, points)),
    leave(contract, offer),
    publicHolidays(contract, offer),
  ];
}

function whole(
  term: (typeof WHOLE_TERMS)[number],
  contract: ComparedContract,
  offer: Offer,
  points: ScalePoints,
): SheetOutcome {
  const [actual, offered] = [contract.values[term], offeredTerm(term, offer, contract, points)];
  if (offered === null) return { term, outcome: 'NOT_OFFERED' };
  if (!actual.known) return { term, outcome: 'NOT_RECORDED' };
  if (actual.value.key === offered.from.key) return { term, outcome: 'SAME' };
  return differs(contract, term, offered.from, actual.value, termInWords(offered.from));
}

/**
 * Pay inside the range, or at the point that complete years earn; where they are not recorded, at any point offered. By the
 * year where the weeks are the same, else by the hour, to the penny in which rates are published.
 */
function pay(contract: ComparedContract, offer: Offer, points: ScalePoints): SheetOutcome {
  const term = 'PAY';
  const actual = contract.values.PAY;
  const offered = offeredTerm(term, offer, contract, points);
  if (offered === null) return { term, outcome: offer.scaleBand === null ? 'NOT_OFFERED' : 'NO_RATE' };
  if (!actual.known) return { term, outcome: actual.reason === 'NO_RATE_ON_DATE' ? 'NO_RATE' : 'NOT_RECORDED' };
  const { from, to } = offered;
  const isRange = from.key !== to.key;
  const isOfPoints = offer.scaleBand !== null && isRange;
  const values = isOfPoints
    ? offeredPoints(offer, points).map(({ annualPence }) => payValue(annualPence, offer.fullTimeWeek))
    : [from, to];
  const isSame = values.some((value) => isSamePay(contract, actual.value, value));
  const isInside = !isOfPoints && compareTerms(actual.value, from) >= 0 && compareTerms(actual.value, to) <= 0;
  if (isSame || isInside) return { term, outcome: 'SAME' };
  const nearest = values.reduce((near, value) => (isNearer(actual.value, value, near) ? value : near));
  return differs(contract, term, nearest, actual.value, payOffered(offer, from, to));
}

function isSamePay({ terms }: ComparedContract, actual: TermValue, offered: TermValue): boolean {
  if (actual.term !== 'PAY' || offered.term !== 'PAY') return false;
  if (actual.minutes === offered.minutes && terms.payBasis !== PayBasis.HOURLY) {
    return actual.annualPence === offered.annualPence;
  }
  const hourly = ({ annualPence, minutes }: typeof actual) => hourlyPayPence({ annualPence, minutesPerWeek: minutes });
  return hourly(actual) === hourly(offered);
}

function isNearer(actual: TermValue, value: TermValue, than: TermValue): boolean {
  return Math.abs(amountApart(actual, value)!) < Math.abs(amountApart(actual, than)!);
}

function payOffered(offer: Offer, from: TermValue, to: TermValue): string {
  if (from.term !== 'PAY' || to.term !== 'PAY') return '';
  return `${offer.scaleBand === null ? '' : `${pointsInWords(offer)}: `}${rangeInWords(from, to)}`;
}

function pointsInWords({ scaleNation, scaleBand, scalePointFrom, scalePointTo }: Offer): string {
  const points =
    scalePointFrom === scalePointTo ? `point ${scalePointTo}` : `points ${scalePointFrom} to ${scalePointTo}`;
  return `${scaleNation} band ${scaleBand}, ${points}`;
}

/** Annual leave by itself, for the complete years of continuous service. */
function leave(contract: ComparedContract, offer: Offer): SheetOutcome {
  const term = 'LEAVE';
  const actual = contract.terms.leaveHundredthsOfDays;
  const days = offeredLeaveDays(offer.leaveSteps, contract.yearsOfService);
  if (!days.known && days.reason !== 'SERVICE_NOT_RECORDED') return { term, outcome: 'NOT_OFFERED' };
  if (actual === null) return { term, outcome: 'NOT_RECORDED' };
  const offered = days.known ? [days.value] : offer.leaveSteps.map(({ leaveDays }) => leaveDays);
  if (offered.includes(actual)) return { term, outcome: 'SAME' };
  const nearest = offered.reduce((near, each) => (Math.abs(each - actual) < Math.abs(near - actual) ? each : near));
  const difference: SheetDifference = {
    contract,
    term,
    offered: `${offered.map((each) => numberInWords(each)).join(' or ')} days a year${serviceInWords(contract, offer)}`,
    actual: `${daysInWords(actual)} a year`,
    offeredAmount: nearest,
    actualAmount: actual,
    difference: actual - nearest,
  };
  return { term, outcome: 'DIFFERS', difference };
}

function serviceInWords({ yearsOfService }: ComparedContract, { leaveSteps }: Offer): string {
  if (leaveSteps.length < 2) return '';
  return yearsOfService === null
    ? ', by continuous service, which is not recorded'
    : ` after ${yearsOfService} complete ${yearsOfService === 1 ? 'year' : 'years'} of continuous service`;
}

function publicHolidays(contract: ComparedContract, offer: Offer): SheetOutcome {
  const term = 'PUBLIC_HOLIDAYS';
  const { publicHolidayHundredthsOfDays: days, publicHolidaysInside: inside } = contract.terms;
  if (offer.publicHolidayDays === null && offer.publicHolidaysInside === null) return { term, outcome: 'NOT_OFFERED' };
  const isBlank =
    (offer.publicHolidayDays !== null && days === null) || (offer.publicHolidaysInside !== null && inside === null);
  if (isBlank) return { term, outcome: 'NOT_RECORDED' };
  const isSameNumber = offer.publicHolidayDays === null || offer.publicHolidayDays === days;
  const isSamePlace = offer.publicHolidaysInside === null || offer.publicHolidaysInside === inside;
  if (isSameNumber && isSamePlace) return { term, outcome: 'SAME' };
  const [offeredAmount, actualAmount] = [offer.publicHolidayDays, days];
  const difference: SheetDifference = {
    contract,
    term,
    offered: holidaysInWords(offer.publicHolidayDays, offer.publicHolidaysInside),
    actual: holidaysInWords(days, inside),
    offeredAmount,
    actualAmount,
    difference: offeredAmount === null || actualAmount === null ? null : actualAmount - offeredAmount,
  };
  return { term, outcome: 'DIFFERS', difference };
}

/** `8 days on top of the leave`. */
function holidaysInWords(days: number | null, inside: boolean | null): string {
  const place = inside === null ? '' : inside ? 'inside the leave' : 'on top of the leave';
  return [days === null ? '' : daysInWords(days), place].filter(Boolean).join(' ');
}

function differs(
  contract: ComparedContract,
  term: SheetTerm,
  offered: TermValue,
  actual: TermValue,
  inWords: string,
): SheetOutcome {
  const difference: SheetDifference = {
    contract,
    term,
    offered: inWords,
    actual: termInWords(actual),
    offeredAmount: amountOf(offered),
    actualAmount: amountOf(actual),
    difference: amountApart(actual, offered),
  };
  return { term, outcome: 'DIFFERS', difference };
}
