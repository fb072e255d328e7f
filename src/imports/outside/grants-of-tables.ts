import { groupedBy } from '../../kernel/grouped-by.js';
import { Table } from '../reading/read-tables.js';
import { Facts, Place } from './facts.js';
import { nameOfTitle, REQUIRED, titleOfName } from './grant-fields.js';

/** What a file says of itself: 360Giving's Meta sheet, or the head of a JSON package. */
export interface AboutFile {
  readonly licence: string | null;
  readonly url: string | null;
}

export interface PublishedFile {
  readonly grants: readonly Facts[];
  readonly about: AboutFile;
  /** Columns that are not of the standard, and are not read. */
  readonly otherColumns: readonly Place[];
  /** Columns that every grant needs and no sheet has; their cells need no complaint of their own. */
  readonly missing: readonly Place[];
  /** Columns that say a second time what another of the sheet does. */
  readonly doubled: readonly Place[];
}

interface ReadSheet {
  readonly names: readonly (string | null)[];
  readonly hasGrants: boolean;
  readonly rows: readonly Facts[];
  readonly otherColumns: readonly Place[];
  readonly doubled: readonly Place[];
}

/**
 * The grants of 360Giving spreadsheets. A sheet with identifiers and titles or amounts holds grants; one with identifiers
 * and other fields, such as dates or locations, says more of them; the sheet Meta is about the file; others are not read.
 */
export function grantsOfTables(tables: readonly Table[]): PublishedFile {
  const isMeta = ({ sheet }: Table): boolean => sheet.trim().toLowerCase() === 'meta';
  const sheets = tables.filter((table) => !isMeta(table)).map(readSheet);
  const withGrants = sheets.filter(({ hasGrants }) => hasGrants);
  const grants = withGrants.flatMap(({ rows }) => rows);
  const beside = sheets.filter(({ hasGrants }) => !hasGrants);
  const more = groupedBy(
    beside.flatMap(({ rows }) => rows),
    (facts) => facts.text('id'),
  );
  for (const grant of grants) for (const facts of more.get(grant.text('id')) ?? []) grant.complete(facts);
  const besides = new Set(beside.flatMap(({ names }) => names));
  return {
    grants,
    about: aboutFile(tables.find(isMeta)),
    otherColumns: withGrants.flatMap(({ otherColumns }) => otherColumns),
    doubled: sheets.flatMap(({ doubled }) => doubled),
    missing: withGrants.flatMap(({ names, rows }) =>
      missingOf(names)
        .filter((name) => !besides.has(name))
        .flatMap((name) => rows.slice(0, 1).map((facts) => ({ ...facts.place, row: 1, column: titleOfName(name) }))),
    ),
  };
}

/** Where grants go to individuals too, an organisation is not in each. */
function missingOf(names: readonly (string | null)[]): readonly string[] {
  const hasIndividuals = names.some((name) => name?.startsWith('recipientIndividual/'));
  return REQUIRED.filter(
    (name) => !names.includes(name) && !(hasIndividuals && name.startsWith('recipientOrganization/')),
  );
}

function readSheet({ file, sheet, header, rows }: Table): ReadSheet {
  const names = header.map(nameOfTitle);
  const hasGrants = names.includes('title') || names.includes('amountAwarded') || names.includes('awardDate');
  if (!hasGrants && !names.includes('id')) return { names, hasGrants: false, rows: [], otherColumns: [], doubled: [] };
  const otherColumns = header.flatMap((column, at) =>
    names[at] === null && column !== '' && !column.startsWith('#') ? [{ file, sheet, row: 1, column }] : [],
  );
  const doubled = header.flatMap((column, at) =>
    names[at] !== null && names.indexOf(names[at]!) !== at ? [{ file, sheet, row: 1, column }] : [],
  );
  const read = rows
    // Rows that begin with # are notes to the tools that convert the file.
    .filter(({ cells }) => !(cells[0] ?? '').startsWith('#'))
    .map(({ row, cells }) => {
      const facts = new Facts({ file, sheet, row, column: null }, titleOfName);
      names.forEach((name, at) => {
        if (name !== null) facts.set(name, cells[at] ?? '', { file, sheet, row, column: header[at]! });
      });
      return facts;
    });
  return { names, hasGrants, rows: read, otherColumns, doubled };
}

/** Names in the first column, values in the second; its first line is one of them too. */
function aboutFile(meta: Table | undefined): AboutFile {
  const lines = meta ? [meta.header, ...meta.rows.map(({ cells }) => cells)] : [];
  const find = (...names: string[]): string | null =>
    names.flatMap((name) => lines.find(([first]) => first?.trim().toLowerCase() === name)?.[1] || [])[0] ?? null;
  return { licence: find('license', 'licence'), url: find('download url', 'access url') };
}
