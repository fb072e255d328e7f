import { completeYears } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { NanoPounds } from '../../kernel/nano-pounds.js';
import { TermOrigin } from '../../contracts/terms.enums.js';
import { ContractTerms } from '../contract-terms/find-contract-terms.js';
import { serviceBand } from '../variation/service-band.js';
import { NOT_RECORDED, TermObservation } from '../variation/term-observation.js';

/** A contract in force, with what its terms are compared by. */
export interface ContractInForce extends ContractTerms {
  /** At the end of the day; null where continuous service is not recorded. */
  readonly yearsOfService: number | null;
  /** How a tally counts it: someone with two contracts is one worker. */
  readonly counted: {
    readonly employer: string;
    readonly contracts: 1;
    readonly workersWithSeveral: readonly string[];
  };
  readonly nation: string;
}

export function contractsInForce(
  rows: readonly ContractTerms[],
  { asOf }: Moment,
  guidance: ReadonlyMap<string, { readonly nation: string }>,
): ContractInForce[] {
  const held = new Map<string, number>();
  for (const { workerId } of rows) held.set(workerId, (held.get(workerId) ?? 0) + 1);
  return rows.map((row) => ({
    ...row,
    yearsOfService: row.continuousServiceOn === null ? null : completeYears(row.continuousServiceOn, asOf),
    counted: {
      employer: row.employerId,
      contracts: 1,
      workersWithSeveral: held.get(row.workerId)! > 1 ? [row.workerId] : [],
    },
    nation: guidance.get(row.programmeId)?.nation ?? NOT_RECORDED.NATION,
  }));
}

/** One contract's value, in billionths of its unit. */
export function observed(contract: ContractInForce, nano: number, origin: TermOrigin): TermObservation {
  return {
    value: nano as NanoPounds,
    count: 1,
    employer: contract.employerId,
    origin,
    serviceBand: serviceBand(contract.yearsOfService),
    week: String(contract.fullTimeMinutes),
    nation: contract.nation,
  };
}
