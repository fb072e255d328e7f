import { day } from '../../kernel/day';
import { HUNDRED_PERCENT } from '../../kernel/percent';
import { averageCover, effectOnPost, effectOnPractice, postCover } from './scenario-effect';

const period = { asOf: day('2027-01-01'), until: day('2027-01-10'), threshold: HUNDRED_PERCENT };
const paid = (from: string, to: string | null, sharePct = HUNDRED_PERCENT) =>
  postCover([{ lineId: 'line', sharePct, startsOn: day(from), endsOn: to === null ? null : day(to) }], period);

it('counts the days of the period alone, both ends included', () => {
  // 1 to 4 January are 4 of 10 days.
  expect(averageCover(paid('2020-04-01', '2027-01-04'))).toBe(4000);
  expect(averageCover(paid('2020-04-01', null))).toBe(HUNDRED_PERCENT);
  expect(averageCover(paid('2027-01-08', '2030-01-01', 5000))).toBe(1500); // 3 days at 50 %
  expect(averageCover(postCover([], period))).toBe(0);
});

it('is not paid better where it is paid twice', () => {
  const once = { lineId: 'line', sharePct: HUNDRED_PERCENT, startsOn: day('2020-04-01'), endsOn: null };
  const twice = postCover([once, { ...once, lineId: 'other' }], period);
  expect([twice.onLastDay, averageCover(twice)]).toEqual([HUNDRED_PERCENT, HUNDRED_PERCENT]);
  expect(effectOnPost(postCover([once], period), twice, HUNDRED_PERCENT)).toBeNull();
});

it.each([
  { before: paid('2020-04-01', '2027-01-09'), after: paid('2020-04-01', '2027-01-10'), effect: 'SAVED' },
  { before: paid('2020-04-01', null), after: paid('2020-04-01', '2027-01-09'), effect: 'LOST' },
  { before: paid('2020-04-01', '2027-01-04'), after: paid('2020-04-01', '2027-01-05'), effect: 'BETTER' },
  { before: paid('2020-04-01', '2027-01-05'), after: paid('2020-04-01', '2027-01-04'), effect: 'WORSE' },
  { before: paid('2020-04-01', '2027-02-01'), after: paid('2020-04-01', '2027-03-01'), effect: 'BETTER' },
  { before: paid('2020-04-01', '2027-01-05'), after: paid('2020-04-01', '2027-01-05'), effect: null },
])('a post is $effect', ({ before, after, effect }) => {
  expect(effectOnPost(before, after, HUNDRED_PERCENT)).toBe(effect);
});

it.each([
  { before: '2027-01-05', after: null, effect: 'SAVED' },
  { before: null, after: '2027-01-05', effect: 'LOST' },
  { before: '2027-01-05', after: '2027-01-06', effect: 'BETTER' },
  { before: '2027-01-06', after: '2027-01-05', effect: 'WORSE' },
  { before: '2027-01-05', after: '2027-01-05', effect: null },
])('a practice left on $before, then on $after, is $effect', ({ before, after, effect }) => {
  expect(effectOnPractice(before === null ? null : day(before), after === null ? null : day(after))).toBe(effect);
});
