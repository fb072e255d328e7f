import { Reader } from '../../database/reader.js';
import { sqlFile } from '../../database/sql-file.js';
import { Day } from '../../kernel/day.js';
import { scaledOrNull } from '../../kernel/decimal.js';
import { NoticeRuleModel } from '../models/law.model.js';

const SQL = sqlFile(__dirname, 'notice-rules.sql');

type Row = Omit<NoticeRuleModel, 'valueHundredths'> & { readonly value: string | null };

/** Rules on notice, consultation and transfer that were known on a day; in force on `on`, or (null) whenever. */
export async function findNoticeRules(
  reader: Reader,
  { on, knownOn }: { readonly on: Day | null; readonly knownOn: Day },
): Promise<NoticeRuleModel[]> {
  return (await reader.published<Row>(SQL, [on, knownOn])).map(({ value, ...row }) => ({
    ...row,
    valueHundredths: scaledOrNull(value, 2),
  }));
}
