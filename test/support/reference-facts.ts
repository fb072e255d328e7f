import '../../src/database/connection-options';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Pool } from 'pg';
import { Reader } from '../../src/database/reader';
import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { createTestDatabase, TestDatabase } from './database-url';

const FACTS_FOLDER = join(__dirname, '../../src/reference-data/facts');

/** The published facts in a database of their own, read as the application reads them. */
export class ReferenceFacts {
  private constructor(
    readonly database: TestDatabase,
    private readonly pool: Pool,
    readonly reader: Reader,
  ) {}

  static async load(): Promise<ReferenceFacts> {
    const database = await createTestDatabase();
    await loadReferenceFacts(database.ownerUrl, { log: () => {} });
    const pool = new Pool({ connectionString: database.appUrl, max: 1, pipeline: true });
    return new ReferenceFacts(database, pool, new Reader(() => pool.connect(), null, true));
  }

  async stop(): Promise<void> {
    await this.reader.close();
    await this.pool.end();
    await this.database.drop();
  }
}

/** A copy of the files in a folder, with one of them changed, or added. */
export function factsWith(folder: string, file: string, change: (content: string) => string | Uint8Array): string {
  cpSync(FACTS_FOLDER, folder, { recursive: true });
  const path = join(folder, file);
  writeFileSync(path, change(existsSync(path) ? readFileSync(path, 'utf8') : ''));
  return folder;
}
