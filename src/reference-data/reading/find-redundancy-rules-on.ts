import { Reader } from '../../database/reader.js';
import { sqlFile } from '../../database/sql-file.js';
import { scaled } from '../../kernel/decimal.js';
import { RedundancyRuleModel } from '../models/law.model.js';
import { OnADay } from './on-a-day.js';

const SQL = sqlFile(__dirname, 'redundancy-rules-on.sql');

type Row = Omit<RedundancyRuleModel, 'valueHundredths'> & { readonly value: string };

/** The numbers of the redundancy rules on a day; one that is not known then is not among them. */
export async function findRedundancyRulesOn(reader: Reader, { on, knownOn }: OnADay): Promise<RedundancyRuleModel[]> {
  return (await reader.published<Row>(SQL, [on, knownOn])).map(({ value, ...row }) => ({
    ...row,
    valueHundredths: scaled(value, 2),
  }));
}
