import { CoverAllocation } from '../../funding/calculations/cover-segments';
import { day } from '../../kernel/day';
import { coverGaps } from './cover-gaps';

const period = { startsOn: day('2026-11-01'), endsOn: day('2028-04-30') };
const open = (startsOn: string = period.startsOn, endsOn: string = period.endsOn) => ({
  wte: 100,
  cost: null,
  startsOn: day(startsOn),
  endsOn: day(endsOn),
});
const pays = (sharePct: number, startsOn: string, endsOn: string | null): CoverAllocation => ({
  lineId: startsOn,
  sharePct,
  startsOn: day(startsOn),
  endsOn: endsOn === null ? null : day(endsOn),
});

it.each([
  {
    what: 'money that ends on 31 March leaves a gap from 1 April, and nothing ends it',
    states: [open()],
    money: [pays(10_000, '2024-04-01', '2027-03-31')],
    gaps: [{ startsOn: '2027-04-01', endsOn: null, missing: 10_000, resumesOn: null }],
  },
  {
    what: 'each part that is missing is a gap of its own, and both resume on the same day',
    states: [open()],
    money: [
      pays(10_000, '2024-04-01', '2027-03-31'),
      pays(6_000, '2027-05-01', '2027-06-30'),
      pays(10_000, '2027-07-01', null),
    ],
    gaps: [
      { startsOn: '2027-04-01', endsOn: '2027-04-30', missing: 10_000, resumesOn: '2027-07-01' },
      { startsOn: '2027-05-01', endsOn: '2027-06-30', missing: 4_000, resumesOn: '2027-07-01' },
    ],
  },
  {
    what: 'a change of who pays the same part is no new gap',
    states: [open()],
    money: [pays(6_000, '2024-04-01', '2027-03-31'), pays(6_000, '2027-04-01', null)],
    gaps: [{ startsOn: '2026-11-01', endsOn: null, missing: 4_000, resumesOn: null }],
  },
  {
    what: 'a post that closes has no gap after its last day, nor resumes',
    states: [open('2026-11-01', '2027-04-30')],
    money: [pays(10_000, '2024-04-01', '2027-03-31'), pays(10_000, '2027-07-01', null)],
    gaps: [{ startsOn: '2027-04-01', endsOn: '2027-04-30', missing: 10_000, resumesOn: null }],
  },
  {
    what: 'a gap that begins after the period is another question',
    states: [open()],
    money: [pays(10_000, '2024-04-01', '2028-04-30')],
    gaps: [],
  },
  {
    what: 'a post that nobody pays is one gap',
    states: [open()],
    money: [],
    gaps: [{ startsOn: '2026-11-01', endsOn: null, missing: 10_000, resumesOn: null }],
  },
  {
    what: 'a gap that is closed after the period has its true last day',
    states: [open()],
    money: [pays(10_000, '2024-04-01', '2028-03-31'), pays(10_000, '2028-10-01', null)],
    gaps: [{ startsOn: '2028-04-01', endsOn: '2028-09-30', missing: 10_000, resumesOn: '2028-10-01' }],
  },
])('$what', ({ states, money, gaps }) => {
  expect(coverGaps({ states, money, closedOn: null }, period)).toEqual(gaps);
});

it('ends when the post closes, also where that is after the last month asked about', () => {
  const post = { states: [open()], money: [pays(10_000, '2024-04-01', '2027-03-31')] };
  expect(coverGaps({ ...post, closedOn: day('2028-06-30') }, period)).toEqual([
    { startsOn: '2027-04-01', endsOn: '2028-06-30', missing: 10_000, resumesOn: null },
  ]);
});
