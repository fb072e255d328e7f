import { Reader } from '../../database/reader.js';
import { sqlFile } from '../../database/sql-file.js';
import { scaled } from '../../kernel/decimal.js';
import { minutesFromHours } from '../../kernel/weeks.js';
import { Nation } from '../enums/pay.enums.js';
import { LeaveStepModel } from '../models/hours-and-leave.model.js';
import { SourcedFact } from '../models/sourced-fact.model.js';
import { OnADay } from './on-a-day.js';

const SQL = sqlFile(__dirname, 'leave-steps-on.sql');

interface Row extends SourcedFact, Pick<LeaveStepModel, 'scheme' | 'nation' | 'serviceYearsFrom' | 'serviceYearsTo'> {
  readonly annualLeaveDays: string;
  readonly publicHolidayDays: string;
  readonly totalDays: string;
  readonly dayHours: string | null;
  readonly totalHours: string | null;
}

/** Leave by service on a day, of one nation or (null) all, and the statutory minimum; empty where nothing is known. */
export async function findLeaveStepsOn(
  reader: Reader,
  { nation, on, knownOn }: OnADay & { readonly nation: `${Nation}` | null },
): Promise<LeaveStepModel[]> {
  return (await reader.published<Row>(SQL, [nation, on, knownOn])).map(
    ({ annualLeaveDays, publicHolidayDays, totalDays, dayHours, totalHours, ...row }) => ({
      ...row,
      annualLeaveHundredthsOfDays: scaled(annualLeaveDays, 2),
      publicHolidayHundredthsOfDays: scaled(publicHolidayDays, 2),
      totalHundredthsOfDays: scaled(totalDays, 2),
      minutesPerDay: dayHours === null ? null : minutesFromHours(dayHours),
      totalMinutes: totalHours === null ? null : minutesFromHours(totalHours),
    }),
  );
}
