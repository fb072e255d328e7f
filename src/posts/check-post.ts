import { Day } from '../kernel/day.js';
import { Problems } from '../kernel/problem.js';
import { PostRole, PostStatus } from './post.enums.js';

/** What is recorded of a post for a period. */
export interface PostStateValues {
  /** Hundredths of a whole-time equivalent. */
  readonly fundedWte: number;
  readonly status: PostStatus;
  /** Pence a year, with on-costs; null when not recorded. */
  readonly annualCost: number | null;
}

/** What a post is, whatever it is funded for. */
export interface PostDetails {
  readonly reference: string;
  readonly role: PostRole;
  readonly openedOn: Day;
}

const LARGEST_WTE = 200;
const LARGEST_COST = 99_999_999;

export function checkPostDetails(problems: Problems, { reference }: PostDetails, path: readonly string[] = []): void {
  problems.require(
    reference.trim() === reference && reference.length >= 1 && reference.length <= 60,
    'REFERENCE_NOT_USABLE',
    [...path, 'reference'],
    'Give the post a reference of 1 to 60 characters, without spaces at the ends.',
  );
}

export function checkPostState(problems: Problems, state: PostStateValues, path: readonly string[] = []): void {
  problems.require(
    state.fundedWte > 0 && state.fundedWte <= LARGEST_WTE,
    'WTE_OUT_OF_RANGE',
    [...path, 'fundedWte'],
    'A post is funded for more than 0 and at most 2 WTE; open several posts for more.',
  );
  problems.require(
    state.annualCost === null || (state.annualCost >= 0 && state.annualCost <= LARGEST_COST),
    'COST_OUT_OF_RANGE',
    [...path, 'annualCost'],
    'The annual cost of a post lies between £0 and £999,999.99; leave it out when it is not known.',
  );
}
