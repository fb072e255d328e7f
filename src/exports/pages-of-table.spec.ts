import { Data } from '../web/operation-runner.js';
import { ExportTable, Paging } from './export-table.js';
import { pagesOfTable } from './pages-of-table.js';

const table = (paging: Paging, keys: readonly string[]): ExportTable => ({
  name: 'a-table',
  about: 'One row for each.',
  query: '',
  path: keys.map((key) => ({ keys: [key], column: null })),
  paging,
  arguments: [],
  columns: [
    {
      name: 'row',
      source: { from: 'LEAF', level: keys.length, steps: [{ key: 'row', on: null }] },
      type: 'Int',
      isList: false,
      mayBeEmpty: false,
      meaning: '',
      choices: '',
      path: '',
    },
  ],
});

const all = (count: number) => Array.from({ length: count }, (_, row) => ({ row }));

/** The rows of each page, and what was asked for it. */
async function pagesOf(asked: ExportTable, answer: (variables: Readonly<Record<string, unknown>>) => Data) {
  const pages: { rows: number; asked: unknown }[] = [];
  let last: unknown;
  const ask = (variables: Readonly<Record<string, unknown>>) => {
    last = variables;
    return Promise.resolve(answer(variables));
  };
  for await (const rows of pagesOfTable(asked, { variables: {}, texts: {} }, ask)) {
    pages.push({ rows: rows.length, asked: last });
  }
  return pages;
}

const part = (count: number, { first, skip = 0 }: Readonly<Record<string, unknown>>) => ({
  nodes: all(count).slice(skip as number, (skip as number) + (first as number)),
});

it('asks on while a page is full', async () => {
  const paged = table({ keys: ['posts'], rowsKey: 'nodes', by: 'SKIP' }, ['posts', 'nodes']);
  expect(await pagesOf(paged, (variables) => ({ posts: part(230, variables) }))).toEqual([
    { rows: 100, asked: { first: 100 } },
    { rows: 100, asked: { first: 100, skip: 100 } },
    { rows: 30, asked: { first: 100, skip: 200 } },
  ]);
});

it('asks on, where there is a page in each of a list, until none of them is full', async () => {
  const paged = table({ keys: ['cases', 'posts'], rowsKey: 'nodes', by: 'SKIP' }, ['cases', 'posts', 'nodes']);
  const pages = await pagesOf(paged, (variables) => ({
    cases: [0, 120, 20].map((count) => ({ posts: part(count, variables) })),
  }));
  expect(pages).toEqual([
    { rows: 120, asked: { first: 100 } }, // of the second 100, of the third 20
    { rows: 20, asked: { first: 100, skip: 100 } },
  ]);
});

it('has one page, without rows, where the answer is that there are none', async () => {
  const paged = table({ keys: ['posts'], rowsKey: 'nodes', by: 'CURSOR' }, ['posts', 'nodes']);
  expect(await pagesOf(paged, () => ({ posts: null }))).toEqual([{ rows: 0, asked: { first: 100 } }]);
});
