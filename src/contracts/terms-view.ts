import { Moment } from '../kernel/moment.js';
import { daysValue, moneyValue, NoValue, noValue, NoValueReason, percentValue } from '../web/no-value.js';
import { TermsPayModel } from './terms-pay.model.js';
import { NotGivenReason, PayBasis, PublicHolidays, TermName } from './terms.enums.js';
import { TermsModel } from './terms.model.js';
import { TermsRow } from './terms-rows.js';
import { TermsValues } from './terms-values.js';

/** A version of terms as the type shows it. */
export function termsView(row: TermsRow, moment: Moment): TermsModel {
  const value = <Shown>(held: number | null, term: TermName, shown: (held: number) => Shown): Shown | NoValue =>
    held === null ? whyAbsent(row, term) : shown(held);
  return {
    id: row.id,
    version: row.version,
    recordedAt: row.recordedAt,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    changeReason: row.changeReason,
    weeklyHours: row.weeklyHours,
    fullTimeWeek: row.fullTimeWeek,
    leaveDays: value(row.leaveDays, TermName.LEAVE_DAYS, daysValue),
    publicHolidayDays: value(row.publicHolidayDays, TermName.PUBLIC_HOLIDAY_DAYS, daysValue),
    publicHolidays: publicHolidays(row.publicHolidaysInside),
    leaveYearStarts: row.leaveYearStarts,
    employerPension: value(row.employerPension, TermName.EMPLOYER_PENSION, percentValue),
    pensionBasis: row.pensionBasis,
    sickPay: row.sickPay,
    origins: {
      pay: row.payOrigin,
      hours: row.hoursOrigin,
      leave: row.leaveOrigin,
      pension: row.pensionOrigin,
      sickPay: row.sickPayOrigin,
      notice: row.noticeOrigin,
    },
    transferredFrom: row.transferredFrom,
    transferredOn: row.transferredOn,
    notGiven: row.notGiven,
    row,
    moment,
  };
}

/** The pay of a version of terms as it was entered. Whoever calls this tells the audit log. */
export function payView(row: TermsValues, moment: Moment): TermsPayModel {
  const { payBasis: basis, payAmount, scaleNation, scaleBand, scalePoint } = row;
  const isPoint = basis === PayBasis.SCALE_POINT && scaleNation !== null && scaleBand !== null && scalePoint !== null;
  return {
    basis,
    amount: payAmount === null ? whyNoAmount(row) : moneyValue(payAmount),
    scalePoint: isPoint ? { nation: scaleNation, band: scaleBand, point: scalePoint, moment } : null,
  };
}

function whyNoAmount(row: TermsValues): NoValue {
  return row.payBasis === PayBasis.SCALE_POINT
    ? noValue(NoValueReason.NOT_APPLICABLE, 'Paid at a scale point; ask for the salary of scalePoint.')
    : whyAbsent(row, TermName.PAY);
}

function publicHolidays(inside: boolean | null): PublicHolidays {
  if (inside === null) return PublicHolidays.NOT_RECORDED;
  return inside ? PublicHolidays.INSIDE_LEAVE : PublicHolidays.ON_TOP;
}

const SENTENCES: Record<NotGivenReason, string> = {
  DONT_KNOW: 'The employer has said that it does not know this.',
  NOT_APPLICABLE: 'The employer has said that this does not apply to the contract.',
  REFUSED: 'The employer has refused to answer this.',
};

function whyAbsent({ notGiven }: TermsValues, term: TermName): NoValue {
  const reason = notGiven.find((absent) => absent.term === term)?.reason;
  return reason === undefined
    ? noValue(NoValueReason.NOT_RECORDED, 'Nobody has entered this; the employer can record it.')
    : noValue(NoValueReason[reason], SENTENCES[reason]);
}
