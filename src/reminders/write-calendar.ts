import {
  ICalAlarmRelatesTo,
  ICalAlarmType,
  ICalCalendar,
  ICalEventBusyStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { Day } from '../kernel/day.js';
import { onOneLine } from './plain-text.js';

/** A deadline as a calendar shows it, and which revision of it this is. */
export interface CalendarEvent {
  readonly id: string;
  readonly kind: string;
  readonly day: Day;
  readonly title: string;
  readonly sentence: string;
  readonly revision: number;
  readonly revisedAt: Date;
}

/** How often programs are asked to look again; many choose for themselves. */
const LOOK_AGAIN_SECONDS = 6 * 3600;
const DAY_SECONDS = 86_400;
/** An alarm for a whole day counts from midnight: at nine in the morning somebody is there. */
const MORNING_SECONDS = 9 * 3600;

/**
 * A calendar of whole days, as RFC 5545 has it. The same events give the same text, so that a program can be told that
 * nothing has changed: nothing in it is of the moment it is written.
 */
export function writeCalendar(events: readonly CalendarEvent[], alarmDays: readonly number[]): string {
  const calendar = new ICalCalendar({
    // Not a person's words: the package does not escape a calendar's name.
    name: 'Link worker deadlines',
    prodId: { company: 'clw-tracker', product: 'deadlines', language: 'EN' },
    ttl: LOOK_AGAIN_SECONDS,
  });
  for (const { id, kind, day, title, sentence, revision, revisedAt } of events) {
    const event = calendar.createEvent({
      id: `${id}@clw-tracker`,
      start: day,
      allDay: true,
      summary: onOneLine(title),
      description: onOneLine(sentence),
      categories: [{ name: kind }],
      sequence: revision,
      stamp: revisedAt,
      lastModified: revisedAt,
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
    });
    for (const days of alarmDays) {
      const alarm = event.createAlarm({
        type: ICalAlarmType.display,
        trigger: days * DAY_SECONDS - MORNING_SECONDS,
        description: onOneLine(title),
      });
      // Otherwise the package counts an alarm on the day itself from the day's end.
      alarm.relatesTo(ICalAlarmRelatesTo.start);
    }
  }
  return `${calendar.toString()}\r\n`;
}
