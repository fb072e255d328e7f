import { GraphQLError } from 'graphql';
import { isMeantDay } from '../kernel/day.js';
import { Moment } from '../kernel/moment.js';
import { AskedFields } from './asked-fields.js';
import { Direction, PageArgs } from './page.js';
import { RowColumns } from './row-columns.js';
import { TrackerRequest } from './tracker-request.js';

/** One way a list can be put in order. The expression is fixed text and never null. */
export interface Ordering {
  readonly expression: string;
  readonly type: keyof typeof VALUES;
}

/** Puts a value into the statement and gives its place: `$3`. */
export type Bind = (value: unknown) => string;

/**
 * A list people can filter, order and page through. All SQL is fixed text written here; what people give only ever
 * arrives as bound values.
 */
export interface ListDefinition<Row extends { id: string }, Filter, Order extends string> extends ListOf<
  Filter,
  Order
> {
  /** What is read of each row. */
  readonly columns: string;
  /** From the row as the database gives it to the row the type shows. */
  read(row: never, moment: Moment): Row;
}

/** A list of the rows of one type, of which no more is read than is asked for. */
export interface RecordList<Row extends { id: string }, Filter, Order extends string> extends ListOf<Filter, Order> {
  readonly rows: RowColumns<Row>;
}

type AnyList<Row extends { id: string }, Filter, Order extends string> =
  RecordList<Row, Filter, Order> | ListDefinition<Row, Filter, Order>;

interface ListOf<Filter, Order extends string> {
  /** The list's word, for messages: `contracts`. */
  readonly name: string;
  /** Fixed text, or text that binds values of its own: the day a joined rate is read for. */
  readonly from: string | ((filter: Filter, bind: Bind, moment: Moment) => string);
  /** Unique and in every row: `contract.id`. */
  readonly key: string;
  /** What the key is; `uuid` when left out. */
  readonly keyType?: KeyType;
  readonly orders: Readonly<Record<Order, Ordering>>;
  readonly defaultOrder: Order;
  /** A condition for each part of the filter that is set. */
  where(filter: Filter, bind: Bind, moment: Moment): readonly (string | false)[];
}

export interface ListQuestion<Filter, Order extends string> {
  readonly page: PageArgs;
  readonly filter?: Filter | null;
  readonly orderBy?: { readonly field: Order; readonly direction: Direction } | null;
}

export interface Page<Row> {
  readonly nodes: Row[];
  readonly edges: { cursor: string; node: Row }[];
  readonly pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  /** Counted only when it is asked for. */
  readonly totalCount: Promise<number>;
}

export async function listPage<Row extends { id: string }, Filter, Order extends string>(
  request: TrackerRequest,
  moment: Moment,
  list: AnyList<Row, Filter, Order>,
  { page, filter, orderBy }: ListQuestion<Filter, Order>,
): Promise<Page<Row>> {
  const { first, last, after, before } = page;
  const size = last ?? first ?? 50;
  const backwards = last != null;
  const order = orderBy?.field ?? list.defaultOrder;
  const { expression, type } = list.orders[order];
  const descending = (orderBy?.direction === Direction.DESC) !== backwards;
  const values: unknown[] = [];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const from = fromOf(list, filter ?? ({} as Filter), bind, moment);
  const conditions = list.where(filter ?? ({} as Filter), bind, moment).filter((condition) => condition !== false);
  const counted = { conditions: [...conditions], values: [...values] };
  for (const [cursor, comesAfter] of [
    [after, true],
    [before, false],
  ] as const) {
    if (!cursor) continue;
    const [value, id] = openCursor(cursor, order, type, list);
    const beyond = comesAfter === (orderBy?.direction !== Direction.DESC) ? '>' : '<';
    conditions.push(
      `(${expression}, ${list.key}) ${beyond} (${bind(value)}::${type}, ${bind(id)}::${list.keyType ?? 'uuid'})`,
    );
  }
  const direction = descending ? 'DESC' : 'ASC';
  const { columns, asArrays, read, placeOf } = readingOf(list, request.asked);
  const found = await request.reader.rows<never>(
    moment,
    {
      text: `SELECT ${columns}, (${expression})::text AS list_order FROM ${from} ${whereOf(conditions)}
             ORDER BY ${expression} ${direction}, ${list.key} ${direction} LIMIT ${bind(size + 1)}::integer`,
      asArrays,
    },
    values,
  );
  const more = found.length > size;
  const rows = found.slice(0, size);
  if (backwards) rows.reverse();
  const cursorAt = (at: number): string | null => {
    const row = rows.at(at);
    return row ? sealCursor(order, placeOf(row), nodes.at(at)!.id) : null;
  };
  const nodes = rows.map((row) => read(row, moment));
  const count = async (): Promise<number> => {
    const row = await request.reader.row<{ count: number }>(
      moment,
      `SELECT count(*)::integer AS count FROM ${from} ${whereOf(counted.conditions)}`,
      counted.values,
    );
    return row?.count ?? 0;
  };
  return {
    nodes,
    pageInfo: {
      hasNextPage: backwards ? before != null : more,
      hasPreviousPage: backwards ? more : after != null,
      startCursor: cursorAt(0),
      endCursor: cursorAt(-1),
    },
    // Getters, so that nothing is sealed or counted unless the field is asked for.
    get edges() {
      return nodes.map((node, at) => ({ cursor: cursorAt(at)!, node }));
    },
    get totalCount() {
      return count();
    },
  };
}

/** One row of a list by its id; null when it is absent or not visible to this person, which are not told apart. */
export async function findInList<Row extends { id: string }, Filter, Order extends string>(
  request: TrackerRequest,
  moment: Moment,
  list: AnyList<Row, Filter, Order>,
  ids: readonly string[],
  asked: AskedFields = null,
): Promise<(Row | null)[]> {
  const known = ids.filter((id) => UUID.test(id));
  if (known.length === 0) return ids.map(() => null);
  const values: unknown[] = [];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const from = fromOf(list, {} as Filter, bind, moment);
  const { columns, asArrays, read } = readingOf(list, asked);
  const found = await request.reader.rows<never>(
    moment,
    { text: `SELECT ${columns} FROM ${from} WHERE ${list.key} = ANY (${bind(known)}::uuid[])`, asArrays },
    values,
  );
  const rows = found.map((row) => read(row, moment));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** How the rows of either kind of list are read, and where a row that was read stands in the order. */
function readingOf<Row extends { id: string }, Filter, Order extends string>(
  list: AnyList<Row, Filter, Order>,
  asked: AskedFields,
) {
  if (!('rows' in list)) {
    const { columns, read } = list;
    return { columns, asArrays: false, read, placeOf: (row: { list_order: string }) => row.list_order };
  }
  const { columns, read } = list.rows.asked(asked);
  return { columns, asArrays: true, read, placeOf: (values: readonly unknown[]) => values.at(-1) as string };
}

function fromOf<Filter, Order extends string>(
  { from }: ListOf<Filter, Order>,
  filter: Filter,
  bind: Bind,
  moment: Moment,
): string {
  return typeof from === 'string' ? from : from(filter, bind, moment);
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const KEYS = { uuid: UUID, bigint: /^\d{1,18}$/ } as const;
type KeyType = keyof typeof KEYS;

/** Whether a cursor's value is one the database wrote for such an order; anything else is not ours. */
const VALUES = {
  text: (value: string) => /^[^\0]{0,400}$/s.test(value),
  date: (value: string) => isMeantDay(value) || /^-?infinity$/.test(value),
  numeric: (value: string) => /^-?\d{1,20}(\.\d{1,20})?$/.test(value),
  integer: (value: string) => /^-?\d{1,9}$/.test(value),
  bigint: (value: string) => /^-?\d{1,18}$/.test(value),
  timestamptz: (value: string) =>
    /^\d{4}-\d{2}-\d{2} ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?[+-](0\d|1[0-4])$/.test(value) &&
    isMeantDay(value.slice(0, 10)),
} as const;

function whereOf(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : `WHERE ${conditions.map((condition) => `(${condition})`).join(' AND ')}`;
}

function sealCursor(order: string, value: string, id: string): string {
  return Buffer.from(JSON.stringify([order, value, id])).toString('base64url');
}

function openCursor(
  cursor: string,
  order: string,
  type: keyof typeof VALUES,
  { name, keyType = 'uuid' }: { name: string; keyType?: KeyType },
): [value: string, id: string] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parts) && parts.length === 3 && parts[0] === order) {
      const [, value, id] = parts as unknown[];
      if (typeof value === 'string' && VALUES[type](value) && typeof id === 'string' && KEYS[keyType].test(id))
        return [value, id];
    }
  } catch {
    // Falls through to the one answer for every cursor that is not ours.
  }
  throw new GraphQLError(
    `The cursor does not belong to this list of ${name} in this order; use one from its own edges or pageInfo.`,
    { extensions: { code: 'BAD_USER_INPUT' } },
  );
}
