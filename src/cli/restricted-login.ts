import { Client } from 'pg';
import { StartError } from '../kernel/start-error.js';

/** The only role requests are served as: row-level security holds for it, and it owns nothing. */
const APP_ROLE = 'tracker_app';

interface Login {
  readonly name: string;
  readonly can_step_down: boolean;
  readonly is_unrestricted: boolean;
  readonly is_owner: boolean;
  readonly version: number;
}

/**
 * Whether sessions of this login have to take the role `tracker_app`. Refuses, in a sentence, a login that cannot, and one
 * that is meant to be restricted and is not: it would see through row-level security.
 */
export async function needsToStepDown(url: string, { alone }: { alone: boolean }): Promise<boolean> {
  return withLogin(url, async (client) => {
    const login = await describe(client);
    if (login.name === APP_ROLE) {
      refuseUnrestricted(login, `The login ${APP_ROLE}`);
      return false;
    }
    // Given a login of its own for serving, the owner's rights must not be within its reach.
    if (!alone) refuseUnrestricted(login, `The login ${login.name} of DATABASE_URL`);
    if (login.can_step_down) return true;
    if (!alone) {
      throw new StartError(
        `The login ${login.name} of DATABASE_URL may not act as ${APP_ROLE}; as the owner, run: GRANT ${APP_ROLE} TO "${login.name}".`,
      );
    }
    await allowSteppingDown(client, login);
    return true;
  });
}

/** Asked again of the connections that serve, whatever the settings say: the last check before anybody is let in. */
export async function refuseUnlessRestricted(query: (sql: string) => Promise<Login[]>): Promise<void> {
  const [role] = await query(describeSql('current_user'));
  if (role) refuseUnrestricted(role, `The role ${role.name} that serves requests`);
}

function refuseUnrestricted({ is_unrestricted, is_owner }: Login, who: string): void {
  if (!is_unrestricted && !is_owner) return;
  const why = is_unrestricted
    ? 'is a superuser or bypasses row-level security'
    : 'owns the tables, or may act as their owner';
  throw new StartError(
    `${who} ${why}, so everyone would see everyone’s pay. Give DATABASE_OWNER_URL that login, and DATABASE_URL one that is ` +
      `only a member of ${APP_ROLE}; see .env.example.`,
  );
}

/** Whoever made the role on PostgreSQL 16 or newer may grant it, also to themselves, but may not act as it yet. */
async function allowSteppingDown(client: Client, { name, version }: Login): Promise<void> {
  const options = version >= 160_000 ? ' WITH INHERIT FALSE, SET TRUE' : '';
  try {
    await client.query(`GRANT ${APP_ROLE} TO CURRENT_USER${options}`);
  } catch {
    throw new StartError(
      `The login ${name} of DATABASE_URL may not act as ${APP_ROLE}; as a superuser, run: GRANT ${APP_ROLE} TO "${name}".`,
    );
  }
}

async function describe(client: Client): Promise<Login> {
  return (await client.query<Login>(describeSql('session_user'))).rows[0]!;
}

/** pg_has_role answers yes to everything for a superuser, and asks for less than SET ROLE does from PostgreSQL 16. */
function describeSql(who: 'session_user' | 'current_user'): string {
  return `
    SELECT role.rolname AS name, role.rolsuper OR role.rolbypassrls AS is_unrestricted,
           current_setting('server_version_num')::integer AS version,
           EXISTS (SELECT FROM pg_roles WHERE rolname = '${APP_ROLE}') AND pg_has_role(role.oid,
             (SELECT oid FROM pg_roles WHERE rolname = '${APP_ROLE}'),
             CASE WHEN current_setting('server_version_num')::integer >= 160000 THEN 'SET' ELSE 'MEMBER' END) AS can_step_down,
           EXISTS (SELECT FROM pg_class JOIN pg_namespace ON pg_namespace.oid = pg_class.relnamespace
                   WHERE pg_namespace.nspname IN ('tracker', 'history', 'known', 'reference', 'audit')
                     AND pg_has_role(role.oid, pg_class.relowner, 'MEMBER')) AS is_owner
    FROM pg_roles AS role WHERE role.rolname = ${who}`;
}

async function withLogin<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'clw-tracker start',
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
