import fc from 'fast-check';
import { CoverAllocation } from '../../funding/calculations/cover-segments';
import { addDays, Day, day } from '../../kernel/day';
import { pence } from '../../kernel/money';
import { postStrip } from './post-strip';
import { stripMonths } from './strip-months';

const pays = (lineId: string, sharePct: number, startsOn: string, endsOn: string | null): CoverAllocation => ({
  lineId,
  sharePct,
  startsOn: day(startsOn),
  endsOn: endsOn === null ? null : day(endsOn),
});

const open = (cost: number | null, startsOn = '2020-04-01', endsOn = '2040-03-31', wte = 100) => ({
  wte,
  cost: cost === null ? null : pence(cost),
  startsOn: day(startsOn),
  endsOn: day(endsOn),
});

const COST = 3_650_000; // £36,500 a year: £100 a day in a year of 365 days

it('covers 31 March and begins the gap on 1 April', () => {
  const strip = postStrip(
    { states: [open(COST)], money: [pays('A', 10_000, '2024-04-01', '2027-03-31')] },
    stripMonths(day('2027-03-17'), 2),
  );
  expect(strip.months).toMatchObject([
    { startsOn: '2027-03-01', endsOn: '2027-03-31', state: 'FULL', share: 10_000, least: 10_000, most: 10_000 },
    { startsOn: '2027-04-01', endsOn: '2027-04-30', state: 'NONE', share: 0, lines: [] },
  ]);
  // March: 31 × £100. April is in 2027/28, with 366 days: 30 × £36,500 ÷ 366 = £2,991.80.
  expect(strip.months.map(({ money }) => money)).toEqual([
    { paid: 310_000, notPaid: 0, paidTwice: 0 },
    { paid: 0, notPaid: 299_180, paidTwice: 0 },
  ]);
});

it('weighs the share of a month by its days, and gives the least and the most', () => {
  const money = [pays('A', 10_000, '2026-04-01', '2026-04-14'), pays('B', 2_500, '2026-04-15', null)];
  const [april] = postStrip({ states: [open(COST)], money }, stripMonths(day('2026-04-01'), 1)).months;
  // (14 × 100 % + 16 × 25 %) ÷ 30 = 60 %; £3,000 in April, of which £1,400 + £400 is paid.
  expect(april).toMatchObject({ state: 'PART', share: 6_000, least: 2_500, most: 10_000 });
  expect(april!.money).toEqual({ paid: 180_000, notPaid: 120_000, paidTwice: 0 });
  expect(april!.lines).toEqual([
    { lineId: 'A', share: 4_667, amount: 140_000 },
    { lineId: 'B', share: 1_333, amount: 40_000 },
  ]);
});

it('says what is paid twice, and does not count it as paid', () => {
  const money = [pays('A', 10_000, '2026-04-01', null), pays('B', 5_000, '2026-04-21', null)];
  const [april] = postStrip({ states: [open(COST)], money }, stripMonths(day('2026-04-01'), 1)).months;
  // From 21 April 150 % for 10 days: 10 × £50 twice.
  expect(april).toMatchObject({ state: 'DOUBLE', share: 10_000, least: 10_000, most: 15_000 });
  expect(april!.money).toEqual({ paid: 300_000, notPaid: 0, paidTwice: 50_000 });
  expect(april!.lines.map(({ amount }) => amount)).toEqual([300_000, 50_000]);
});

it('counts only the days on which a post is open, each at the cost of its day', () => {
  const states = [open(COST, '2026-04-11', '2026-04-20', 50), open(2 * COST, '2026-04-21', '2026-05-10')];
  const money = [pays('A', 10_000, '2026-01-01', null)];
  const strip = postStrip({ states, money }, stripMonths(day('2026-03-01'), 3));
  expect(strip.months.map(({ state, daysOpen }) => [state, daysOpen])).toEqual([
    ['NOT_OPEN', 0],
    ['FULL', 20],
    ['FULL', 10],
  ]);
  // 10 × £100 + 10 × £200 in April, 10 × £200 in May.
  expect(strip.months.map(({ money: paid }) => paid?.paid)).toEqual([undefined, 300_000, 200_000]);
  expect(strip.months[1]).toMatchObject({ wteDays: (10 * 50 + 10 * 100) * 10_000 });
});

it('says that a cost is not known rather than nought', () => {
  const states = [open(null, '2026-04-01', '2026-04-30'), open(COST, '2026-05-01', '2026-05-31')];
  const strip = postStrip(
    { states, money: [pays('A', 10_000, '2026-04-01', null)] },
    stripMonths(day('2026-04-01'), 2),
  );
  expect(strip.months.map(({ money }) => money?.paid ?? null)).toEqual([null, 310_000]);
  expect(strip.months[0]!.lines[0]!.amount).toBeNull();
  expect(strip).toMatchObject({ daysWithoutCost: 30, money: { paid: 310_000 } });
});

it('comes to the yearly cost in a financial year, whatever the year', () => {
  for (const year of ['2026-04-01', '2027-04-01']) {
    const { money } = postStrip({ states: [open(4_674_801)], money: [] }, stripMonths(day(year), 12));
    expect(money).toEqual({ paid: 0, notPaid: 4_674_801, paidTwice: 0 });
  }
});

it('costs the same in a month whatever months are asked for', () => {
  const post = { states: [open(4_674_801)], money: [pays('A', 3_333, '2024-04-01', '2027-12-13')] };
  const long = postStrip(post, stripMonths(day('2027-01-01'), 36)).months;
  for (const month of long) expect(postStrip(post, stripMonths(month.startsOn, 1)).months).toEqual([month]);
});

const anyDay = fc.integer({ min: 0, max: 900 }).map((days) => addDays(day('2026-01-01'), days));
const anyMoney = fc.record({
  lineId: fc.constantFrom('A', 'B', 'C'),
  sharePct: fc.integer({ min: 1, max: 10_000 }),
  startsOn: anyDay,
  endsOn: fc.option(fc.nat(500), { nil: null }),
});

it('adds up: months to the period, what is paid and what is not to the cost, lines to what is paid', () => {
  fc.assert(
    fc.property(fc.array(anyMoney, { maxLength: 5 }), fc.integer({ min: 0, max: 9_999_999 }), (given, cost) => {
      const money = given.map(({ endsOn, ...rest }) => ({
        ...rest,
        endsOn: endsOn === null ? null : (addDays(rest.startsOn, endsOn) as Day),
      }));
      const months = stripMonths(day('2026-04-01'), 24);
      const strip = postStrip({ states: [open(cost)], money }, months);
      const sum = (of: 'paid' | 'notPaid' | 'paidTwice') =>
        strip.months.reduce((all, month) => all + month.money![of], 0);
      expect({ paid: sum('paid'), notPaid: sum('notPaid'), paidTwice: sum('paidTwice') }).toEqual(strip.money);
      // Two whole financial years.
      expect(strip.money!.paid + strip.money!.notPaid).toBe(2 * cost);
      for (const month of strip.months) {
        const ofLines = month.lines.reduce((all, line) => all + line.amount!, 0);
        expect(ofLines).toBe(month.money!.paid + month.money!.paidTwice);
        if (month.state === 'FULL') expect(month.money!.notPaid).toBe(0);
        if (month.state === 'NONE') expect(month.money!.paid).toBe(0);
      }
    }),
  );
});
