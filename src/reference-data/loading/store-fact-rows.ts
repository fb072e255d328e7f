import { Client } from 'pg';
import { FactFile, FactRow } from './fact-file.js';

export interface StoredRows {
  readonly inserted: number;
  readonly updated: number;
}

/**
 * Brings a table's rows to what the file says; a row that is the same already is not touched. Names of tables and columns
 * come from our own descriptions, values only as a parameter.
 */
export async function storeFactRows(client: Client, file: FactFile, rows: readonly FactRow[]): Promise<StoredRows> {
  const names = Object.keys(rows[0]!);
  const list = (prefix: string) => names.map((name) => `${prefix}${name}`).join(', ');
  const result = await client.query<{ inserted: boolean }>(
    `INSERT INTO reference.${file.table} AS kept (${list('')})
     SELECT ${list('')} FROM jsonb_populate_recordset(NULL::reference.${file.table}, $1::jsonb)
     ON CONFLICT (${file.key.join(', ')}) DO UPDATE SET (${list('')}) = (SELECT ${list('excluded.')})
     WHERE (${list('kept.')}) IS DISTINCT FROM (${list('excluded.')})
     RETURNING kept.xmax = 0 AS inserted`,
    [JSON.stringify(rows)],
  );
  const inserted = result.rows.filter((row) => row.inserted).length;
  return { inserted, updated: result.rows.length - inserted };
}

/** Removes the rows that the file no longer has. */
export async function removeOtherRows(client: Client, file: FactFile, rows: readonly FactRow[]): Promise<number> {
  const key = (alias: string) => file.key.map((name) => `${alias}.${name}`).join(', ');
  const result = await client.query(
    `DELETE FROM reference.${file.table} AS kept
     WHERE NOT EXISTS (
       SELECT FROM jsonb_populate_recordset(NULL::reference.${file.table}, $1::jsonb) AS given
       WHERE (${key('given')}) IS NOT DISTINCT FROM (${key('kept')}))`,
    [JSON.stringify(rows)],
  );
  return result.rowCount ?? 0;
}
