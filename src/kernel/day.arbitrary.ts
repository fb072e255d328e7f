import fc from 'fast-check';
import { addDays, day, Day } from './day.js';

/** Any day of the years 2000 to 2040, leap days included. */
export const anyDay: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 41 * 365 })
  .map((days) => addDays(day('2000-01-01'), days));
