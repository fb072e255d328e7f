import './typescript-resolution';
import { randomBytes } from 'node:crypto';
import { migrate } from '../../src/database/migrate.js';
import { createDatabase, withClient } from '../../src/database/embedded/database-roles.js';
import { openTestServer } from './test-server.js';
import { withDatabase } from './test-urls.js';

/** One server and one migrated template for the whole run; `createTestDatabase` copies the template for each spec file. */
export default async function startDatabase(): Promise<void> {
  const server = await openTestServer();
  const template = `tracker_template_${randomBytes(4).toString('hex')}`;
  await withClient(server.urls.admin, (admin) => createDatabase(admin, template));
  Object.assign(process.env, {
    TRACKER_TEST_ADMIN_URL: server.urls.admin,
    TRACKER_TEST_OWNER_URL: server.urls.owner,
    TRACKER_TEST_APP_URL: server.urls.app,
    TRACKER_TEST_BACKUP_URL: server.urls.backup,
    TRACKER_TEST_TEMPLATE: template,
  });
  try {
    await migrate(withDatabase(server.urls.owner, template));
  } catch (error) {
    await server.close();
    throw error;
  }
  globalThis.trackerTestServer = server;
}
