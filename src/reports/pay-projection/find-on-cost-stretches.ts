import { sqlFile } from '../../database/sql-file.js';
import { Day } from '../../kernel/day.js';
import { scaledOrNull } from '../../kernel/decimal.js';
import { penceFromPounds } from '../../kernel/money.js';
import { Stretch } from '../../kernel/stretches.js';
import { OnCostStretch, onCostStretches, PublishedOnCost } from '../../pay/calculations/on-cost-stretches.js';
import { TrackerRequest } from '../../web/tracker-request.js';

const SQL = sqlFile(__dirname, 'on-costs-known.sql');

interface Row {
  readonly component: 'secondary_class_1_nic' | 'auto_enrolment_employer_minimum' | 'apprenticeship_levy';
  readonly ratePct: string | null;
  readonly annualThreshold: string | null;
  readonly annualUpperLimit: string | null;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
}

/** The on-cost rates of a period, as known on a day; with `continue`, the last published go on. */
export async function findOnCostStretches(
  request: TrackerRequest,
  period: Stretch,
  knownOn: Day,
  continues: boolean,
): Promise<OnCostStretch[]> {
  const rows = await request.reader.published<Row>(SQL, [knownOn]);
  const published = {
    nationalInsurance: ratesOf(rows, 'secondary_class_1_nic', ({ ratePct, annualThreshold }) => {
      const percentage = scaledOrNull(ratePct, 2);
      return percentage === null || annualThreshold === null
        ? null
        : { percentage, thresholdPence: penceFromPounds(annualThreshold) };
    }),
    qualifyingEarnings: ratesOf(rows, 'auto_enrolment_employer_minimum', (row) => {
      const { annualThreshold, annualUpperLimit } = row;
      const leastPercentage = scaledOrNull(row.ratePct, 2);
      return leastPercentage === null || annualThreshold === null || annualUpperLimit === null
        ? null
        : {
            leastPercentage,
            lowerLimitPence: penceFromPounds(annualThreshold),
            upperLimitPence: penceFromPounds(annualUpperLimit),
          };
    }),
    levy: ratesOf(rows, 'apprenticeship_levy', ({ ratePct }) => scaledOrNull(ratePct, 2)),
  };
  return onCostStretches(published, period, continues);
}

function ratesOf<Rate>(
  rows: readonly Row[],
  component: Row['component'],
  read: (row: Row) => Rate | null,
): PublishedOnCost<Rate>[] {
  return rows.flatMap((row) => {
    const rate = row.component === component ? read(row) : null;
    return rate === null ? [] : [{ startsOn: row.startsOn, endsOn: row.endsOn, rate }];
  });
}
