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
function nextPage({ keys, rowsKey, by }: Paging, data: Data, { skip = 0 }: Variables): Variables | null {
  const lists = keys.reduce<readonly Data[]>((nodes, key) => nodes.flatMap((node) => allUnder(node, key)), [data]);
  const paged = lists.filter((list) => Array.isArray(list[rowsKey]));
  if (by === 'SKIP') {
    const hasFullPage = paged.some((list) => (list[rowsKey] as readonly unknown[]).length === LARGEST_PAGE);
    return hasFullPage ? { first: LARGEST_PAGE, skip: (skip as number) + LARGEST_PAGE } : null;
  }
  const [list] = paged;
  if (!list) return null;
  const { hasNextPage, endCursor } = list['pageInfo'] as { hasNextPage: boolean; endCursor: string };
  return hasNextPage ? { first: LARGEST_PAGE, after: endCursor } : null;
}

/** What stands under a key: of a list each, of nothing none. */
function allUnder(node: Data, key: string): readonly Data[] {
  const value = node[key] as Data | readonly Data[] | null | undefined;
  return value == null ? [] : ([value].flat() as Data[]);
}
