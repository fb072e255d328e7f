import { LRUCache } from 'lru-cache';
import { SqlText } from './reader.js';

/** Some thousand facts are published; a question reads a few of them, for its day. */
const READINGS_KEPT = 1_000;
const ROWS_KEPT = 20_000;

/** Rows of published facts as they were read before, for the process. They are the same for everyone who has signed in. */
export class PublishedRows {
  private readonly kept = new LRUCache<string, readonly object[]>({
    max: READINGS_KEPT,
    maxSize: ROWS_KEPT,
    sizeCalculation: (rows) => rows.length + 1,
  });

  /** Those of one state of the facts: of another nothing that was read under this one is given. */
  of(state: string): KeptRows {
    return {
      read: async <Row extends object>(sql: SqlText, values: readonly unknown[], read: () => Promise<Row[]>) => {
        const key = `${state} ${JSON.stringify(values)} ${sql.text}`;
        const kept = this.kept.get(key) as readonly Row[] | undefined;
        if (kept) return kept;
        const rows = await read();
        this.kept.set(key, rows);
        return rows;
      },
    };
  }
}

export interface KeptRows {
  read<Row extends object>(
    sql: SqlText,
    values: readonly unknown[],
    read: () => Promise<Row[]>,
  ): Promise<readonly Row[]>;
}
