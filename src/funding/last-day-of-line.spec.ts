import { Day } from '../kernel/day.js';
import { Problems, RuleViolation } from '../kernel/problem.js';
import { lastDayOfLine } from './last-day-of-line.js';

const on = (text: string) => text as Day;

it.each([
  { startsOn: '2024-04-01', durationMonths: 36, ends: '2027-03-31' },
  { startsOn: '2024-02-29', durationMonths: 12, ends: '2025-02-27' }, // 29 February 2025 is not there: its 28th is the day after
  { startsOn: '2026-08-31', durationMonths: 6, ends: '2027-02-27' },
  { startsOn: '2026-11-22', durationMonths: 1, ends: '2026-12-21' },
])('reckons the end of $durationMonths months from $startsOn as $ends, and says so', (given) => {
  const end = lastDayOfLine({ startsOn: on(given.startsOn), durationMonths: given.durationMonths }, new Problems());
  expect(end).toEqual({ on: given.ends, isDerived: true });
});

it('takes an end that is given as it is', () => {
  const end = lastDayOfLine({ startsOn: on('2024-04-01'), endsOn: on('2027-03-31') }, new Problems());
  expect(end).toEqual({ on: '2027-03-31', isDerived: false });
});

it('has no end where neither is given', () => {
  expect(lastDayOfLine({ startsOn: on('2024-04-01') }, new Problems())).toEqual({ on: null, isDerived: false });
});

it.each([
  { given: { endsOn: on('2027-03-31'), durationMonths: 36 }, code: 'END_GIVEN_TWICE' },
  { given: { durationMonths: 0 }, code: 'DURATION_OUT_OF_RANGE' },
  { given: { durationMonths: 241 }, code: 'DURATION_OUT_OF_RANGE' },
  { given: { durationMonths: 1.5 }, code: 'DURATION_OUT_OF_RANGE' },
])('refuses with $code', ({ given, code }) => {
  const problems = new Problems();
  lastDayOfLine({ startsOn: on('2024-04-01'), ...given }, problems);
  expect(codesOf(problems)).toEqual([code]);
});

function codesOf(problems: Problems): string[] {
  try {
    problems.throwIfAny();
    return [];
  } catch (error) {
    return (error as RuleViolation).problems.map(({ code }) => code);
  }
}
