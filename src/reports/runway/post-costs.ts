import { addDays, Day, earlierOf, laterOf } from '../../kernel/day.js';
import { financialYearOf } from '../../kernel/financial-year.js';
import { Pence } from '../../kernel/money.js';
import { HundredthsOfPercent } from '../../kernel/percent.js';
import { commonStretches, Stretch } from '../../kernel/stretches.js';
import { raised } from '../../pay/calculations/scale-years.js';
import { sum } from '../pay-projection/project-year.js';
import { ContractCost } from './contract-costs.js';

/** A post on days on which its record stays the same. */
export interface PostDays extends Stretch {
  readonly status: 'FILLED' | 'VACANT' | 'FROZEN';
  /** As recorded, with on-costs; null where it is not. */
  readonly annualCostPence: number | null;
}

export interface PostCost extends Stretch {
  /** Null where neither pay nor the post's cost is known. */
  readonly annualPence: number | null;
  readonly basis: 'PROJECTED_PAY' | 'RECORDED_POST_COST' | 'NOBODY_PAID';
}

export interface CostAssumptions {
  readonly asOf: Day;
  /** An award each 1 April after `asOf`, to costs of posts that are recorded in pounds. */
  readonly award: HundredthsOfPercent;
}

/**
 * What a post costs a year: the contracts on it where their cost is known, else its recorded cost, raised by the award
 * assumed. Frozen days cost nothing, nor do days up to `asOf` on which it was vacant; it is taken to be filled after.
 */
export function postCosts(
  post: PostDays,
  contracts: readonly (readonly ContractCost[])[],
  assumptions: CostAssumptions,
): PostCost[] {
  return commonStretches([...contracts, years(post, assumptions)], post).map(({ startsOn, endsOn, held }): PostCost => {
    const working = held.slice(0, -1).filter((each) => each !== null) as ContractCost[];
    const isWorked = working.length > 0;
    const annualPence = working.reduce<number | null>((all, each) => sum(all, each.annualPence), 0);
    if (isWorked && annualPence !== null) return { startsOn, endsOn, annualPence, basis: 'PROJECTED_PAY' };
    const wasVacant = post.status === 'VACANT' && startsOn <= assumptions.asOf;
    if (!isWorked && (post.status === 'FROZEN' || wasVacant)) {
      return { startsOn, endsOn, annualPence: 0, basis: 'NOBODY_PAID' };
    }
    return { startsOn, endsOn, annualPence: recorded(post, startsOn, assumptions), basis: 'RECORDED_POST_COST' };
  });
}

/** Cut after `asOf`, and where an award is assumed. */
function years({ startsOn, endsOn }: Stretch, { asOf, award }: CostAssumptions): Stretch[] {
  const cuts: Stretch[] = [];
  for (let from = startsOn; from <= endsOn; from = addDays(cuts.at(-1)!.endsOn, 1)) {
    const until = from <= asOf ? asOf : award === 0 ? endsOn : financialYearOf(from).endsOn;
    cuts.push({ startsOn: from, endsOn: earlierOf(until, endsOn) });
  }
  return cuts;
}

function recorded({ annualCostPence }: PostDays, on: Day, { asOf, award }: CostAssumptions): number | null {
  if (annualCostPence === null || award === 0) return annualCostPence;
  let cost = annualCostPence as Pence;
  const from = laterOf(on, asOf);
  for (let year = nextApril(asOf); year <= from; year = nextApril(year)) cost = raised(cost, award);
  return cost;
}

function nextApril(on: Day): Day {
  return addDays(financialYearOf(on).endsOn, 1);
}
