import fc from 'fast-check';
import { pence } from '../../kernel/money.js';
import { indexOfParts, packageParts } from './package-parts.js';
import { PayFacts } from './pay-facts.js';
import { payOnBasis } from './pay-on-basis.js';
import { wholePence } from './pence-quotient.js';

const bandFive: PayFacts = {
  annualPence: pence(3_454_400),
  minutesPerWeek: 2160,
  employerPension: { percentage: 2250, of: 'ALL_PAY' },
  annualLeaveDays: 27,
  publicHolidayDays: 8,
  publicHolidays: 'OUTSIDE',
};
const post: PayFacts = {
  annualPence: pence(3_100_000),
  minutesPerWeek: 2100,
  employerPension: { percentage: 300, of: 'ALL_PAY' },
  annualLeaveDays: 25,
  publicHolidayDays: 10,
  publicHolidays: 'OUTSIDE',
};
const indexOf = (facts: Partial<PayFacts>, guidance: Partial<PayFacts> = {}) =>
  indexOfParts(packageParts({ ...post, ...facts }), packageParts({ ...bandFive, ...guidance }));

describe('the parts of a package', () => {
  it('are salary, pension, time off and time worked', () => {
    expect(packageParts(bandFive)).toEqual({
      salary: wholePence(pence(3_454_400)),
      pension: wholePence(pence(777_240)), // 22.5 %
      minutesPerWeek: 2160,
      daysOffInHundredths: 3500,
      workedThousandthsOfMinutes: 97_508_880, // 1,625.148 hours
    });
  });

  it('are unknown each by itself', () => {
    expect(packageParts({ ...post, annualLeaveDays: null, employerPension: null })).toEqual({
      salary: wholePence(pence(3_100_000)),
      pension: null,
      minutesPerWeek: 2100,
      daysOffInHundredths: null,
      workedThousandthsOfMinutes: null,
    });
  });
});

describe('the index over the parts that are known', () => {
  // Reward 31,930 against 42,316.40; the same days off, so hours worked go as the weeks: 35 against 36.
  it.each([
    { missing: [], facts: {}, index: 7761 }, // (31,930 ÷ 35) ÷ (42,316.40 ÷ 36)
    { missing: ['LEAVE'], facts: { annualLeaveDays: null }, index: 7761 }, // the same by the week
    { missing: ['PENSION'], facts: { employerPension: null }, index: 9230 }, // (31,000 ÷ 35) ÷ (34,544 ÷ 36)
    { missing: ['PENSION', 'LEAVE'], facts: { employerPension: null, publicHolidayDays: null }, index: 9230 },
  ])('without $missing', ({ missing, facts, index }) => {
    const found = indexOf(facts);
    expect(found).toMatchObject({ known: true, value: { missing, indexHundredths: index } });
  });

  it('leaves out on both sides what the guidance does not say', () => {
    expect(indexOf({}, { annualLeaveDays: null })).toMatchObject({ value: { missing: ['LEAVE'] } });
    expect(indexOf({}, { employerPension: null })).toMatchObject({
      value: { missing: ['PENSION'], indexHundredths: 9230 },
    });
  });

  it.each([
    [{ annualPence: null }, {}, 'PAY_NOT_RECORDED'],
    [{ minutesPerWeek: null }, {}, 'WEEK_NOT_RECORDED'],
    [{}, { annualPence: null }, 'GUIDANCE_INCOMPLETE'],
    [{ annualPence: pence(0), employerPension: null }, {}, 'NO_REWARD_OR_NO_HOURS'],
  ])('is unknown without %o or %o', (facts, guidance, reason) => {
    expect(indexOf(facts, guidance)).toEqual({ known: false, reason });
    expect(indexOfParts(packageParts(post), null)).toEqual({ known: false, reason: 'GUIDANCE_NOT_ADOPTED' });
  });

  it('is the package index where nothing is missing, and its parts add up to it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000_000, max: 9_000_000 }),
        fc.integer({ min: 1200, max: 2400 }),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 3000 }),
        (annual, minutesPerWeek, annualLeaveDays, percentage) => {
          const facts = {
            annualPence: pence(annual),
            minutesPerWeek,
            annualLeaveDays,
            employerPension: { percentage, of: 'ALL_PAY' } as const,
          };
          const [index, figure] = [indexOf(facts), payOnBasis('PACKAGE_INDEX', { ...post, ...facts }, bandFive)];
          if (!index.known || !figure.known) throw new Error('known');
          expect(index.value.indexHundredths).toBe(figure.value.hundredths);
          expect(index.value.salaryHundredths + index.value.pensionHundredths).toBe(index.value.indexHundredths);
        },
      ),
    );
  });
});
