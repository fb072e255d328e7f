import fc from 'fast-check';
import { PensionBasis } from '../../contracts/terms.enums.js';
import { payOnBasis } from '../../pay/calculations/pay-on-basis.js';
import { ComparisonBasis } from '../../pay/calculations/pence-on-basis.js';
import { compareTerms, hourlyPay, TermsInForce } from './compared-terms.js';
import { NO_ON_COSTS } from './find-on-costs.js';
import { NOTHING_ABSENT } from './missing-answers.js';

const TERMS: TermsInForce = {
  payBasis: 'HOURLY',
  payPence: 1200,
  contractedMinutes: null,
  fullTimeMinutes: 2220,
  leaveHundredthsOfDays: 2500,
  publicHolidayHundredthsOfDays: 800,
  publicHolidaysInside: false,
  pensionHundredthsOfPercent: 300,
  pensionBasis: PensionBasis.ALL_PAY,
  absences: NOTHING_ABSENT,
};
const PARTLY_PAID: Partial<TermsInForce> = { payBasis: 'ACTUAL_ANNUAL', payPence: 1_500_000, contractedMinutes: 1260 };

/** Band 5 of Agenda for Change: a week of 36 hours. */
const GUIDANCE = { ...compareTerms({ ...TERMS, fullTimeMinutes: 2160 }, NO_ON_COSTS).facts };

function onBasis(basis: ComparisonBasis, terms: Partial<TermsInForce>) {
  const figure = payOnBasis(basis, compareTerms({ ...TERMS, ...terms }, NO_ON_COSTS).facts, GUIDANCE);
  return figure.known && figure.value;
}

describe('a full-time salary that is worked out', () => {
  it.each<{ what: string; basis: ComparisonBasis; terms: Partial<TermsInForce>; pence: number }>([
    // 12 × 52.143 × 37 = 23,151.492
    { what: '£12 an hour for 37 hours, a year', basis: 'HEADLINE_ANNUAL', terms: {}, pence: 2_315_149 },
    // 12 × 52.143 × 36 = 22,525.776; of 23,151.49 it would be 22,525.77
    { what: '£12 an hour, at 36 hours', basis: 'NHS_WEEK_ANNUAL', terms: {}, pence: 2_252_578 },
    // 23,151.492 × 1.03 = 23,846.03676; of 23,151.49 and £694.54 it would be 23,846.03
    { what: '£12 an hour with 3 % pension', basis: 'REWARD', terms: {}, pence: 2_384_604 },
    // 15,000 ÷ 21 × 36 = 25,714.2857; of 26,428.57 it would be 25,714.28
    { what: '£15,000 for 21 hours, at 36', basis: 'NHS_WEEK_ANNUAL', terms: PARTLY_PAID, pence: 2_571_429 },
  ])('is rounded once, at the end: $what', ({ basis, terms, pence }) => {
    expect(onBasis(basis, terms)).toMatchObject({ hundredths: pence });
  });

  it('by the hour is the rate itself, whatever the week', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999 }),
        fc.integer({ min: 60, max: 3600 }),
        (payPence, fullTimeMinutes) => {
          expect(onBasis('HOURLY', { payPence, fullTimeMinutes })).toEqual({
            unit: 'POUNDS_PER_HOUR',
            nano: payPence * 10_000_000,
            hundredths: payPence,
          });
          const row = { payBasis: 'HOURLY', payAmount: (payPence / 100).toFixed(2), contractedMinutes: null } as const;
          expect(hourlyPay({ ...row, fullTimeMinutes })).toEqual({ known: true, value: payPence });
        },
      ),
    );
  });
});
