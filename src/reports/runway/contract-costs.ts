import { MissingAnswer } from '../../contracts/terms.enums.js';
import { Day, earlierOf, laterOf } from '../../kernel/day.js';
import { groupedBy } from '../../kernel/grouped-by.js';
import { pence } from '../../kernel/money.js';
import { commonStretches, Stretch } from '../../kernel/stretches.js';
import { insuranceOfContracts, OnCostStretch, pensionOnPay } from '../../pay/calculations/on-cost-stretches.js';
import { PaySegment } from '../../pay/calculations/projected-pay.js';
import {
  missingPension,
  pensionTerms,
  ProjectedContract,
  ProjectedTerms,
  Projection,
} from '../pay-projection/find-projected-contracts.js';

/** What a contract costs its employer a year on some days, on-costs included; null where that is not known. */
export interface ContractCost extends Stretch {
  readonly annualPence: number | null;
}

/**
 * Salary, employers' National Insurance and pension of each contract, by its id. A worker's contracts with one employer
 * share one National Insurance threshold; what is paid above it is shared out to them by their pay.
 */
export function contractCosts({ contracts, onCosts }: Projection): Map<string, ContractCost[]> {
  const costs = new Map<string, ContractCost[]>();
  for (const ofWorker of groupedBy(contracts, ({ workerId }) => workerId).values()) {
    for (const { contractId } of ofWorker) costs.set(contractId, []);
    const employed = ofWorker.filter(({ segments }) => segments.length > 0);
    if (employed.length === 0) continue;
    const days = {
      startsOn: employed.map(({ segments }) => segments[0]!.startsOn).reduce(earlierOf),
      endsOn: employed.map(({ segments }) => segments.at(-1)!.endsOn).reduce(laterOf),
    };
    const timelines = [onCosts, ...employed.map(({ segments }) => segments)];
    for (const { startsOn, endsOn, held } of commonStretches(timelines, days)) {
      const working = held.slice(1) as (PaySegment<ProjectedTerms> | null)[];
      const annual = annualCosts(working, held[0] as OnCostStretch | null);
      working.forEach((segment, at) => {
        if (segment) costs.get(employed[at]!.contractId)!.push({ startsOn, endsOn, annualPence: annual[at]! });
      });
    }
  }
  return costs;
}

function annualCosts(
  working: readonly (PaySegment<ProjectedTerms> | null)[],
  rates: OnCostStretch | null,
): (number | null)[] {
  const pays = working.map((segment): number => (segment?.pay.known ? segment.pay.value.workedPence : 0));
  if (!rates?.nationalInsurance) return working.map(() => null);
  const shares = insuranceOfContracts(pays, rates.nationalInsurance);
  return working.map((segment, at) => {
    if (!segment?.pay.known) return null;
    const pension = pensionOnPay(pence(pays[at]!), pensionTerms(segment.terms), rates.qualifyingEarnings);
    return pension === null ? null : pays[at]! + shares[at]! + pension;
  });
}

/** Those whose pay counts on some of the days under terms that say nothing of a pension, and which of the four that is. */
export function missingPensions(
  contracts: readonly ProjectedContract[],
  { startsOn, endsOn }: { readonly startsOn: Day; readonly endsOn: Day | null },
): ReadonlyMap<string, MissingAnswer> {
  const counts = ({ pay, ...days }: PaySegment<ProjectedTerms>): boolean =>
    pay.known && days.endsOn >= startsOn && (endsOn === null || days.startsOn <= endsOn);
  return new Map(
    contracts.flatMap(({ contractId, segments }) => {
      const missing = missingPension(segments.filter(counts));
      return missing === null ? [] : [[contractId, missing] as const];
    }),
  );
}
