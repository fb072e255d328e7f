import { MissingAnswer } from '../../contracts/terms.enums.js';
import { missingPension, ProjectedContract } from '../pay-projection/find-projected-contracts.js';
import { LevelledContract } from './level-contracts.js';

/** What contracts come to together; null: a rate for one of the days is not known. */
export interface BillSums {
  /** Contracts that rise. */
  readonly contracts: number;
  readonly salaryPence: number;
  readonly nationalInsurancePence: number | null;
  readonly pensionPence: number | null;
  /** Of the contracts that rise and whose pension is not recorded. */
  readonly missingPensions: readonly MissingAnswer[];
  readonly levyPence: number | null;
  readonly levyIfAllPayPence: number | null;
  /** National Insurance, pension and the levy of the employers said to pay it. */
  readonly onCostsPence: number | null;
}

export function billSums(levelled: readonly LevelledContract[], levyPayers: ReadonlySet<string>): BillSums {
  const raised = levelled.filter(({ cost }) => cost.days.length > 0);
  const total = (of: (each: LevelledContract) => number | null) =>
    raised.reduce<number | null>((all, each) => plus(all, of(each)), 0);
  return {
    contracts: raised.length,
    salaryPence: total(({ cost }) => cost.salaryPence)!,
    nationalInsurancePence: total(({ cost }) => cost.nationalInsurancePence),
    pensionPence: total(({ cost }) => cost.pensionPence),
    missingPensions: raised.map(({ segments }) => missingPension(segments)).filter((missing) => missing !== null),
    levyPence: total((each) => levyOf(each, levyPayers)),
    levyIfAllPayPence: total(({ cost }) => cost.levyPence),
    onCostsPence: total((each) => onCostsOf(each, levyPayers)),
  };
}

/** The contracts that a bill is of. */
export function rising(levelled: readonly LevelledContract[]): ProjectedContract[] {
  return levelled.flatMap(({ contract, cost }) => (cost.days.length > 0 ? [contract] : []));
}

/** On-costs of one contract's rise. */
export function onCostsOf(each: LevelledContract, levyPayers: ReadonlySet<string>): number | null {
  const { nationalInsurancePence, pensionPence } = each.cost;
  return plus(plus(nationalInsurancePence, pensionPence), levyOf(each, levyPayers));
}

function levyOf({ contract, cost }: LevelledContract, levyPayers: ReadonlySet<string>): number | null {
  return levyPayers.has(contract.employerId) ? cost.levyPence : 0;
}

export function plus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}
