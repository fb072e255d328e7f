import { daysOffInHundredths } from '../../kernel/days-off.js';
import { pence } from '../../kernel/money.js';
import { offeredLeaveDays } from '../../leave/calculations/offered-leave.js';
import { ScalePoint, servicePoint } from '../../pay/calculations/service-point.js';
import { ComparedContract } from './compared-contract.js';
import { Offer } from './find-offers.js';
import { ScalePoints } from './find-scale-points.js';
import {
  ComparableTerm,
  leaveValue,
  noticeValue,
  payValue,
  pensionValue,
  sickPayValue,
  TermValue,
  weekValue,
} from './term-value.js';

/** What a terms sheet offers someone of this service; from and to are the same where it says one thing. */
export interface OfferedTerm {
  readonly from: TermValue;
  readonly to: TermValue;
  /** What it offers on the first day, where it is service that made it more; null otherwise. */
  readonly atStart: TermValue | null;
}

/** Null where the sheet does not say, or what it names was not published for the day. */
export function offeredTerm(
  term: ComparableTerm,
  offer: Offer,
  contract: ComparedContract,
  points: ScalePoints,
): OfferedTerm | null {
  switch (term) {
    case 'PAY':
      return offer.scaleBand === null
        ? offeredSalary(offer)
        : offeredPoint(offer, contract, offeredPoints(offer, points));
    case 'WEEK':
      return one(weekValue(offer.fullTimeWeek));
    case 'LEAVE':
      return offeredLeave(offer, contract.yearsOfService);
    case 'PENSION':
      return offer.employerPension === null || offer.pensionBasis === null
        ? null
        : one(pensionValue(offer.employerPension, offer.pensionBasis));
    case 'NOTICE':
      return offer.employerNoticeWeeks === null ? null : one(noticeValue(offer.employerNoticeWeeks));
    case 'SICK_PAY':
      return offer.sickPay === null ? null : one(sickPayValue(offer.sickPay));
  }
}

const one = (value: TermValue): OfferedTerm => ({ from: value, to: value, atStart: null });

function offeredSalary({ salaryFrom, salaryTo, fullTimeWeek }: Offer): OfferedTerm | null {
  if (salaryFrom === null || salaryTo === null) return null;
  const [from, to] = [salaryFrom, salaryTo].map((salary) => payValue(pence(salary), fullTimeWeek));
  return { from: from!, to: to!, atStart: null };
}

/** The points of the scale that the sheet offers, lowest first. */
export function offeredPoints(offer: Offer, points: ScalePoints): readonly ScalePoint[] {
  const { scalePointFrom, scalePointTo } = offer;
  return points(offer).filter(({ point }) => point >= (scalePointFrom ?? 0) && point <= (scalePointTo ?? 0));
}

/** A band of a scale, and the week that its salaries are paid for. */
export interface PaidScale {
  readonly scaleNation: string | null;
  readonly scaleBand: string | null;
  readonly fullTimeMinutes: number;
}

/** The point of a scale that complete years earn, with no sheet; where they are not recorded, all of its points. */
export function pointOfService(contract: ComparedContract, scale: PaidScale, points: ScalePoints): OfferedTerm | null {
  return offeredPoint({ fullTimeWeek: scale.fullTimeMinutes }, contract, points(scale));
}

/**
 * The point that complete years earn. Years in the role, or years of continuous service: what someone is paid shows which
 * of the two the employer counts; where neither is recorded, all of the points are what is offered.
 */
function offeredPoint(
  { fullTimeWeek }: Pick<Offer, 'fullTimeWeek'>,
  { yearsInRole, yearsOfService, annualPence }: ComparedContract,
  offered: readonly ScalePoint[],
): OfferedTerm | null {
  const [first, last] = [offered[0], offered.at(-1)];
  if (!first || !last) return null;
  const valueOf = (point: ScalePoint): TermValue => payValue(point.annualPence, fullTimeWeek);
  const earned = [yearsInRole, yearsOfService]
    .filter((years) => years !== null)
    .map((years) => servicePoint(offered, years) ?? first);
  const paid = earned.find((point) => annualPence.known && point.annualPence === annualPence.value) ?? earned[0];
  if (!paid) return { from: valueOf(first), to: valueOf(last), atStart: null };
  const value = valueOf(paid);
  return { from: value, to: value, atStart: paid === first ? null : valueOf(first) };
}

function offeredLeave(offer: Offer, yearsOfService: number | null): OfferedTerm | null {
  const { leaveSteps } = offer;
  const days = offeredLeaveDays(leaveSteps, yearsOfService);
  if (days.known) {
    const value = withPublicHolidays(days.value, offer);
    const atStart = withPublicHolidays(leaveSteps[0]!.leaveDays, offer);
    return value && { from: value, to: value, atStart: value.key === atStart?.key ? null : atStart };
  }
  if (days.reason !== 'SERVICE_NOT_RECORDED') return null;
  const offered = leaveSteps.map(({ leaveDays }) => leaveDays);
  const [from, to] = [withPublicHolidays(Math.min(...offered), offer), withPublicHolidays(Math.max(...offered), offer)];
  return from && to ? { from, to, atStart: null } : null;
}

function withPublicHolidays(leaveDays: number, offer: Offer): TermValue | null {
  const daysOff = offeredDaysOff(leaveDays, offer);
  return daysOff === null ? null : leaveValue(daysOff, offer.fullTimeWeek);
}

/** Hundredths of days of leave and public holidays together; null where the public holidays are not recorded. */
export function offeredDaysOff(
  leaveDays: number,
  { publicHolidayDays, publicHolidaysInside }: Pick<Offer, 'publicHolidayDays' | 'publicHolidaysInside'>,
): number | null {
  const daysOff = daysOffInHundredths({
    annualLeaveDays: leaveDays / 100,
    publicHolidayDays: publicHolidayDays === null ? null : publicHolidayDays / 100,
    publicHolidays: publicHolidaysInside === null ? null : publicHolidaysInside ? 'INSIDE' : 'OUTSIDE',
  });
  return daysOff.known ? daysOff.value : null;
}
