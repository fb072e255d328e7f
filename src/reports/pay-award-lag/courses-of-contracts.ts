import { addDays, Day } from '../../kernel/day.js';
import { groupedBy } from '../../kernel/grouped-by.js';

/** As much of a version of terms as says whose contract it belongs to and how long that lasts. */
export interface TermsOfContract {
  readonly contractId: string;
  readonly workerId: string;
  readonly employerId: string;
  readonly programmeId: string;
  readonly role: string;
  readonly postId: string;
  readonly contractStartsOn: Day;
  readonly contractEndsOn: Day | null;
}

/**
 * Each contract in force on a day as one course with those it follows: all versions of its own terms and of theirs, earliest
 * first. One follows another where the same person held that one at the same employer, in the same programme and role, up to
 * the day before, on whatever post. A gap, or a contract held beside another, joins nothing; neither does another programme,
 * for the awards are those of the scale that the programme adopted. Of two that end together, one on the same post is followed
 * by the one on it, and otherwise each is followed once.
 *
 * A from 1 April 2024 to 30 November 2026 and B from 1 December 2026: on 1 December the course of B has the terms of A and of B.
 */
export function coursesInForceOn<Terms extends TermsOfContract>(asOf: Day, terms: readonly Terms[]): Terms[][] {
  const contracts = [...groupedBy(terms, ({ contractId }) => contractId).values()].map((its) => new Contract(its));
  const before = followed(contracts, asOf);
  return contracts
    .filter(({ startsOn, endsOn }) => startsOn <= asOf && (endsOn === null || endsOn >= asOf))
    .map((contract) => {
      if (!before.has(contract)) return contract.terms;
      const course: Terms[][] = [];
      for (let each: Contract<Terms> | undefined = contract; each; each = before.get(each)) course.unshift(each.terms);
      return course.flat();
    });
}

class Contract<Terms extends TermsOfContract> {
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  private readonly of: TermsOfContract;

  constructor(readonly terms: Terms[]) {
    this.of = terms[0]!;
    this.startsOn = this.of.contractStartsOn;
    this.endsOn = this.of.contractEndsOn;
  }

  get workerId(): string {
    return this.of.workerId;
  }

  follows({ of: earlier, endsOn }: Contract<Terms>): boolean {
    const isAlike =
      earlier.employerId === this.of.employerId &&
      earlier.programmeId === this.of.programmeId &&
      earlier.role === this.of.role;
    return isAlike && endsOn !== null && addDays(endsOn, 1) === this.startsOn;
  }

  isOnPostOf({ of: { postId } }: Contract<Terms>): boolean {
    return this.of.postId === postId;
  }
}

/** Which contract that has ended by a day each follows; each is followed once. */
function followed<Terms extends TermsOfContract>(
  contracts: readonly Contract<Terms>[],
  asOf: Day,
): Map<Contract<Terms>, Contract<Terms>> {
  const ended = contracts.filter(({ endsOn }) => endsOn !== null && endsOn < asOf);
  const ofWorker = groupedBy(ended, ({ workerId }) => workerId);
  const mayFollowOne = ended.length === 0 ? [] : contracts.filter(({ workerId }) => ofWorker.has(workerId));
  const open = new Set(ended);
  const found = new Map<Contract<Terms>, Contract<Terms>>();
  const join = (contract: Contract<Terms>, mayFollow: (earlier: Contract<Terms>) => boolean): void => {
    if (found.has(contract)) return;
    const before = ofWorker
      .get(contract.workerId)
      ?.find((earlier) => open.has(earlier) && contract.follows(earlier) && mayFollow(earlier));
    if (!before) return;
    found.set(contract, before);
    open.delete(before);
  };
  for (const contract of mayFollowOne) join(contract, (earlier) => contract.isOnPostOf(earlier));
  for (const contract of mayFollowOne) join(contract, () => true);
  return found;
}
