import { Injectable } from '@nestjs/common';
import { Transaction } from '../database/transaction.js';
import { Problems } from '../kernel/problem.js';

export interface NewSubscription {
  readonly sendTo: string;
  readonly leadDays: readonly number[];
}

/** What HTML takes for an address, with a dot in the domain: one, and nothing a header of a mail would read as more. */
const MAIL_ADDRESS =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;
const LONGEST_ADDRESS = 254;

/** Everyone's own subscription. The audit log is told that it was changed, and not the address: it never forgets. */
@Injectable()
export class DigestSubscriptionService {
  async subscribe(tx: Transaction, { sendTo, leadDays }: NewSubscription, now: Date): Promise<string> {
    const problems = new Problems();
    problems.require(
      sendTo.length <= LONGEST_ADDRESS && MAIL_ADDRESS.test(sendTo),
      'NOT_A_MAIL_ADDRESS',
      ['sendTo'],
      'Give one mail address, such as a.person@example.org, and nothing beside it.',
    );
    problems.throwIfAny();
    const { userId } = tx.actor;
    const longestFirst = [...new Set(leadDays)].sort((one, other) => other - one);
    const row = await tx.row<{ is_new: boolean }>(
      `INSERT INTO digest_subscription (user_id, send_to, lead_days, subscribed_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (user_id) DO UPDATE SET send_to = excluded.send_to, lead_days = excluded.lead_days, last_failed_at = NULL
       RETURNING xmax = 0 AS is_new`,
      [userId, sendTo, longestFirst, now],
    );
    await this.note(tx, row!.is_new ? 'INSERT' : 'UPDATE', { leadDays: longestFirst });
    return userId;
  }

  /** Takes the address out, and what was sent to it. Doing so twice is no mistake. */
  async unsubscribe(tx: Transaction): Promise<string> {
    const { userId } = tx.actor;
    const gone = await tx.rows('DELETE FROM digest_subscription WHERE user_id = $1 RETURNING user_id', [userId]);
    if (gone.length > 0) await this.note(tx, 'DELETE', {});
    return userId;
  }

  private async note(tx: Transaction, action: string, what: object): Promise<void> {
    await tx.rows(`SELECT audit.record($1, 'digest_subscription', $2, NULL, NULL, $3::jsonb)`, [
      action,
      tx.actor.userId,
      JSON.stringify(what),
    ]);
  }
}
