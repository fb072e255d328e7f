import { Reader } from '../../database/reader.js';
import { sqlFile } from '../../database/sql-file.js';
import { scaledOrNull } from '../../kernel/decimal.js';
import { Pence, penceFromPounds } from '../../kernel/money.js';
import { Nation } from '../enums/pay.enums.js';
import { OnCostRateModel } from '../models/rates.model.js';
import { SourcedFact } from '../models/sourced-fact.model.js';
import { OnADay } from './on-a-day.js';

const SQL = sqlFile(__dirname, 'on-cost-rates-on.sql');

interface Row extends SourcedFact, Pick<OnCostRateModel, 'component' | 'jurisdiction' | 'taxYear'> {
  readonly ratePct: string | null;
  readonly annualThreshold: string | null;
  readonly annualUpperLimit: string | null;
  readonly annualAllowance: string | null;
}

/** What employers of a nation (null: of all) pay on top of salary on a day, one row per component and jurisdiction. */
export async function findOnCostRatesOn(
  reader: Reader,
  { nation, on, knownOn }: OnADay & { readonly nation: `${Nation}` | null },
): Promise<OnCostRateModel[]> {
  return (await reader.published<Row>(SQL, [nation, on, knownOn])).map(
    ({ ratePct, annualThreshold, annualUpperLimit, annualAllowance, ...row }) => ({
      ...row,
      percentage: scaledOrNull(ratePct, 2),
      annualThresholdPence: penceOrNull(annualThreshold),
      annualUpperLimitPence: penceOrNull(annualUpperLimit),
      annualAllowancePence: penceOrNull(annualAllowance),
    }),
  );
}

function penceOrNull(pounds: string | null): Pence | null {
  return pounds === null ? null : penceFromPounds(pounds);
}
