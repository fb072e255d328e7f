import { Reader, SqlText } from '../../database/reader.js';
import { sqlFile } from '../../database/sql-file.js';
import { penceFromPounds } from '../../kernel/money.js';
import { MinimumRateModel } from '../models/rates.model.js';
import { OnADay } from './on-a-day.js';

const ON = sqlFile(__dirname, 'minimum-rates-on.sql');
const UNTIL = sqlFile(__dirname, 'minimum-rates-until.sql');

type Row = Omit<MinimumRateModel, 'hourlyPence'> & { readonly hourlyRate: string };

/** The floors under hourly pay on a day; a floor that is not known then is not among them. */
export function findMinimumRatesOn(reader: Reader, on: OnADay): Promise<MinimumRateModel[]> {
  return find(reader, ON, on);
}

/** The same, those they replaced and those announced, the latest first: some may be applied only months after they take effect. */
export function findMinimumRatesUntil(reader: Reader, on: OnADay): Promise<MinimumRateModel[]> {
  return find(reader, UNTIL, on);
}

async function find(reader: Reader, sql: SqlText, { on, knownOn }: OnADay): Promise<MinimumRateModel[]> {
  return (await reader.published<Row>(sql, [on, knownOn])).map(({ hourlyRate, ...row }) => ({
    ...row,
    hourlyPence: penceFromPounds(hourlyRate),
  }));
}
