import { Data } from '../web/operation-runner.js';
import { LARGEST_PAGE } from '../web/page.js';
import { ExportTable, Paging } from './export-table.js';
import { Asked } from './read-arguments.js';
import { Cell, rowsOfAnswer } from './rows-of-answer.js';

type Variables = Readonly<Record<string, unknown>>;

/**
 * The rows of a table, page by page, each asked only when the one before has been taken: an export holds one page in
 * memory, and one connection no longer than a page takes.
 */
export async function* pagesOfTable(
  table: ExportTable,
  { variables, texts }: Asked,
  ask: (variables: Variables) => Promise<Data>,
): AsyncGenerator<Cell[][]> {
  let at: Variables | null = { first: LARGEST_PAGE };
  while (at) {
    const data = await ask(table.paging ? { ...variables, ...at } : variables);
    yield rowsOfAnswer(table, data, texts);
    at = table.paging && nextPage(table.paging, data, at);
  }
}

/** Where the next page begins; null after the last, and where there is no list to page. */
function nextPage({ keys, rowsKey, by }: Paging, data: Data, { skip }: Variables): Variables | null {
  const list = keys.reduce<Data | null>((node, key) => (node?.[key] as Data | undefined) ?? null, data);
  const rows = list?.[rowsKey];
  if (!list || !Array.isArray(rows)) return null;
  if (by === 'SKIP') {
    return rows.length < LARGEST_PAGE
      ? null
      : { first: LARGEST_PAGE, skip: ((skip as number | undefined) ?? 0) + rows.length };
  }
  const { hasNextPage, endCursor } = list['pageInfo'] as { hasNextPage: boolean; endCursor: string };
  return hasNextPage ? { first: LARGEST_PAGE, after: endCursor } : null;
}
