import fc from 'fast-check';
import { nanoPoundsFromQuotient } from '../../kernel/nano-pounds.js';
import { percentDifference } from '../../kernel/percent.js';
import { exactDistance } from './exact-distance.js';

const somePay = fc.record({
  numerator: fc.oneof(fc.bigInt(1n, 99_999_999n), fc.bigInt(1n, 2n ** 60n)),
  denominator: fc.oneof(fc.bigInt(1n, 3_600n), fc.bigInt(1n, 200_000_000n), fc.bigInt(1n, 2n ** 55n)),
});

describe('the exact distance of pay from a point', () => {
  it('£31,000 at 35 hours from £34,544 at 36, by the hour: £1.416130 and 7.695362 % below', () => {
    const anHour = (pence: bigint, minutes: bigint) => ({ numerator: pence * 60_000n, denominator: 52_143n * minutes });
    const { nano, percentNano } = exactDistance(anHour(3_100_000n, 2_100n), anHour(3_454_400n, 2_160n));
    expect(nano).toBe(-1_416_130_062);
    expect(percentNano).toBe(-7_695_361_609);
  });

  it('is rounded once from the quotients, however great they are', () => {
    fc.assert(
      fc.property(somePay, somePay, (pay, point) => {
        const [its, reference] = [pay.numerator * point.denominator, point.numerator * pay.denominator];
        const expected = () => ({
          nano: nanoPoundsFromQuotient(its - reference, pay.denominator * point.denominator),
          percentNano: percentDifference(its, reference, 1_000_000_000),
        });
        let outcome: ReturnType<typeof expected> | undefined;
        try {
          outcome = expected();
        } catch {
          expect(() => exactDistance(pay, point)).toThrow(RangeError);
          return;
        }
        expect(exactDistance(pay, point)).toEqual(outcome);
      }),
    );
  });
});
