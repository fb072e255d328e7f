import fc from 'fast-check';
import { day } from '../../kernel/day';
import { fundingCliff } from './funding-cliff';
import { LossRow } from './funding-cliff.query';

const row = (values: Partial<LossRow>): LossRow => ({
  level: 1,
  period: null,
  group_key: null,
  first_key: '',
  first_name: null,
  second_key: '',
  second_name: null,
  posts: 1,
  posts_without_cost: 0,
  employers: 1,
  wte: '1.000000',
  cost: '45000.000000',
  practices: 0,
  practices_without_list: 0,
  patients: 0,
  most_deprived: '0.000000',
  ...values,
});

it('gives all three certainties, empty where nothing is lost', () => {
  expect(
    fundingCliff([], [], 'MONTH').map(({ certainty, total, periods }) => [certainty, total.posts, periods]),
  ).toEqual([
    ['SIGNED_ONLY', 0, []],
    ['SIGNED_AND_OFFERED', 0, []],
    ['EVERYTHING_SAID', 0, []],
  ]);
});

it('gives only the certainties asked for, always in the same order', () => {
  const curves = fundingCliff([], [], 'MONTH', ['EVERYTHING_SAID', 'SIGNED_ONLY']);
  expect(curves.map(({ certainty }) => certainty)).toEqual(['SIGNED_ONLY', 'EVERYTHING_SAID']);
});

it('ends a month on its last day and a financial year on 31 March', () => {
  const rows = [row({}), row({ period: day('2028-02-01') })];
  expect(fundingCliff(rows, [], 'MONTH')[0]!.periods[0]).toMatchObject({
    startsOn: '2028-02-01',
    endsOn: '2028-02-29',
  });
  const years = [row({}), row({ period: day('2027-04-01') })];
  expect(fundingCliff(years, [], 'FINANCIAL_YEAR')[0]!.periods[0]!.endsOn).toBe('2028-03-31');
});

it('says that a cost is not known rather than nought', () => {
  const rows = [row({ cost: null, posts_without_cost: 1 })];
  expect(fundingCliff(rows, [], 'MONTH')[0]!.total).toMatchObject({ annualCostPence: null, postsWithoutCost: 1 });
});

it('shares thirds of a post among three funders so that they add up', () => {
  const third = { wte: '0.333333', cost: '15000.333333' };
  const rows = [
    row({ cost: '45001.000000' }),
    row({ period: day('2027-04-01'), cost: '45001.000000' }),
    ...['a', 'b', 'c'].map((key) => row({ period: day('2027-04-01'), group_key: key, posts: 0, ...third })),
  ];
  const [period] = fundingCliff(rows, [], 'MONTH')[0]!.periods;
  expect(period!.groups.map((group) => group.loss.wte)).toEqual([34, 33, 33]);
  expect(period!.groups.map((group) => group.loss.annualCostPence)).toEqual([1_500_034, 1_500_033, 1_500_033]);
});

it('keeps parts and wholes equal, whatever the parts are', () => {
  const micro = fc.integer({ min: 1, max: 50_000_000 });
  fc.assert(
    fc.property(fc.array(fc.tuple(micro, micro), { minLength: 1, maxLength: 12 }), (groups) => {
      const text = (units: number) => `${Math.trunc(units / 1e6)}.${String(units % 1e6).padStart(6, '0')}`;
      const sum = (at: 0 | 1) => text(groups.reduce((total, group) => total + group[at], 0));
      const whole = { wte: sum(0), cost: sum(1) };
      const rows = [
        row(whole),
        row({ period: day('2027-04-01'), ...whole }),
        ...groups.map(([wte, cost], at) =>
          row({ period: day('2027-04-01'), group_key: String(at), wte: text(wte), cost: text(cost) }),
        ),
      ];
      const { total, periods } = fundingCliff(rows, [], 'DAY')[0]!;
      const parts = periods[0]!.groups.map((group) => group.loss);
      expect(parts.reduce((all, part) => all + part.wte, 0)).toBe(total.wte);
      expect(parts.reduce((all, part) => all + part.annualCostPence!, 0)).toBe(total.annualCostPence);
    }),
  );
});
