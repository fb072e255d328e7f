import { day } from '../../kernel/day';
import { dismissalsFromEachDay, dismissalsWithin90Days, EmployerGoing } from './dismissals-within-90-days';

const MARCH = day('2027-03-31');
const people = (count: number, of: string) => Array.from({ length: count }, (_, at) => `${of}-${at}`);
const going = (...days: readonly [on: string, count: number][]): EmployerGoing => ({
  seen: days.map(([on, count]) => ({ moneyEndsOn: day(on), people: people(count, on) })),
  unseen: [],
});
const within = (of: EmployerGoing, including = MARCH) => dismissalsWithin90Days(dismissalsFromEachDay(of), including);

it.each([
  { other: '2027-06-28', together: 21 }, // 89 days apart: one window of 90 days holds both
  { other: '2027-06-29', together: 12 }, // 90 days apart: none does
  { other: '2027-01-01', together: 21 }, // 89 days before
  { other: '2026-12-31', together: 12 },
])('12 people on 31 March and 9 on $other are $together together', ({ other, together }) => {
  expect(within(going(['2027-03-31', 12], [other, 9]))).toBe(together);
});

it('does not add what lies 90 days before to what lies 90 days after', () => {
  expect(within(going(['2027-02-01', 5], ['2027-03-31', 12], ['2027-06-01', 7]))).toBe(19);
});

it('counts somebody once whose post loses a half on each of two days', () => {
  const ten = people(10, 'W');
  const seen = [
    { moneyEndsOn: MARCH, people: ten },
    { moneyEndsOn: day('2027-04-30'), people: ten },
  ];
  expect(within({ seen, unseen: [] })).toBe(10);
});

it('adds those nothing is shown of, from each first day by itself', () => {
  const { seen } = going(['2027-03-31', 12], ['2027-04-30', 3]);
  const unseen = [
    { from: day('2027-02-15'), people: 4 },
    { from: MARCH, people: 6 },
  ];
  expect(dismissalsFromEachDay({ seen, unseen })).toEqual([
    { from: '2027-02-15', people: 19 },
    { from: '2027-03-31', people: 21 },
    { from: '2027-04-30', people: 3 },
  ]);
  expect(within({ seen, unseen })).toBe(21);
});

it('is none where the employer loses none', () => {
  expect(within(going())).toBe(0);
});
