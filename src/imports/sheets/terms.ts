import { TermsChangeReason } from '../../contracts/terms.enums.js';
import { TermsService } from '../../contracts/terms.service.js';
import { sqlFile } from '../../database/sql-file.js';
import { refuse } from '../../kernel/problem.js';
import { sheet } from '../sheet.js';
import { TERMS_COLUMNS, termsParts } from './terms-parts.js';

export const TERMS = sheet({
  name: 'terms',
  about:
    'The terms of contracts, one row for each version from the day it began. A later row is a change; an edited row a correction.',
  columns: TERMS_COLUMNS,
  key: ['employer', 'contract', 'starts_on'],
  inOrderOf: 'starts_on',
  links: {
    employer: { sheet: 'employers', by: ['employer'] },
    contract: { sheet: 'contracts', by: ['employer', 'contract'] },
  },
  writers: 'EMPLOYER',
  held: sqlFile(__dirname, 'terms.sql'),
  columnOf: { employerPension: 'pension_pct', from: 'starts_on' },
  async create({ tx, row, use, id }) {
    const inForce = await tx.row<{ id: string; version: number }>(
      `SELECT id, version FROM terms
       WHERE contract_id = $1 AND starts_on <= $2::date AND (ends_on IS NULL OR ends_on >= $2::date)`,
      [id('contract'), row.starts_on],
    );
    if (!inForce) {
      return refuse(
        'NOT_IN_FORCE',
        ['starts_on'],
        'The contract does not run on this day; give a day between its first and its last.',
      );
    }
    return use(TermsService).change(tx, {
      terms: inForce.id,
      version: inForce.version,
      from: row.starts_on,
      changeReason: row.change_reason ?? TermsChangeReason.OTHER,
      changes: termsParts(row),
    });
  },
  async correct({ tx, row, use, versionOf }, { id }) {
    await use(TermsService).correct(tx, {
      terms: id,
      // An earlier row may have ended these terms the day before its own.
      version: await versionOf('terms', id),
      corrections: termsParts(row),
      changeReason: row.change_reason,
    });
  },
});
