import { PoolClient, QueryResult } from 'pg';
import { Moment } from '../kernel/moment.js';
import { ownTurn } from './own-turn.js';
import { KeptRows } from './published-rows.js';
import { NOW, Recorded, recordedAt } from './recorded-at.js';
import { sendTogether } from './send-together.js';
import { Session, tellDatabase } from './session.js';
import { Turns } from './turns.js';

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
 * nothing. Statements leave in the order in which they are asked, none waiting for the answer to the one before: the
 * connection is one of those that send ahead (`connection-options.ts`). Those that are read as recorded at another instant, or
 * as supposed, wait until nothing is asked as it was: changing what names mean has the database plan anew.
 *
 * A moment with `knownAt` reads the same names from the schema `known`, as they were recorded then; one with `supposed`
 * reads those that can be supposed from the schema of that name, which shows what is supposed and writes nothing.
 */
export class Reader {
  private client: PoolClient | undefined;
  /** Done when the transaction is open and told who asks: nothing that is read counts before. */
  private opened: Promise<unknown> = Promise.resolve();
  /** Done when all that was asked so far has been sent, and when it has been answered. */
  private sent: Promise<unknown> = Promise.resolve();
  private answered: Promise<unknown> = Promise.resolve();
  private readonly turns = new Turns();
  private readsAt: Recorded = NOW;
  private joinsByHash = false;
  private failed = false;
  private finished = false;

  /** `snapshot` true: every read sees the same state. */
  constructor(
    private readonly connect: () => Promise<PoolClient>,
    private readonly session: Session | null,
    private snapshot: boolean,
    /** Published facts that were read before; null where it is not known which are loaded. */
    private readonly kept: KeptRows | null = null,
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

  async rows<Row>(moment: Moment | null, sql: SqlText | string, values: readonly unknown[] = []): Promise<Row[]> {
    const recorded = recordedAt(moment);
    const { rows } = await this.turns.take(recorded.words, async () => {
      const sent = this.sent.then(() => this.send(recorded, sql, values));
      this.sent = sent.catch(() => {});
      const answer = await (await sent).answer;
      // What is made of the answer of a report may take long.
      if (typeof sql !== 'string' && sql.joinsByHash) await ownTurn();
      return answer;
    });
    return rows as Row[];
  }

  async row<Row>(moment: Moment | null, sql: SqlText | string, values: readonly unknown[] = []): Promise<Row | null> {
    return (await this.rows<Row>(moment, sql, values))[0] ?? null;
  }

  /** Published facts, which are the same for everyone: read once as long as the same are loaded, and not to be changed. */
  async published<Row extends object>(sql: SqlText, values: readonly unknown[] = []): Promise<readonly Row[]> {
    const read = () => this.rows<Row>(null, sql, values);
    return this.kept ? ((await this.kept.find(sql.text, values, read)) as readonly Row[]) : read();
  }

  /** Ends the transaction and gives the connection back; a later read begins another. */
  async close(): Promise<void> {
    await this.sent;
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
    const result = this.sent.then(() => this.end()).then(work);
    this.sent = result.catch(() => {});
    return result;
  }

  private async end(): Promise<void> {
    await this.answered;
    const { client, failed } = this;
    if (!client) return;
    this.client = undefined;
    this.opened = Promise.resolve();
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

  /** Sends a statement with what has to be said before it, all in one piece. */
  private async send(
    recorded: Recorded,
    sql: SqlText | string,
    values: readonly unknown[],
  ): Promise<{ readonly answer: Promise<QueryResult> }> {
    if (this.finished) throw new Error('The answer has left; nothing more is read for it.');
    const isOpen = this.client !== undefined;
    const client = (this.client ??= await this.connect());
    const {
      name,
      text,
      joinsByHash = false,
      asArrays = false,
    }: SqlText = typeof sql === 'string' ? { text: sql } : sql;
    sendTogether(client);
    if (!isOpen) this.open(client);
    const before = [this.opened, this.readAsRecorded(client, recorded), this.planAs(client, joinsByHash)];
    const asked = client.query({
      name: name && nameIn(recorded, name),
      text,
      values: [...values],
      ...(asArrays ? { rowMode: 'array' } : {}),
    });
    const answer = Promise.all([asked, ...before]).then(([result]) => result);
    const noted = answer.catch(() => {
      this.failed = true;
    });
    this.answered = Promise.all([this.answered, noted]);
    return { answer };
  }

  private open(client: PoolClient): void {
    this.opened = Promise.all([
      client.query(this.snapshot ? 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' : 'BEGIN READ ONLY'),
      this.session && tellDatabase(client, this.session),
    ]);
  }

  /** Said to the database only where it changes: reports ask several statements of one kind one after the other. */
  private planAs(client: PoolClient, joinsByHash: boolean): Promise<unknown> | null {
    if (joinsByHash === this.joinsByHash) return null;
    this.joinsByHash = joinsByHash;
    return client.query(joinsByHash ? PLANNED_ONCE : PLANNED_AS_USUAL);
  }

  private readAsRecorded(client: PoolClient, recorded: Recorded): Promise<unknown> | null {
    if (recorded.words === this.readsAt.words) return null;
    this.readsAt = recorded;
    const { schemas, knownAt, supposed } = recorded;
    return client.query({
      name: 'read-as-recorded',
      text: `SELECT set_config('search_path', $1, true), set_config('app.known_at', $2, true), app.suppose(nullif($3, '')::json)`,
      values: [[...schemas, 'tracker', 'public'].join(', '), knownAt, supposed],
    });
  }
}

/** A plan holds for the tables that its names meant when it was made: for others there is another of the same statement. */
function nameIn({ schemas }: Recorded, name: string): string {
  return [name, ...schemas].join(' ');
}
