import { Day } from '../kernel/day.js';
import { Known, known, unknown } from '../kernel/known.js';
import { Absence } from './calculations/absence.js';
import { daysAtWorkAfter } from './calculations/days-at-work-after.js';
import { supervisionDue } from './calculations/supervision-due.js';
import { SupervisionKind } from './supervision.enums.js';

/** What is recorded of one kind of supervision under one contract, on a day. */
export interface SupervisionRecorded {
  readonly contractId: string;
  readonly kind: SupervisionKind;
  /** The arrangement that applies; null where none does. The four below are of it. */
  readonly arrangementId: string | null;
  readonly provider: string | null;
  readonly intervalDays: number | null;
  readonly fundingLineId: string | null;
  /** Since when this kind has been agreed without a break, within the contract. */
  readonly clockStartsOn: Day;
  /** The last session held on or before the day; null where none was. */
  readonly lastHeldOn: Day | null;
  /** Minutes held in the 365 days up to and including the day. */
  readonly minutesHeldInYear: number;
  readonly absences: readonly Absence[];
}

export type NotDue = 'NO_ARRANGEMENT' | 'NO_INTERVAL_AGREED' | 'ABSENCE_WITHOUT_END';

export interface SupervisionStanding extends SupervisionRecorded {
  /** Days since the last session, absences left out; null where none was held. */
  readonly daysSinceHeld: number | null;
  readonly nextDueOn: Known<Day, NotDue>;
  /** Null where nothing falls due. */
  readonly daysOverdue: number | null;
  readonly isPaused: boolean;
}

/** Where one kind of supervision stands on a day: when it is next due, and by how much it is overdue. */
export function supervisionStanding(recorded: SupervisionRecorded, asOf: Day): SupervisionStanding {
  const { arrangementId, intervalDays, clockStartsOn, lastHeldOn, absences } = recorded;
  const daysSinceHeld = lastHeldOn === null ? null : daysAtWorkAfter(lastHeldOn, asOf, absences);
  if (arrangementId === null || intervalDays === null) {
    const reason = arrangementId === null ? 'NO_ARRANGEMENT' : 'NO_INTERVAL_AGREED';
    return { ...recorded, daysSinceHeld, nextDueOn: unknown(reason), daysOverdue: null, isPaused: false };
  }
  // A session from before anything was agreed shows as the last one held, but nothing was due then.
  const isUnderArrangement = lastHeldOn !== null && lastHeldOn >= clockStartsOn;
  const due = supervisionDue({
    intervalDays,
    arrangementStartsOn: clockStartsOn,
    lastHeldOn: isUnderArrangement ? lastHeldOn : null,
    absences,
    asOf,
  });
  return {
    ...recorded,
    daysSinceHeld,
    nextDueOn: due.nextDueOn.known ? known(due.nextDueOn.value) : unknown(due.nextDueOn.reason),
    daysOverdue: due.daysOverdue,
    isPaused: due.isPausedOnAsOf,
  };
}
