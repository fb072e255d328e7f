import fc from 'fast-check';
import { TermOrigin } from '../../contracts/terms.enums.js';
import { day } from '../../kernel/day.js';
import { pence } from '../../kernel/money.js';
import { areApart } from '../../pay/calculations/term-difference.js';
import { ContractTerms } from '../contract-terms/find-contract-terms.js';
import { comparedContracts } from '../terms-compared/compared-contract.js';
import { Offer } from '../terms-compared/find-offers.js';
import { compareContractTerms, TermDifference } from './compare-terms.js';
import { sortDifferences } from './unexplained.js';

const ON = day('2026-11-22');

const TERMS = {
  employerId: 'A',
  role: 'CLW',
  contractId: '1',
  workerId: '1',
  employerNoticeWeeks: 4,
  roleStartedOn: day('2020-04-01'),
  continuousServiceOn: day('2020-04-01'),
  payBasis: 'FULL_TIME_ANNUAL',
  payAmountPence: pence(3_100_000),
  weeklyMinutes: 2220,
  fullTimeMinutes: 2220,
  leaveHundredthsOfDays: 2500,
  publicHolidayHundredthsOfDays: 800,
  publicHolidaysInside: false,
  pensionHundredthsOfPercent: 300,
  pensionBasis: 'ALL_PAY',
  sickPay: 'STATUTORY_ONLY',
  payOrigin: 'UNRECORDED',
  hoursOrigin: 'UNRECORDED',
  leaveOrigin: 'UNRECORDED',
  pensionOrigin: 'UNRECORDED',
  sickPayOrigin: 'UNRECORDED',
  noticeOrigin: 'UNRECORDED',
} as unknown as ContractTerms;

const SHEET = {
  employerId: 'A',
  role: 'CLW',
  salaryFrom: 3_000_000,
  salaryTo: 3_300_000,
  scaleBand: null,
  fullTimeWeek: 2220,
  publicHolidayDays: 800,
  publicHolidaysInside: false,
  sickPay: null,
  employerPension: null,
  pensionBasis: null,
  employerNoticeWeeks: null,
  leaveSteps: [],
} as unknown as Offer;

/** Contracts that differ from each other in these terms only. */
function compared(contracts: readonly Partial<ContractTerms>[], offer: Offer | null = null) {
  const terms = contracts.map((each, at) => ({ ...TERMS, contractId: String(at), workerId: String(at), ...each }));
  const of = comparedContracts(terms, ON, () => []);
  return compareContractTerms(of, { offers: () => offer, points: () => [], limits: null });
}

const paid = (...pounds: number[]) => pounds.map((amount) => ({ payAmountPence: pence(amount * 100) }));
const found = (differences: readonly TermDifference[]) =>
  sortDifferences(differences).listed.map(
    ({ contract, term, direction }) => `${contract.terms.contractId} ${term} ${direction}`,
  );

describe('terms compared with what others in the role have', () => {
  it('takes the commonest for the measure; of two as common, the higher', () => {
    expect(found(compared(paid(30_000, 30_000, 34_000)).differences)).toEqual(['2 PAY HIGHER']);
    expect(found(compared(paid(30_000, 34_000)).differences)).toEqual(['0 PAY LOWER']);
  });

  it('does not take for the measure what came with someone, or is a mistake', () => {
    const [low, high] = paid(30_000, 34_000);
    for (const payOrigin of [TermOrigin.TRANSFERRED, TermOrigin.NEGOTIATED, TermOrigin.ERROR]) {
      const { differences } = compared([low!, { ...high, payOrigin }]);
      expect(differences).toMatchObject([{ direction: 'HIGHER', reference: { annualPence: 3_000_000 } }]);
    }
    const standard = compared([low!, low!, { ...high, payOrigin: TermOrigin.STANDARD }]);
    expect(standard.differences).toMatchObject([
      { direction: 'LOWER', referenceFrom: 'MOST_COMMON_STANDARD' },
      { direction: 'LOWER', referenceFrom: 'MOST_COMMON_STANDARD' },
    ]);
  });

  it('does not take a range for an explanation: within it people are compared with each other', () => {
    expect(found(compared(paid(30_000, 30_000, 33_000), SHEET).differences)).toEqual(['2 PAY HIGHER']);
    const outside = compared(paid(30_500, 36_000, 36_000), SHEET);
    // Only the first is within the range, so the others are what differs.
    expect(found(outside.differences)).toEqual(['1 PAY HIGHER', '2 PAY HIGHER']);
    expect(outside.differences[0]).toMatchObject({ reference: { annualPence: 3_050_000 }, percent: 1803 });
  });

  it('never compares roles or employers with each other, nor a contract with itself', () => {
    const [low, high] = paid(30_000, 34_000);
    expect(compared([low!, { ...high, employerId: 'B' }, { ...high, role: 'MANAGER' as never }]).differences).toEqual(
      [],
    );
    expect(compared([]).differences).toEqual([]);
  });

  it('counts what is not recorded by term and reason', () => {
    const blank = { payBasis: null, sickPay: null };
    expect(compared([blank, blank, {}]).notCompared).toEqual([
      { term: 'PAY', reason: 'PAY_NOT_RECORDED', contracts: 2 },
      { term: 'SICK_PAY', reason: 'SICK_PAY_NOT_RECORDED', contracts: 2 },
    ]);
  });

  it('lists at least one of any two that are 5 % apart, and nobody where all are closer', () => {
    const salaries = fc.array(fc.integer({ min: 28_000, max: 34_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(salaries, (pounds) => {
        const listed = new Set(found(compared(paid(...pounds)).differences).map((line) => Number(line.split(' ')[0])));
        const quotient = (amount: number) => ({ over: amount, under: 1 });
        for (const [first, one] of pounds.entries()) {
          for (const [second, other] of pounds.entries()) {
            if (areApart(quotient(one), quotient(other), 500))
              expect(listed.has(first) || listed.has(second)).toBe(true);
          }
        }
        const areAllClose = !areApart(quotient(Math.min(...pounds)), quotient(Math.max(...pounds)), 500);
        if (areAllClose) expect(listed.size).toBe(0);
      }),
    );
  });
});
