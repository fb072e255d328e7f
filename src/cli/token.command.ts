import { LONGEST_TOKEN_DAYS } from '../auth/api-token.js';
import { TokenService } from '../auth/token.service.js';
import { programSession } from '../database/program-session.js';
import { Command, single } from './command.js';
import { findUser } from './find-user.js';
import { StartError } from '../kernel/start-error.js';
import { withDatabase } from './with-database.js';

export const TOKEN: Command = {
  name: 'token',
  usage: '<person> [--days n] [--label words]',
  summary: `Prints a token that acts as that person, for 1 to ${LONGEST_TOKEN_DAYS} days (30 when left out).`,
  options: { days: { type: 'string' }, label: { type: 'string' } },
  async run({ settings, words: [person], options, print, say }) {
    if (!person) throw new StartError('Say whose token it shall be: npm run --silent token -- <person>.');
    const days = Number(single(options, 'days') ?? '30');
    const label = single(options, 'label') ?? 'command line';
    const token = await withDatabase(settings, say, async (database) => {
      let made = '';
      await database.write(programSession(), async (tx) => {
        const user = await findUser(tx, person);
        if (!user.is_active) throw new StartError(`"${person}" has been deactivated and cannot sign in.`);
        ({ token: made } = await new TokenService().create(tx, { userId: user.id, label, days }, new Date()));
      });
      return made;
    });
    print(token);
  },
};
