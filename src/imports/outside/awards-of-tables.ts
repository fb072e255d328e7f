import { refuseFile } from '../import-problem.js';
import { Table } from '../reading/read-tables.js';
import { Facts } from './facts.js';
import { NEEDED_OF_NOTICE, NOTICE_COLUMNS, PublishedNotices } from './notice-facts.js';

/** Procurement awards in a table with the columns of `NOTICE_COLUMNS`, one award a row. */
export function awardsOfTables(tables: readonly Table[]): PublishedNotices {
  return { awards: tables.flatMap(awardsOfTable), licence: null, url: null };
}

function awardsOfTable({ file, sheet, header, rows }: Table): Facts[] {
  const names = header.map((column) =>
    column
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_'),
  );
  const absent = NEEDED_OF_NOTICE.filter((name) => !names.includes(name));
  if (absent.length > 0) {
    refuseFile(
      file,
      'COLUMN_MISSING',
      `The table lacks the columns ${absent.join(', ')}; a table of awards may have: ${NOTICE_COLUMNS.join(', ')}.`,
    );
  }
  return rows.map(({ row, cells }) => {
    const facts = new Facts({ file, sheet, row, column: null }, (name) => name);
    names.forEach((name, at) => facts.set(name, cells[at] ?? '', { file, sheet, row, column: header[at]! }));
    return facts;
  });
}
