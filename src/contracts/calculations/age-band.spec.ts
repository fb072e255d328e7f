import fc from 'fast-check';
import { addDays, anniversary, day, yearsServed } from '../../kernel/day';
import { anyDay } from '../../kernel/day.arbitrary';
import { AGES_OF_BAND, AgeBandYears, oldestReaches, youngestReaches } from './age-band';

it.each([
  // Somebody of 40 on 1 April 2026 at the youngest, of 44 (45 on the next day) at the oldest.
  { band: 'FROM_40_TO_44', heldOn: '2026-04-01', age: 41, youngest: '2027-04-01', oldest: '2022-04-02' },
  { band: 'FROM_20_TO_24', heldOn: '2026-04-01', age: 22, youngest: '2028-04-01', oldest: '2023-04-02' },
  // 20 on a 29 February: born on one, and 22 on 1 March 2026.
  { band: 'FROM_20_TO_24', heldOn: '2024-02-29', age: 22, youngest: '2026-03-01', oldest: '2021-03-01' },
  // 29 on 28 February 2026 and perhaps 30 on the next day, born on 29 February 1996: 41 on 1 March 2037.
  { band: 'FROM_25_TO_29', heldOn: '2026-02-28', age: 41, youngest: '2042-02-28', oldest: '2037-03-01' },
  { band: 'FROM_65', heldOn: '2026-04-01', age: 41, youngest: '2002-04-01', oldest: null },
] as const)('$band on $heldOn reaches $age', ({ band, heldOn, age, youngest, oldest }) => {
  expect(youngestReaches({ band, heldOn: day(heldOn) }, age)).toBe(youngest);
  expect(oldestReaches({ band, heldOn: day(heldOn) }, age)).toBe(oldest);
});

it('has everyone of whom it is true reach an age between the two days', () => {
  const bands = Object.keys(AGES_OF_BAND) as AgeBandYears[];
  const days = fc.tuple(anyDay, fc.integer({ min: 16 * 366, max: 90 * 365 }), fc.integer({ min: 16, max: 65 }));
  fc.assert(
    fc.property(days, ([bornOn, daysLater, age]) => {
      const heldOn = addDays(bornOn, daysLater);
      const years = yearsServed(bornOn, heldOn);
      const band = bands.find((name) => AGES_OF_BAND[name][0] <= years && years <= (AGES_OF_BAND[name][1] ?? years))!;
      const reachedOn = anniversary(bornOn, age);
      expect(youngestReaches({ band, heldOn }, age) >= reachedOn).toBe(true);
      expect((oldestReaches({ band, heldOn }, age) ?? reachedOn) <= reachedOn).toBe(true);
    }),
  );
});
