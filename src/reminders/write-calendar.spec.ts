import fc from 'fast-check';
import { day } from '../kernel/day';
import { CalendarEvent, writeCalendar } from './write-calendar';

const anEvent = (event: Partial<CalendarEvent> = {}): CalendarEvent => ({
  id: 'abc',
  kind: 'DECISION',
  day: day('2026-12-07'),
  title: 'Last safe day to decide',
  sentence: 'Signed money ends on 31 March 2027.',
  revision: 0,
  revisedAt: new Date('2026-11-22T12:00:00Z'),
  ...event,
});

/** Lines with their folds taken out, as a reader has them. */
const linesOf = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');

it('is a whole day with a name that stays, a revision, a category and alarms in the morning', () => {
  const lines = linesOf(writeCalendar([anEvent({ revision: 2 })], [30, 0]));
  expect(lines).toEqual(
    expect.arrayContaining([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'UID:abc@clw-tracker',
      'DTSTART;VALUE=DATE:20261207',
      'SEQUENCE:2',
      'DTSTAMP:20261122T120000Z',
      'LAST-MODIFIED:20261122T120000Z',
      'CATEGORIES:DECISION',
      'SUMMARY:Last safe day to decide',
      'TRANSP:TRANSPARENT',
      'TRIGGER;RELATED=START:-P29DT15H', // 30 days before at nine: 29 days and 15 hours before the midnight it begins with
      'TRIGGER;RELATED=START:PT9H', // on the day itself
    ]),
  );
  expect(lines.filter((line) => line === 'BEGIN:VALARM')).toHaveLength(2);
  expect(lines.at(-1)).toBe('');
  expect(lines.at(-2)).toBe('END:VCALENDAR');
});

it('is the same text for the same events, and holds none of the moment it is written', () => {
  expect(writeCalendar([anEvent()], [7])).toBe(writeCalendar([anEvent()], [7]));
});

it('takes no line of its own from anybody’s words', () => {
  const attack = 'Decide\r\nEND:VEVENT\rBEGIN:VEVENT\nATTACH:https://example.org\u2028\u0000; , \\ "x" \u202e\ud800';
  const lines = linesOf(writeCalendar([anEvent({ title: attack, sentence: attack })], [7]));
  expect(lines.filter((line) => /^(ATTACH|BEGIN:VEVENT|END:VEVENT)/.test(line))).toEqual([
    'BEGIN:VEVENT',
    'END:VEVENT',
  ]);
  expect(lines.find((line) => line.startsWith('SUMMARY:'))).toBe(
    'SUMMARY:Decide END:VEVENT BEGIN:VEVENT ATTACH:https://example.org\u2028 \\; \\, \\\\ "x"',
  );
});

it('has only lines it knows, of 75 octets at most, whatever the words', () => {
  const known =
    /^(BEGIN|END|VERSION|PRODID|NAME|X-[A-Z-]+|REFRESH-INTERVAL;VALUE=DURATION|UID|SEQUENCE|DTSTAMP|DTSTART;VALUE=DATE|SUMMARY|DESCRIPTION|TRANSP|CATEGORIES|LAST-MODIFIED|ACTION|TRIGGER;RELATED=START):/;
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme' }), (title, sentence) => {
      const text = writeCalendar([anEvent({ title, sentence })], [14]);
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      for (const line of linesOf(text).slice(0, -1)) expect(line).toMatch(known);
    }),
  );
});
