import { day } from '../../kernel/day';
import { PostDays, postCosts } from './post-costs';

const asOf = day('2026-11-22');
const post = (values: Partial<PostDays> = {}): PostDays => ({
  startsOn: day('2026-04-01'),
  endsOn: day('2028-03-31'),
  status: 'FILLED',
  annualCostPence: 4_000_000,
  ...values,
});
const costsOf = (days: PostDays, contracts: Parameters<typeof postCosts>[1] = [], award = 0) =>
  postCosts(days, contracts, { asOf, award }).map(({ startsOn, annualPence, basis }) => [startsOn, annualPence, basis]);
const contract = (startsOn: string, endsOn: string, annualPence: number | null) => [
  { startsOn: day(startsOn), endsOn: day(endsOn), annualPence },
];

it('costs what its contracts do, and what is recorded once they have ended', () => {
  expect(costsOf(post(), [contract('2026-04-01', '2027-03-31', 3_700_000)])).toEqual([
    ['2026-04-01', 3_700_000, 'PROJECTED_PAY'],
    ['2026-11-23', 3_700_000, 'PROJECTED_PAY'],
    ['2027-04-01', 4_000_000, 'RECORDED_POST_COST'],
  ]);
});

it('adds up two that share it, and takes the recorded cost where the pay of one is not known', () => {
  const half = contract('2026-11-23', '2028-03-31', 1_900_000);
  expect(costsOf(post({ startsOn: day('2026-11-23') }), [half, half])).toEqual([
    ['2026-11-23', 3_800_000, 'PROJECTED_PAY'],
  ]);
  const unknown = contract('2026-11-23', '2028-03-31', null);
  expect(costsOf(post({ startsOn: day('2026-11-23') }), [half, unknown])).toEqual([
    ['2026-11-23', 4_000_000, 'RECORDED_POST_COST'],
  ]);
});

it('raises a recorded cost each 1 April after the day of the question, to the penny', () => {
  expect(costsOf(post({ endsOn: day('2029-03-31') }), [], 333)).toEqual([
    ['2026-04-01', 4_000_000, 'RECORDED_POST_COST'],
    ['2026-11-23', 4_000_000, 'RECORDED_POST_COST'],
    ['2027-04-01', 4_133_200, 'RECORDED_POST_COST'],
    ['2028-04-01', 4_270_836, 'RECORDED_POST_COST'], // 41,332 × 1.0333 = 42,708.3556
  ]);
});

it('costs nothing while it was vacant, and is taken to be filled from the day after the question', () => {
  expect(costsOf(post({ status: 'VACANT' }))).toEqual([
    ['2026-04-01', 0, 'NOBODY_PAID'],
    ['2026-11-23', 4_000_000, 'RECORDED_POST_COST'],
  ]);
});

it('costs nothing while it is frozen, and what is not recorded is not known', () => {
  expect(costsOf(post({ status: 'FROZEN', startsOn: day('2026-11-23') }))).toEqual([['2026-11-23', 0, 'NOBODY_PAID']]);
  expect(costsOf(post({ annualCostPence: null, startsOn: day('2026-11-23') }))).toEqual([
    ['2026-11-23', null, 'RECORDED_POST_COST'],
  ]);
});
