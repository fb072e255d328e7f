import { Role } from '../auth/actor.js';
import { actorInWords } from '../auth/actor-in-words.js';
import { Database } from '../database/database.js';
import { programSession } from '../database/program-session.js';
import { sqlFile } from '../database/sql-file.js';

export interface FoundPerson {
  readonly id: string;
  readonly person: string;
  readonly role: Role;
  readonly inWords: string;
}

const PEOPLE = sqlFile(__dirname, 'demonstration-people.sql');

/** As whom one can sign in while the demonstration is on; only the person of that handle where one is given. */
export async function findDemonstrationPeople(
  database: Database,
  handle: string | null = null,
): Promise<FoundPerson[]> {
  const reader = database.reader(programSession(), { snapshot: false });
  try {
    const rows = await reader.rows<{ id: string; handle: string; role: Role; scopes: string[] }>(null, PEOPLE, [
      handle,
    ]);
    return rows.map(({ id, handle: person, role, scopes }) => ({
      id,
      person,
      role,
      inWords: actorInWords(role, scopes),
    }));
  } finally {
    await reader.close();
  }
}
