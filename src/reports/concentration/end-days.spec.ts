import { day } from '../../kernel/day';
import { endDays } from './end-days';

const ON = day('2026-11-22');
const pays = (sharePct: number, startsOn: string, endsOn: string | null) => ({
  lineId: startsOn,
  sharePct,
  startsOn: day(startsOn),
  endsOn: endsOn === null ? null : day(endsOn),
});

it.each([
  { what: 'one line', money: [pays(10_000, '2024-04-01', '2027-03-31')], parts: [['2027-03-31', 10_000]] },
  {
    what: 'two lines that end on different days',
    money: [pays(4_000, '2024-04-01', '2027-03-31'), pays(6_000, '2024-04-01', '2027-06-30')],
    parts: [
      ['2027-03-31', 4_000],
      ['2027-06-30', 6_000],
    ],
  },
  {
    what: 'a line that goes on where another ends',
    money: [pays(10_000, '2024-04-01', '2027-03-31'), pays(7_500, '2027-04-01', null)],
    parts: [
      ['2027-03-31', 2_500],
      [null, 7_500],
    ],
  },
  {
    what: 'a gap: what comes back later was not paid until then',
    money: [pays(10_000, '2024-04-01', '2027-03-31'), pays(10_000, '2027-05-01', '2028-03-31')],
    parts: [['2027-03-31', 10_000]],
  },
  {
    what: 'less and then more again: the part is gone once',
    money: [
      pays(5_000, '2024-04-01', '2028-03-31'),
      pays(5_000, '2024-04-01', '2026-12-31'),
      pays(5_000, '2027-02-01', '2028-03-31'),
    ],
    parts: [
      ['2026-12-31', 5_000],
      ['2028-03-31', 5_000],
    ],
  },
  { what: 'nothing on the day', money: [pays(10_000, '2027-04-01', '2028-03-31')], parts: [] },
  {
    what: 'nothing above all of it',
    money: [pays(10_000, '2024-04-01', '2027-03-31'), pays(10_000, '2026-01-01', '2028-03-31')],
    parts: [['2028-03-31', 10_000]],
  },
])('$what', ({ money, parts }) => {
  expect(endDays(money, ON, null).map(({ endsOn, share }) => [endsOn, share])).toEqual(parts);
});

it('ends with the post, where that closes before its money ends', () => {
  const money = [
    pays(2_000, '2024-04-01', '2027-03-31'),
    pays(5_000, '2024-04-01', '2028-03-31'),
    pays(3_000, '2024-04-01', null),
  ];
  const parts = (closedOn: string) => endDays(money, ON, day(closedOn)).map(({ endsOn, share }) => [endsOn, share]);
  expect(parts('2027-06-30')).toEqual([
    ['2027-03-31', 2_000],
    ['2027-06-30', 8_000],
  ]);
  expect(parts('2028-04-30')).toEqual([
    ['2027-03-31', 2_000],
    ['2028-03-31', 5_000],
    ['2028-04-30', 3_000],
  ]);
});
