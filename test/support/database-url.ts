import { randomBytes } from 'node:crypto';
import { createDatabase, withClient } from '../../src/database/embedded/database-roles.js';
import { withDatabase } from './test-urls.js';

export interface TestDatabase {
  readonly name: string;
  /** As `tracker_app`: what the application sees. */
  readonly appUrl: string;
  /** As `tracker_owner`: may change tables. */
  readonly ownerUrl: string;
  /** As a superuser, or whoever TEST_DATABASE_URL names. */
  readonly adminUrl: string;
  /** As `tracker_backup`: reads every row. */
  readonly backupUrl: string;
  /** Also cuts off whoever is still connected. */
  drop(): Promise<void>;
}

/** A migrated, empty database of its own for a spec file. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const adminUrl = setting('TRACKER_TEST_ADMIN_URL');
  const template = setting('TRACKER_TEST_TEMPLATE');
  const name = `${template}_${randomBytes(4).toString('hex')}`;
  await withClient(adminUrl, (admin) => createDatabase(admin, name, template));
  return {
    name,
    appUrl: withDatabase(setting('TRACKER_TEST_APP_URL'), name),
    ownerUrl: withDatabase(setting('TRACKER_TEST_OWNER_URL'), name),
    adminUrl: withDatabase(adminUrl, name),
    backupUrl: withDatabase(setting('TRACKER_TEST_BACKUP_URL'), name),
    drop: () =>
      withClient(adminUrl, async (admin) => {
        await admin.query(`DROP DATABASE IF EXISTS ${admin.escapeIdentifier(name)} WITH (FORCE)`);
      }),
  };
}

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: this spec belongs to the "database" project of jest.`);
  return value;
}
