import { BadCell, CellValue, Column } from './column.js';
import { Held, keyText, Row, Sheet } from './sheet.js';

/** As PostgreSQL gives a row of a sheet's `held`: identifiers beside the cells as text. */
export interface HeldCells extends Readonly<Record<string, string | number | null>> {
  readonly id: string;
  readonly version: number;
}

export type Target = { readonly id: string } | 'REFUSED_IN_THIS_FILE' | undefined;

/** What is recorded of one sheet, and what this file adds: to compare rows with, and for links to find. */
export class RowDirectory {
  private readonly byKey = new Map<string, Held<Row>>();
  private readonly byAnchor = new Map<string, string>();
  private readonly rowsOfAnchor = new Map<string, Held<Row>[]>();
  private readonly refused = new Set<string>();

  constructor(
    readonly sheet: Sheet,
    recorded: readonly HeldCells[],
  ) {
    for (const cells of recorded) {
      const row = readHeld(sheet, cells);
      this.keep({
        id: cells.id,
        version: cells.version,
        partId: (cells['part_id'] as string | undefined) ?? null,
        derived: Object.fromEntries(
          Object.entries(cells).flatMap(([name, cell]) =>
            name.startsWith('derived_') ? [[name.slice('derived_'.length), cell === null ? '' : String(cell)]] : [],
          ),
        ),
        row,
      });
    }
  }

  get anchor(): readonly string[] {
    return this.sheet.anchor ?? this.sheet.key;
  }

  get ids(): string[] {
    return [...this.byAnchor.values()];
  }

  /** What is recorded of the row; of one that says nothing of a dated part, the thing itself with its latest part. */
  held(row: Row): Held<Row> | undefined {
    const { key, parts } = this.sheet;
    const saysNoPart = parts !== undefined && (row[parts[0]!] ?? null) === null;
    return this.byKey.get(keyText(row, key)) ?? (saysNoPart ? this.latest(row) : undefined);
  }

  /** The thing that the row adds a dated part to. */
  latest(row: Row): Held<Row> | undefined {
    return this.rowsOfAnchor.get(keyText(row, this.anchor))?.at(-1);
  }

  anchorId(row: Row): string | null {
    return this.byAnchor.get(keyText(row, this.anchor)) ?? null;
  }

  add(row: Row, id: string): void {
    this.keep({ id, version: 1, partId: null, derived: {}, row });
  }

  /** What a row changed of the thing itself holds for its other rows too. */
  change(row: Row): void {
    const { key, parts = [] } = this.sheet;
    const rows = this.rowsOfAnchor.get(keyText(row, this.anchor)) ?? [];
    const shared = Object.fromEntries(Object.entries(row).filter(([name]) => !parts.includes(name)));
    const changed = rows.map((held) => ({ ...held, row: { ...held.row, ...shared } }));
    this.rowsOfAnchor.set(keyText(row, this.anchor), changed);
    for (const held of changed) this.byKey.set(keyText(held.row, key), held);
  }

  private keep(held: Held<Row>): void {
    const anchor = keyText(held.row, this.anchor);
    this.byKey.set(keyText(held.row, this.sheet.key), held);
    this.byAnchor.set(anchor, held.id);
    this.rowsOfAnchor.set(anchor, [...(this.rowsOfAnchor.get(anchor) ?? []), held]);
  }

  /** What points to this row is not wrong because of it; it is put right with it. */
  refuse(row: Row): void {
    this.refused.add(keyText(row, this.anchor));
  }

  find(cells: readonly CellValue[]): Target {
    const key = keyText(Object.fromEntries(this.anchor.map((name, at) => [name, cells[at] ?? null])), this.anchor);
    const id = this.byAnchor.get(key);
    if (id !== undefined) return { id };
    return this.refused.has(key) ? 'REFUSED_IN_THIS_FILE' : undefined;
  }
}

/** What is recorded goes through the same reading as a cell of a file, so that the two can be compared. */
export function readHeld({ columns }: Sheet, cells: HeldCells): Row {
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => {
      const cell = String(cells[name] ?? '');
      return [name, readRecorded(column, cell)];
    }),
  );
}

/** Recorded in another way than a file could: shown as it is. */
function readRecorded(column: Column, cell: string): CellValue {
  try {
    return column.read(cell);
  } catch (error) {
    if (error instanceof BadCell) return cell === '' ? null : cell;
    throw error;
  }
}
