import { SickPay } from '../../contracts/terms.enums.js';
import { Known, known, unknown } from '../../kernel/known.js';
import { Pence, pence } from '../../kernel/money.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';
import { offeredLeaveDays } from '../../leave/calculations/offered-leave.js';
import { EmployerPension, employerPensionPence } from '../../pay/calculations/employer-pension-pence.js';
import { hourlyPayPence } from '../../pay/calculations/hourly-pay-pence.js';
import { TermQuotient } from '../../pay/calculations/term-difference.js';
import { matchingSalaryPence } from '../../pay/calculations/matching-salary-pence.js';
import { EarningsLimits } from '../pay-facts/find-on-costs.js';
import { Offer } from '../terms-compared/find-offers.js';
import { ScalePoints } from '../terms-compared/find-scale-points.js';
import { offeredDaysOff, offeredPoints } from '../terms-compared/offered-term.js';
import { hundredthsOfHours, SCHEMES } from '../terms-compared/term-words.js';
import { OfferTerm, OfferUnit } from './comparison.enums.js';
import { LEAVE_TERMS, LeaveTerm, OfferRow } from './leave-terms.js';

/** Why an offer says nothing on a term. */
export type NoOfferReason = 'NO_SHEET' | 'NOT_RECORDED' | 'NO_RATE' | 'NO_GUIDANCE_WEEK' | 'NO_STEP_FOR_SERVICE';

/** What is offered on one term: hundredths of the unit, or words. */
export interface OfferValue {
  readonly amount: number | null;
  readonly words: string;
  /** The amount before it was rounded, in any unit that all offers of the term share; null where it is exact as it is. */
  readonly unrounded: TermQuotient | null;
}

export type OfferedValue = Known<OfferValue, NoOfferReason>;

/** What is published that an offer has to be read with. */
export interface OfferBasis {
  readonly points: ScalePoints;
  readonly limits: EarningsLimits | null;
  /** Minutes of the full-time week of the guidance; null where none was published for the day. */
  readonly guidanceMinutes: number | null;
}

export const OFFER_UNITS: Readonly<Record<OfferTerm, OfferUnit>> = {
  [OfferTerm.SALARY_FROM]: OfferUnit.POUNDS_A_YEAR,
  [OfferTerm.SALARY_TO]: OfferUnit.POUNDS_A_YEAR,
  [OfferTerm.HOURLY_FROM]: OfferUnit.POUNDS_AN_HOUR,
  [OfferTerm.HOURLY_TO]: OfferUnit.POUNDS_AN_HOUR,
  [OfferTerm.GUIDANCE_WEEK_FROM]: OfferUnit.POUNDS_A_YEAR,
  [OfferTerm.GUIDANCE_WEEK_TO]: OfferUnit.POUNDS_A_YEAR,
  [OfferTerm.FULL_TIME_WEEK]: OfferUnit.HOURS,
  [OfferTerm.LEAVE_DAYS_AT_START]: OfferUnit.DAYS,
  [OfferTerm.LEAVE_DAYS_AT_5_YEARS]: OfferUnit.DAYS,
  [OfferTerm.LEAVE_DAYS_AT_10_YEARS]: OfferUnit.DAYS,
  [OfferTerm.LEAVE_DAYS_AT_STEP]: OfferUnit.DAYS,
  [OfferTerm.LEAVE_HOURS_AT_START]: OfferUnit.HOURS,
  [OfferTerm.LEAVE_HOURS_AT_5_YEARS]: OfferUnit.HOURS,
  [OfferTerm.LEAVE_HOURS_AT_10_YEARS]: OfferUnit.HOURS,
  [OfferTerm.LEAVE_HOURS_AT_STEP]: OfferUnit.HOURS,
  [OfferTerm.PUBLIC_HOLIDAY_DAYS]: OfferUnit.DAYS,
  [OfferTerm.PUBLIC_HOLIDAYS]: OfferUnit.WORDS,
  [OfferTerm.SICK_PAY]: OfferUnit.WORDS,
  [OfferTerm.EMPLOYER_PENSION]: OfferUnit.PER_CENT,
  [OfferTerm.PENSION_BASIS]: OfferUnit.WORDS,
  [OfferTerm.EMPLOYER_PENSION_IN_POUNDS]: OfferUnit.POUNDS_A_YEAR,
  [OfferTerm.EMPLOYER_NOTICE]: OfferUnit.WEEKS,
  [OfferTerm.CLINICAL_SUPERVISION]: OfferUnit.DAYS,
  [OfferTerm.LINE_MANAGEMENT]: OfferUnit.DAYS,
  [OfferTerm.PROGRESSION]: OfferUnit.WORDS,
};

/** What an offer says on each row, on the footing on which offers can be compared. */
export function offerOn(offer: Offer, basis: OfferBasis): (row: OfferRow) => OfferedValue {
  const terms = offerTerms(offer, basis);
  return ({ term, completedYears }) => (completedYears === null ? terms[term] : leave(offer, term, completedYears));
}

/** Every term but leave, which goes by years. */
function offerTerms(offer: Offer, basis: OfferBasis): Readonly<Record<Exclude<OfferTerm, LeaveTerm>, OfferedValue>> {
  const minutes = offer.fullTimeWeek;
  const [from, to] = salaries(offer, basis.points);
  const perMinute = (annualPence: Pence): TermQuotient => ({ over: annualPence, under: minutes });
  const hourly = (salary: Known<Pence, NoOfferReason>): OfferedValue =>
    of(salary, (annualPence) => {
      const amount = hourlyPayPence({ annualPence, minutesPerWeek: minutes });
      return { amount, words: '', unrounded: perMinute(annualPence) };
    });
  const onGuidanceWeek = (salary: Known<Pence, NoOfferReason>): OfferedValue => {
    const { guidanceMinutes } = basis;
    if (guidanceMinutes === null) return unknown('NO_GUIDANCE_WEEK');
    return of(salary, (annualPence) => {
      const amount = matchingSalaryPence({ annualPence, minutesPerWeek: minutes }, guidanceMinutes);
      return { amount, words: '', unrounded: perMinute(annualPence) };
    });
  };
  return {
    [OfferTerm.SALARY_FROM]: number(from),
    [OfferTerm.SALARY_TO]: number(to),
    [OfferTerm.HOURLY_FROM]: hourly(from),
    [OfferTerm.HOURLY_TO]: hourly(to),
    [OfferTerm.GUIDANCE_WEEK_FROM]: onGuidanceWeek(from),
    [OfferTerm.GUIDANCE_WEEK_TO]: onGuidanceWeek(to),
    [OfferTerm.FULL_TIME_WEEK]: number(known(hundredthsOfHours(minutes))),
    [OfferTerm.PUBLIC_HOLIDAY_DAYS]: number(recorded(offer.publicHolidayDays)),
    [OfferTerm.PUBLIC_HOLIDAYS]: words(offer.publicHolidaysInside, (inside) =>
      inside ? 'inside the leave' : 'on top of the leave',
    ),
    [OfferTerm.SICK_PAY]: words(offer.sickPay, (scheme: SickPay) => SCHEMES[scheme]),
    [OfferTerm.EMPLOYER_PENSION]: number(recorded(offer.employerPension)),
    [OfferTerm.PENSION_BASIS]: words(offer.pensionBasis, (basisOf) =>
      basisOf === 'ALL_PAY' ? 'all pay' : 'qualifying earnings',
    ),
    [OfferTerm.EMPLOYER_PENSION_IN_POUNDS]: number(pensionPounds(offer, from, basis.limits)),
    [OfferTerm.EMPLOYER_NOTICE]: number(of(recorded(offer.employerNoticeWeeks), (weeks) => weeks * 100)),
    [OfferTerm.CLINICAL_SUPERVISION]: number(of(recorded(offer.clinicalSupervisionDays), (days) => days * 100)),
    [OfferTerm.LINE_MANAGEMENT]: number(of(recorded(offer.lineManagementDays), (days) => days * 100)),
    [OfferTerm.PROGRESSION]: words(offer.progression, (text) => text),
  };
}

function salaries(offer: Offer, points: ScalePoints): [Known<Pence, NoOfferReason>, Known<Pence, NoOfferReason>] {
  if (offer.scaleBand === null) {
    return [of(recorded(offer.salaryFrom), pence), of(recorded(offer.salaryTo), pence)];
  }
  const offered = offeredPoints(offer, points);
  // An end of the offer that is not published is not known; the nearest point would not be it.
  const salaryAt = (wanted: number | null): Known<Pence, NoOfferReason> => {
    const found = offered.find(({ point }) => point === wanted);
    return found ? known(found.annualPence) : unknown('NO_RATE');
  };
  return [salaryAt(offer.scalePointFrom), salaryAt(offer.scalePointTo)];
}

function leave(offer: Offer, term: LeaveTerm, years: number): OfferedValue {
  const days = daysOff(offer, years);
  if (!LEAVE_TERMS[term].inHours) return number(days);
  return of(days, (hundredths) => {
    const over = hundredths * offer.fullTimeWeek;
    // hundredths of days × minutes of the week ÷ 5 days ÷ 60 minutes
    return { amount: divideHalfAwayFromZero(over, 300), words: '', unrounded: { over, under: 1 } };
  });
}

function daysOff(offer: Offer, years: number): Known<number, NoOfferReason> {
  const days = offeredLeaveDays(offer.leaveSteps, years);
  if (!days.known) return unknown(days.reason === 'NO_STEP_FOR_SERVICE' ? 'NO_STEP_FOR_SERVICE' : 'NOT_RECORDED');
  return recorded(offeredDaysOff(days.value, offer));
}

/** On the lowest salary offered. */
function pensionPounds(
  { employerPension, pensionBasis }: Offer,
  salary: Known<Pence, NoOfferReason>,
  limits: EarningsLimits | null,
): Known<number, NoOfferReason> {
  if (employerPension === null || pensionBasis === null) return unknown('NOT_RECORDED');
  if (pensionBasis === 'QUALIFYING_EARNINGS' && limits === null) return unknown('NO_RATE');
  const pension: EmployerPension =
    pensionBasis === 'ALL_PAY' || limits === null
      ? { percentage: employerPension, of: 'ALL_PAY' }
      : { percentage: employerPension, of: 'QUALIFYING_EARNINGS', ...limits };
  return of(salary, (annualPence) => employerPensionPence(annualPence, pension));
}

function recorded(value: number | null): Known<number, NoOfferReason> {
  return value === null ? unknown('NOT_RECORDED') : known(value);
}

function of<From, To>(value: Known<From, NoOfferReason>, then: (value: From) => To): Known<To, NoOfferReason> {
  return value.known ? known(then(value.value)) : value;
}

function number(value: Known<number, NoOfferReason>): OfferedValue {
  return of(value, (amount) => ({ amount, words: '', unrounded: null }));
}

function words<Value>(value: Value | null, inWords: (value: Value) => string): OfferedValue {
  return value === null ? unknown('NOT_RECORDED') : known({ amount: null, words: inWords(value), unrounded: null });
}
