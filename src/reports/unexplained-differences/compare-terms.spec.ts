import fc from 'fast-check';
import { Nation } from '../../reference-data/enums/pay.enums.js';
import { MissingAnswer, PayBasis, TermOrigin } from '../../contracts/terms.enums.js';
import { addYears, day } from '../../kernel/day.js';
import { pence } from '../../kernel/money.js';
import { servicePoint } from '../../pay/calculations/service-point.js';
import { areApart } from '../../pay/calculations/term-difference.js';
import { ContractTerms } from '../contract-terms/find-contract-terms.js';
import { ComparedContract, comparedContracts } from '../terms-compared/compared-contract.js';
import { Offer } from '../terms-compared/find-offers.js';
import { ScalePoints } from '../terms-compared/find-scale-points.js';
import { compareContractTerms } from './compare-terms.js';
import { TermDifference } from './differences-of-group.js';
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
  absences: {},
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

/** Band 5 of 2026/27. */
const POINTS = [34_544, 36_911, 43_039].map((pounds, at) => ({
  ...{ point: at + 1, annualPence: pence(pounds * 100), minYears: 2 * at },
}));
const points: ScalePoints = ({ scaleBand }) => (scaleBand === '5' ? POINTS : []);

/** Contracts that differ from each other in these terms only. */
function compared(contracts: readonly Partial<ContractTerms>[], offer: Offer | null = null) {
  const terms = contracts.map((each, at) => ({ ...TERMS, contractId: String(at), workerId: String(at), ...each }));
  const of = comparedContracts(terms, ON, points);
  return compareContractTerms(of, { offers: () => offer, points, limits: null });
}

/** In the role, and employed, for so many years; null: not recorded. */
const since = (years: number | null): Partial<ContractTerms> => {
  const on = years === null ? null : addYears(ON, -years);
  return { roleStartedOn: on, continuousServiceOn: on };
};
const atPoint = (scalePoint: number, years: number | null): Partial<ContractTerms> => ({
  ...{ payBasis: PayBasis.SCALE_POINT, payAmountPence: null, scaleNation: Nation.SCOTLAND, scaleBand: '5', scalePoint },
  ...since(years),
});
const salaried = (pounds: number, years: number | null): Partial<ContractTerms> => ({
  ...{ payAmountPence: pence(pounds * 100) },
  ...since(years),
});

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
    expect(found(outside.differences)).toEqual(['1 PAY HIGHER', '2 PAY HIGHER']);
    // 3,000 of 33,000, which is the nearer end; 5,500 of 30,500 between them
    expect(outside.differences[0]).toMatchObject({ reference: { annualPence: 3_300_000 }, percent: 909 });
    expect(outside.differences[0]!.other!.terms.contractId).toBe('0');
  });

  it('sets who is not on the scale of the role against the point that their years earn', () => {
    const { differences } = compared([atPoint(3, 8), atPoint(3, 8), atPoint(3, 8), salaried(28_000, 8)]);
    expect(differences).toMatchObject([
      { referenceFrom: 'SCALE', reference: { annualPence: 4_303_900 }, percent: 5371 },
    ]);
    expect(found(compared([atPoint(1, 1), atPoint(3, 8), salaried(34_544, 1)]).differences)).toEqual([]);
    expect(found(compared([atPoint(1, 1), atPoint(3, 8), salaried(34_544, 8)]).differences)).toEqual(['2 PAY LOWER']);
  });

  it('without years takes the nearer end of the scale outside it, and the commonest of the role within it', () => {
    const low = compared([atPoint(3, 8), atPoint(3, 8), salaried(28_000, null)]);
    expect(low.differences).toMatchObject([{ referenceFrom: 'SCALE', reference: { annualPence: 3_454_400 } }]);
    const within = compared([atPoint(3, 8), atPoint(3, 8), salaried(36_000, null)]);
    expect(within.differences).toMatchObject([{ referenceFrom: 'MOST_COMMON', reference: { annualPence: 4_303_900 } }]);
  });

  it('lists who alone is on a scale that the role does not follow: service does not explain the scale', () => {
    const many = [salaried(28_000, 8), salaried(28_000, 1), salaried(28_000, 3)];
    const lists = compared([...many, atPoint(3, 8), atPoint(1, 1)]).differences;
    expect(found(lists)).toEqual(['3 PAY HIGHER', '4 PAY HIGHER']);
    expect(lists.map(({ other }) => other!.terms.payBasis)).toEqual(['FULL_TIME_ANNUAL', 'FULL_TIME_ANNUAL']);
  });

  it('takes years for an explanation only where nobody of the same years is paid otherwise', () => {
    const entry = Array.from({ length: 3 }, () => salaried(34_544, 1));
    expect(found(compared([...entry, atPoint(3, 8)]).differences)).toEqual([]);
    expect(found(compared([...entry, salaried(34_544, 8), atPoint(3, 8)]).differences)).toEqual(['4 PAY HIGHER']);
  });

  it('never compares roles or employers with each other, nor a contract with itself', () => {
    const [low, high] = paid(30_000, 34_000);
    expect(compared([low!, { ...high, employerId: 'B' }, { ...high, role: 'MANAGER' as never }]).differences).toEqual(
      [],
    );
    expect(compared([]).differences).toEqual([]);
  });

  it('counts what is not recorded by term and reason, and by which of the four it is', () => {
    const blank = { payBasis: null, sickPay: null, absences: { PAY: MissingAnswer.BLANK } };
    const refused = { ...blank, absences: { PAY: MissingAnswer.REFUSED, SICK_PAY: MissingAnswer.BLANK } };
    expect(compared([blank, refused, {}]).notCompared).toEqual([
      { term: 'PAY', reason: 'PAY_NOT_RECORDED', missing: 'BLANK', contracts: 1 },
      { term: 'PAY', reason: 'PAY_NOT_RECORDED', missing: 'REFUSED', contracts: 1 },
      { term: 'SICK_PAY', reason: 'SICK_PAY_NOT_RECORDED', missing: 'BLANK', contracts: 2 },
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

  const years = fc.constantFrom(0, 1, 2, 3, 4, 9);
  const anybody = fc.oneof(
    fc.tuple(fc.integer({ min: 1, max: 3 }), years).map(([point, served]) => atPoint(point, served)),
    fc
      .tuple(fc.constantFrom(28_000, 30_000, 34_544, 35_500, 40_000, 43_039), years)
      .map(([pounds, served]) => salaried(pounds, served)),
  );
  const people = fc.array(anybody, { minLength: 1, maxLength: 10 });

  it('lists at least one of any two with the same years that are 5 % apart, however they are paid', () => {
    fc.assert(
      fc.property(people, (all) => {
        const { differences } = compared(all);
        const listed = new Set(found(differences).map((line) => Number(line.split(' ')[0])));
        const amount = ({ scalePoint, payBasis, payAmountPence }: Partial<ContractTerms>) => ({
          ...{ over: payBasis === 'SCALE_POINT' ? POINTS[scalePoint! - 1]!.annualPence : payAmountPence!, under: 1 },
        });
        for (const [first, one] of all.entries()) {
          for (const [second, other] of all.entries()) {
            if (one.roleStartedOn !== other.roleStartedOn || !areApart(amount(one), amount(other), 500)) continue;
            expect(listed.has(first) || listed.has(second)).toBe(true);
          }
        }
      }),
    );
  });

  it('never sets two against each other who are paid what their years earn on one scale', () => {
    const earns = ({ terms, yearsInRole }: ComparedContract) =>
      terms.payBasis === 'SCALE_POINT' && servicePoint(POINTS, yearsInRole!)?.point === terms.scalePoint;
    fc.assert(
      fc.property(people, (all) => {
        const { listed } = sortDifferences(compared(all).differences);
        for (const { other, reference } of listed.filter(({ contract }) => earns(contract))) {
          expect(other === null || !earns(other)).toBe(true);
          const holders = all.filter(
            ({ payBasis, payAmountPence, scalePoint }) =>
              (payBasis === 'SCALE_POINT' ? POINTS[scalePoint! - 1]!.annualPence : payAmountPence) === reference.over,
          );
          expect(holders.some((each) => !earns(comparedContracts([{ ...TERMS, ...each }], ON, points)[0]!))).toBe(true);
        }
      }),
    );
  });

  it('lists one of any two 5 % apart where a range is offered, inside it and outside', () => {
    const salaries = fc.array(fc.integer({ min: 28_000, max: 36_000 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(salaries, (pounds) => {
        const listed = new Set(
          found(compared(paid(...pounds), SHEET).differences).map((line) => Number(line.split(' ')[0])),
        );
        for (const [first, one] of pounds.entries()) {
          for (const [second, other] of pounds.entries()) {
            if (areApart({ over: one, under: 1 }, { over: other, under: 1 }, 500))
              expect(listed.has(first) || listed.has(second)).toBe(true);
          }
        }
      }),
    );
  });
});
