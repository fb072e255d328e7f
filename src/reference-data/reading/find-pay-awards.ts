import { Reader } from '../../database/reader.js';
import { sqlFile } from '../../database/sql-file.js';
import { Day } from '../../kernel/day.js';
import { Nation } from '../enums/pay.enums.js';
import { PayAwardModel } from '../models/pay-scale.model.js';

const SQL = sqlFile(__dirname, 'pay-awards.sql');

/** The awards announced by a day, the latest first; of all nations when `nation` is null. */
export function findPayAwards(
  reader: Reader,
  { nation, knownOn }: { readonly nation: `${Nation}` | null; readonly knownOn: Day },
): Promise<readonly PayAwardModel[]> {
  return reader.published<PayAwardModel>(SQL, [nation, knownOn]);
}
