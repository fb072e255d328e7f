import { SqlText } from '../database/reader.js';
import { Batch, grouped, inOrder } from '../web/tracker-request.js';
import { TermsModel } from './terms.model.js';
import { RawTerms, TERMS_COLUMNS } from './terms-rows.js';
import { TermsView } from './terms-view.js';

// Named, because lists of contracts with their terms are what is asked most: parsed and planned once per connection.
const IN_FORCE: SqlText = {
  name: 'terms-in-force',
  text: `SELECT ${TERMS_COLUMNS} FROM terms
         WHERE terms.contract_id = ANY ($1::uuid[]) AND terms.starts_on <= $2::date AND (terms.ends_on IS NULL OR terms.ends_on >= $2::date)`,
};
const HISTORY: SqlText = {
  name: 'terms-history',
  text: `SELECT ${TERMS_COLUMNS} FROM terms WHERE terms.contract_id = ANY ($1::uuid[]) ORDER BY terms.contract_id, terms.starts_on`,
};
const BY_ID: SqlText = {
  name: 'terms-by-id',
  text: `SELECT ${TERMS_COLUMNS} FROM terms WHERE terms.id = ANY ($1::uuid[])`,
};

/** The terms of a contract on the day asked about; null outside its days. */
export const termsInForce: Batch<string, TermsModel | null> = async (request, moment, ids) => {
  const rows = await request.reader.rows<RawTerms>(moment, IN_FORCE, [ids, moment.asOf]);
  return inOrder(ids, rows, (row) => row.contractId).map((row) => row && new TermsView(row, moment));
};

/** Every version of a contract's terms, earliest first. */
export const termsHistory: Batch<string, TermsModel[]> = async (request, moment, ids) => {
  const rows = await request.reader.rows<RawTerms>(moment, HISTORY, [ids]);
  return grouped(ids, rows, (row) => row.contractId).map((versions) =>
    versions.map((row) => new TermsView(row, moment)),
  );
};

export const termsById: Batch<string, TermsModel | null> = async (request, moment, ids) => {
  const rows = await request.reader.rows<RawTerms>(moment, BY_ID, [ids]);
  return inOrder(ids, rows, (row) => row.id).map((row) => row && new TermsView(row, moment));
};
