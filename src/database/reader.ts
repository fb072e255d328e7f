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
  /** Each row as its values in order, for those who make rows of their own. */
  readonly asArrays?: boolean;
}

const planning = (joins: 'on' | 'off', plan: 'auto' | 'force_generic_plan'): string =>
  `SET LOCAL enable_nestloop = ${joins}; SET LOCAL enable_mergejoin = ${joins}; SET LOCAL plan_cache_mode = ${plan}`;
const PLANNED_ONCE = planning('off', 'force_generic_plan');
const PLANNED_AS_USUAL = planning('on', 'auto');

/**
 * Reads within one transaction of one request. Opened at the first read, so that a request that reads nothing costs
 * nothing. Statements are sent as they are asked for, without waiting for the answers to those before: the connection
 * answers one after the other, and what is asked in one turn goes out in one piece.
 *
 * A moment with `knownAt` reads the same names from the schema `known`, as they were recorded then; one with `supposed`
 * reads those that can be supposed from the schema of that name, which shows what is supposed and writes nothing.
 */
export class Reader {
  /** How many statements went to the database; the cost that must not grow with the number of rows. */
  statements = 0;
  private client: Promise<PoolClient> | undefined;
  /** The beginning of the transaction; what was asked in it fails where that did. */
  private begun: Promise<unknown> = Promise.resolve();
  /** What must be over before the next statement is sent. */
  private turn: Promise<unknown> = Promise.resolve();
  /** All that was asked for, answered or failed. */
  private answered: Promise<unknown> = Promise.resolve();
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
    reader.client = Promise.resolve(client);
    return reader;
  }

  /** From now on every read sees what has been changed meanwhile; to be said before the first read. */
  seeChanges(): void {
    this.snapshot = false;
  }

  rows<Row>(moment: Moment | null, sql: SqlText | string, values: readonly unknown[] = []): Promise<Row[]> {
    const result = this.turn.then(() => this.run<Row>(moment, sql, values));
    this.answered = Promise.allSettled([this.answered, result]);
    return result;
  }

  async row<Row>(moment: Moment | null, sql: SqlText | string, values: readonly unknown[] = []): Promise<Row | null> {
    return (await this.rows<Row>(moment, sql, values))[0] ?? null;
  }

  /** Ends the transaction and gives the connection back; a later read begins another. */
  async close(): Promise<void> {
    await this.answered;
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
    const result = this.answered.then(() => this.end()).then(work);
    this.turn = result.catch(() => {});
    this.answered = this.turn;
    return result;
  }

  private async end(): Promise<void> {
    if (!this.client) return;
    const client = await this.client;
    const { failed } = this;
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
    const client = await (this.client ??= this.open());
    const {
      name,
      text,
      joinsByHash = false,
      asArrays = false,
    }: SqlText = typeof sql === 'string' ? { text: sql } : sql;
    sendTogether(client);
    this.statements += 1;
    const told = [this.begun, this.readAsRecorded(client, moment), this.planAs(client, joinsByHash)];
    const asked = client.query<never>({ name, text, values: [...values], ...(asArrays ? { rowMode: 'array' } : {}) });
    try {
      const [result] = await Promise.all([asked, ...told]);
      return result.rows as Row[];
    } catch (error) {
      this.failed = true;
      throw error;
    }
  }

  private async open(): Promise<PoolClient> {
    try {
      const client = await this.connect();
      sendTogether(client);
      this.begun = Promise.all([
        client.query(this.snapshot ? 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' : 'BEGIN READ ONLY'),
        this.session && tellDatabase(client, this.session),
      ]);
      this.statements += 2;
      return client;
    } catch (error) {
      this.client = undefined;
      throw error;
    }
  }

  /** Said to the database only where it changes: reports ask several statements of one kind one after the other. */
  private planAs(client: PoolClient, joinsByHash: boolean): Promise<unknown> | undefined {
    if (joinsByHash === this.joinsByHash) return undefined;
    this.joinsByHash = joinsByHash;
    return client.query(joinsByHash ? PLANNED_ONCE : PLANNED_AS_USUAL);
  }

  private readAsRecorded(client: PoolClient, moment: Moment | null): Promise<unknown> | undefined {
    const knownAt = moment?.knownAt?.toISOString() ?? '';
    const supposed = moment?.supposed ?? '';
    if (knownAt === this.readsAt.knownAt && supposed === this.readsAt.supposed) return undefined;
    this.statements += 1;
    this.readsAt = { knownAt, supposed };
    const schemas = [...(supposed ? ['supposed'] : []), ...(knownAt ? ['known'] : []), 'tracker', 'public'];
    return client.query({
      name: 'read-as-recorded',
      text: `SELECT set_config('search_path', $1, true), set_config('app.known_at', $2, true), app.suppose(nullif($3, '')::json)`,
      values: [schemas.join(', '), knownAt, supposed],
    });
  }
}

/** What is sent over this connection in one turn leaves in one piece: each piece costs both sides more than a statement more in it. */
function sendTogether(client: PoolClient): void {
  const { stream } = client.connection;
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}
