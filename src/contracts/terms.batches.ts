import { SqlText } from '../database/reader.js';
import { Moment } from '../kernel/moment.js';
import { RowReading } from '../web/row-columns.js';
import { Batch, grouped, inOrder, JoinBatch } from '../web/tracker-request.js';
import { TermsModel } from './terms.model.js';
import { RawTerms, TERMS } from './terms-rows.js';
import { TermsView } from './terms-view.js';

// Named, because lists of contracts with their terms are what is asked most: parsed and planned once per connection.
const IN_FORCE = statements(
  'terms-in-force',
  `WHERE terms.contract_id = ANY ($1::uuid[]) AND terms.starts_on <= $2::date AND (terms.ends_on IS NULL OR terms.ends_on >= $2::date)`,
);
const HISTORY = statements(
  'terms-history',
  'WHERE terms.contract_id = ANY ($1::uuid[]) ORDER BY terms.contract_id, terms.starts_on',
);
const BY_ID = statements('terms-by-id', 'WHERE terms.id = ANY ($1::uuid[])');

/** One statement for each choice of columns. */
function statements(name: string, which: string) {
  return (reading: RowReading<RawTerms>): SqlText => ({
    name: reading.name === null ? undefined : `${name}-${reading.name}`,
    text: `SELECT ${reading.columns} FROM terms ${which}`,
    asArrays: true,
  });
}

/** The terms of a contract on the day asked about; null outside its days. */
export const termsInForce: JoinBatch<string, TermsModel | null> = async (request, moment, ids, asked) => {
  const reading = TERMS.asked(asked, 'contractId');
  const rows = await request.reader.rows<unknown[]>(moment, IN_FORCE(reading), [ids, moment.asOf]);
  return inOrder(ids, views(rows, reading, moment), (terms) => terms.contractId);
};

/** Every version of a contract's terms, earliest first. */
export const termsHistory: JoinBatch<string, TermsModel[]> = async (request, moment, ids, asked) => {
  const reading = TERMS.asked(asked, 'contractId');
  const rows = await request.reader.rows<unknown[]>(moment, HISTORY(reading), [ids]);
  return grouped(ids, views(rows, reading, moment), (terms) => terms.contractId);
};

export const termsById: Batch<string, TermsModel | null> = async (request, moment, ids) => {
  const rows = await request.reader.rows<unknown[]>(moment, BY_ID(TERMS.whole), [ids]);
  return inOrder(ids, views(rows, TERMS.whole, moment), (terms) => terms.id);
};

function views(rows: readonly unknown[][], { read }: RowReading<RawTerms>, moment: Moment): TermsView[] {
  return rows.map((row) => new TermsView(read(row, moment), moment));
}
