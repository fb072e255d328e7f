import { Reader } from '../../database/reader.js';
import { sqlFile } from '../../database/sql-file.js';
import { Day } from '../../kernel/day.js';
import { scaledOrNull } from '../../kernel/decimal.js';
import { StatisticalRuleModel } from '../models/programme-facts.model.js';

const SQL = sqlFile(__dirname, 'statistical-rules.sql');

type Row = Omit<StatisticalRuleModel, 'thresholdHundredths'> & { readonly threshold: string | null };

/** Rules for statistics and disclosure published by a day. */
export async function findStatisticalRules(reader: Reader, knownOn: Day): Promise<StatisticalRuleModel[]> {
  return (await reader.published<Row>(SQL, [knownOn])).map(({ threshold, ...row }) => ({
    ...row,
    thresholdHundredths: scaledOrNull(threshold, 2),
  }));
}
