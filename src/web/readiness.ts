import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { isMigrated } from '../database/migrate.js';

export type NotReady = 'DRAINING' | 'DATABASE_UNREACHABLE' | 'NOT_MIGRATED';

const PATIENCE_MS = 2_000;

/** Whether requests should be sent here. */
@Injectable()
export class Readiness {
  private isDraining = false;

  constructor(private readonly database: Database) {}

  /** From now on no new requests, please; those under way are finished. */
  drain(): void {
    this.isDraining = true;
  }

  /** Null when ready. */
  async whyNot(): Promise<NotReady | null> {
    if (this.isDraining) return 'DRAINING';
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<NotReady>((resolve) => {
      timer = setTimeout(() => resolve('DATABASE_UNREACHABLE'), PATIENCE_MS);
    });
    const found = this.askDatabase().catch((): NotReady => 'DATABASE_UNREACHABLE');
    return Promise.race([found, late]).finally(() => clearTimeout(timer));
  }

  private async askDatabase(): Promise<NotReady | null> {
    const [{ present } = { present: false }] = await this.database.query<{ present: boolean }>(
      `SELECT to_regclass('public.migrations') IS NOT NULL AS present`,
    );
    return present && (await isMigrated((sql) => this.database.query(sql))) ? null : 'NOT_MIGRATED';
  }
}
