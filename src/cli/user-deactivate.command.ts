import { UserService } from '../auth/user.service.js';
import { programSession } from '../database/program-session.js';
import { Command } from './command.js';
import { findUser } from './find-user.js';
import { StartError } from '../kernel/start-error.js';
import { withDatabase } from './with-database.js';

export const USER_DEACTIVATE: Command = {
  name: 'user deactivate',
  usage: '<handle>',
  summary: 'Lets a person in no more, from their next request, and revokes their tokens.',
  async run({ settings, words: [handle], print, say }) {
    if (!handle) throw new StartError('Say who: npm run cli -- user deactivate <handle>.');
    await withDatabase(settings, say, (database) =>
      database.write(programSession(), async (tx) => {
        const { id, version } = await findUser(tx, handle);
        await new UserService().deactivate(tx, { user: id, version });
      }),
    );
    print(`${handle} cannot sign in any more.`);
  },
};
