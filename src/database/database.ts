import { Injectable } from '@nestjs/common';
import { Pool, PoolClient } from 'pg';
import { DataSource, QueryFailedError } from 'typeorm';
import { refuse, RuleViolation } from '../kernel/problem.js';
import { ConstraintSentences } from './constraint-sentence.js';
import { PublishedRows } from './published-rows.js';
import { Reader, SqlText } from './reader.js';
import { sendTogether } from './send-together.js';
import { Session, tellDatabase } from './session.js';
import { refuseAsChanged, Transaction } from './transaction.js';

const DEADLOCK = '40P01';
const SERIALIZATION_FAILURE = '40001';
const ROW_LEVEL_SECURITY = '42501';

/** The one door to PostgreSQL while the application runs. */
@Injectable()
export class Database {
  private readonly publishedRows = new PublishedRows();

  constructor(private readonly source: DataSource) {
    surviveLostConnections(this.pool);
  }

  /** `facts`: the state that the published facts are in, or an older one; nothing of them is kept where it is left out. */
  reader(session: Session | null, { snapshot, facts = null }: { snapshot: boolean; facts?: string | null }): Reader {
    const kept = facts === null ? null : this.publishedRows.of(facts);
    return new Reader(() => this.connect(), session, snapshot, kept);
  }

  /** Reads outside any person's request: who signs in, whether the database answers. Policies apply as to nobody. */
  async query<Row>(sql: SqlText | string, values: readonly unknown[] = []): Promise<Row[]> {
    const { name, text }: SqlText = typeof sql === 'string' ? { text: sql } : sql;
    const client = await this.connect();
    try {
      return (await client.query({ name, text, values: [...values] })).rows as Row[];
    } finally {
      client.release();
    }
  }

  /**
   * Does a change whole or not at all. What the database refuses under a constraint with a sentence comes back as a
   * `RuleViolation`; a deadlock is tried once more.
   */
  async write<Result>(session: Session, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    try {
      return await this.attempt(session, work);
    } catch (error) {
      if (driverError(error).code === DEADLOCK)
        return this.attempt(session, work).catch((again) => this.explain(again));
      return this.explain(error);
    }
  }

  /**
   * A change of one statement, as `write` does it but for its answer and the second attempt: nothing in it waits for what
   * comes before, so that all of it leaves in one piece.
   */
  async writeOne(session: Session, { name, text }: SqlText, values: readonly unknown[]): Promise<void> {
    const client = await this.connect();
    sendTogether(client);
    const steps = [
      client.query('BEGIN'),
      tellDatabase(client, session),
      client.query({ name, text, values: [...values] }),
      client.query('COMMIT'),
    ];
    const ended = await Promise.allSettled(steps);
    const failed = ended.find((step) => step.status === 'rejected');
    // A statement that was refused undoes what is before it when the transaction ends; only a connection that fails to end it is lost.
    client.release(ended.at(-1)?.status === 'rejected');
    if (failed) this.explain(failed.reason);
  }

  private async attempt<Result>(session: Session, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    const runner = this.source.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    try {
      await runner.startTransaction();
      await tellDatabase(client, session);
      const result = await work(new Transaction(runner.manager, client, session.actor));
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      throw error;
    } finally {
      await runner.release();
    }
  }

  private connect(): Promise<PoolClient> {
    return this.pool.connect();
  }

  private get pool(): Pool {
    return (this.source.driver as unknown as { master: Pool }).master;
  }

  /** Throws a refusal of the database as the sentence that belongs to it, and anything else as it is. */
  explain(error: unknown): never {
    if (error instanceof RuleViolation) throw error;
    const failed = driverError(error);
    if (failed.code === SERIALIZATION_FAILURE || failed.constraint === 'record_version_is_next') refuseAsChanged();
    const sentence = failed.constraint === undefined ? undefined : this.sentences()[failed.constraint];
    if (sentence) refuse(sentence.code, sentence.path, sentence.message);
    if (failed.code === ROW_LEVEL_SECURITY) {
      refuse(
        'NOT_YOURS',
        [],
        'This belongs to an employer or programme outside your rights; ask an administrator for the scope you need.',
      );
    }
    throw error;
  }

  private sentences(): ConstraintSentences {
    return Object.assign(
      {},
      ...this.source.entityMetadatas.map(
        (entity) => (entity.target as { constraints?: ConstraintSentences }).constraints,
      ),
    ) as ConstraintSentences;
  }
}

/**
 * A connection that is lost under a question fails that question. It also speaks up by itself, and would end the process
 * if nobody listened: the pool does so only while the connection is idle.
 */
function surviveLostConnections(pool: Pool): void {
  pool.on('acquire', (client) => {
    if (!client.listeners('error').includes(ignore)) client.on('error', ignore);
  });
}

const ignore = (): void => undefined;

function driverError(error: unknown): { code?: string; constraint?: string } {
  return (error instanceof QueryFailedError ? error.driverError : error) as { code?: string; constraint?: string };
}
