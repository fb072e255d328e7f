import { Data } from '../web/operation-runner.js';
import { snakeCase } from './columns-of-leaves.js';
import { Column, ExportTable, LeafStep } from './export-table.js';

/** Null is an empty cell: nothing is recorded, or the column does not apply. */
export type Cell = string | number | boolean | null;

const BETWEEN_VALUES = '; ';

type Node = Readonly<Record<string, unknown>>;

interface Found {
  /** From the answer itself down to the row; shorter where there is no value. */
  readonly chain: readonly Node[];
  readonly choices: readonly string[];
  readonly noValue: Node | null;
}

/** Flattens an answer: a cell for each column, in the order of the columns. */
export function rowsOfAnswer(table: ExportTable, data: Data, asked: Readonly<Record<string, string>>): Cell[][] {
  return [...found(table, data)].map((row) => table.columns.map((column) => cellOf(column, row, asked)));
}

function* found(table: ExportTable, data: Data): Generator<Found> {
  function* walk(value: unknown, before: Found): Generator<Found> {
    if (value == null) return;
    if (Array.isArray(value)) {
      for (const each of value) yield* walk(each, before);
      return;
    }
    const node = value as Node;
    if (node['__typename'] === 'NoValue') {
      yield { ...before, noValue: node };
      return;
    }
    const here = { ...before, chain: [...before.chain, node] };
    const step = table.path[before.chain.length];
    if (!step) yield here;
    else for (const key of step.keys) yield* walk(node[key], { ...here, choices: [...before.choices, key] });
  }
  yield* walk(data, { chain: [], choices: [], noValue: null });
}

function cellOf({ source }: Column, { chain, choices, noValue }: Found, asked: Readonly<Record<string, string>>): Cell {
  switch (source.from) {
    case 'LEAF':
      return asCell(valueAt(chain[source.level], source.steps));
    case 'CHOICE': {
      const key = choices[source.level];
      return key === undefined ? null : snakeCase(key).toUpperCase();
    }
    case 'NO_VALUE':
      return asCell(noValue?.[source.key]);
    case 'ASKED':
      return asked[source.argument] ?? null;
  }
}

function valueAt(value: unknown, steps: readonly LeafStep[]): unknown {
  if (value == null) return null;
  if (Array.isArray(value)) return value.map((each) => valueAt(each, steps));
  const [step, ...rest] = steps;
  if (!step) return value;
  const node = value as Node;
  return step.on !== null && node['__typename'] !== step.on ? null : valueAt(node[step.key], rest);
}

/** Several values stand in one cell in their order, an unknown one as nothing between two separators. */
function asCell(value: unknown): Cell {
  if (Array.isArray(value)) {
    const all = value.flat(Infinity) as unknown[];
    return all.map((each) => (each == null ? '' : String(each))).join(BETWEEN_VALUES) || null;
  }
  if (value == null || typeof value === 'number' || typeof value === 'boolean') return value ?? null;
  return String(value);
}
