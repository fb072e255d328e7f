import { NewTerms, NotGiven } from '../../contracts/terms-values.js';
import {
  NotGivenReason,
  PayBasis,
  PensionBasis,
  SickPay,
  TermName,
  TermOrigin,
  TermsChangeReason,
} from '../../contracts/terms.enums.js';
import { Nation } from '../../reference-data/enums/pay.enums.js';
import {
  choice,
  code,
  day,
  days,
  hours,
  money,
  NOT_GIVEN,
  NotGiven as Word,
  orNotGiven,
  percent,
  text,
  whole,
  yesNo,
} from '../column.js';
import { RowOf } from '../sheet.js';
import { contractReference, employerName } from './common-columns.js';

const origin = (of: string) =>
  choice(TermOrigin).orElse(
    TermOrigin.UNRECORDED,
    `Where the ${of} comes from: the employer's standard, a transfer, a negotiation, an error.`,
  );

export const TERMS_COLUMNS = {
  employer: employerName,
  contract: contractReference('The contract, by its reference in the sheet contracts.'),
  starts_on: day(
    'First day of these terms; they hold until the day before the next row of the same contract, or its end.',
  ),
  pay_basis: orNotGiven(
    choice(PayBasis).orNone(
      'What pay_amount is: a full-time salary, what the person gets, an hourly rate; or a scale point.',
    ),
  ),
  pay_amount: money.orNone('Pay in £, a year or an hour as pay_basis says; empty for a scale point.'),
  scale_nation: choice(Nation).orNone('Whose Agenda for Change scale; for SCALE_POINT.'),
  scale_band: text(5).orNone('The band, such as 5; for SCALE_POINT.'),
  scale_point: whole('points').orNone('The point of the band, counted from 1; for SCALE_POINT.'),
  weekly_hours: hours('Contracted hours in an ordinary week.'),
  full_time_week: hours('Hours of a full-time week under these terms.'),
  leave_days: orNotGiven(days.orNone('Annual leave of a full-time year in days.')),
  public_holiday_days: orNotGiven(days.orNone('Public holidays of a full-time year in days.')),
  public_holidays_inside: orNotGiven(yesNo.orNone('Whether the public holidays are inside the annual leave.')),
  leave_year_starts: orNotGiven(
    code(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'month and day, such as 04-01').orNone(
      'First day of the leave year.',
    ),
  ),
  pension_pct: orNotGiven(percent.orNone('What the employer pays into the pension.')),
  pension_basis: choice(PensionBasis).orNone('Of what pension_pct is paid: all pay, or qualifying earnings.'),
  sick_pay: orNotGiven(choice(SickPay).orNone('Sick pay scheme.')),
  pay_origin: origin('pay'),
  hours_origin: origin('week'),
  leave_origin: origin('leave'),
  pension_origin: origin('pension'),
  sick_pay_origin: origin('sick pay'),
  notice_origin: origin('notice'),
  transferred_from: text(200).orNone(
    'The employer from which transferred terms were carried over; only where an origin is TRANSFERRED.',
  ),
  transferred_on: day.orNone('The day of that transfer; no later than starts_on.'),
  change_reason: choice(TermsChangeReason).orDerived(
    'Why the terms changed; of the first terms of a contract, START when empty.',
  ),
};

export type TermsRow = RowOf<typeof TERMS_COLUMNS>;

/** A row of the sheet as the services take it: a word in place of a value becomes the reason for its absence. */
export function termsParts(row: TermsRow): NewTerms {
  const notGiven: NotGiven[] = [];
  const given = <Value>(term: TermName, value: Value | Word | null): Value | null => {
    if (!isWord(value)) return value;
    notGiven.push({ term, reason: NotGivenReason[value] });
    return null;
  };
  return {
    payBasis: given(TermName.PAY, row.pay_basis),
    payAmount: row.pay_amount,
    scaleNation: row.scale_nation,
    scaleBand: row.scale_band,
    scalePoint: row.scale_point,
    weeklyHours: row.weekly_hours,
    fullTimeWeek: row.full_time_week,
    leaveDays: given(TermName.LEAVE_DAYS, row.leave_days),
    publicHolidayDays: given(TermName.PUBLIC_HOLIDAY_DAYS, row.public_holiday_days),
    publicHolidaysInside: given(TermName.PUBLIC_HOLIDAYS_INSIDE, row.public_holidays_inside),
    leaveYearStarts: given(TermName.LEAVE_YEAR_STARTS, row.leave_year_starts),
    employerPension: given(TermName.EMPLOYER_PENSION, row.pension_pct),
    pensionBasis: row.pension_basis,
    sickPay: given(TermName.SICK_PAY, row.sick_pay),
    payOrigin: row.pay_origin,
    hoursOrigin: row.hours_origin,
    leaveOrigin: row.leave_origin,
    pensionOrigin: row.pension_origin,
    sickPayOrigin: row.sick_pay_origin,
    noticeOrigin: row.notice_origin,
    transferredFrom: row.transferred_from,
    transferredOn: row.transferred_on,
    notGiven,
  };
}

function isWord(value: unknown): value is Word {
  return NOT_GIVEN.includes(value as Word);
}
