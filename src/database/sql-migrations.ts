import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MigrationInterface, QueryRunner } from 'typeorm';

/** `2026-11-22-01` */
const NUMBER_LENGTH = 13;
const FILE_NAME = /^(\d{4})-(\d{2})-(\d{2})-(\d{2})-([a-z0-9-]+)\.up\.sql$/;

/**
 * Turns `migrations/2026-11-22-01-some-words.up.sql` (and its `.down.sql`) into migrations TypeORM can run: it keeps
 * the list of what has run, the SQL files keep what is run.
 */
export function sqlMigrations(directory: string): (new () => MigrationInterface)[] {
  const files = readdirSync(directory)
    .filter((file) => file.endsWith('.up.sql'))
    .sort();
  const numbers = files.map((file) => file.slice(0, NUMBER_LENGTH));
  const twice = numbers.find((number, at) => numbers.indexOf(number) !== at);
  if (twice) throw new Error(`Two migrations are numbered ${twice}; give the later one the next number.`);
  return files.map((file) => sqlMigration(directory, file));
}

function sqlMigration(directory: string, file: string): new () => MigrationInterface {
  const match = FILE_NAME.exec(file);
  if (!match) throw new Error(`The migration ${file} must be named YYYY-MM-DD-NN-words.up.sql.`);
  const [, year, month, date, count, words] = match;
  // TypeORM orders by the 13 digits at the end of a migration's name, milliseconds by custom.
  const order = Date.UTC(Number(year), Number(month) - 1, Number(date)) + Number(count);
  const up = readFileSync(join(directory, file), 'utf8');
  const down = readFileSync(join(directory, file.replace('.up.sql', '.down.sql')), 'utf8');
  return class implements MigrationInterface {
    readonly name = `${words}-${order}`;
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(up);
    }
    async down(runner: QueryRunner): Promise<void> {
      await runner.query(down);
    }
  };
}
