import { Day, earlierOf, laterOf } from '../../kernel/day.js';
import { groupedBy } from '../../kernel/grouped-by.js';
import { commonStretches, holding } from '../../kernel/stretches.js';
import { AnotherWeek, onOtherWeeks } from '../../pay/calculations/on-other-weeks.js';
import { PaySegment } from '../../pay/calculations/projected-pay.js';
import { ScenarioStep } from '../../scenarios/scenario-step.js';
import { ScenarioStepKind } from '../../scenarios/scenario.enums.js';
import { ProjectedTerms } from '../pay-projection/find-projected-contracts.js';
import { ProjectedContract, Projection } from '../pay-projection/find-projected-contracts.js';
import { ContractCost, contractCosts } from '../runway/contract-costs.js';
import { AddedCost } from './suppose-week.js';

/** A contract on the last day asked about, under the week recorded and under the one supposed. */
export interface ContractOnOtherWeek extends Omit<ProjectedContract, 'segments'> {
  readonly before: ContractOnDay;
  readonly after: ContractOnDay;
}

export interface ContractOnDay {
  readonly segment: PaySegment<ProjectedTerms>;
  /** A year, on-costs included; null where it is not known. */
  readonly costPence: number | null;
}

export interface ChangedWeeks {
  /** Those whose full-time week is another on the last day. */
  readonly contracts: readonly ContractOnOtherWeek[];
  /** What the pay behind a post adds to its cost, by post; posts to which it adds nothing are left out. */
  readonly addedByPost: ReadonlyMap<string, readonly AddedCost[]>;
  /** The contracts whose cost is another on any day. */
  readonly costingOtherwise: readonly ProjectedContract[];
}

export function weekSteps(steps: readonly ScenarioStep[]): ScenarioStep[] {
  return steps.filter(({ kind }) => kind === ScenarioStepKind.CHANGE_WEEK);
}

/** Whose weeks steps change; null for everybody's. */
export function employersOfWeeks(steps: readonly ScenarioStep[]): string[] | null {
  const employers = weekSteps(steps).map(({ employer }) => employer ?? null);
  return employers.includes(null) ? null : [...new Set(employers as string[])];
}

/** What the steps that change a week come to, contract by contract. */
export function changedWeeks(projection: Projection, steps: readonly ScenarioStep[], until: Day): ChangedWeeks {
  const employers = employersOfWeeks(steps);
  const meant = projection.contracts.filter(({ employerId }) => employers === null || employers.includes(employerId));
  const supposed = meant.map((contract) => ({
    ...contract,
    segments: onOtherWeeks(contract.segments, weeksOf(steps, contract.employerId)),
  }));
  const costsBefore = contractCosts({ ...projection, contracts: meant });
  const costsAfter = contractCosts({ ...projection, contracts: supposed });
  const contracts = meant.flatMap(({ segments: recorded, ...contract }, at): ContractOnOtherWeek[] => {
    const [before, after] = [holding(recorded, until), holding(supposed[at]!.segments, until)];
    if (!before || !after || before.fullTimeMinutes === after.fullTimeMinutes) return [];
    const costOn = (costs: Map<string, ContractCost[]>) =>
      holding(costs.get(contract.contractId) ?? [], until)?.annualPence ?? null;
    return [
      {
        ...contract,
        before: { segment: before, costPence: costOn(costsBefore) },
        after: { segment: after, costPence: costOn(costsAfter) },
      },
    ];
  });
  const added = meant.flatMap((contract) => {
    const { contractId } = contract;
    const costs = addedCosts(costsBefore.get(contractId)!, costsAfter.get(contractId)!);
    return costs.length === 0 ? [] : [{ contract, costs }];
  });
  const byPost = groupedBy(added, ({ contract }) => contract.postId);
  return {
    contracts,
    addedByPost: new Map(
      Array.from(byPost, ([postId, ofPost]) => [postId, together(ofPost.map(({ costs }) => costs))]),
    ),
    costingOtherwise: added.map(({ contract }) => contract),
  };
}

/** The weeks that steps suppose of one employer, in their order. */
function weeksOf(steps: readonly ScenarioStep[], employerId: string): AnotherWeek[] {
  return weekSteps(steps)
    .filter(({ employer }) => employer == null || employer === employerId)
    .map(({ from, fullTimeWeek, partTimeHours }) => ({
      ...{ from: from!, minutesPerWeek: fullTimeWeek!, partTimeHours: partTimeHours! },
    }));
}

/** On days on which one of the two is not known, nothing is added. */
function addedCosts(before: readonly ContractCost[], after: readonly ContractCost[]): AddedCost[] {
  return overTime([before, after], ([was, is]) =>
    was?.annualPence == null || is?.annualPence == null ? 0 : is.annualPence - was.annualPence,
  );
}

function together(added: readonly (readonly AddedCost[])[]): AddedCost[] {
  return overTime(added, (held) => held.reduce((sum, each) => sum + (each?.pence ?? 0), 0));
}

function overTime<Held extends { readonly startsOn: Day; readonly endsOn: Day }>(
  timelines: readonly (readonly Held[])[],
  penceOf: (held: readonly (Held | null)[]) => number,
): AddedCost[] {
  const all = timelines.flat();
  if (all.length === 0) return [];
  const days = {
    startsOn: all.map(({ startsOn }) => startsOn).reduce(earlierOf),
    endsOn: all.map(({ endsOn }) => endsOn).reduce(laterOf),
  };
  return commonStretches(timelines, days)
    .map(({ startsOn, endsOn, held }) => ({ startsOn, endsOn, pence: penceOf(held as (Held | null)[]) }))
    .filter(({ pence }) => pence !== 0);
}
