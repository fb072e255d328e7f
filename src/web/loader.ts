import DataLoader from 'dataloader';

/** Reads by key: the keys asked for in one turn go to the database together, each once. */
export class Loader<Key, Value> {
  private readonly ahead = new Map<Key, Value>();
  private readonly later: DataLoader<Key, Value>;

  constructor(private readonly read: (keys: readonly Key[]) => Promise<readonly Value[]>) {
    this.later = new DataLoader<Key, Value>(read);
  }

  /** The value itself where it was read ahead: a promise for each field of each row costs more than the field does. */
  load(key: Key): Value | Promise<Value> {
    const value = this.ahead.get(key);
    return value !== undefined ? value : this.later.load(key);
  }

  /** Reads what will be asked for. Where that fails, it fails whoever asks. */
  async readAhead(keys: readonly Key[]): Promise<void> {
    const missing = [...new Set(keys)].filter((key) => !this.ahead.has(key));
    if (missing.length === 0) return;
    try {
      const values = await this.read(missing);
      missing.forEach((key, at) => this.ahead.set(key, values[at]!));
    } catch (error) {
      for (const key of missing) this.later.prime(key, error as Error);
    }
  }
}
