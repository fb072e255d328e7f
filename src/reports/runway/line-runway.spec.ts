import fc from 'fast-check';
import { addDays, Day, day } from '../../kernel/day';
import { financialYearOf } from '../../kernel/financial-year';
import { divideHalfAwayFromZero } from '../../kernel/rounding';
import { Cash, lineRunway, PARTS_PER_PENNY, ShareOfCost } from './line-runway';

const cash = (startsOn: string, endsOn: string, pounds: number): Cash => ({
  startsOn: day(startsOn),
  endsOn: day(endsOn),
  pence: pounds * 100,
});
const cost = (startsOn: string, endsOn: string, pounds: number, share = 10_000): ShareOfCost => ({
  startsOn: day(startsOn),
  endsOn: day(endsOn),
  annualPence: pounds * 100,
  share,
});
const YEAR = ['2026-04-01', '2027-03-31'] as const;

it.each([
  {
    what: 'cash that is just enough lasts to the end',
    lent: [cash(...YEAR, 46_748)],
    costs: [cost(...YEAR, 46_748)],
    runsOutOn: null,
    balances: [0],
  },
  {
    what: 'a penny too little runs out on the last day',
    lent: [cash(...YEAR, 46_747.99)],
    costs: [cost(...YEAR, 46_748)],
    runsOutOn: '2027-03-31',
    balances: [-1],
  },
  {
    what: '351 days are paid for', // 45,000 ÷ (46,748 ÷ 365) = 351.35
    lent: [cash(...YEAR, 45_000)],
    costs: [cost(...YEAR, 46_748)],
    runsOutOn: '2027-03-18',
    balances: [-174_800],
  },
  {
    what: 'what the first year leaves carries the second for a while',
    lent: [cash(...YEAR, 40_000), cash('2027-04-01', '2028-03-31', 40_000)],
    costs: [cost(...YEAR, 36_500), cost('2027-04-01', '2028-03-31', 54_900)], // 3,500 over; then £150 a day of 366 days
    runsOutOn: '2028-01-16', // 43,500 ÷ 150 = 290 days from 1 April 2027
    balances: [350_000, -1_140_000],
  },
  {
    what: 'a year that runs short is named, though the next makes up for it',
    lent: [cash(...YEAR, 30_000), cash('2027-04-01', '2028-03-31', 60_000)],
    costs: [cost(...YEAR, 36_500), cost('2027-04-01', '2028-03-31', 36_600)],
    runsOutOn: '2027-01-26', // 30,000 ÷ 100 = 300 days
    balances: [-650_000, 1_690_000],
  },
  {
    what: 'a share of a post costs that share',
    lent: [cash(...YEAR, 10_000)],
    costs: [cost(...YEAR, 36_500, 5_000)],
    runsOutOn: '2026-10-18', // £50 a day: 200 days
    balances: [-825_000],
  },
  {
    what: 'no post to pay: all of it is left',
    lent: [cash(...YEAR, 10_000)],
    costs: [],
    runsOutOn: null,
    balances: [1_000_000],
  },
])('$what', ({ lent, costs, runsOutOn, balances }) => {
  const runway = lineRunway(
    lent.map((each) => ({ ...each, pence: Math.round(each.pence) })),
    costs,
  );
  expect(runway.runsOutOn).toBe(runsOutOn);
  expect(runway.periods.map(({ balancePence }) => balancePence)).toEqual(balances);
  expect(runway.cashPence - runway.costPence).toBe(balances.at(-1));
});

it('knows nothing where there is neither cash nor cost', () => {
  expect(lineRunway([], [])).toEqual({ runsOutOn: null, spentOn: null, cashPence: 0, costPence: 0, periods: [] });
});

it('tells a shortage that later cash makes up for from all the cash being spent', () => {
  const lent = [cash(...YEAR, 30_000), cash('2027-04-01', '2028-03-31', 40_000)];
  const years = (second: number) => [cost(...YEAR, 36_500), cost('2027-04-01', '2028-03-31', second)];
  expect(lineRunway(lent, years(33_500))).toMatchObject({ runsOutOn: '2027-01-26', spentOn: null });
  // £36,500 of the 70,000 by 31 March 2027; 33,500 more at £100 a day: 335 days from 1 April
  expect(lineRunway(lent, years(36_600))).toMatchObject({ runsOutOn: '2027-01-26', spentOn: '2028-03-01' });
  expect(lineRunway(lent, years(36_600), true)).toMatchObject({ runsOutOn: '2028-03-01', spentOn: '2028-03-01' });
});

/** The same, day by day, as nobody would do it for thousands of lines. */
function dayByDay(lent: readonly Cash[], costs: readonly ShareOfCost[], from: Day, until: Day) {
  const all = lent.reduce((sum, { pence }) => sum + pence, 0);
  let [runsOutOn, spentOn, received, spent]: [Day | null, Day | null, number, bigint] = [null, null, 0, 0n];
  const balances: number[] = [];
  for (let on = from; on <= until; on = addDays(on, 1)) {
    for (const each of lent) if (each.startsOn === on) received += each.pence;
    for (const { startsOn, endsOn, annualPence, share } of costs) {
      const isPaid = startsOn <= on && endsOn >= on;
      const inYear = PARTS_PER_PENNY / 10_000n / BigInt(financialYearOf(on).days);
      if (isPaid) spent += BigInt(annualPence) * BigInt(share) * inYear;
    }
    const balance = received - divideHalfAwayFromZero(spent, PARTS_PER_PENNY);
    if (balance < 0) runsOutOn ??= on;
    if (balance + all - received < 0) spentOn ??= on;
    if (lent.some(({ endsOn }) => endsOn === on)) balances.push(balance);
  }
  return { runsOutOn, spentOn, balances };
}

it('is what a simulation day by day finds, over leap years and whatever changes when', () => {
  const first = day('2026-02-01');
  const lengths = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 4 });
  const pounds = fc.integer({ min: 0, max: 9_000_000 });
  const anyCost = fc.record({
    at: fc.integer({ min: 0, max: 900 }),
    length: fc.integer({ min: 0, max: 700 }),
    annualPence: pounds,
    share: fc.integer({ min: 1, max: 10_000 }),
  });
  fc.assert(
    fc.property(
      lengths,
      fc.array(pounds, { minLength: 4, maxLength: 4 }),
      fc.array(anyCost, { maxLength: 5 }),
      (days, pence, drawn) => {
        let startsOn = first;
        const lent = days.map((count, at): Cash => {
          const endsOn = addDays(startsOn, count - 1);
          const each = { startsOn, endsOn, pence: pence[at]! };
          startsOn = addDays(endsOn, 1);
          return each;
        });
        const last = lent.at(-1)!.endsOn;
        const costs = drawn
          .map(({ at, length, ...rest }) => ({
            startsOn: addDays(first, at),
            endsOn: addDays(first, at + length),
            ...rest,
          }))
          .filter((each) => each.startsOn <= last)
          .map((each) => ({ ...each, endsOn: each.endsOn < last ? each.endsOn : last }));
        const runway = lineRunway(lent, costs);
        const simulated = dayByDay(lent, costs, first, last);
        expect([runway.runsOutOn, runway.spentOn]).toEqual([simulated.runsOutOn, simulated.spentOn]);
        expect(lineRunway(lent, costs, true).runsOutOn).toBe(simulated.spentOn);
        expect(runway.periods.map(({ balancePence }) => balancePence)).toEqual(simulated.balances);
      },
    ),
    { numRuns: 60 },
  );
});
