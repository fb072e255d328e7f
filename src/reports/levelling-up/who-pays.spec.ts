import fc from 'fast-check';
import { addDays, day } from '../../kernel/day.js';
import { sharedAmong, UNFUNDED, whoPays } from './who-pays.js';

const year = { startsOn: day('2026-04-01'), endsOn: day('2027-03-31') };
const risen = { ...year, days: 365, risePence: 255_500 };
const line = (lineId: string, percent: number, startsOn = '2026-04-01', endsOn = '2027-03-31') => ({
  lineId,
  share: percent * 100,
  startsOn: day(startsOn),
  endsOn: day(endsOn),
});
const parts = (lines: readonly ReturnType<typeof line>[]) => sharedAmong(255_500, whoPays([risen], lines));

describe('who would have to pay', () => {
  it('is one line where it pays all of the post all the time', () => {
    expect(parts([line('A', 100)])).toEqual(new Map([['A', 255_500]]));
  });

  it('is nobody where nothing pays, and that is a part by itself', () => {
    expect(parts([])).toEqual(new Map([[UNFUNDED, 255_500]]));
  });

  it('is by the days and the share of each', () => {
    // £7 a day: 183 days to 30 September, A 60 % = 768.60; the rest of the year, B 50 % of 182 days = 637.
    const half = [line('A', 60, '2020-04-01', '2026-09-30'), line('B', 50, '2026-10-01', '2030-03-31')];
    expect(parts(half)).toEqual(
      new Map([
        ['A', 76_860],
        [UNFUNDED, 114_940],
        ['B', 63_700],
      ]),
    );
  });

  it('is in proportion where more than the whole post is said to be paid', () => {
    expect(parts([line('A', 100), line('B', 100)])).toEqual(
      new Map([
        ['A', 127_750],
        ['B', 127_750],
      ]),
    );
  });

  it('sums to the bill, whatever pays', () => {
    const someLine = fc.record({
      lineId: fc.constantFrom('A', 'B', 'C'),
      share: fc.integer({ min: 1, max: 10_000 }),
      from: fc.integer({ min: -400, max: 400 }),
      days: fc.integer({ min: 0, max: 500 }),
    });
    fc.assert(
      fc.property(fc.array(someLine, { maxLength: 5 }), fc.nat(10_000_000), (lines, amount) => {
        const paying = lines.map(({ lineId, share, from, days }) => {
          const startsOn = addDays(year.startsOn, from);
          return { lineId, share, startsOn, endsOn: addDays(startsOn, days) };
        });
        const shared = sharedAmong(amount, whoPays([risen], paying));
        expect([...shared.values()].reduce((sum, each) => sum + each, 0)).toBe(amount);
      }),
    );
  });
});
