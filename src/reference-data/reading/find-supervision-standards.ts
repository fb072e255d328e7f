import { Reader } from '../../database/reader.js';
import { sqlFile } from '../../database/sql-file.js';
import { Day } from '../../kernel/day.js';
import { scaledOrNull } from '../../kernel/decimal.js';
import { SupervisionStandardModel } from '../models/programme-facts.model.js';

const SQL = sqlFile(__dirname, 'supervision-standards.sql');

type Row = Omit<SupervisionStandardModel, 'valueLowHundredths' | 'valueHighHundredths'> & {
  readonly valueLow: string | null;
  readonly valueHigh: string | null;
};

/** Standards and findings on supervision published by a day. */
export async function findSupervisionStandards(reader: Reader, knownOn: Day): Promise<SupervisionStandardModel[]> {
  return (await reader.published<Row>(SQL, [knownOn])).map(({ valueLow, valueHigh, ...row }) => ({
    ...row,
    valueLowHundredths: scaledOrNull(valueLow, 2),
    valueHighHundredths: scaledOrNull(valueHigh, 2),
  }));
}
