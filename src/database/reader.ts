import { PoolClient } from 'pg';
import { Moment } from '../kernel/moment.js';
import { Session, tellDatabase } from './session.js';

/** The present: reads what is recorded now, with nothing supposed. */
const NOW: Recorded = { knownAt: '', supposed: '' };

/** Which records are read: as recorded when (now when empty), and what is supposed on top of them. */
interface Recorded {
  readonly knownAt: string;
  readonly supposed: string;
}

/**
 * A statement. With a name it is parsed and planned once per connection, for the few that are asked all the time; without
 * one it is planned for its values.
 */
export interface SqlText {
  readonly name?: string;
  readonly text: string;
  /**
   * For reports that join whole tables in many steps: after a few the planner takes thousands of rows for one, and joins
   * them in a loop, a hundred times slower. With this it may not, so that a plan made once serves all values, and is not
   * made again each time for what little the planner hopes to save by knowing them.
   */
  readonly joinsByHash?: boolean;
}

const planning = (joins: 'on' | 'off', plan: 'auto' | 'force_generic_plan'): string =>
  `SET LOCAL enable_nestloop = ${joins}; SET LOCAL enable_mergejoin = ${joins}; SET LOCAL plan_cache_mode = ${plan}`;
const PLANNED_ONCE = planning('off', 'force_generic_plan');
const PLANNED_AS_USUAL = planning('on', 'auto');

/**
 * Reads within one transaction of one request. Opened at the first read, so that a request that reads nothing costs
 * nothing; statements queue, because one connection answers one at a time.
 *
 * A moment with `knownAt` reads the same names from the schema `known`, as they were recorded then; one with `supposed`
 * reads those that can be supposed from the schema of that name, which shows what is supposed and writes nothing.
 */
export class Reader {
  /** How many statements went to the database; the cost that must not grow with the number of rows. */
  statements = 0;
  private client: PoolClient | undefined;
  private queue: Promise<unknown> = Promise.resolve();
  private readsAt: Recorded = NOW;
  private joinsByHash = false;
  private failed = false;
  private finished = false;

  /** `snapshot` true: every read sees the same state. */
  constructor(
    private readonly connect: () => Promise<PoolClient>,
    private readonly session: Session | null,
    private snapshot: boolean,
  ) {}

  /** Reads within a change, which it sees as far as it has been made; the change begins the transaction and ends it. */
  static within(client: PoolClient): Reader {
    const reader = new Reader(() => Promise.resolve(client), null, false);
    reader.client = client;
    return reader;
  }

  /** From now on every read sees what has been changed meanwhile; to be said before the first read. */
  seeChanges(): void {
    this.snapshot = false;
  }

  rows<Row>(moment: Moment | null, sql: SqlText | string, values: readonly unknown[] = []): Promise<Row[]> {
    const result = this.queue.then(() => this.run<Row>(moment, sql, values));
    this.queue = result.catch(() => {});
    return result;
  }

  async row<Row>(moment: Moment | null, sql: SqlText | string, values: readonly unknown[] = []): Promise<Row | null> {
    return (await this.rows<Row>(moment, sql, values))[0] ?? null;
  }

  /** Ends the transaction and gives the connection back; a later read begins another. */
  async close(): Promise<void> {
    await this.queue;
    await this.end();
  }

  /**
   * Ends it for good. Where one field fails, an answer leaves while others are still worked out; what they would read must
   * not take a connection again, for nobody would give it back.
   */
  finish(): Promise<void> {
    this.finished = true;
    return this.close();
  }

  /**
   * Does work that takes a connection of its own, with none held here: reads asked for meanwhile wait until it is done, so
   * that one request never holds one connection while it waits for another.
   */
  aside<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.queue.then(() => this.end()).then(work);
    this.queue = result.catch(() => {});
    return result;
  }

  private async end(): Promise<void> {
    const { client, failed } = this;
    if (!client) return;
    this.client = undefined;
    this.readsAt = NOW;
    this.joinsByHash = false;
    this.failed = false;
    try {
      await client.query(failed ? 'ROLLBACK' : 'COMMIT');
      client.release();
    } catch (error) {
      client.release(error as Error);
    }
  }

  private async run<Row>(moment: Moment | null, sql: SqlText | string, values: readonly unknown[]): Promise<Row[]> {
    if (this.finished) throw new Error('The answer has left; nothing more is read for it.');
    const client = (this.client ??= await this.open());
    await this.readAsRecorded(client, moment);
    this.statements += 1;
    try {
      const { name, text, joinsByHash = false }: SqlText = typeof sql === 'string' ? { text: sql } : sql;
      await this.planAs(client, joinsByHash);
      const result = await client.query({ name, text, values: [...values] });
      return result.rows as Row[];
    } catch (error) {
      this.failed = true;
      throw error;
    }
  }

  private async open(): Promise<PoolClient> {
    const client = await this.connect();
    try {
      await client.query(this.snapshot ? 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' : 'BEGIN READ ONLY');
      if (this.session) await tellDatabase(client, this.session);
      this.statements += 2;
      return client;
    } catch (error) {
      client.release(error as Error);
      throw error;
    }
  }

  /** Said to the database only where it changes: reports ask several statements of one kind one after the other. */
  private async planAs(client: PoolClient, joinsByHash: boolean): Promise<void> {
    if (joinsByHash === this.joinsByHash) return;
    await client.query(joinsByHash ? PLANNED_ONCE : PLANNED_AS_USUAL);
    this.joinsByHash = joinsByHash;
  }

  private async readAsRecorded(client: PoolClient, moment: Moment | null): Promise<void> {
    const knownAt = moment?.knownAt?.toISOString() ?? '';
    const supposed = moment?.supposed ?? '';
    if (knownAt === this.readsAt.knownAt && supposed === this.readsAt.supposed) return;
    this.statements += 1;
    const schemas = [...(supposed ? ['supposed'] : []), ...(knownAt ? ['known'] : []), 'tracker', 'public'];
    await client.query({
      name: 'read-as-recorded',
      text: `SELECT set_config('search_path', $1, true), set_config('app.known_at', $2, true), app.suppose(nullif($3, '')::json)`,
      values: [schemas.join(', '), knownAt, supposed],
    });
    this.readsAt = { knownAt, supposed };
  }
}
