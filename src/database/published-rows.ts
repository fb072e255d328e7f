import { LRUCache } from 'lru-cache';

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

  /**
   * Those of one state of the facts, for one request: of another state nothing that was read under this one is given. Parts of
   * a request wait for each other's reading; requests do not, for each may hold the connection that another waits for.
   */
  of(state: string): KeptRows {
    const reading = new Map<string, Promise<readonly object[]>>();
    return {
      find: (text, values, read) => {
        const key = `${state} ${JSON.stringify(values)} ${text}`;
        const kept = this.kept.get(key);
        if (kept) return Promise.resolve(kept);
        let rows = reading.get(key);
        if (!rows) {
          rows = read().then((found) => {
            this.kept.set(key, found);
            return found;
          });
          reading.set(key, rows);
        }
        return rows;
      },
    };
  }
}

export interface KeptRows {
  find(text: string, values: readonly unknown[], read: () => Promise<readonly object[]>): Promise<readonly object[]>;
}
