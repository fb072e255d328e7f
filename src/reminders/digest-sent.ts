import { createHash } from 'node:crypto';
import { Reader } from '../database/reader.js';
import { Transaction } from '../database/transaction.js';
import { Deadline } from '../reports/deadlines/deadline.js';
import { Due } from './due-deadlines.js';

/** What a reminder is known by, as it is written down and as it is reckoned. */
const KEY = `deadline_id || ' ' || to_char(day, 'YYYY-MM-DD') || ' ' || lead_days`;
const keyOf = ({ deadline: { id, day }, leadDays }: Due<Deadline>): string => `${id} ${day} ${leadDays}`;

/** Writes down what is told now; gives what the person had not been told before. */
export async function writeDown(tx: Transaction, due: readonly Due<Deadline>[], now: Date): Promise<Due<Deadline>[]> {
  const written = await tx.rows<{ key: string }>(
    `INSERT INTO digest_sent (user_id, deadline_id, day, lead_days, sent_at)
     SELECT $1, due.id, due.day, due.lead_days, $5 FROM unnest($2::text[], $3::date[], $4::integer[]) AS due (id, day, lead_days)
     ON CONFLICT DO NOTHING RETURNING ${KEY} AS key`,
    [
      tx.actor.userId,
      due.map(({ deadline }) => deadline.id),
      due.map(({ deadline }) => deadline.day),
      due.map(({ leadDays }) => leadDays),
      now,
    ],
  );
  const keys = new Set(written.map(({ key }) => key));
  return due.filter((each) => keys.has(keyOf(each)));
}

/** The same without writing anything down. */
export async function notToldYet(
  reader: Reader,
  userId: string,
  due: readonly Due<Deadline>[],
): Promise<Due<Deadline>[]> {
  const told = await reader.rows<{ key: string }>(null, `SELECT ${KEY} AS key FROM digest_sent WHERE user_id = $1`, [
    userId,
  ]);
  const keys = new Set(told.map(({ key }) => key));
  return due.filter((each) => !keys.has(keyOf(each)));
}

/** A deadline that comes within several lead times at once is told once. */
export function eachOnce(due: readonly Due<Deadline>[]): Deadline[] {
  return [...new Set(due.map(({ deadline }) => deadline))];
}

/**
 * The Message-ID of what is told to somebody: the same when it has to be sent again, and another for the next reminder of
 * the same day.
 */
export function mailName(userId: string, fresh: readonly Due<Deadline>[], publicUrl: string): string {
  const host = URL.canParse(publicUrl) ? new URL(publicUrl).hostname : 'tracker.invalid';
  const content = [userId, ...fresh.map(keyOf)].join('\n');
  return `<${createHash('sha256').update(content).digest('hex').slice(0, 40)}@${host}>`;
}
