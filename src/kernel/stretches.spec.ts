import fc from 'fast-check';
import { addDays, Day, day } from './day.js';
import { commonStretches, Stretch, within } from './stretches.js';

const stretch = (startsOn: string, endsOn: string): Stretch => ({ startsOn: day(startsOn), endsOn: day(endsOn) });
const year = stretch('2026-04-01', '2027-03-31');

describe('timelines laid on each other', () => {
  it('are cut wherever one of them changes', () => {
    const one = [stretch('2026-04-01', '2026-09-30'), stretch('2026-10-01', '2027-03-31')];
    const other = [stretch('2026-07-01', '2026-12-31')];
    expect(commonStretches([one, other], year).map(({ startsOn, days, held }) => [startsOn, days, ...held])).toEqual([
      ['2026-04-01', 91, one[0], null],
      ['2026-07-01', 92, one[0], other[0]],
      ['2026-10-01', 92, one[1], other[0]],
      ['2027-01-01', 90, one[1], null],
    ]);
  });

  it('are one stretch where each holds one thing throughout', () => {
    const long = stretch('2020-01-01', '2030-12-31');
    expect(commonStretches([[long], [year]], year)).toEqual([{ ...year, days: 365, held: [long, year] }]);
  });

  it('hold nothing on days that none of them reaches', () => {
    expect(commonStretches([[stretch('2020-01-01', '2020-12-31')]], year)).toEqual([
      { ...year, days: 365, held: [null] },
    ]);
  });

  it('always cover every day of the period once', () => {
    const aDay = fc.integer({ min: -100, max: 500 }).map((days) => addDays(year.startsOn, days));
    const aTimeline = fc.uniqueArray(aDay, { maxLength: 8 }).map((days) => {
      const ordered = [...days].sort();
      return ordered.slice(1).flatMap((endsOn, at) => {
        const startsOn = ordered[at] as Day;
        return at % 2 === 0 ? [{ startsOn, endsOn }] : [];
      });
    });
    fc.assert(
      fc.property(fc.array(aTimeline, { maxLength: 4 }), (timelines) => {
        const cut = commonStretches(timelines, year);
        expect(cut.reduce((sum, { days }) => sum + days, 0)).toBe(365);
        expect(cut[0]!.startsOn).toBe(year.startsOn);
        for (const [at, { startsOn }] of cut.slice(1).entries()) expect(startsOn).toBe(addDays(cut[at]!.endsOn, 1));
        for (const { startsOn, endsOn, held } of cut) {
          for (const each of held) if (each) expect(each.startsOn <= startsOn && each.endsOn >= endsOn).toBe(true);
        }
      }),
    );
  });
});

it('keeps the part of a stretch that lies in a period', () => {
  expect(within([stretch('2026-01-01', '2026-06-30'), stretch('2027-05-01', '2027-06-30')], year)).toEqual([
    stretch('2026-04-01', '2026-06-30'),
  ]);
});
