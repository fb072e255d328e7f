import { UserService } from '../auth/user.service.js';
import { Database } from '../database/database.js';
import { programSession } from '../database/program-session.js';
import { Transaction } from '../database/transaction.js';
import { DemonstrationEmployer, DemonstrationPerson, demonstrationPeople } from './demonstration-person.js';

interface UserRow {
  id: string;
  version: number;
  handle: string;
  is_active: boolean;
  is_demonstration: boolean;
}

/**
 * Lets in the people of the demonstration, with scopes that follow from the demonstration's employers; again and again
 * with the same outcome. A handle that a real user has already is left to them.
 */
export async function admitDemonstrationUsers(database: Database): Promise<void> {
  await database.write(programSession(), async (tx) => {
    await oneAtATime(tx);
    const known = new Map((await allUsers(tx)).map((user) => [user.handle, user]));
    for (const person of await people(tx)) await admit(tx, person, known.get(person.handle));
  });
}

/** Where the demonstration is off, its people may not come in, whatever tokens they were given before. */
export async function dismissDemonstrationUsers(database: Database): Promise<void> {
  await database.write(programSession(), async (tx) => {
    const users = await tx.rows<UserRow>(
      'SELECT id, version, handle, is_active, is_demonstration FROM app_user WHERE is_demonstration AND is_active',
    );
    for (const { id } of users) {
      await tx.rows('UPDATE app_user SET is_active = false, version = version + 1 WHERE id = $1', [id]);
      await tx.rows('UPDATE api_token SET revoked_at = now() WHERE user_id = $1 AND revoked_at IS NULL', [id]);
    }
  });
}

async function admit(tx: Transaction, person: DemonstrationPerson, user: UserRow | undefined): Promise<void> {
  const users = new UserService();
  if (!user) {
    await users.register(tx, { ...person, isDemonstration: true });
    return;
  }
  if (!user.is_demonstration) return;
  if (!user.is_active) await users.reactivate(tx, { user: user.id, version: user.version });
  const missing = await tx.row(
    `SELECT FROM unnest($2::text[]) AS wanted (scope)
     WHERE wanted.scope NOT IN (SELECT coalesce(employer_id::text, area_code) FROM user_scope WHERE user_id = $1)`,
    [user.id, [...(person.scopes.employers ?? []), ...(person.scopes.partnerships ?? [])]],
  );
  if (!missing) return;
  const version = user.version + (user.is_active ? 0 : 1);
  await users.changeScope(tx, { user: user.id, version, role: person.role, scopes: person.scopes });
}

async function people(tx: Transaction): Promise<DemonstrationPerson[]> {
  const employers = await tx.rows<DemonstrationEmployer>(
    'SELECT id, name FROM employer WHERE is_demonstration ORDER BY name',
  );
  const partnerships = await tx.rows<{ code: string }>(
    `SELECT DISTINCT programme_partnership.partnership_code AS code
     FROM programme_partnership
     JOIN participation USING (programme_id)
     JOIN employer ON employer.id = participation.employer_id AND employer.is_demonstration
     ORDER BY code`,
  );
  return demonstrationPeople(
    employers,
    partnerships.map(({ code }) => code),
  );
}

function allUsers(tx: Transaction): Promise<UserRow[]> {
  return tx.rows<UserRow>('SELECT id, version, handle, is_active, is_demonstration FROM app_user');
}

/** Two instances starting at once would both register them. The number only has to be ours. */
async function oneAtATime(tx: Transaction): Promise<void> {
  await tx.rows('SELECT pg_advisory_xact_lock(5230463)');
}
