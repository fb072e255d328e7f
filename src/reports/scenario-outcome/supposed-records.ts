import { addDays, Day } from '../../kernel/day.js';
import { groupedBy } from '../../kernel/grouped-by.js';
import { tooMuch } from '../../web/limits.js';
import { SupposableRows } from './supposable-rows.js';

type Table = keyof SupposableRows;
type RowOf<Name extends Table> = SupposableRows[Name][number];
type Row = RowOf<Table>;
type ByValue = Map<string, Map<string, Row>>;
/** Tables whose rows are for some days. */
type Dated = 'post_state' | 'employer_week';

/** Ten renewals of all that five thousand posts are paid by suppose as much: each takes time to reckon and to be read as if. */
export const MOST_SUPPOSED = 100_000;

/** Records with what is supposed of them so far. What was recorded is never touched: rows are replaced, not changed. */
export class SupposedRecords {
  private readonly supposed: { [Name in Table]: Map<string, RowOf<Name>> } = {
    funding_line: new Map(),
    instalment: new Map(),
    certainty: new Map(),
    allocation: new Map(),
    post_state: new Map(),
    employer_week: new Map(),
  };

  private readonly recordedByColumn = new Map<string, unknown>();
  /** Of the columns that were asked for, by table: the rows supposed, by value and id. */
  private readonly supposedByColumn = new Map<Table, Map<string, ByValue>>();

  private puts = 0;

  constructor(
    private readonly recorded: SupposableRows,
    readonly newId: () => string,
  ) {}

  all<Name extends Table>(table: Name): RowOf<Name>[] {
    const supposed = this.of(table);
    const recorded = this.recorded[table] as readonly RowOf<Name>[];
    const untouched = recorded.filter(({ id }) => !supposed.has(id));
    return [...untouched, ...supposed.values()];
  }

  /** Those of them with a value in a column: found without looking at the others. */
  having<Name extends Table, Column extends keyof RowOf<Name> & string>(
    table: Name,
    column: Column,
    value: RowOf<Name>[Column],
  ): RowOf<Name>[] {
    const supposed = this.of(table);
    const recorded = this.recordedBy(table, column).get(String(value)) ?? [];
    const added = this.supposedBy(table, column).get(String(value)) as Map<string, RowOf<Name>> | undefined;
    return [...recorded.filter(({ id }) => !supposed.has(id)), ...(added?.values() ?? [])];
  }

  put<Name extends Table>(table: Name, row: RowOf<Name>): void {
    this.puts += 1;
    if (this.puts > MOST_SUPPOSED) throw tooMuch('changes of records in one scenario', MOST_SUPPOSED);
    const before = this.of(table).get(row.id);
    this.of(table).set(row.id, row);
    for (const [column, byValue] of this.supposedByColumn.get(table) ?? []) {
      if (before && valueIn(before, column) !== valueIn(row, column))
        byValue.get(valueIn(before, column))?.delete(row.id);
      enter(byValue, column, row);
    }
  }

  /** The rows of a table that are meant are otherwise from a day on, and before it as they were. Gives how many are. */
  changeFrom<Name extends Dated>(
    table: Name,
    first: Day,
    change: (row: RowOf<Name>) => Partial<RowOf<Name>> | null,
  ): number {
    let changed = 0;
    for (const row of this.all(table)) {
      const changes = row.ends_on !== null && row.ends_on < first ? null : change(row);
      if (!changes) continue;
      changed += 1;
      if (row.starts_on >= first) {
        this.put(table, { ...row, ...changes });
      } else {
        this.put(table, { ...row, ends_on: addDays(first, -1) });
        this.put(table, { ...row, ...changes, id: this.newId(), starts_on: first });
      }
    }
    return changed;
  }

  /** For the schema `supposed`: the rows that are otherwise, by table. */
  toJson(): string {
    return JSON.stringify(
      Object.fromEntries(Object.entries(this.supposed).map(([table, rows]) => [table, [...rows.values()]])),
    );
  }

  private recordedBy<Name extends Table, Column extends keyof RowOf<Name> & string>(table: Name, column: Column) {
    const key = `${table} ${column}`;
    const known = this.recordedByColumn.get(key) as Map<string, RowOf<Name>[]> | undefined;
    if (known) return known;
    const grouped = groupedBy(this.recorded[table] as readonly RowOf<Name>[], (row) => String(row[column]));
    this.recordedByColumn.set(key, grouped);
    return grouped;
  }

  private supposedBy(table: Table, column: string): ByValue {
    let columns = this.supposedByColumn.get(table);
    if (!columns) this.supposedByColumn.set(table, (columns = new Map<string, ByValue>()));
    let byValue = columns.get(column);
    if (!byValue) {
      columns.set(column, (byValue = new Map()));
      for (const row of this.of(table).values()) enter(byValue, column, row);
    }
    return byValue;
  }

  private of<Name extends Table>(table: Name): Map<string, RowOf<Name>> {
    return this.supposed[table] as Map<string, RowOf<Name>>;
  }
}

function enter(byValue: ByValue, column: string, row: Row): void {
  const value = valueIn(row, column);
  const rows = byValue.get(value);
  if (rows) rows.set(row.id, row);
  else byValue.set(value, new Map([[row.id, row]]));
}

function valueIn(row: Row, column: string): string {
  return String((row as unknown as Readonly<Record<string, unknown>>)[column]);
}
