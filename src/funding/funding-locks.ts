import { Transaction } from '../database/transaction.js';

/**
 * Two people at once: whoever changes the days or the amount of a line holds it alone; whoever allocates it holds it with
 * others, and the posts alone. A line is always taken before posts, and posts in the order of their ids, so that nobody
 * waits in a circle. Held until the change is done.
 */
const LINES = 3;
/** The same key as the check in the database takes: see `tracker.check_allocation`. */
const POSTS = 1;

export async function holdLineAlone(tx: Transaction, lineId: string): Promise<void> {
  await tx.rows(`SELECT pg_advisory_xact_lock(hashtextextended($1::uuid::text, ${LINES}))`, [lineId]);
}

export async function holdLineWithOthers(tx: Transaction, lineId: string): Promise<void> {
  await tx.rows(`SELECT pg_advisory_xact_lock_shared(hashtextextended($1::uuid::text, ${LINES}))`, [lineId]);
}

export async function holdPosts(tx: Transaction, postIds: readonly string[]): Promise<void> {
  for (const postId of [...new Set(postIds)].sort()) {
    await tx.rows(`SELECT pg_advisory_xact_lock(hashtextextended($1::uuid::text, ${POSTS}))`, [postId]);
  }
}
