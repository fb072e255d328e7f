import { types } from 'pg';
import './connection-options';

const INSTANT_OID = 1184;
const read = types.getTypeParser(INSTANT_OID) as (text: string) => Date | number;

it.each([
  ['2026-11-22 12:00:00+00', '2026-11-22T12:00:00.000Z'],
  ['2026-06-22 12:00:00.123456+01', '2026-06-22T11:00:00.123Z'], // microseconds are cut, not rounded
  ['2026-06-22 00:30:00.9999+01', '2026-06-21T23:30:00.999Z'],
  ['2024-02-29 23:59:59.5-05', '2024-03-01T04:59:59.500Z'],
  ['2026-11-22 12:00:00+05:30', '2026-11-22T06:30:00.000Z'],
  ['1840-01-01 00:00:00-00:01:15', '1840-01-01T00:01:15.000Z'],
])('reads the instant %s', (text, instant) => {
  expect((read(text) as Date).toISOString()).toBe(instant);
});

it('reads an instant without end', () => {
  expect(read('infinity')).toBe(Infinity);
});
