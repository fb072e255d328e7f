import { FinancialYear } from '../../kernel/financial-year.js';
import { groupedBy } from '../../kernel/grouped-by.js';
import { Stretch, within } from '../../kernel/stretches.js';
import { levelledPay, LevelledSegment } from '../../pay/calculations/levelled-pay.js';
import { levellingCost, LevellingCost } from '../../pay/calculations/levelling-cost.js';
import { NoValue } from '../../web/no-value.js';
import { NOTHING_ABSENT } from '../pay-facts/missing-answers.js';
import { nobodyCounted } from '../pay-facts/nobody-counted.js';
import { nothingToCount } from '../pay-facts/pay-question.js';
import { Tally } from '../pay-facts/tally.js';
import {
  pensionTerms,
  ProjectedContract,
  ProjectedTerms,
  Projection,
} from '../pay-projection/find-projected-contracts.js';
import { TargetOf } from './levelling-target.js';

/** A contract counted in a bill, and its part of it. */
export interface LevelledContract {
  readonly contract: ProjectedContract;
  readonly segments: readonly LevelledSegment<ProjectedTerms>[];
  readonly cost: LevellingCost;
}

/**
 * The bill of each contract over days of one financial year. What cannot be levelled is left out and said; a worker's
 * contracts with one employer are costed together.
 */
export function levelContracts(
  { contracts, onCosts }: Projection,
  targetOf: TargetOf,
  period: Stretch,
  year: Pick<FinancialYear, 'days'>,
): { readonly levelled: LevelledContract[]; readonly tally: Tally } {
  const tally = new Tally();
  const counted = contracts.flatMap((contract) => levelContract(contract, targetOf, period, tally));
  const levelled: LevelledContract[] = [];
  for (const ofWorker of groupedBy(counted, ({ contract }) => contract.workerId).values()) {
    const { employerId, workerId } = ofWorker[0]!.contract;
    const workersWithSeveral = ofWorker.length > 1 ? ofWorker.map(() => workerId) : [];
    tally.count({ employer: employerId, contracts: ofWorker.length, workersWithSeveral });
    const raised = ofWorker.map(({ segments }) => segments.map(raisedSegment));
    const costs = levellingCost(raised, onCosts, period, year);
    for (const [at, { contract, segments }] of ofWorker.entries())
      levelled.push({ contract, segments, cost: costs[at]! });
  }
  return { levelled, tally };
}

function levelContract(
  contract: ProjectedContract,
  targetOf: TargetOf,
  period: Stretch,
  tally: Tally,
): Omit<LevelledContract, 'cost'>[] {
  const segments = within(contract.segments, period);
  if (segments.length === 0) return [];
  const target = targetOf(contract);
  const levelled = target.known ? levelledPay(segments, target.value) : target;
  if (levelled.known) return [{ contract, segments: levelled.value }];
  const absent = segments.find(({ pay }) => !pay.known)?.terms.absences ?? NOTHING_ABSENT;
  tally.exclude(levelled.reason, { employer: contract.employerId, contracts: 1, workersWithSeveral: [] }, absent);
  return [];
}

function raisedSegment({ startsOn, endsOn, terms, workedPence, levelledPence }: LevelledSegment<ProjectedTerms>) {
  return { startsOn, endsOn, workedPence, levelledPence, pension: pensionTerms(terms) };
}

/** Without a published scale neither pay at a point nor the point that is the target is known: an award can be assumed. */
export function nobodyLevelled(tally: Tally): NoValue {
  if (tally.excluded.length === 0) return nothingToCount();
  return nobodyCounted(tally, 'ask about another day, or with assumedAwardPercent for days without a published scale');
}
