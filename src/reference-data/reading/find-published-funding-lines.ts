import { Reader } from '../../database/reader.js';
import { sqlFile } from '../../database/sql-file.js';
import { penceFromPounds } from '../../kernel/money.js';
import { PublishedFundingLineModel } from '../models/published-funding-line.model.js';
import { OnADay } from './on-a-day.js';

const SQL = sqlFile(__dirname, 'published-funding-lines.sql');

type Row = Omit<PublishedFundingLineModel, 'amountPence' | 'asOf'> & { readonly amount: string | null };

/** Funding published by a day, of the area with a code (also an old one), or (null) of all; the first to end first. */
export async function findPublishedFundingLines(
  reader: Reader,
  { code, on, knownOn }: OnADay & { readonly code: string | null },
): Promise<PublishedFundingLineModel[]> {
  return (await reader.rows<Row>(null, SQL, [code, knownOn])).map(({ amount, ...row }) => ({
    ...row,
    amountPence: amount === null ? null : penceFromPounds(amount),
    asOf: on,
  }));
}
