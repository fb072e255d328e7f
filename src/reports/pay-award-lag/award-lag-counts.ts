import { Day } from '../../kernel/day.js';
import { groupedBy } from '../../kernel/grouped-by.js';
import { Pence, pence } from '../../kernel/money.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';
import { NotComparable } from '../../pay/calculations/award-matches.js';
import { AwardOfContract, ContractLag } from './contract-lag.js';
import { ScaleAward } from './find-awards.js';

/** What people lost: sums of what was rounded once for each contract and award. */
export interface Lost {
  readonly totalPence: Pence;
  /** The total over the people who could have lost something. */
  readonly perPersonPence: Pence;
  readonly mostPence: Pence;
  /** Of whom the total is, where it is one person's; and the most. */
  readonly totalOf: readonly AwardOfContract[];
  readonly mostOf: readonly AwardOfContract[];
}

export interface AwardAtOneEmployer {
  readonly employerId: string;
  readonly award: ScaleAward;
  readonly applied: number;
  readonly notYet: number;
  readonly notComparable: ReadonlyMap<NotComparable, number>;
  readonly firstAppliedOn: Day | null;
  readonly medianAppliedOn: Day | null;
  readonly lastAppliedOn: Day | null;
  readonly medianDaysLate: number | null;
  readonly medianDaysLateFromPublication: number | null;
  readonly mostDaysLate: number | null;
  readonly lost: Lost;
}

export interface EmployerBehind {
  readonly employerId: string;
  readonly contracts: number;
  readonly contractsBehind: number;
  readonly mostAwardsBehind: number;
  readonly lost: Lost;
}

/** One award and what came of it for the contracts of one employer. */
interface Cell {
  readonly employerId: string;
  readonly award: ScaleAward;
  readonly found: AwardOfContract[];
  readonly not: NotComparable[];
}

/** Each award at each employer: the latest awards first. There are thousands; only those told need their figures. */
export function awardsAtEmployers(lags: readonly ContractLag[]): Cell[] {
  const cells = new Map<ScaleAward, Map<string, Cell>>();
  const cell = (employerId: string, award: ScaleAward): Cell => {
    const ofAward = cells.get(award) ?? new Map<string, Cell>();
    cells.set(award, ofAward);
    const its = ofAward.get(employerId) ?? { employerId, award, found: [], not: [] };
    ofAward.set(employerId, its);
    return its;
  };
  for (const { terms, awards, notComparable } of lags) {
    for (const each of awards) cell(terms.employerId, each.award).found.push(each);
    for (const { award, reason } of notComparable) cell(terms.employerId, award).not.push(reason);
  }
  return [...cells.values()]
    .flatMap((ofAward) => [...ofAward.values()])
    .sort((a, b) =>
      a.award.effectiveOn < b.award.effectiveOn ? 1 : a.award.effectiveOn > b.award.effectiveOn ? -1 : 0,
    );
}

export function employersBehind(lags: readonly ContractLag[]): EmployerBehind[] {
  return [...groupedBy(lags, ({ terms }) => terms.employerId)].map(([employerId, its]) => ({
    employerId,
    contracts: its.length,
    contractsBehind: its.filter(({ behind }) => behind > 0).length,
    mostAwardsBehind: its.reduce((most, { behind }) => Math.max(most, behind), 0),
    lost: lostBy(its.flatMap(({ awards }) => awards)),
  }));
}

export function awardFigures({ employerId, award, found, not }: Cell): AwardAtOneEmployer {
  const applied = found.flatMap(({ appliedOn }) => (appliedOn === null ? [] : [appliedOn])).sort();
  const late = ascending(found.map(({ daysLate }) => daysLate));
  const lateFromPublication = ascending(found.map((each) => each.daysLateFromPublication));
  const notComparable = new Map<NotComparable, number>();
  for (const reason of not) notComparable.set(reason, (notComparable.get(reason) ?? 0) + 1);
  return {
    employerId,
    award,
    applied: applied.length,
    notYet: found.length - applied.length,
    notComparable,
    firstAppliedOn: applied[0] ?? null,
    medianAppliedOn: middle(applied),
    lastAppliedOn: applied.at(-1) ?? null,
    medianDaysLate: middle(late),
    medianDaysLateFromPublication: middle(lateFromPublication),
    mostDaysLate: late.at(-1) ?? null,
    lost: lostBy(found),
  };
}

/** People with two contracts lose on both. */
export function lostBy(awards: readonly AwardOfContract[]): Lost {
  const ofWorker = new Map<string, number>();
  for (const { workerId, lost } of awards) ofWorker.set(workerId, (ofWorker.get(workerId) ?? 0) + lost);
  let [total, most] = [0, 0];
  for (const lost of ofWorker.values()) {
    total += lost;
    most = Math.max(most, lost);
  }
  const mostBy = [...ofWorker].filter(([, lost]) => lost === most).map(([worker]) => worker);
  return {
    totalOf: ofWorker.size === 1 ? awards : [],
    mostOf: mostBy.length === 1 ? awards.filter(({ workerId }) => workerId === mostBy[0]) : [],
    totalPence: pence(total),
    perPersonPence: pence(ofWorker.size === 0 ? 0 : divideHalfAwayFromZero(total, ofWorker.size)),
    mostPence: pence(most),
  };
}

function ascending(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}

/** The one by which half of them have been passed; of an even number the earlier of the two in the middle. */
function middle<Value>(ordered: readonly Value[]): Value | null {
  return ordered[Math.ceil(ordered.length / 2) - 1] ?? null;
}
