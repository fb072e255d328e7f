import { ImportProblem } from '../import-problem.js';
import { CHECKS, CheckCode } from './checks.js';
import { Facts, Place } from './facts.js';

/** Something in a file that may be wrong and hinders nothing: how often, and where the first of them are. */
export interface Check {
  readonly code: CheckCode;
  readonly message: string;
  readonly count: number;
  readonly places: readonly Place[];
}

const MOST_PLACES = 20;

/** More of one kind help nobody; how many there are is said in the last. */
const MOST_OF_A_KIND = 200;

export function problemAt(place: Place, code: string, message: string): ImportProblem {
  return { ...place, code, message };
}

/** Collects what is wrong with a file: what refuses it, and what is only worth a look. */
export class Findings {
  private readonly refusals: ImportProblem[] = [];
  private readonly ofAKind = new Map<string, number>();
  private readonly noted = new Map<CheckCode, { count: number; places: Place[] }>();

  /** What does not meet the standard. */
  refuse(facts: Facts, name: string, code: string, message: string): void {
    this.add(problemAt(facts.placeOf(name), code, message));
  }

  add(problem: ImportProblem): void {
    const count = (this.ofAKind.get(problem.code) ?? 0) + 1;
    this.ofAKind.set(problem.code, count);
    if (count <= MOST_OF_A_KIND) this.refusals.push(problem);
  }

  note(code: CheckCode, place: Place): void {
    const found = this.noted.get(code) ?? { count: 0, places: [] };
    found.count += 1;
    if (found.places.length < MOST_PLACES) found.places.push(place);
    this.noted.set(code, found);
  }

  get problems(): ImportProblem[] {
    return this.refusals.map((problem, at) => {
      const more = this.ofAKind.get(problem.code)! - MOST_OF_A_KIND;
      const isLast = more > 0 && this.refusals.findLastIndex(({ code }) => code === problem.code) === at;
      return isLast ? { ...problem, message: `${problem.message} The same is wrong in ${more} more places.` } : problem;
    });
  }

  get checks(): Check[] {
    return [...this.noted].map(([code, found]) => ({ code, message: CHECKS[code], ...found }));
  }
}
