import fc from 'fast-check';
import { STATUTORY_NOTICE } from '../../funding/calculations/statutory-notice-weeks';
import { addDays, Day, day } from '../../kernel/day';
import { contractExposure, EndingContract } from './contract-exposure';
import { costAfterMoney, lastAffordableDay } from './last-affordable-day';

const END = day('2027-03-31');
const RULES = {
  notice: STATUTORY_NOTICE,
  redundancyOn: (on: Day) => ({
    qualifyingYears: 2,
    mostYears: 20,
    capPence: on < '2027-04-06' ? 75_100 : 80_000,
    isCapAssumed: on > '2028-04-05',
    weeksOfAges: [
      { fromAge: 0, hundredths: 50 },
      { fromAge: 22, hundredths: 100 },
      { fromAge: 41, hundredths: 150 },
    ],
    source: '',
  }),
};
const contract = (values: Partial<EndingContract> = {}): EndingContract => ({
  contractId: 'C',
  employerId: 'E',
  kind: 'PERMANENT',
  startsOn: day('2015-04-01'),
  endsOn: null,
  permanentFrom: null,
  continuousServiceOn: day('2015-04-01'),
  ageBand: null,
  noticeWeeks: 4,
  weeklyMinutes: 2_250,
  annualPence: 3_100_000,
  annualCostPence: 3_650_000,
  leaveHundredthsOfDays: 2_500,
  leaveYearStarts: '04-01',
  missingLeave: null,
  leaveTaken: null,
  missingPension: null,
  onCostPercent: 1_800,
  ...values,
});
const exposed = (values: Partial<EndingContract> = {}) => contractExposure(contract(values), END, RULES);

it('adds notice, redundancy, leave and on-costs up', () => {
  expect(exposed()).toMatchObject({
    noticePay: 715_385, // 12 weeks of £596.15
    redundancy: { low: 357_692, high: 1_073_077 },
    untakenLeave: { low: 0, high: 298_077 }, // 25 of 260 days
    onCosts: { low: 128_769, high: 182_423 }, // 18 % of notice; of notice and leave
    total: { low: 1_201_846, high: 2_268_962 },
  });
});

it.each([
  {
    what: 'a fixed term that runs out owes redundancy pay and leave, and no notice',
    values: {
      kind: 'FIXED_TERM' as const,
      endsOn: END,
      startsOn: day('2024-04-01'),
      continuousServiceOn: day('2024-04-01'),
    },
    noticePay: 0,
    high: 268_269, // three years: £596.15 × 3 × 1.5
  },
  {
    what: 'a fixed term that ends after four years of them is permanent by then',
    values: {
      kind: 'FIXED_TERM' as const,
      endsOn: END,
      permanentFrom: day('2027-03-31'),
      startsOn: day('2025-04-01'),
      continuousServiceOn: day('2023-04-01'),
    },
    noticePay: 238_462, // four weeks
    high: 357_692, // four years: £596.15 × 4 × 1.5
  },
  {
    what: 'a secondment ends without redundancy pay',
    values: { kind: 'SECONDMENT' as const, noticeWeeks: 4 },
    noticePay: 238_462,
    high: 0,
  },
  {
    what: 'under two years owe notice only',
    values: { continuousServiceOn: day('2025-04-30'), startsOn: day('2025-04-30') },
    noticePay: 238_462, // the contract's four weeks, to 28 April 2027
    high: 0,
  },
  {
    what: 'two years that are complete when notice given on the last day runs out owe redundancy pay',
    values: { continuousServiceOn: day('2025-04-29'), startsOn: day('2025-04-29') },
    noticePay: 238_462, // to 28 April 2027
    high: 178_846, // two years: £596.15 × 2 × 1.5
  },
  {
    what: 'notice runs no longer than the contract',
    values: { kind: 'FIXED_TERM' as const, endsOn: day('2027-04-30') },
    noticePay: 255_495, // 30 of 364 days
    high: 1_073_077,
  },
  {
    what: 'notice of a contract that is permanent by its end runs on',
    values: { kind: 'FIXED_TERM' as const, endsOn: day('2027-04-30'), permanentFrom: day('2027-04-30') },
    noticePay: 715_385, // twelve weeks
    high: 1_073_077,
  },
])('$what', ({ values, noticePay, high }) => {
  expect(exposed(values)).toMatchObject({ noticePay, redundancy: { high } });
});

it('counts the cap and the years of the day on which the money ends at the least, and notice runs out at the most', () => {
  const paidMore = { annualPence: 4_500_000, continuousServiceOn: day('2015-04-02') }; // £865.38 a week; 11 years, then 12
  expect(exposed(paidMore)).toMatchObject({
    redundancy: { low: 413_050, high: 1_440_000 }, // £751 × 11 × 0.5; £800 × 12 × 1.5
    isCapAssumed: false,
  });
  expect(contractExposure(contract(), day('2028-03-31'), RULES).isCapAssumed).toBe(true);
});

it('earns leave from the start of the contract, and all of it in a leave year that is not recorded', () => {
  // 1 January to 31 March: 90 of 365 days
  expect(exposed({ startsOn: day('2027-01-01') }).untakenLeave.high).toBe(73_498);
  expect(exposed({ leaveYearStarts: '01-01' }).untakenLeave.high).toBe(73_498);
  expect(exposed({ leaveYearStarts: null })).toMatchObject({
    untakenLeave: { low: 0, high: 298_077 }, // all 25 days
    onCosts: { low: 128_769, high: 182_423 },
  });
  expect(exposed({ leaveYearStarts: null, startsOn: day('2027-01-01') }).untakenLeave.high).toBe(73_498);
});

it('is narrower where the age band and leave taken are known, with on-costs on the leave that is left', () => {
  const ageBand = { band: 'FROM_40_TO_44', heldOn: day('2026-04-01') } as const;
  const leaveTaken = { upTo: day('2027-03-24'), minutes: 6_750 };
  expect(exposed({ ageBand, leaveTaken })).toMatchObject({
    redundancy: { low: 715_385, high: 864_423 }, // 12 weeks to 31 March; 5 × 1.5 + 7 to 23 June, when notice runs out
    untakenLeave: { low: 59_616, high: 119_231 },
    onCostsOnNotice: 128_769,
    onCosts: { low: 139_500, high: 150_231 }, // 18 % of 7,153.85 + 596.16; + 1,192.31
    total: { low: 1_629_886, high: 1_849_270 },
    isAgeBandKnown: true,
    isLeaveTakenKnown: true,
  });
});

describe('the last day on which an employer can afford to start notice', () => {
  // £100 a day; redundancy and leave, with on-costs on leave: 10,730.77 + 2,980.77 + 536.54 = £14,248.08.
  it.each([
    { reserves: 1_424_808, last: '2027-01-06' }, // nothing for a day after the money: twelve weeks before its end
    { reserves: 1_824_808, last: '2027-02-15' }, // 40 days more
    { reserves: 2_264_808, last: '2027-03-31' }, // all 84 days
    { reserves: 2_274_807, last: '2027-03-31' },
    { reserves: 2_274_808, last: '2027-04-01' },
  ])('with $reserves pence in reserve is $last', ({ reserves, last }) => {
    expect(lastAffordableDay([exposed()], reserves)).toEqual({ known: true, value: last });
  });

  it('is not there where reserves do not even pay redundancy and leave, or nobody has notice, or they last for years', () => {
    expect(lastAffordableDay([exposed()], 1_424_807)).toEqual({ known: false, reason: 'RESERVES_DO_NOT_SUFFICE' });
    const runsOut = exposed({ kind: 'FIXED_TERM', endsOn: END });
    expect(lastAffordableDay([runsOut], 0)).toEqual({ known: false, reason: 'NOBODY_HAS_NOTICE' });
    expect(lastAffordableDay([exposed()], 9_000_000_000)).toMatchObject({ reason: 'RESERVES_LAST_TEN_YEARS' });
  });

  it('counts notice of a secondment as paid by the host, and nobody past the agreed end of a contract', () => {
    const days = (values: Partial<EndingContract>, noticeOn: string) =>
      costAfterMoney(
        [exposed({ leaveHundredthsOfDays: 0, continuousServiceOn: day('2026-01-01'), ...values })],
        day(noticeOn),
      ) / 10_000;
    expect(days({ kind: 'SECONDMENT', noticeWeeks: 4 }, '2027-03-31')).toBe(28);
    expect(days({ kind: 'SECONDMENT', noticeWeeks: 4, endsOn: END }, '2027-03-31')).toBe(0);
    expect(days({ kind: 'FIXED_TERM', noticeWeeks: 8, endsOn: day('2027-04-10') }, '2027-03-31')).toBe(10);
  });

  it('is affordable, and the next day is not', () => {
    const anyContract = fc.record({
      annualPence: fc.integer({ min: 100, max: 6_000_000 }),
      annualCostPence: fc.integer({ min: 36_500, max: 7_000_000 }),
      noticeWeeks: fc.integer({ min: 1, max: 26 }),
    });
    fc.assert(
      fc.property(fc.array(anyContract, { minLength: 1, maxLength: 6 }), fc.nat(90_000_000), (drawn, reserves) => {
        const exposures = drawn.map((values) => exposed(values));
        const last = lastAffordableDay(exposures, reserves);
        if (!last.known) return;
        expect(costAfterMoney(exposures, last.value)).toBeLessThanOrEqual(reserves);
        expect(costAfterMoney(exposures, addDays(last.value, 1))).toBeGreaterThan(reserves);
      }),
    );
  });
});
