import { DigestOutcome, DigestService } from '../reminders/digest.service.js';
import { Command } from './command.js';
import { StartError } from '../kernel/start-error.js';
import { withApplication } from './with-application.js';

export const DIGEST: Command = {
  name: 'digest',
  usage: '[--dry-run]',
  summary:
    'Sends subscribed people the deadlines that have come near; a dry run prints what it would send. For cron, once a day.',
  options: { 'dry-run': { type: 'boolean' } },
  async run({ settings, options, print, say }) {
    const dryRun = options['dry-run'] === true;
    if (!dryRun && !settings.SMTP_URL) {
      throw new StartError('No mail can be sent: set SMTP_URL, MAIL_FROM and PUBLIC_URL, or give --dry-run.');
    }
    const counts = { SENT: 0, WOULD_BE_SENT: 0, NOTHING: 0, FAILED: 0 };
    await withApplication(settings, say, async (app) => {
      for await (const outcome of app.get(DigestService).run({ dryRun })) {
        counts[outcome.what] += 1;
        const sentence = sentenceOf(outcome);
        if (sentence) print(sentence);
      }
    });
    if (counts.FAILED > 0) {
      throw new StartError(`Not sent: ${counts.FAILED}. What they would have said is tried again the next time.`);
    }
    print(dryRun ? `Would send ${counts.WOULD_BE_SENT}.` : `Sent ${counts.SENT}.`);
  },
};

/** By handle: where people are written to is theirs alone. */
function sentenceOf(outcome: DigestOutcome): string | null {
  switch (outcome.what) {
    case 'SENT':
      return `${outcome.handle}: ${outcome.deadlines} ${outcome.deadlines === 1 ? 'deadline' : 'deadlines'}.`;
    case 'WOULD_BE_SENT':
      return `${outcome.handle}: ${outcome.digest.subject}\n\n${outcome.digest.text}`;
    case 'FAILED':
      return `${outcome.handle}: ${outcome.reason}`;
    case 'NOTHING':
      return null;
  }
}
