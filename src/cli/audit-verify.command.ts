import { programSession } from '../database/program-session.js';
import { Command } from './command.js';
import { showProgress } from './progress.js';
import { StartError } from '../kernel/start-error.js';
import { withDatabase } from './with-database.js';

interface Outcome {
  readonly first_break: string | null;
  readonly entries: number;
  readonly seal: string | null;
}

export const AUDIT_VERIFY: Command = {
  name: 'audit verify',
  usage: '',
  summary:
    'Reckons every seal of the audit log again; ends with 1 when an entry was edited, removed, moved or cut off.',
  async run({ settings, print, say }) {
    const outcome = await withDatabase(settings, say, (database) =>
      database.write(programSession(), async (tx) => {
        // On a long log this takes longer than a request may.
        await tx.rows('SET LOCAL statement_timeout = 0');
        return showProgress('Checking the audit log', say, () =>
          tx.row<Outcome>(
            `SELECT audit.first_break()::text AS first_break, count(*)::integer AS entries,
                    (SELECT encode(hash, 'hex') FROM audit.entry ORDER BY seq DESC LIMIT 1) AS seal
             FROM audit.entry`,
          ),
        );
      }),
    );
    const { first_break: firstBreak, entries, seal } = outcome!;
    if (firstBreak !== null)
      throw new StartError(`The audit log is broken: it does not hold from entry ${firstBreak} on.`);
    print(`The audit log is whole: ${entries} entries${seal ? `, last seal ${seal}` : ''}.`);
  },
};
