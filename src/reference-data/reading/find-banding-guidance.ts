import { Reader } from '../../database/reader.js';
import { sqlFile } from '../../database/sql-file.js';
import { Day } from '../../kernel/day.js';
import { scaledOrNull } from '../../kernel/decimal.js';
import { BandingGuidanceModel } from '../models/programme-facts.model.js';

const SQL = sqlFile(__dirname, 'banding-guidance.sql');

type Row = Omit<BandingGuidanceModel, 'valueHundredths'> & { readonly value: string | null };

/** Statements about banding published by a day; those that speak of `on`, or (null) of whenever. */
export async function findBandingGuidance(
  reader: Reader,
  { on, knownOn }: { readonly on: Day | null; readonly knownOn: Day },
): Promise<BandingGuidanceModel[]> {
  return (await reader.published<Row>(SQL, [on, knownOn])).map(({ value, ...row }) => ({
    ...row,
    valueHundredths: scaledOrNull(value, 2),
  }));
}
