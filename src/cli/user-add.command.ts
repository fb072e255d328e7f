import { Role, ROLES } from '../auth/actor.js';
import { UserService } from '../auth/user.service.js';
import { programSession } from '../database/program-session.js';
import { Transaction } from '../database/transaction.js';
import { Command, several, single } from './command.js';
import { StartError } from '../kernel/start-error.js';
import { withDatabase } from './with-database.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const USER_ADD: Command = {
  name: 'user add',
  usage:
    '<handle> --role <role> [--issuer url --subject id] [--employer name|id]… [--partnership code]… [--board code]… [--nation]',
  summary: `Lets a person in. Roles: ${ROLES.join(', ')}.`,
  options: {
    role: { type: 'string' },
    issuer: { type: 'string' },
    subject: { type: 'string' },
    employer: { type: 'string', multiple: true },
    partnership: { type: 'string', multiple: true },
    board: { type: 'string', multiple: true },
    nation: { type: 'boolean' },
  },
  async run({ settings, words: [handle], options, print, say }) {
    if (!handle) throw new StartError('Say who: npm run cli -- user add <handle> --role <role>.');
    const role = readRole(single(options, 'role'));
    await withDatabase(settings, say, (database) =>
      database.write(programSession(), async (tx) =>
        new UserService().register(tx, {
          handle,
          role,
          issuer: single(options, 'issuer'),
          subject: single(options, 'subject'),
          scopes: {
            employers: await employerIds(tx, several(options, 'employer')),
            partnerships: several(options, 'partnership'),
            boards: several(options, 'board'),
            nation: options['nation'] === true,
          },
        }),
      ),
    );
    print(`Added ${handle}.`);
  },
};

function readRole(given: string | undefined): Role {
  const role = ROLES.find((known) => known === given?.toUpperCase().replaceAll('-', '_'));
  if (!role) throw new StartError(`Say the role: --role followed by one of ${ROLES.join(', ')}.`);
  return role;
}

async function employerIds(tx: Transaction, given: readonly string[]): Promise<string[]> {
  const found = await tx.rows<{ id: string; name: string }>(
    'SELECT id, name FROM employer WHERE id = ANY ($1::uuid[]) OR name = ANY ($2::text[])',
    [given.filter((name) => UUID.test(name)), given],
  );
  const known = new Map(found.flatMap(({ id, name }) => [[id, id] as const, [name, id] as const]));
  const unknown = given.filter((name) => !known.has(UUID.test(name) ? name.toLowerCase() : name));
  if (unknown.length > 0)
    throw new StartError(`No employer is registered as ${unknown.map((name) => `"${name}"`).join(', ')}.`);
  return found.map(({ id }) => id);
}
