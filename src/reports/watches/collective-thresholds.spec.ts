import { day } from '../../kernel/day';
import { collectiveThresholds, PostsLost } from './collective-thresholds';

const THRESHOLDS = [
  { source: 'S', from: 20, days: 30, effectiveFrom: null, effectiveTo: null },
  { source: 'S', from: 100, days: 45, effectiveFrom: null, effectiveTo: null },
];
const lost = (...days: readonly [on: string, posts: number][]): PostsLost[] =>
  days.map(([on, posts]) => ({ employer_id: 'E', name: 'Invented', money_ends_on: day(on), posts }));
const found = (of: PostsLost[]) =>
  collectiveThresholds(of, THRESHOLDS, []).map(({ day: on, sentence }) => [on, /has (\d+)/.exec(sentence)![1]]);

it.each([
  { what: '19 posts', of: lost(['2027-03-31', 19]), watches: [] },
  { what: '20 posts on one day', of: lost(['2027-03-31', 20]), watches: [['2027-03-31', '20']] },
  { what: '12 and 9, 89 days apart', of: lost(['2027-03-31', 12], ['2027-06-28', 9]), watches: [['2027-03-31', '21']] },
  { what: '12 and 9, 90 days apart', of: lost(['2027-03-31', 12], ['2027-06-29', 9]), watches: [] },
  {
    what: '20 on one day and 100 a year later: the higher threshold',
    of: lost(['2027-03-31', 20], ['2028-03-31', 100]),
    watches: [['2028-03-31', '100']],
  },
])('$what', ({ of, watches }) => {
  expect(found(of)).toEqual(watches);
});

it('says what is expected of the threshold in the time of the dismissals', () => {
  const toCome = [{ sentence: 'A wider trigger is expected.', validFrom: day('2026-04-06'), validTo: null }];
  const [watch] = collectiveThresholds(lost(['2027-03-31', 20]), THRESHOLDS, toCome);
  expect(watch!.rule).toContain('A wider trigger is expected.');
  const [before] = collectiveThresholds(lost(['2026-03-31', 20]), THRESHOLDS, toCome);
  expect(before!.rule).not.toContain('wider trigger');
});
