import { RuleViolation } from '../kernel/problem.js';
import { StartError } from '../kernel/start-error.js';

/** What to print of an error, and nothing that a connection's address or a row would give away. */
export function sentenceOf(error: unknown): string {
  if (error instanceof StartError || error instanceof RuleViolation) return error.message;
  const { code } = error as { code?: string };
  if (code !== undefined && code in UNREACHABLE) return UNREACHABLE[code]!;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

const ASK = 'check DATABASE_URL (and DATABASE_OWNER_URL) and that the server runs.';

const UNREACHABLE: Readonly<Record<string, string>> = {
  ECONNREFUSED: `The database cannot be reached: nothing answers at that address; ${ASK}`,
  ENOTFOUND: `The database cannot be reached: there is no such host; ${ASK}`,
  EAI_AGAIN: `The database cannot be reached: its host could not be looked up; ${ASK}`,
  ETIMEDOUT: `The database cannot be reached: it does not answer; ${ASK}`,
  '28P01': 'The database refuses the password; check the one in DATABASE_URL (and DATABASE_OWNER_URL).',
  '28000': 'The database refuses this login; check the user in DATABASE_URL (and DATABASE_OWNER_URL).',
  '3D000': 'The server has no such database; create it first, or check the name at the end of DATABASE_URL.',
  '42501':
    'The database login may not do that. Migrations and published facts need the owner of the tables: give its login in DATABASE_OWNER_URL.',
  EADDRINUSE: 'Something else listens on that port already; set PORT to another, or stop it.',
  EACCES: 'This user may not listen on that port; set PORT to one above 1023.',
  EADDRNOTAVAIL: 'This machine does not have the address in HOST; set it to 127.0.0.1 or to one of its own.',
};
