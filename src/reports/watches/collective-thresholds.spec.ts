import { day } from '../../kernel/day';
import { collectiveThresholds, EmployerLosing } from './collective-thresholds';

const THRESHOLDS = [
  { source: 'S', from: 20, days: 30, effectiveFrom: null, effectiveTo: null },
  { source: 'S', from: 100, days: 45, effectiveFrom: null, effectiveTo: null },
];
const losing = (...days: readonly [from: string, people: number][]): EmployerLosing[] => [
  { id: 'E', name: 'Invented', dismissals: days.map(([from, people]) => ({ from: day(from), people })) },
];
const found = (of: EmployerLosing[]) =>
  collectiveThresholds(of, THRESHOLDS, []).map(({ day: on, sentence }) => [on, /has (\d+)/.exec(sentence)![1]]);

it.each([
  { what: '19 people', of: losing(['2027-03-31', 19]), watches: [] },
  { what: '20 people', of: losing(['2027-03-31', 20]), watches: [['2027-03-31', '20']] },
  {
    what: 'the first day on which it is reached',
    of: losing(['2027-02-28', 19], ['2027-03-31', 21], ['2027-04-30', 22]),
    watches: [['2027-03-31', '21']],
  },
  {
    what: '20 from one day and 100 a year later: both, the nearer of which a later one must not hide',
    of: losing(['2027-03-31', 20], ['2028-03-31', 100]),
    watches: [
      ['2027-03-31', '20'],
      ['2028-03-31', '100'],
    ],
  },
  {
    what: '100 from one day and 20 a year later: the higher threshold',
    of: losing(['2027-03-31', 100], ['2028-03-31', 20]),
    watches: [['2027-03-31', '100']],
  },
  {
    what: '99 and 100 people',
    of: [...losing(['2027-03-31', 99]), ...losing(['2027-03-31', 100])],
    watches: [
      ['2027-03-31', '99'],
      ['2027-03-31', '100'],
    ],
  },
])('$what', ({ of, watches }) => {
  expect(found(of)).toEqual(watches);
});

it('says what is expected of the threshold in the time of the dismissals', () => {
  const toCome = [{ sentence: 'A wider trigger is expected.', validFrom: day('2026-04-06'), validTo: null }];
  const [watch] = collectiveThresholds(losing(['2027-03-31', 20]), THRESHOLDS, toCome);
  expect(watch!.rule).toContain('A wider trigger is expected.');
  const [before] = collectiveThresholds(losing(['2026-03-31', 20]), THRESHOLDS, toCome);
  expect(before!.rule).not.toContain('wider trigger');
});
