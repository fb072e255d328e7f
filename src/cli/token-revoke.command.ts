import { TokenService } from '../auth/token.service.js';
import { programSession } from '../database/program-session.js';
import { Command, single } from './command.js';
import { findUser } from './find-user.js';
import { StartError } from '../kernel/start-error.js';
import { withDatabase } from './with-database.js';

export const TOKEN_REVOKE: Command = {
  name: 'token-revoke',
  usage: '<person> [--label words]',
  summary: 'Revokes all tokens of that person, or those of that label.',
  options: { label: { type: 'string' } },
  async run({ settings, words: [person], options, print, say }) {
    if (!person) throw new StartError('Say whose tokens to revoke: npm run cli -- token-revoke <person>.');
    const count = await withDatabase(settings, say, (database) =>
      database.write(programSession(), async (tx) => {
        const { id } = await findUser(tx, person);
        const tokens = await tx.rows<{ id: string }>(
          'SELECT id FROM api_token WHERE user_id = $1 AND revoked_at IS NULL AND label = coalesce($2, label)',
          [id, single(options, 'label') ?? null],
        );
        for (const token of tokens) await new TokenService().revoke(tx, token.id, new Date());
        return tokens.length;
      }),
    );
    print(`Revoked ${count} ${count === 1 ? 'token' : 'tokens'} of ${person}.`);
  },
};
