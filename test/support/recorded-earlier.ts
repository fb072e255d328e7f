import { Client } from 'pg';

const OF_PROGRAMME = 'IN (SELECT employer_id FROM participation WHERE programme_id = $2)';

/** What makes up a programme, its employers and their people, and which rows of it are theirs. */
const TABLES = [
  ['programme', 'id = $2'],
  ['programme_guidance', 'programme_id = $2'],
  ['programme_partnership', 'programme_id = $2'],
  ['participation', 'programme_id = $2'],
  ['post', 'programme_id = $2'],
  ['contract', 'programme_id = $2'],
  ['terms', 'programme_id = $2'],
  ['employer', `id ${OF_PROGRAMME}`],
  ['worker', `employer_id ${OF_PROGRAMME}`],
  ['terms_sheet', `employer_id ${OF_PROGRAMME}`],
  ['terms_sheet_leave_step', `employer_id ${OF_PROGRAMME}`],
] as const;

/** Makes records look as if they had been entered on another day: triggers would say now. */
export class RecordedEarlier {
  constructor(private readonly owner: Client) {}

  async programme(id: string, day: string): Promise<void> {
    for (const [table, where] of TABLES) {
      await this.withoutTriggers(table, `UPDATE ${table} SET recorded_at = $1 WHERE ${where}`, [day, id]);
    }
  }

  async withoutTriggers(table: string, change: string, values: readonly unknown[]): Promise<void> {
    await this.owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await this.owner.query(change, [...values]);
    await this.owner.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  }
}
