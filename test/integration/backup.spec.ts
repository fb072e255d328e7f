import { Client } from 'pg';
import { createTestDatabase, TestDatabase } from '../support/database-url';

let database: TestDatabase;
let backup: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  backup = new Client({ connectionString: database.backupUrl });
  await backup.connect();
});
afterAll(async () => {
  await backup.end();
  await database.drop();
});

it('the backup role may read every table, without which pg_dump writes nothing', async () => {
  const { rows } = await backup.query(
    `SELECT format('%I.%I', nspname, relname) AS unreadable
     FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
     WHERE relkind IN ('r', 'p', 'S') AND nspname NOT IN ('pg_catalog', 'information_schema') AND nspname !~ '^pg_(toast|temp)'
       AND NOT has_table_privilege(pg_class.oid, 'SELECT')`,
  );
  expect(rows).toEqual([]);
});

it('row-level security hides nothing from it, and it changes nothing', async () => {
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(`INSERT INTO tracker.employer (name, sector) VALUES ('Backed Up (invented)', 'THIRD_SECTOR')`);
  await owner.end();
  const { rows } = await backup.query('SELECT name FROM tracker.employer');
  expect(rows).toEqual([{ name: 'Backed Up (invented)' }]);
  await expect(backup.query('DELETE FROM tracker.employer')).rejects.toThrow(/read-only transaction|permission denied/);
});
