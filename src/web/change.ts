import { createHash } from 'node:crypto';
import { Database } from '../database/database.js';
import { Session } from '../database/session.js';
import { Transaction } from '../database/transaction.js';
import { refuse } from '../kernel/problem.js';

export interface Once {
  /** Chosen by the caller; the same key does the same thing once. */
  readonly key: string | null | undefined;
  readonly operation: string;
  readonly input: object;
}

/**
 * Does a change that makes or changes one record, and gives its id. With a key it is done once: asked again, it answers
 * with the id of the first time, because key and effect are written in one transaction.
 */
export function changeOnce(
  database: Database,
  session: Session,
  { key, operation, input }: Once,
  work: (tx: Transaction) => Promise<string>,
): Promise<string> {
  if (!key) return database.write(session, work);
  const inputHash = createHash('sha256').update(JSON.stringify(input)).digest();
  return database.write(session, async (tx) => {
    await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 2))', [`${session.actor.userId} ${key}`]);
    const done = await tx.row<{ operation: string; input_hash: Buffer; result_id: string }>(
      'SELECT operation, input_hash, result_id FROM idempotency_key WHERE actor_id = $1 AND key = $2',
      [session.actor.userId, key],
    );
    if (done) {
      if (done.operation !== operation || !done.input_hash.equals(inputHash)) {
        refuse(
          'KEY_ALREADY_USED',
          ['idempotencyKey'],
          'This key was used for another change; choose a new key for each change.',
        );
      }
      return done.result_id;
    }
    const id = await work(tx);
    await tx.rows(
      'INSERT INTO idempotency_key (actor_id, key, operation, input_hash, result_id) VALUES ($1, $2, $3, $4, $5)',
      [session.actor.userId, key, operation, inputHash, id],
    );
    return id;
  });
}
