import { sickPayEntitlement } from './sick-pay-entitlement.js';

const months = (fromCompletedYears: number, full: number, half: number) => ({
  fromCompletedYears,
  fullPayHundredthsOfMonths: full * 100,
  halfPayHundredthsOfMonths: half * 100,
});
const AFC = [months(0, 1, 2), months(1, 2, 2), months(2, 4, 4), months(3, 5, 5), months(5, 6, 6)];

describe('weeks of sick pay', () => {
  // A month is 52.143 ÷ 12 = 4.34525 weeks
  it.each([
    { years: 0, full: 4_345_250_000, half: 8_690_500_000, equivalent: 8_690_500_000 }, // 1 + 2 ÷ 2 = 2 months
    { years: 1, full: 8_690_500_000, half: 8_690_500_000, equivalent: 13_035_750_000 }, // 3 months
    { years: 4, full: 21_726_250_000, half: 21_726_250_000, equivalent: 32_589_375_000 }, // 7.5 months
    { years: 5, full: 26_071_500_000, half: 26_071_500_000, equivalent: 39_107_250_000 }, // 9 months
    { years: 30, full: 26_071_500_000, half: 26_071_500_000, equivalent: 39_107_250_000 },
  ])('of Agenda for Change after $years years', ({ years, full, half, equivalent }) => {
    expect(sickPayEntitlement('AFC_SECTION_14', years, AFC)).toEqual({
      known: true,
      value: { fullPayNanoWeeks: full, halfPayNanoWeeks: half, equivalentNanoWeeks: equivalent },
    });
  });

  it('are none beyond the weekly rate where there is statutory sick pay only, whatever the service', () => {
    const found = sickPayEntitlement('STATUTORY_ONLY', null, []);
    expect(found.known && found.value.equivalentNanoWeeks).toBe(0);
  });

  it.each([
    ['OWN_SCHEME', 3, AFC, 'SICK_PAY_NOT_DESCRIBED'],
    ['AFC_SECTION_14', null, AFC, 'SERVICE_NOT_RECORDED'],
    ['AFC_SECTION_14', 3, [], 'NO_RATE_ON_DATE'],
  ] as const)('are not known of %s after %s years', (scheme, years, steps, reason) => {
    expect(sickPayEntitlement(scheme, years, steps)).toEqual({ known: false, reason });
  });
});
