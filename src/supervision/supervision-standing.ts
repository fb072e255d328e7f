import { Day } from '../kernel/day.js';
import { Known, unknown } from '../kernel/known.js';
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

/** A kind of which neither an arrangement nor a session is recorded. */
export function nothingRecorded(
  { contractId, startsOn }: { contractId: string; startsOn: Day },
  kind: SupervisionKind,
): SupervisionRecorded {
  return {
    contractId,
    kind,
    arrangementId: null,
    provider: null,
    intervalDays: null,
    fundingLineId: null,
    clockStartsOn: startsOn,
    lastHeldOn: null,
    minutesHeldInYear: 0,
    absences: [],
  };
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

type Due = Pick<SupervisionStanding, 'nextDueOn' | 'daysOverdue' | 'isPaused'>;

/** Where one kind of supervision stands on a day: when it is next due, and by how much it is overdue. */
export function supervisionStanding(recorded: SupervisionRecorded, asOf: Day): SupervisionStanding {
  const { lastHeldOn, absences } = recorded;
  const { nextDueOn, daysOverdue, isPaused } = dueOf(recorded, asOf);
  // Field by field: coverage makes one of these for every contract and kind, and spreading takes ten times as long.
  return {
    contractId: recorded.contractId,
    kind: recorded.kind,
    arrangementId: recorded.arrangementId,
    provider: recorded.provider,
    intervalDays: recorded.intervalDays,
    fundingLineId: recorded.fundingLineId,
    clockStartsOn: recorded.clockStartsOn,
    lastHeldOn,
    minutesHeldInYear: recorded.minutesHeldInYear,
    absences,
    daysSinceHeld: lastHeldOn === null ? null : daysAtWorkAfter(lastHeldOn, asOf, absences),
    nextDueOn,
    daysOverdue,
    isPaused,
  };
}

function dueOf(recorded: SupervisionRecorded, asOf: Day): Due {
  const { arrangementId, intervalDays, clockStartsOn, lastHeldOn, absences } = recorded;
  if (arrangementId === null) return NO_ARRANGEMENT;
  if (intervalDays === null) return NO_INTERVAL_AGREED;
  // A session from before anything was agreed shows as the last one held, but nothing was due then.
  const isUnderArrangement = lastHeldOn !== null && lastHeldOn >= clockStartsOn;
  const due = supervisionDue({
    intervalDays,
    arrangementStartsOn: clockStartsOn,
    lastHeldOn: isUnderArrangement ? lastHeldOn : null,
    absences,
    asOf,
  });
  return { nextDueOn: due.nextDueOn, daysOverdue: due.daysOverdue, isPaused: due.isPausedOnAsOf };
}

const nothingDue = (reason: NotDue): Due => ({ nextDueOn: unknown(reason), daysOverdue: null, isPaused: false });
const NO_ARRANGEMENT = nothingDue('NO_ARRANGEMENT');
const NO_INTERVAL_AGREED = nothingDue('NO_INTERVAL_AGREED');
