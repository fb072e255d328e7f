import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { StartError } from '../../kernel/start-error.js';
import type { DatabaseHome } from './database-home.js';

const DATABASE_ROLES = ['tracker_admin', 'tracker_owner', 'tracker_app', 'tracker_backup'] as const;
export type DatabaseRole = (typeof DATABASE_ROLES)[number];
export type Passwords = Record<DatabaseRole, string>;

/** Made once, before the cluster; only we can read the file. */
export function readOrMakePasswords(home: DatabaseHome): Passwords {
  if (existsSync(home.passwords)) return JSON.parse(readFileSync(home.passwords, 'utf8')) as Passwords;
  if (existsSync(home.cluster)) {
    throw new StartError(
      `${home.passwords} is missing, so nobody can log in to the database beside it. Put the file back, ` +
        `or move ${home.directory} away to begin with an empty database.`,
    );
  }
  const made = DATABASE_ROLES.map((role) => [role, randomBytes(24).toString('base64url')] as const);
  const partial = `${home.passwords}.${process.pid}`;
  writeFileSync(partial, JSON.stringify(Object.fromEntries(made), null, 2), { mode: 0o600 });
  renameSync(partial, home.passwords);
  return Object.fromEntries(made) as Passwords;
}

export function databaseUrl(role: DatabaseRole, passwords: Passwords, port: number, database: string): string {
  return `postgres://${role}:${passwords[role]}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}
