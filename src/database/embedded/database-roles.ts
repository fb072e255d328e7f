import { Client } from 'pg';
import type { DatabaseRole } from './passwords.js';

type LoginRole = Exclude<DatabaseRole, 'tracker_admin'>;

/** The owner changes tables and never serves a request; the application owns nothing; the backup role only reads. */
const ATTRIBUTES: Record<LoginRole, string> = {
  tracker_owner: 'LOGIN NOSUPERUSER CREATEROLE NOBYPASSRLS',
  tracker_app: 'LOGIN NOSUPERUSER NOBYPASSRLS',
  // Under forced row-level security anyone else's dump would be empty without saying so.
  tracker_backup: 'LOGIN NOSUPERUSER BYPASSRLS',
};

/** Creates the roles that are not there yet; those that are keep what they have. Answers which it created. */
export async function createMissingRoles(admin: Client, passwords: Record<LoginRole, string>): Promise<LoginRole[]> {
  const roles = Object.keys(ATTRIBUTES) as LoginRole[];
  const found = await admin.query<{ rolname: LoginRole }>('SELECT rolname FROM pg_roles WHERE rolname = ANY ($1)', [
    roles,
  ]);
  const missing = roles.filter((role) => !found.rows.some(({ rolname }) => rolname === role));
  if (missing.length === 0) return missing;
  const statements = missing.map((role) => {
    return `CREATE ROLE ${role} ${ATTRIBUTES[role]} PASSWORD ${admin.escapeLiteral(passwords[role])}`;
  });
  if (missing.includes('tracker_backup'))
    statements.push('ALTER ROLE tracker_backup SET default_transaction_read_only = on');
  // Lets migrations adjust the two roles (CREATEROLE alone did before PostgreSQL 16), without lending their rights.
  const version = await admin.query<{ number: number }>(`SELECT current_setting('server_version_num')::int AS number`);
  if ((version.rows[0]?.number ?? 0) >= 160_000) {
    statements.push('GRANT tracker_app, tracker_backup TO tracker_owner WITH ADMIN TRUE, INHERIT FALSE, SET FALSE');
  }
  await admin.query(`BEGIN; ${statements.join('; ')}; COMMIT`);
  return missing;
}

/** Rights on a database as a whole are not part of a template, so each one gets them. */
export async function createDatabase(admin: Client, name: string, template = 'template1'): Promise<void> {
  const database = admin.escapeIdentifier(name);
  await admin.query(`CREATE DATABASE ${database} OWNER tracker_owner TEMPLATE ${admin.escapeIdentifier(template)}`);
  await admin.query(
    `REVOKE ALL ON DATABASE ${database} FROM PUBLIC; GRANT CONNECT ON DATABASE ${database} TO tracker_app, tracker_backup`,
  );
}

export async function databaseExists(admin: Client, name: string): Promise<boolean> {
  return (await admin.query('SELECT FROM pg_database WHERE datname = $1', [name])).rowCount === 1;
}

/** One connection for one piece of work. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined); // a query that was running fails by itself; an idle loss is no news here
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
