/** One thing wrong with what a person gave, in a sentence that names the thing and the remedy. */
export interface Problem {
  /** Stable, for programs: `CONTRACT_OVERLAPS`. */
  readonly code: string;
  /** Where in the input, outermost first: `['terms', 'annualSalary']`. Empty when it is about the whole. */
  readonly path: readonly string[];
  readonly message: string;
}

/** Thrown by a service when a person can put things right; carries everything that is wrong at once. */
export class RuleViolation extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map((problem) => problem.message).join(' '));
    this.name = 'RuleViolation';
  }
}

export function refuse(code: string, path: readonly string[], message: string): never {
  throw new RuleViolation([{ code, path, message }]);
}

/** Collects all that is wrong, so that a person hears it at once. */
export class Problems {
  private readonly found: Problem[] = [];

  add(code: string, path: readonly string[], message: string): void {
    this.found.push({ code, path, message });
  }

  /** Adds the problem unless the claim holds. */
  require(claim: boolean, code: string, path: readonly string[], message: string): void {
    if (!claim) this.add(code, path, message);
  }

  get all(): readonly Problem[] {
    return this.found;
  }

  addAll(problems: readonly Problem[]): void {
    this.found.push(...problems);
  }

  throwIfAny(): void {
    if (this.found.length > 0) throw new RuleViolation(this.found);
  }
}
