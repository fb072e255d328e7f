import { MissingAnswer } from '../../contracts/terms.enums.js';
import { known, unknown } from '../../kernel/known.js';
import { pence } from '../../kernel/money.js';
import { PayGroup } from '../pay-facts/find-pay-facts.js';
import { floorCounts } from './floor-counts.js';

function group(employer: string, pounds: number | null, hours: number, contracts = 1): PayGroup {
  const annualPence = pounds === null ? null : pence(Math.round(pounds * 100));
  return {
    contract: `contract at ${employer}`,
    employer,
    programme: 'programme',
    role: 'CLW',
    contracts,
    workersWithSeveral: [],
    payOrigin: null,
    leaveOrigin: null,
    yearsInRole: null,
    yearsOfService: null,
    terms: {
      pay: annualPence === null ? unknown('PAY_NOT_RECORDED') : known(annualPence),
      pension: unknown('PENSION_NOT_RECORDED'),
      absences: annualPence === null ? { PAY: MissingAnswer.REFUSED } : {},
      facts: {
        annualPence,
        minutesPerWeek: hours * 60,
        employerPension: null,
        annualLeaveDays: null,
        publicHolidayDays: null,
        publicHolidays: null,
      },
    },
  };
}

const RATES = { national: pence(1271), real: pence(1345), announcedNational: pence(1321), announcedReal: null };

describe('contracts below the floors', () => {
  it('counts by the hour of the full-time week: the same salary is below in a longer week', () => {
    // 25,000 ÷ 52.143 ÷ 37.5 = 12.79; ÷ 35 = 13.70; 24,000 ÷ 52.143 ÷ 37.5 = 12.27
    const groups = [group('a', 25_000, 37.5, 2), group('a', 25_000, 35), group('b', 24_000, 37.5)];
    const counts = floorCounts(groups, RATES);
    expect(counts).toMatchObject({ belowNational: 1, belowReal: 3, belowAnnouncedNational: 3, belowAnnouncedReal: 0 });
    expect(counts.byEmployer).toEqual([
      { employer: 'a', contracts: 3, belowNational: 0, belowReal: 2, lowestPence: 1279, lowestOf: null },
      { employer: 'b', contracts: 1, belowNational: 1, belowReal: 1, lowestPence: 1227, lowestOf: groups[2] },
    ]);
  });

  it('is not below at the very rate, nor half a penny under it', () => {
    // 12.71 × 52.143 × 37 = 24,521.29; a salary 40 p lower is still 12.71 to the penny
    const at = [group('a', 24_521.29, 37), group('a', 24_520.9, 37), group('a', 24_511, 37)];
    // 24,511 ÷ 52.143 ÷ 37 = 12.7047 → 12.70
    expect(floorCounts(at, RATES).belowNational).toBe(1);
  });

  it('leaves out those without pay, and counts nobody under a floor that is not known', () => {
    const counts = floorCounts([group('a', null, 37, 2), group('a', 20_000, 37)], {
      national: null,
      real: null,
      announcedNational: null,
      announcedReal: pence(1400),
    });
    expect(counts).toMatchObject({ belowNational: 0, belowReal: 0, belowAnnouncedNational: 0, belowAnnouncedReal: 1 });
    expect(counts.tally.excluded).toEqual([{ reason: 'PAY_NOT_RECORDED', because: 'REFUSED', contracts: 2 }]);
  });
});
