import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { REMINDER_SETTINGS, ReminderSettings } from './reminder-settings.js';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The same for a mail that is sent again, so that mailboxes can tell. */
  readonly messageId: string;
}

/** The mail was not handed over. Says why without the address, which mail servers like to quote. */
export class MailFailed extends Error {}

const CONNECT_MS = 10_000;
const SILENCE_MS = 20_000;
/** A transaction waits meanwhile; the database ends one that idles for a minute. */
const PATIENCE_MS = 45_000;

/** Hands mails over to the mail server of the settings, one connection for each. */
@Injectable()
export class Mailer {
  constructor(@Inject(REMINDER_SETTINGS) private readonly settings: ReminderSettings) {}

  get isSet(): boolean {
    return this.settings.mail !== null;
  }

  /** Returns once the server has taken it. */
  async send({ to, ...mail }: Mail): Promise<void> {
    if (!this.settings.mail) throw new MailFailed('No mail server is set: SMTP_URL.');
    const { smtpUrl, from } = this.settings.mail;
    // Only now, because every start would wait for the package.
    const { createTransport } = await import('nodemailer');
    const transport = createTransport({
      url: smtpUrl,
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: SILENCE_MS,
      // A password is not to be sent where somebody has taken encryption out of the server's offer.
      requireTLS: new URL(smtpUrl).username !== '',
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    const patience = new AbortController();
    try {
      await Promise.race([
        transport.sendMail({
          ...mail,
          from,
          to: { name: '', address: to },
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        }),
        pause(PATIENCE_MS, undefined, { signal: patience.signal }).then(() => {
          throw new MailFailed(`The mail server has not taken it within ${PATIENCE_MS / 1000} s.`);
        }),
      ]);
    } catch (error) {
      throw error instanceof MailFailed ? error : new MailFailed(reasonOf(error));
    } finally {
      patience.abort();
      transport.close();
    }
  }
}

function reasonOf(error: unknown): string {
  const { responseCode, code } = (error ?? {}) as { responseCode?: unknown; code?: unknown };
  if (typeof responseCode === 'number') return `The mail server refused it with ${responseCode}.`;
  return `The mail server could not be used${typeof code === 'string' ? ` (${code})` : ''}.`;
}
