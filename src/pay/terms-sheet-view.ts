import { PublicHolidays } from '../contracts/terms.enums.js';
import { Moment } from '../kernel/moment.js';
import { daysValue, moneyValue, NoValue, noValue, NoValueReason, percentValue } from '../web/no-value.js';
import { TermsSheetModel } from './terms-sheet.model.js';
import { RawTermsSheet, readTermsSheet, TermsSheetRow } from './terms-sheet-values.js';

/** A terms sheet as the type shows it. */
export function termsSheetView(raw: RawTermsSheet, moment: Moment): TermsSheetModel {
  const row = readTermsSheet(raw);
  const { id, version, recordedAt, employerId, role, startsOn, endsOn, fullTimeWeek, sickPay, pensionBasis } = row;
  const { employerNoticeWeeks, clinicalSupervisionDays, lineManagementDays, progression } = row;
  return {
    ...{ id, version, recordedAt, employerId, role, startsOn, endsOn, fullTimeWeek, sickPay, pensionBasis },
    ...{ employerNoticeWeeks, clinicalSupervisionDays, lineManagementDays, progression },
    salaryFrom: salary(row, row.salaryFrom),
    salaryTo: salary(row, row.salaryTo),
    scale: scaleOf(row),
    publicHolidayDays: orBlank(row.publicHolidayDays, daysValue),
    publicHolidays: publicHolidays(row.publicHolidaysInside),
    employerPension: orBlank(row.employerPension, percentValue),
    moment,
  };
}

function scaleOf({ scaleNation, scaleBand, scalePointFrom, scalePointTo }: TermsSheetRow) {
  if (scaleNation === null || scaleBand === null || scalePointFrom === null || scalePointTo === null) return null;
  return { nation: scaleNation, band: scaleBand, pointFrom: scalePointFrom, pointTo: scalePointTo };
}

function salary({ scaleNation }: TermsSheetRow, amount: number | null) {
  if (amount === null && scaleNation !== null) {
    return noValue(NoValueReason.NOT_APPLICABLE, 'A published scale is offered; see scale.');
  }
  return orBlank(amount, moneyValue);
}

function orBlank<Shown>(held: number | null, shown: (held: number) => Shown): Shown | NoValue {
  return held === null
    ? noValue(NoValueReason.NOT_RECORDED, 'Nobody has entered this; the employer can record it.')
    : shown(held);
}

function publicHolidays(inside: boolean | null): PublicHolidays {
  if (inside === null) return PublicHolidays.NOT_RECORDED;
  return inside ? PublicHolidays.INSIDE_LEAVE : PublicHolidays.ON_TOP;
}
