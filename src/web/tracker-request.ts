import { createParamDecorator, ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { Actor } from '../auth/actor.js';
import { Database } from '../database/database.js';
import { Reader } from '../database/reader.js';
import { Session } from '../database/session.js';
import { Transaction } from '../database/transaction.js';
import { Day, dayInLondon } from '../kernel/day.js';
import { knownOn, Moment } from '../kernel/moment.js';
import { AskedFields } from './asked-fields.js';
import { changeOnce } from './change.js';
import { tooMuch } from './limits.js';
import { Loader } from './loader.js';

/** How to read many rows by key at once; one per edge between types, kept as a constant so that requests can share by it. */
export interface Batch<Key, Value> {
  (request: TrackerRequest, moment: Moment, keys: readonly Key[]): Promise<readonly Value[]>;
}

/** A batch that may read no more of its rows than is asked for. They are for the fields that follow a join, and for nobody else. */
export interface JoinBatch<Key, Value> {
  (request: TrackerRequest, moment: Moment, keys: readonly Key[], asked: AskedFields): Promise<readonly Value[]>;
}

/** A row that says when it was read for; what is joined to it is read at the same moment. */
export interface RowAt {
  readonly moment: Moment;
}

/** From a row to what belongs to it: what is read, and by which column of the row. */
export interface Join<Row, Value> {
  readonly batch: JoinBatch<string, Value>;
  readonly key: keyof Row & string;
}

/** What was read ahead is there at once. */
export type Joined<Value> = Value | Promise<Value>;

/** Individual pay that a request has read; told to the audit log before the answer leaves. */
export interface PayRead {
  readonly employerId: string;
  readonly contractId: string;
}

/** A funding cliff of ten years by practice has half as many, for thousands of posts. */
export const MOST_LISTED = 200_000;

/** Carries an answer out of a transaction that is taken back. */
class TakenBack<Answer> extends Error {
  constructor(readonly answer: Answer) {
    super('Taken back.');
  }
}

/**
 * One operation of one person: who asks, when it is, and the one transaction everything is read in.
 */
export class TrackerRequest {
  readonly payRead = new Map<string, PayRead>();
  /** What the operation asks for; null before it is known, and where there is none. */
  asked: AskedFields = null;
  /** How many groups the answer has so far. */
  private listed = 0;
  private readonly loaders = new Map<unknown, Map<string, Loader<unknown, unknown>>>();
  /** Moments in words; the rows of a page share theirs. */
  private readonly moments = new WeakMap<Moment, string>();

  private constructor(
    private readonly database: Database,
    /** Null before anyone has signed in; the rules and every policy let nothing through then. */
    readonly session: Session | null,
    readonly reader: Reader,
    readonly now: Date,
    /** The state the records were in when the person signed in, or an older one; null where it was not asked. */
    readonly state: string | null,
  ) {}

  /** `states`: those of all records and of the published facts, as far as they were asked. */
  static open(
    database: Database,
    session: Session | null,
    now: Date,
    states: { readonly state: string; readonly facts: string | null } | null = null,
  ): TrackerRequest {
    const reader = database.reader(session, { snapshot: true, facts: states?.facts });
    return new TrackerRequest(database, session, reader, now, states?.state ?? null);
  }

  get actor(): Actor {
    return this.signedIn.actor;
  }

  private get signedIn(): Session {
    if (!this.session) throw new Error('A field without a signed-in person was reached: its rule is missing.');
    return this.session;
  }

  get today(): Day {
    return dayInLondon(this.now);
  }

  /** The moment a question is about: today and as recorded now, where it does not say. */
  moment({ asOf, knownAt }: { asOf?: Day | null; knownAt?: Date | null } = {}): Moment {
    return { asOf: asOf ?? this.today, knownAt: knownAt ?? null };
  }

  /** The day by which a published fact must have been out to be known at that moment. */
  knownOn(moment: Moment): Day {
    return knownOn(moment, this.now);
  }

  /** Reads one key through a batch: all keys asked for at one moment in one turn go to the database together. */
  async load<Key, Value>(batch: Batch<Key, Value>, moment: Moment, key: Key): Promise<Value> {
    return this.loader(batch, moment).load(key);
  }

  /** What belongs to a row: at once, where the row's page has read it ahead. */
  follow<Row extends RowAt, Value>({ batch, key }: Join<Row, Value>, row: Row): Joined<Value> {
    return this.loader(batch, row.moment).load(row[key] as string);
  }

  /** Reads now, in one turn, what will be asked for by these keys. */
  readAhead<Key, Value>(batch: JoinBatch<Key, Value>, moment: Moment, keys: readonly Key[]): Promise<void> {
    return this.loader(batch, moment).readAhead(keys);
  }

  private loader<Key, Value>(batch: JoinBatch<Key, Value>, moment: Moment): Loader<Key, Value> {
    let at = this.moments.get(moment);
    if (at === undefined) {
      at = `${moment.asOf} ${moment.knownAt?.toISOString() ?? ''} ${moment.supposed ?? ''}`;
      this.moments.set(moment, at);
    }
    let byMoment = this.loaders.get(batch);
    if (!byMoment) this.loaders.set(batch, (byMoment = new Map<string, Loader<unknown, unknown>>()));
    let loader = byMoment.get(at) as Loader<Key, Value> | undefined;
    if (!loader) {
      loader = new Loader<Key, Value>((keys) => batch(this, moment, keys, this.asked));
      byMoment.set(at, loader as Loader<unknown, unknown>);
    }
    return loader;
  }

  /**
   * Does a change in the name of the person asking, and gives the id of what it made or changed. Whole or not at all;
   * once, where the input carries an `idempotencyKey`.
   */
  async change<Input extends { idempotencyKey?: string | null }>(
    operation: string,
    input: Input,
    work: (tx: Transaction) => Promise<string>,
  ): Promise<string> {
    const once = { key: input.idempotencyKey, operation, input };
    // A second change of one operation must not wait for a connection while the answer of the first still holds one.
    await this.reader.close();
    const id = await changeOnce(this.database, this.signedIn, once, work);
    // What was loaded before no longer holds.
    this.loaders.clear();
    return id;
  }

  /**
   * Answers as if a change had been made: it is made in the name of the person asking, looked at within its transaction,
   * and taken back. What the database would refuse at the end is refused here too. Pay that is looked at counts as read.
   */
  async supposing<Done, Answer>(
    work: (tx: Transaction) => Promise<Done>,
    look: (supposed: TrackerRequest, done: Done) => Promise<Answer>,
  ): Promise<Answer> {
    const takenBack = this.reader.aside(() =>
      this.database.write<never>(this.signedIn, async (tx) => {
        const done = await work(tx);
        await tx.rows('SET CONSTRAINTS ALL IMMEDIATE');
        const supposed = new TrackerRequest(this.database, this.session, Reader.within(tx.client), this.now, null);
        supposed.asked = this.asked;
        const answer = await look(supposed, done);
        for (const read of supposed.payRead.values()) this.notePayRead(read);
        throw new TakenBack(answer);
      }),
    );
    return takenBack.catch((error: unknown) => {
      if (error instanceof TakenBack) return error.answer as Answer;
      throw error;
    });
  }

  /** Groups of a report, of which nobody knows beforehand how many there are; more of them than may be are refused. */
  list<Row>(find: () => Row[]): Row[] {
    const rows = this.listed > MOST_LISTED ? [] : find();
    this.listed += rows.length;
    if (this.listed > MOST_LISTED) throw tooMuch('groups', MOST_LISTED);
    return rows;
  }

  notePayRead(read: PayRead): void {
    this.payRead.set(read.contractId, read);
  }
}

/** Puts rows in the order of the keys; null where there is none. */
export function inOrder<Key, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): (Row | null)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}

/** Groups rows under the keys; an empty list where there is none. */
export function grouped<Key, Row>(keys: readonly Key[], rows: readonly Row[], keyOf: (row: Row) => Key): Row[][] {
  const byKey = new Map<Key, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const list = byKey.get(key);
    if (list) list.push(row);
    else byKey.set(key, [row]);
  }
  return keys.map((key) => byKey.get(key) ?? []);
}

/** GraphQL's context: the operation being answered. */
export interface TrackerContext {
  readonly request: TrackerRequest;
}

/**
 * The operation being answered, in a resolver that takes arguments: `@Request() request: TrackerRequest`. One without any is
 * written as GraphQL calls it, `(parent, _, { request }: TrackerContext)`: decorated parameters cost each row several times
 * what the rest of the field does.
 */
export const Request = createParamDecorator(
  (_data: unknown, context: ExecutionContext) =>
    GqlExecutionContext.create(context).getContext<TrackerContext>().request,
);
