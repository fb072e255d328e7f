import { addDays, Day, daysBetween, earlierOf } from '../../kernel/day.js';
import { ConsultationDays } from './consultation-days.js';
import { WorkerEnding } from './worker-ending.js';

/** One step before the money ends; it lasts from `fromDay` to `toDay`, which are `days` apart. */
export interface DecisionComponent {
  readonly step: 'NOTICE' | 'CONSULTATION' | 'DECISION_LEAD' | 'ROLL_BACK';
  readonly days: number;
  readonly fromDay: Day;
  readonly toDay: Day;
  readonly ruleId: string;
  readonly source: string;
}

/** Whether notice waits until consultation is over, or both run out together with the money. */
export type ConsultationOrder = 'IN_SEQUENCE' | 'OVERLAP';

export interface NoticeAndConsultation {
  /** The day by which the first of the steps begins. */
  readonly startsOn: Day;
  readonly components: readonly DecisionComponent[];
  /** The contract that makes that day as early as it is; null where consultation alone does, or nothing. */
  readonly binding: WorkerEnding | null;
}

export interface EndingOfMoney {
  readonly endsOn: Day;
  readonly endings: readonly WorkerEnding[];
  readonly consultation: ConsultationDays;
  readonly order: ConsultationOrder;
}

/**
 * The longest chain of notice and collective consultation before the money ends.
 *
 * In sequence, consultation ends on the day the earliest of the notices it is about is given; overlapping, on the day the
 * money ends. End 31 March 2027, 9 weeks' notice, 30 days: notice 27 January, consultation from 28 December 2026.
 */
export function noticeAndConsultation({ endsOn, endings, consultation, order }: EndingOfMoney): NoticeAndConsultation {
  const consulted = endings.filter(({ countsForConsultation }) => countsForConsultation);
  const rule = consulted.length > 0 ? consultation.rule : null;
  const consultedFirst = (ending: WorkerEnding) => rule && order === 'IN_SEQUENCE' && ending.countsForConsultation;
  const startOf = (ending: WorkerEnding) =>
    consultedFirst(ending) ? addDays(ending.noticeOn, -consultation.days) : ending.noticeOn;
  const isLonger = (one: WorkerEnding, other: WorkerEnding) =>
    startOf(one) === startOf(other) ? standsBefore(one, other) : startOf(one) < startOf(other);
  const longest = endings.reduce<WorkerEnding | null>(
    (first, ending) => (first && !isLonger(ending, first) ? first : ending),
    null,
  );

  const components: DecisionComponent[] = [];
  if (longest?.rule) components.push(decisionComponent('NOTICE', longest.noticeOn, endsOn, longest.rule));
  if (rule) {
    const over = order === 'OVERLAP' ? endsOn : consulted.map(({ noticeOn }) => noticeOn).reduce(earlierOf);
    components.push(decisionComponent('CONSULTATION', addDays(over, -consultation.days), over, rule));
  }
  const startsOn = components.map(({ fromDay }) => fromDay).reduce(earlierOf, endsOn);
  const binds = longest !== null && startsOn < endsOn && startOf(longest) === startsOn;
  return { startsOn, components, binding: binds ? longest : null };
}

/** Of notices that begin on one day: what is recorded before what is assumed, then by reference, in whatever order they are found. */
function standsBefore(one: WorkerEnding, other: WorkerEnding): boolean {
  const [first, second] = [assumedOf(one), assumedOf(other)];
  return first === second ? one.reference < other.reference : first < second;
}

function assumedOf({ reference, caveats }: WorkerEnding): number {
  if (reference === '') return 2;
  return caveats.includes('SERVICE_NOT_RECORDED') ? 1 : 0;
}

/** A step from one day to another, with the rule it follows. */
export function decisionComponent(
  step: DecisionComponent['step'],
  fromDay: Day,
  toDay: Day,
  { ruleId, source }: { readonly ruleId: string; readonly source: string },
): DecisionComponent {
  return { step, days: daysBetween(fromDay, toDay), fromDay, toDay, ruleId, source };
}
