import { Day } from '../../kernel/day';
import { paidWorkers, withContinuations, WorkerOfPost } from './paid-workers';

const contract = (startsOn: string, endsOn: string | null, reference = 'W-1'): WorkerOfPost => ({
  reference,
  kind: endsOn === null ? 'PERMANENT' : 'FIXED_TERM',
  startsOn: startsOn as Day,
  contractEndsOn: endsOn as Day | null,
  permanentFrom: null,
  continuousServiceOn: null,
  contractNoticeWeeks: null,
});
const paidOn = (moneyEndsOn: string, ...workers: WorkerOfPost[]): string[] =>
  paidWorkers(withContinuations(workers), moneyEndsOn as Day).map((each) => (each as WorkerOfPost).startsOn);

const FIRST = contract('2025-04-01', '2027-03-31');
const FURTHER = contract('2027-04-01', '2028-03-31');

it.each([
  ['2027-03-30', ['2025-04-01']],
  ['2027-03-31', ['2027-04-01']],
  ['2027-04-01', ['2027-04-01']],
])('takes the further contract that is agreed from the day after the first, money to %s', (moneyEndsOn, expected) => {
  expect(paidOn(moneyEndsOn, FIRST, FURTHER)).toEqual(expected);
  expect(paidOn(moneyEndsOn, FURTHER, FIRST)).toEqual(expected);
});

it('takes one of three in a row', () => {
  const third = contract('2028-04-01', null);
  expect(paidOn('2027-03-31', FIRST, FURTHER, third)).toEqual(['2027-04-01']);
  expect(paidOn('2028-03-31', FIRST, FURTHER, third)).toEqual(['2028-04-01']);
});

it.each(['2027-03-31', '2027-04-03', '2027-04-07'])(
  'takes one after a break of less than a week, money to %s',
  (day) => {
    expect(paidOn(day, FIRST, contract('2027-04-07', null))).toEqual(['2027-04-07']);
  },
);

it('does not take for the same what is of somebody else, begins later or stands beside it', () => {
  const another = contract('2027-04-01', null, 'W-2');
  expect(paidOn('2027-03-31', FIRST, another)).toEqual(['2025-04-01']);
  const later = contract('2027-04-08', null);
  expect(paidOn('2027-03-31', FIRST, later)).toEqual(['2025-04-01']);
  const beside = contract('2027-03-01', '2028-03-31');
  expect(paidOn('2027-03-31', FIRST, beside)).toEqual(['2025-04-01', '2027-03-01']);
});
