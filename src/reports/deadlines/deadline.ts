import { hash } from 'node:crypto';
import { Day } from '../../kernel/day.js';

export const DEADLINE_KINDS = ['DECISION', 'OPTION_DECISION', 'MONEY_ENDS', 'REVIEW', 'STEP', 'CONTRACT_ENDS'] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/** A day by which somebody has to have done something, or on which something ends. */
export interface Deadline {
  /** Stays the same when the day moves. */
  readonly id: string;
  readonly kind: DeadlineKind;
  readonly day: Day;
  /** Nothing in these words changes from one day to the next by itself. */
  readonly title: string;
  readonly sentence: string;
  readonly lineId: string | null;
  readonly postId: string | null;
  readonly contractId: string | null;
  readonly employerId: string | null;
}

const ID_LENGTH = 24;

/** Of what makes a deadline the one it is; hashed, because it leaves the house with calendars and mails. */
export function deadlineId(kind: DeadlineKind, ...of: readonly (string | number)[]): string {
  return hash('sha256', [kind, ...of].join(' '), 'base64url').slice(0, ID_LENGTH);
}

export const CONCERNS_NOTHING = { lineId: null, postId: null, contractId: null, employerId: null } as const;

/** By day; of one day in the order of the kinds. */
export function inOrderOfDays(deadlines: readonly Deadline[]): Deadline[] {
  const keyOf = ({ day, kind, title, id }: Deadline) => `${day} ${DEADLINE_KINDS.indexOf(kind)} ${title} ${id}`;
  return deadlines
    .map((deadline) => [keyOf(deadline), deadline] as const)
    .sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
    .map(([, deadline]) => deadline);
}
