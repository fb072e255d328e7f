import { ContractTerms } from '../contract-terms/find-contract-terms.js';
import { Tally } from '../pay-facts/tally.js';

/** Contracts as a tally counts them: someone with several of them is one worker. */
export function tallyOf(contracts: readonly Pick<ContractTerms, 'workerId' | 'employerId'>[]): Tally {
  const held = new Map<string, number>();
  for (const { workerId } of contracts) held.set(workerId, (held.get(workerId) ?? 0) + 1);
  const tally = new Tally();
  for (const { workerId, employerId } of contracts) {
    const workersWithSeveral = held.get(workerId)! > 1 ? [workerId] : [];
    tally.count({ employer: employerId, contracts: 1, workersWithSeveral });
  }
  return tally;
}
