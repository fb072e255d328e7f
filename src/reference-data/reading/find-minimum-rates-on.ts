import { Reader } from '../../database/reader.js';
import { sqlFile } from '../../database/sql-file.js';
import { penceFromPounds } from '../../kernel/money.js';
import { MinimumRateModel } from '../models/rates.model.js';
import { OnADay } from './on-a-day.js';

const SQL = sqlFile(__dirname, 'minimum-rates-on.sql');

type Row = Omit<MinimumRateModel, 'hourlyPence'> & { readonly hourlyRate: string };

/** The floors under hourly pay on a day; a floor that is not known then is not among them. */
export async function findMinimumRatesOn(reader: Reader, { on, knownOn }: OnADay): Promise<MinimumRateModel[]> {
  return (await reader.rows<Row>(null, SQL, [on, knownOn])).map(({ hourlyRate, ...row }) => ({
    ...row,
    hourlyPence: penceFromPounds(hourlyRate),
  }));
}
