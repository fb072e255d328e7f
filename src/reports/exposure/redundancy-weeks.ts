import { HeldAgeBand, oldestReaches, youngestReaches } from '../../contracts/calculations/age-band.js';
import { addDays, anniversary, Day } from '../../kernel/day.js';
import { yearIn } from '../../kernel/day-number.js';
import { Range } from './range.js';

/** Hundredths of a week's pay for a year of service throughout which someone was of this age or older. */
export interface WeeksOfAge {
  readonly fromAge: number;
  readonly hundredths: number;
}

export interface YearsOfService {
  /** Complete years that count, reckoned backwards from the end. */
  readonly years: number;
  readonly endsOn: Day;
  /** Null: any age. */
  readonly ageBand: HeldAgeBand | null;
}

/**
 * Weeks' pay of statutory redundancy in hundredths, for the youngest and the oldest that an age band allows: half a week for a
 * year of service, one for a year in which the person was not below 22, one and a half for one in which not below 41. A year
 * begun below an age is one in which the person was below it. Employment Rights Act 1996, section 162(1) and (2).
 *
 * 40 to 44 on 1 April 2026, six years to 31 March 2027: the oldest was 41 by 2 April 2022, so four years at 1.5 and two at 1, 8
 * weeks; the youngest turns 41 on 1 April 2027, so six at 1.
 */
export function redundancyWeeks({ years, endsOn, ageBand }: YearsOfService, weeksOfAges: readonly WeeksOfAge[]): Range {
  const hundredths = weeksOfAges.map((each) => each.hundredths);
  if (ageBand === null) return { low: years * Math.min(...hundredths), high: years * Math.max(...hundredths) };
  const morningAfter = addDays(endsOn, 1);
  const total = (reachesOn: (age: number) => Day | null) => {
    let [sum, before] = [0, 0];
    for (const { fromAge, hundredths: each } of weeksOfAges) {
      const since = fromAge === 0 ? null : reachesOn(fromAge);
      const ofThisAge = since === null ? years : Math.min(years, yearsBegunSince(since, morningAfter));
      sum += ofThisAge * (each - before);
      before = each;
    }
    return sum;
  };
  return {
    low: total((age) => youngestReaches(ageBand, age)),
    high: total((age) => oldestReaches(ageBand, age)),
  };
}

/** How many years, reckoned backwards from a morning, began on a day or later. */
function yearsBegunSince(since: Day, morning: Day): number {
  const years = yearIn(morning) - yearIn(since);
  return Math.max(0, anniversary(morning, -years) >= since ? years : years - 1);
}
