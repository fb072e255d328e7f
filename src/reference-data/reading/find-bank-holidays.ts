import { Reader } from '../../database/reader.js';
import { sqlFile } from '../../database/sql-file.js';
import { Day } from '../../kernel/day.js';
import { Known, known, unknown } from '../../kernel/known.js';
import { BankHolidayModel } from '../models/law.model.js';

const SQL = sqlFile(__dirname, 'bank-holidays.sql');

export interface BankHolidayQuestion {
  /** First and last day, both included. */
  readonly from: Day;
  readonly to: Day;
  readonly knownOn: Day;
}

type Row = Omit<BankHolidayModel, 'day'> & { readonly day: Day | null; readonly holdsAllYears: boolean };

/** Scotland's bank holidays between two days; unknown where the facts do not reach over all of those years. */
export async function findBankHolidays(
  reader: Reader,
  { from, to, knownOn }: BankHolidayQuestion,
): Promise<Known<BankHolidayModel[], 'YEARS_NOT_HELD'>> {
  const rows = await reader.rows<Row>(null, SQL, [from, to, knownOn]);
  if (!rows.every(({ holdsAllYears }) => holdsAllYears)) return unknown('YEARS_NOT_HELD');
  return known(rows.filter((row): row is Row & { day: Day } => row.day !== null));
}

/** The same as a set of days, for rolling back to a working day. */
export async function findBankHolidayDays(
  reader: Reader,
  question: BankHolidayQuestion,
): Promise<Known<ReadonlySet<Day>, 'YEARS_NOT_HELD'>> {
  const holidays = await findBankHolidays(reader, question);
  return holidays.known ? known(new Set(holidays.value.map(({ day }) => day))) : holidays;
}
