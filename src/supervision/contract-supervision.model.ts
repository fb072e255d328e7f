import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Day } from '../kernel/day.js';
import { Moment } from '../kernel/moment.js';
import { DayOrNoValue, DayValue, dayValue, NoValue, noValue, NoValueReason } from '../web/no-value.js';
import { SignedIn } from '../web/rules.js';
import { DateScalar } from '../web/scalars.js';
import { NotDue, SupervisionStanding } from './supervision-standing.js';
import { kindInWords, SupervisionKind } from './supervision.enums.js';

@SignedIn()
@ObjectType('ContractSupervision', {
  description: 'Where one kind of supervision under one contract stands on the day asked about.',
})
export class ContractSupervisionModel {
  @Field(() => SupervisionKind, { description: 'What kind of supervision.' })
  kind: SupervisionKind;

  @Field(() => Int, {
    nullable: true,
    description: 'Days from one session to the next, as agreed; null where nothing, or no interval, is agreed.',
  })
  intervalDays: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last session held on or before the day; null when none was. Cancelled sessions do not count.',
  })
  lastHeldOn: Day | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days since the last session, days of absence left out; null when none was held.',
  })
  daysSinceHeld: number | null;

  @Field(() => DayOrNoValue, {
    description:
      'The day by which the next session is due. The agreed days are counted from the last session, or from the start where none was held; absence stops the clock.',
  })
  nextDue: DayValue | NoValue;

  @Field(() => Int, {
    nullable: true,
    description:
      'Days after the due day, days of absence left out; 0 on that day and before. Null where nothing falls due.',
  })
  daysOverdue: number | null;

  @Field(() => Boolean, { description: 'Whether the clock stands still on the day, because the worker is absent.' })
  isPaused: boolean;

  arrangementId: string | null;
  contractId: string;

  /** When it was read for; fields that join types read at the same moment. */
  moment: Moment;
}

export function contractSupervisionModel(standing: SupervisionStanding, moment: Moment): ContractSupervisionModel {
  const { kind, intervalDays, lastHeldOn, daysSinceHeld, daysOverdue, isPaused, arrangementId, contractId } = standing;
  const { nextDueOn } = standing;
  return {
    kind,
    intervalDays,
    lastHeldOn,
    daysSinceHeld,
    nextDue: nextDueOn.known ? dayValue(nextDueOn.value) : notDue(kind, nextDueOn.reason),
    daysOverdue,
    isPaused,
    arrangementId,
    contractId,
    moment,
  };
}

function notDue(kind: SupervisionKind, reason: NotDue): NoValue {
  switch (reason) {
    case 'NO_ARRANGEMENT':
      return noValue(
        NoValueReason.NOT_RECORDED,
        `No arrangement for ${kindInWords(kind)} applies to this contract on this day; arrange it to see when it falls due.`,
      );
    case 'NO_INTERVAL_AGREED':
      return noValue(
        NoValueReason.NOT_APPLICABLE,
        `This arrangement for ${kindInWords(kind)} has no interval: it is there when needed, and nothing falls due.`,
      );
    case 'ABSENCE_WITHOUT_END':
      return noValue(
        NoValueReason.NOT_RECORDED,
        'The worker is away and no day of return is recorded; the clock stands still until then.',
      );
  }
}
