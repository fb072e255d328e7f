import fc from 'fast-check';
import { day } from '../../kernel/day';
import { cliffGroups, fundingCliff } from './funding-cliff';
import { LossCounted, LossGroup, LossRow } from './loss-rows';

const ONE_POST: LossCounted = {
  posts: 1,
  postsWithoutCost: 0,
  practices: 0,
  practicesWithoutListSize: 0,
  registeredPatients: 0,
  mostDeprived: 0,
};

const row = ({
  counted,
  ...values
}: Partial<Omit<LossRow, 'counted'>> & { counted?: Partial<LossCounted> }): LossRow => ({
  level: 1,
  period: null,
  group: null,
  employers: 1,
  wte: 1_000_000,
  cost: 45_000_000_000,
  ...values,
  counted: { ...ONE_POST, ...counted },
});

const group = (key: string): LossGroup => ({ key, name: null, thenKey: '', thenName: null });

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
  const rows = [row({ cost: null, counted: { postsWithoutCost: 1 } })];
  expect(fundingCliff(rows, [], 'MONTH')[0]!.total).toMatchObject({ annualCostPence: null, postsWithoutCost: 1 });
});

it('shares thirds of a post among three funders so that they add up', () => {
  const third = { wte: 333_333, cost: 15_000_333_333 };
  const rows = [
    row({ cost: 45_001_000_000 }),
    row({ period: day('2027-04-01'), cost: 45_001_000_000 }),
    ...['a', 'b', 'c'].map((key) =>
      row({ period: day('2027-04-01'), group: group(key), counted: { posts: 0 }, ...third }),
    ),
  ];
  const [period] = fundingCliff(rows, [], 'MONTH')[0]!.periods;
  const parts = cliffGroups(period!, null);
  expect(parts.map(({ loss }) => loss.wte)).toEqual([34, 33, 33]);
  expect(parts.map(({ loss }) => loss.annualCostPence)).toEqual([1_500_034, 1_500_033, 1_500_033]);
  expect(cliffGroups(period!, 2).map(({ key, loss }) => [key, loss.wte])).toEqual([
    ['a', 34],
    ['b', 33],
  ]);
});

it('keeps parts and wholes equal, whatever the parts are', () => {
  const micro = fc.integer({ min: 1, max: 50_000_000 });
  fc.assert(
    fc.property(fc.array(fc.tuple(micro, micro), { minLength: 1, maxLength: 12 }), (groups) => {
      const sum = (at: 0 | 1) => groups.reduce((total, group) => total + group[at], 0);
      const whole = { wte: sum(0), cost: sum(1) };
      const rows = [
        row(whole),
        row({ period: day('2027-04-01'), ...whole }),
        ...groups.map(([wte, cost], at) => row({ period: day('2027-04-01'), group: group(String(at)), wte, cost })),
      ];
      const { total, periods } = fundingCliff(rows, [], 'DAY')[0]!;
      const parts = cliffGroups(periods[0]!, null).map(({ loss }) => loss);
      expect(parts.reduce((all, part) => all + part.wte, 0)).toBe(total.wte);
      expect(parts.reduce((all, part) => all + part.annualCostPence!, 0)).toBe(total.annualCostPence);
    }),
  );
});
