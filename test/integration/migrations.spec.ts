import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { connectionOptions } from '../../src/database/connection-options';
import { countMigrations, migrate, migrateDown } from '../../src/database/migrate';
import { ENTITIES } from '../../src/entities';
import { createTestDatabase, TestDatabase } from '../support/database-url';

let database: TestDatabase;
let owner: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

/** Everything a migration can leave behind, in words that compare. */
async function shape(): Promise<string[]> {
  const { rows } = await owner.query<{ thing: string }>(`
    WITH ours AS (SELECT oid FROM pg_namespace WHERE nspname IN ('tracker', 'history', 'known', 'reference', 'audit', 'app'))
    SELECT 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull AS thing
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid WHERE c.relnamespace IN (SELECT oid FROM ours) AND a.attnum > 0 AND NOT a.attisdropped
    UNION ALL SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace IN (SELECT oid FROM ours)
    UNION ALL SELECT 'policy ' || tablename || ' ' || policyname || ' ' || coalesce(qual, '') || coalesce(with_check, '') FROM pg_policies
    UNION ALL SELECT 'trigger ' || tgrelid::regclass || ' ' || tgname FROM pg_trigger JOIN pg_class c ON c.oid = tgrelid WHERE NOT tgisinternal AND c.relnamespace IN (SELECT oid FROM ours)
    UNION ALL SELECT 'function ' || p.oid::regprocedure || ' ' || md5(prosrc) FROM pg_proc p WHERE pronamespace IN (SELECT oid FROM ours)
    UNION ALL SELECT 'grant ' || table_name || ' ' || grantee || ' ' || privilege_type FROM information_schema.role_table_grants WHERE table_schema IN ('tracker', 'history', 'known', 'reference', 'audit')
    UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname IN ('tracker', 'history', 'reference', 'audit')
    ORDER BY thing`);
  return rows.map((row) => row.thing);
}

describe('the migrations', () => {
  it('leave the same schema up, down and up again, and nothing when down', async () => {
    const before = await shape();
    await migrateDown(database.ownerUrl, countMigrations());
    expect(await shape()).toEqual([]);
    await migrate(database.ownerUrl);
    expect(await shape()).toEqual(before);
    expect(before.length).toBeGreaterThan(500);
  }, 60_000);

  it('let every record table be widened later, with its history and all views of it', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'history'::regnamespace AND relkind = 'r' ORDER BY relname`,
    );
    expect(rows.length).toBeGreaterThan(20);
    const before = await shape();
    await owner.query('BEGIN');
    for (const { name } of rows) {
      await owner.query(`SELECT tracker.widen($1, 'invented_later integer')`, [`tracker.${name}`]);
      await owner.query(`SELECT invented_later FROM known.${name}`);
      await owner.query(`SELECT tracker.narrow($1, 'invented_later')`, [`tracker.${name}`]);
    }
    expect(await shape()).toEqual(before);
    await owner.query('ROLLBACK');
  }, 60_000);

  it('agree with the entities: every column there, of the same type, null where it may be', async () => {
    const source = new DataSource(connectionOptions({ url: database.appUrl, stepDown: false, poolSize: 2 }, ENTITIES));
    await source.initialize();
    const { rows } = await owner.query<{
      table_name: string;
      column_name: string;
      data_type: string;
      is_nullable: string;
    }>(
      `SELECT table_name, column_name, data_type, is_nullable FROM information_schema.columns WHERE table_schema = 'tracker'`,
    );
    const inDatabase = new Map(rows.map((row) => [`${row.table_name}.${row.column_name}`, row]));
    const wrong = source.entityMetadatas.flatMap((entity) => {
      const declared = entity.columns.flatMap((column) => {
        const name = `${entity.tableName}.${column.databaseName}`;
        const found = inDatabase.get(name);
        if (!found) return [`${name} is not in the database`];
        const type = source.driver.normalizeType(column);
        return [
          ...(sameType(type, found.data_type) ? [] : [`${name} is ${found.data_type}, declared ${type}`]),
          ...(column.isNullable === (found.is_nullable === 'YES') ? [] : [`${name} nullable: ${found.is_nullable}`]),
        ];
      });
      const known = new Set(entity.columns.map((column) => column.databaseName));
      const missing = rows
        .filter((row) => row.table_name === entity.tableName && !known.has(row.column_name))
        .map((row) => `${row.table_name}.${row.column_name} is not in the entity`);
      return [...declared, ...missing];
    });
    await source.destroy();
    expect(wrong).toEqual([]);
  });
});

function sameType(declared: string, found: string): boolean {
  const words: Record<string, string> = { timestamptz: 'timestamp with time zone', bool: 'boolean' };
  return (words[declared] ?? declared) === found;
}
