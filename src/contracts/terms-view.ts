import { scaled } from '../kernel/decimal.js';
import { Moment } from '../kernel/moment.js';
import { daysValue, moneyValue, NoValue, noValue, NoValueReason, percentValue } from '../web/no-value.js';
import { TermsPayModel } from './terms-pay.model.js';
import { NotGivenReason, PayBasis, PublicHolidays, TermName } from './terms.enums.js';
import { TermsModel } from './terms.model.js';
import { RawTerms, readNotGiven, readTerms, TermsRow } from './terms-rows.js';
import { NotGiven, TermsValues } from './terms-values.js';

/** A version of terms as the type shows it; each value is made of the row when it is asked for, because few questions ask for all. */
export class TermsView implements TermsModel {
  private read: TermsRow | undefined;

  constructor(
    private readonly raw: RawTerms,
    readonly moment: Moment,
  ) {}

  get row(): TermsRow {
    return (this.read ??= readTerms(this.raw));
  }

  get id() {
    return this.raw.id;
  }

  get contractId() {
    return this.raw.contractId;
  }

  get version() {
    return this.raw.version;
  }

  get recordedAt() {
    return this.raw.recordedAt;
  }

  get startsOn() {
    return this.raw.startsOn;
  }

  get endsOn() {
    return this.raw.endsOn;
  }

  get changeReason() {
    return this.raw.changeReason;
  }

  get weeklyHours() {
    return this.raw.weeklyHours;
  }

  get fullTimeWeek() {
    return this.raw.fullTimeWeek;
  }

  get leaveDays() {
    return this.valueOr(this.raw.leaveDays, TermName.LEAVE_DAYS, daysValue);
  }

  get publicHolidayDays() {
    return this.valueOr(this.raw.publicHolidayDays, TermName.PUBLIC_HOLIDAY_DAYS, daysValue);
  }

  get publicHolidays() {
    return publicHolidays(this.raw.publicHolidaysInside);
  }

  get leaveYearStarts() {
    return this.raw.leaveYearStarts;
  }

  get employerPension() {
    return this.valueOr(this.raw.employerPension, TermName.EMPLOYER_PENSION, percentValue);
  }

  get pensionBasis() {
    return this.raw.pensionBasis;
  }

  get sickPay() {
    return this.raw.sickPay;
  }

  get origins() {
    return {
      pay: this.raw.payOrigin,
      hours: this.raw.hoursOrigin,
      leave: this.raw.leaveOrigin,
      pension: this.raw.pensionOrigin,
      sickPay: this.raw.sickPayOrigin,
      notice: this.raw.noticeOrigin,
    };
  }

  get transferredFrom() {
    return this.raw.transferredFrom;
  }

  get transferredOn() {
    return this.raw.transferredOn;
  }

  get notGiven() {
    return readNotGiven(this.raw);
  }

  private valueOr<Shown>(held: string | null, term: TermName, shown: (held: number) => Shown): Shown | NoValue {
    return held === null ? whyAbsent(readNotGiven(this.raw), term) : shown(scaled(held, 2));
  }
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
    : whyAbsent(row.notGiven, TermName.PAY);
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

function whyAbsent(notGiven: readonly NotGiven[], term: TermName): NoValue {
  const reason = notGiven.find((absent) => absent.term === term)?.reason;
  return reason === undefined
    ? noValue(NoValueReason.NOT_RECORDED, 'Nobody has entered this; the employer can record it.')
    : noValue(NoValueReason[reason], SENTENCES[reason]);
}
