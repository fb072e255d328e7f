import fc from 'fast-check';
import { day } from '../../kernel/day';
import { cliffGroups, fundingCliff } from './funding-cliff';
import { LossCounted, LossesAtLevel, LossParts } from './losses';

const lost = (values: Partial<LossCounted> = {}): LossCounted => ({
  posts: 1,
  postsWithoutCost: 0,
  employers: 1,
  practices: 0,
  practicesWithoutListSize: 0,
  practicesWithoutDeprivation: 0,
  registeredPatients: 0,
  mostDeprived: 0,
  wte: 1_000_000,
  cost: 45_000_000_000,
  ...values,
});

/** At the first level: the same in all and in one period, and its groups, whose keys are a, b, c. */
function inOnePeriod(startsOn: string, whole: LossCounted, groups: readonly LossCounted[] = []): LossesAtLevel[] {
  const parts: LossParts<LossCounted> = {
    wte: groups.map(({ wte }) => wte),
    cost: groups.map(({ cost }) => cost ?? 0),
    mostDeprived: groups.map(({ mostDeprived }) => mostDeprived),
    part: (at) => groups[at]!,
  };
  const named = (at: number) => ({ key: 'abcdefghijkl'[at]!, name: null, thenKey: '', thenName: null });
  const period = {
    startsOn: day(startsOn),
    whole,
    groups: { ...parts, part: (at: number) => ({ ...parts.part(at), group: named(at) }) },
  };
  return [{ level: 1, total: whole, periods: [period] }];
}

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
  expect(fundingCliff(inOnePeriod('2028-02-01', lost()), [], 'MONTH')[0]!.periods[0]).toMatchObject({
    startsOn: '2028-02-01',
    endsOn: '2028-02-29',
  });
  const years = inOnePeriod('2027-04-01', lost());
  expect(fundingCliff(years, [], 'FINANCIAL_YEAR')[0]!.periods[0]!.endsOn).toBe('2028-03-31');
});

it('says that a cost is not known rather than nought', () => {
  const losses = inOnePeriod('2027-04-01', lost({ cost: null, postsWithoutCost: 1 }));
  expect(fundingCliff(losses, [], 'MONTH')[0]!.total).toMatchObject({ annualCostPence: null, postsWithoutCost: 1 });
});

it('shares thirds of a post among three funders so that they add up', () => {
  const third = lost({ posts: 0, wte: 333_333, cost: 15_000_333_333 });
  const losses = inOnePeriod('2027-04-01', lost({ cost: 45_001_000_000 }), [third, third, third]);
  const [period] = fundingCliff(losses, [], 'MONTH')[0]!.periods;
  const groups = cliffGroups(period!, null);
  expect(groups.map(({ loss }) => loss.wte)).toEqual([34, 33, 33]);
  expect(groups.map(({ loss }) => loss.annualCostPence)).toEqual([1_500_034, 1_500_033, 1_500_033]);
  expect(cliffGroups(period!, 2)).toEqual(groups.slice(0, 2));
});

it('keeps parts and wholes equal, whatever the parts are', () => {
  const micro = fc.integer({ min: 1, max: 50_000_000 });
  fc.assert(
    fc.property(fc.array(fc.tuple(micro, micro), { minLength: 1, maxLength: 12 }), (groups) => {
      const sum = (at: 0 | 1) => groups.reduce((total, group) => total + group[at], 0);
      const losses = inOnePeriod(
        '2027-04-01',
        lost({ wte: sum(0), cost: sum(1) }),
        groups.map(([wte, cost]) => lost({ wte, cost })),
      );
      const { total, periods } = fundingCliff(losses, [], 'DAY')[0]!;
      const parts = cliffGroups(periods[0]!, null).map(({ loss }) => loss);
      expect(parts.reduce((all, part) => all + part.wte, 0)).toBe(total.wte);
      expect(parts.reduce((all, part) => all + part.annualCostPence!, 0)).toBe(total.annualCostPence);
    }),
  );
});
