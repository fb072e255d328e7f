import { Reader } from '../../database/reader.js';
import { sqlFile } from '../../database/sql-file.js';
import { scaled } from '../../kernel/decimal.js';
import { Known, known } from '../../kernel/known.js';
import { minutesFromHours } from '../../kernel/weeks.js';
import { Nation } from '../enums/pay.enums.js';
import { StandardWeekModel } from '../models/hours-and-leave.model.js';
import { SourcedFact } from '../models/sourced-fact.model.js';
import { knownRows, NoFactReason, OnADay } from './on-a-day.js';

const SQL = sqlFile(__dirname, 'standard-week-on.sql');

interface Row extends SourcedFact, Pick<StandardWeekModel, 'nation' | 'instrument'> {
  readonly weeklyHours: string;
  readonly annualHours: string;
  readonly dayHours: string;
  readonly weeksPerYear: string;
  readonly isKnown: boolean;
}

/** The full-time week of a nation on a day: Scotland's went from 37 to 36 hours on 1 April 2026. */
export async function findStandardWeekOn(
  reader: Reader,
  { nation, on, knownOn }: OnADay & { readonly nation: `${Nation}` },
): Promise<Known<StandardWeekModel, NoFactReason>> {
  const rows = knownRows(await reader.published<Row>(SQL, [nation, on, knownOn]));
  if (!rows.known) return rows;
  const { weeklyHours, annualHours, dayHours, weeksPerYear, ...row } = rows.value[0]!;
  return known({
    ...row,
    minutesPerWeek: minutesFromHours(weeklyHours),
    minutesPerDay: minutesFromHours(dayHours),
    hundredthsOfHoursPerYear: scaled(annualHours, 2),
    weeksPerYear: Number(weeksPerYear),
  });
}
