import fc from 'fast-check';
import { AGES_OF_BAND, AgeBandYears, oldestReaches, youngestReaches } from '../../contracts/calculations/age-band';
import { addDays, anniversary, day } from '../../kernel/day';
import { anyDay } from '../../kernel/day.arbitrary';
import { redundancyWeeks } from './redundancy-weeks';

const WEEKS = [
  { fromAge: 0, hundredths: 50 },
  { fromAge: 22, hundredths: 100 },
  { fromAge: 41, hundredths: 150 },
];
const weeks = (band: AgeBandYears, heldOn: string, years: number, endsOn: string) =>
  redundancyWeeks({ years, endsOn: day(endsOn), ageBand: { band, heldOn: day(heldOn) } }, WEEKS);

it.each([
  // The youngest, 20 on 1 April 2026, is 22 on 1 April 2028; the oldest was on 2 April 2023.
  { band: 'FROM_20_TO_24', years: 2, endsOn: '2027-03-31', low: 100, high: 200 },
  { band: 'FROM_20_TO_24', years: 5, endsOn: '2027-03-31', low: 250, high: 400 }, // 3 years at 1, 2 at ½
  // The year from the day on which the youngest is 22 is the first at one week; a day earlier it is not.
  { band: 'FROM_20_TO_24', years: 2, endsOn: '2029-03-31', low: 150, high: 200 },
  { band: 'FROM_20_TO_24', years: 2, endsOn: '2029-03-30', low: 100, high: 200 },
  // The youngest is 41 on 1 April 2027, the oldest was on 2 April 2022.
  { band: 'FROM_40_TO_44', years: 6, endsOn: '2027-03-31', low: 600, high: 800 }, // 4 at 1½, 2 at 1
  { band: 'FROM_40_TO_44', years: 2, endsOn: '2028-03-31', low: 250, high: 300 },
  { band: 'FROM_40_TO_44', years: 2, endsOn: '2028-03-30', low: 200, high: 300 },
  { band: 'FROM_16_TO_19', years: 3, endsOn: '2027-03-31', low: 150, high: 150 },
  // All between 22 and 41 throughout.
  { band: 'FROM_30_TO_34', years: 5, endsOn: '2027-03-31', low: 500, high: 500 },
  { band: 'FROM_65', years: 20, endsOn: '2027-03-31', low: 3_000, high: 3_000 },
  // A band stated after the end is reckoned back.
  { band: 'FROM_40_TO_44', years: 2, endsOn: '2021-03-31', low: 200, high: 200 },
] as const)('$band on 1 April 2026, $years years to $endsOn', ({ band, years, endsOn, low, high }) => {
  expect(weeks(band, '2026-04-01', years, endsOn)).toEqual({ low, high });
});

it('reckons a year that ends on 28 February from 1 March, and one that ends on 29 February too', () => {
  // 44 on 29 February 2024 at the oldest, and 45 on the next day: 41 from 1 March 2020 at the earliest.
  expect(weeks('FROM_40_TO_44', '2024-02-29', 2, '2022-02-28').high).toBe(300);
  expect(weeks('FROM_40_TO_44', '2024-02-29', 2, '2021-02-28').high).toBe(250);
  expect(weeks('FROM_40_TO_44', '2024-02-29', 2, '2024-02-29').high).toBe(300);
});

it('is the sum over the years, each at the age on its first day', () => {
  const bands = fc.constantFrom(...(Object.keys(AGES_OF_BAND) as AgeBandYears[]));
  fc.assert(
    fc.property(bands, anyDay, anyDay, fc.integer({ min: 1, max: 20 }), (band, heldOn, endsOn, years) => {
      const ageBand = { band, heldOn };
      const begun = Array.from({ length: years }, (_, at) => anniversary(addDays(endsOn, 1), -at - 1));
      const low = begun.map((on) =>
        on >= youngestReaches(ageBand, 41) ? 150 : on >= youngestReaches(ageBand, 22) ? 100 : 50,
      );
      const high = begun.map((on) => {
        const isReached = (age: number) => on >= (oldestReaches(ageBand, age) ?? on);
        return isReached(41) ? 150 : isReached(22) ? 100 : 50;
      });
      const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0);
      expect(redundancyWeeks({ years, endsOn, ageBand }, WEEKS)).toEqual({ low: sum(low), high: sum(high) });
    }),
  );
});

it('lies within what holds for any age', () => {
  const bands = fc.constantFrom(...(Object.keys(AGES_OF_BAND) as AgeBandYears[]));
  fc.assert(
    fc.property(bands, anyDay, anyDay, fc.integer({ min: 2, max: 20 }), (band, heldOn, endsOn, years) => {
      const narrow = redundancyWeeks({ years, endsOn, ageBand: { band, heldOn } }, WEEKS);
      const wide = redundancyWeeks({ years, endsOn, ageBand: null }, WEEKS);
      expect(wide.low).toBeLessThanOrEqual(narrow.low);
      expect(narrow.low).toBeLessThanOrEqual(narrow.high);
      expect(narrow.high).toBeLessThanOrEqual(wide.high);
    }),
  );
});
