import { Reader } from '../../database/reader.js';
import { sqlFile } from '../../database/sql-file.js';
import { addDays, Day, earlierOf, laterOf } from '../../kernel/day.js';
import { Known, known, unknown } from '../../kernel/known.js';
import { BankHolidayModel } from '../models/law.model.js';

const SQL = sqlFile(__dirname, 'bank-holidays.sql');
const HELD = sqlFile(__dirname, 'bank-holidays-held.sql');

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
  const rows = await reader.published<Row>(SQL, [from, to, knownOn]);
  if (!rows.every(({ holdsAllYears }) => holdsAllYears)) return unknown('YEARS_NOT_HELD');
  return known(rows.filter((row): row is Row & { day: Day } => row.day !== null));
}

export interface HeldBankHolidays {
  readonly days: ReadonlySet<Day>;
  /** The days between which they are held, none beyond those asked for; `from` is after `to` where none is. */
  readonly from: Day;
  readonly to: Day;
}

/** As many of them as are held: of years that nobody has published yet nothing is known. */
export async function findHeldBankHolidays(
  reader: Reader,
  { from, to, knownOn }: BankHolidayQuestion,
): Promise<HeldBankHolidays> {
  type Held = { readonly heldFrom: Day | null; readonly heldTo: Day | null; readonly days: string | null };
  const [held] = await reader.published<Held>(HELD, [from, to, knownOn]);
  if (!held?.heldFrom || !held.heldTo) return { days: new Set(), from: to, to: addDays(from, -1) };
  const days = new Set((held.days?.split(',') ?? []) as Day[]);
  return { days, from: laterOf(from, held.heldFrom), to: earlierOf(to, held.heldTo) };
}

/** The same as a set of days, for rolling back to a working day. */
export async function findBankHolidayDays(
  reader: Reader,
  question: BankHolidayQuestion,
): Promise<Known<ReadonlySet<Day>, 'YEARS_NOT_HELD'>> {
  const holidays = await findBankHolidays(reader, question);
  return holidays.known ? known(new Set(holidays.value.map(({ day }) => day))) : holidays;
}
