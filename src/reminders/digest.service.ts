import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Authenticator } from '../auth/authenticator.js';
import { Database } from '../database/database.js';
import { Session } from '../database/session.js';
import { dayInLondon } from '../kernel/day.js';
import { Deadline } from '../reports/deadlines/deadline.js';
import { findDeadlines } from '../reports/deadlines/find-deadlines.js';
import { horizon, scopeOf } from '../reports/funding-scope.js';
import { Clock } from '../web/clock.js';
import { describeFault } from '../web/describe-fault.js';
import { TrackerRequest } from '../web/tracker-request.js';
import { eachOnce, mailName, notToldYet, writeDown } from './digest-sent.js';
import { dueDeadlines } from './due-deadlines.js';
import { Mailer, MailFailed } from './mailer.js';
import { REMINDER_SETTINGS, ReminderSettings } from './reminder-settings.js';
import { Digest, writeDigest } from './write-digest.js';

/** What came of one person's digest. */
export type DigestOutcome = { readonly handle: string } & (
  | { readonly what: 'SENT' | 'WOULD_BE_SENT'; readonly deadlines: number; readonly digest: Digest }
  /** Nothing new, not let in any more, or another process is at it. */
  | { readonly what: 'NOTHING' }
  | { readonly what: 'FAILED'; readonly reason: string }
);

interface Subscription {
  readonly send_to: string;
  readonly lead_days: number[];
}

const SUBSCRIPTION = 'SELECT send_to, lead_days FROM digest_subscription WHERE user_id = $1';
/** After so long nothing is asked about a day any more. */
const FORGOTTEN_AFTER_DAYS = 400;

const log = new Logger('Digest');

/**
 * Sends each subscribed person what has come within a lead time of theirs since the last time, as they may see it now.
 *
 * What is sent is written down in the transaction in which it is sent, under a lock on the subscription that a second
 * process passes by: so nobody is written to twice. Should this process die between the mail server's yes and the commit,
 * the mail is sent again, under the same Message-ID: a deadline told twice is better than one never told.
 */
@Injectable()
export class DigestService {
  constructor(
    private readonly database: Database,
    private readonly authenticator: Authenticator,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
    @Inject(REMINDER_SETTINGS) private readonly settings: ReminderSettings,
  ) {}

  /** One person after the other; a failure of one keeps nobody else from theirs. */
  async *run({ dryRun = false }: { dryRun?: boolean } = {}): AsyncGenerator<DigestOutcome> {
    const subscribers = await this.database.query<{ user_id: string; handle: string }>(
      'SELECT user_id, handle FROM app.digest_subscribers()',
    );
    for (const { user_id: userId, handle } of subscribers) {
      const outcome = await this.digestOf(userId, dryRun).catch((error: unknown) => this.failed(error));
      yield { handle, ...outcome };
    }
  }

  private async digestOf(userId: string, dryRun: boolean) {
    const actor = await this.authenticator.findActor(userId);
    if (!actor) return { what: 'NOTHING' } as const;
    const session: Session = { actor, source: 'COMMAND_LINE', requestId: randomUUID() };
    const now = this.clock.now();
    const deadlines = await this.deadlinesOf(session, now);
    if (dryRun) return this.wouldSend(session, deadlines, now);
    try {
      return await this.send(session, deadlines, now);
    } catch (error) {
      await this.database.write(session, (tx) =>
        tx.rows('UPDATE digest_subscription SET last_failed_at = $2 WHERE user_id = $1', [userId, now]),
      );
      throw error;
    }
  }

  private async deadlinesOf(session: Session, now: Date): Promise<readonly Deadline[]> {
    const request = TrackerRequest.open(this.database, session, now);
    try {
      const moment = request.moment();
      const question = { scope: scopeOf({}), from: null, until: horizon({}, moment), kinds: null };
      return (await findDeadlines(request, moment, question)).deadlines;
    } finally {
      await request.reader.close();
    }
  }

  private send(session: Session, deadlines: readonly Deadline[], now: Date) {
    const { userId } = session.actor;
    const today = dayInLondon(now);
    let handedOver = false;
    return this.database.write(session, async (tx) => {
      const subscription = await tx.row<Subscription>(`${SUBSCRIPTION} FOR UPDATE SKIP LOCKED`, [userId]);
      if (!subscription) return { what: 'NOTHING' } as const;
      const due = dueDeadlines(deadlines, subscription.lead_days, today);
      const fresh = await writeDown(tx, due, now);
      if (fresh.length === 0) return { what: 'NOTHING' } as const;
      const news = eachOnce(fresh);
      const digest = writeDigest(news, today, this.publicUrl);
      // The database tries again what ended in a deadlock; the mail is on its way then.
      if (!handedOver)
        await this.mailer.send({
          to: subscription.send_to,
          ...digest,
          messageId: mailName(userId, fresh, this.publicUrl),
        });
      handedOver = true;
      await tx.rows('UPDATE digest_subscription SET last_sent_at = $2 WHERE user_id = $1', [userId, now]);
      await tx.rows(`DELETE FROM digest_sent WHERE user_id = $1 AND day < $2::date - ${FORGOTTEN_AFTER_DAYS}`, [
        userId,
        today,
      ]);
      // Last, because all who write wait for the audit log.
      await tx.rows(`SELECT audit.record('EXPORT', 'digest', $1, NULL, NULL, $2::jsonb)`, [
        userId,
        JSON.stringify({ deadlines: news.map(({ id, kind, day }) => ({ id, kind, day })) }),
      ]);
      return { what: 'SENT', deadlines: news.length, digest } as const;
    });
  }

  private async wouldSend(session: Session, deadlines: readonly Deadline[], now: Date) {
    const { userId } = session.actor;
    const today = dayInLondon(now);
    const reader = this.database.reader(session, { snapshot: true });
    try {
      const subscription = await reader.row<Subscription>(null, SUBSCRIPTION, [userId]);
      const due = dueDeadlines(deadlines, subscription?.lead_days ?? [], today);
      const news = eachOnce(await notToldYet(reader, userId, due));
      if (news.length === 0) return { what: 'NOTHING' } as const;
      const digest = writeDigest(news, today, this.publicUrl);
      return { what: 'WOULD_BE_SENT', deadlines: news.length, digest } as const;
    } finally {
      await reader.close();
    }
  }

  private failed(error: unknown) {
    if (error instanceof MailFailed) return { what: 'FAILED', reason: error.message } as const;
    const reference = randomUUID();
    log.error(`${reference} ${describeFault(error)}`);
    return { what: 'FAILED', reason: `Something failed on our side; the log has it under ${reference}.` } as const;
  }

  private get publicUrl(): string {
    return this.settings.publicUrl ?? '';
  }
}
