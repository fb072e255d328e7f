import { Reader } from '../../database/reader.js';
import { sqlFile } from '../../database/sql-file.js';
import { Day } from '../../kernel/day.js';
import { scaled } from '../../kernel/decimal.js';
import { PublishedWteCountModel } from '../models/programme-facts.model.js';

const SQL = sqlFile(__dirname, 'published-wte.sql');

type Row = Omit<PublishedWteCountModel, 'valueHundredths'> & { readonly value: string };

/** Counts published by a day, of the place with a code (also an old one), or (null) of all. */
export async function findPublishedWte(
  reader: Reader,
  { code, knownOn }: { readonly code: string | null; readonly knownOn: Day },
): Promise<PublishedWteCountModel[]> {
  return (await reader.rows<Row>(null, SQL, [code, knownOn])).map(({ value, ...row }) => ({
    ...row,
    valueHundredths: scaled(value, 2),
  }));
}
