import { day } from '../../kernel/day';
import { HUNDRED_PERCENT } from '../../kernel/percent';
import { averageCover, effectOnPost, effectOnPractice, postCover } from './scenario-effect';

const period = { asOf: day('2027-01-01'), until: day('2027-01-10'), threshold: HUNDRED_PERCENT };
const paid = (from: string, to: string | null, sharePct = HUNDRED_PERCENT, closedOn: string | null = null) =>
  postCover(
    [{ lineId: 'line', sharePct, startsOn: day(from), endsOn: to === null ? null : day(to) }],
    closedOn === null ? null : day(closedOn),
    period,
  );

it('counts the days of the period alone, both ends included', () => {
  // 1 to 4 January are 4 of 10 days.
  expect(averageCover(paid('2020-04-01', '2027-01-04'))).toBe(4000);
  expect(averageCover(paid('2020-04-01', null))).toBe(HUNDRED_PERCENT);
  expect(averageCover(paid('2027-01-08', '2030-01-01', 5000))).toBe(1500); // 3 days at 50 %
  expect(averageCover(postCover([], null, period))).toBe(0);
});

it('looks at a post that closes to its own last day alone', () => {
  // Closed on 4 January: paid on 2 of 4 days, and on the last of them.
  const closing = paid('2027-01-03', '2027-01-06', HUNDRED_PERCENT, '2027-01-04');
  expect([averageCover(closing), closing.onLastDay]).toEqual([5000, HUNDRED_PERCENT]);
  expect(paid('2020-04-01', null, HUNDRED_PERCENT, '2027-01-04').funded).toMatchObject({ lastDay: '2027-01-04' });
  const fromAfter = paid('2027-01-05', null, HUNDRED_PERCENT, '2027-01-04');
  expect([fromAfter.onLastDay, averageCover(fromAfter)]).toEqual([0, 0]);
  const longer = paid('2020-04-01', '2027-01-20', HUNDRED_PERCENT, '2027-01-04');
  const shorter = paid('2020-04-01', '2027-01-05', HUNDRED_PERCENT, '2027-01-04');
  expect(effectOnPost(longer, shorter, HUNDRED_PERCENT)).toBeNull();
});

it('is not paid better where it is paid twice', () => {
  const once = { lineId: 'line', sharePct: HUNDRED_PERCENT, startsOn: day('2020-04-01'), endsOn: null };
  const twice = postCover([once, { ...once, lineId: 'other' }], null, period);
  expect([twice.onLastDay, averageCover(twice)]).toEqual([HUNDRED_PERCENT, HUNDRED_PERCENT]);
  expect(effectOnPost(postCover([once], null, period), twice, HUNDRED_PERCENT)).toBeNull();
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
