import { day } from '../kernel/day.js';
import { Nation } from '../reference-data/enums/pay.enums.js';
import { PostRole } from '../posts/post.enums.js';
import { PayChange } from './awarded-pay.js';
import { Award, AwardedContract, payAwardHash, planRow } from './plan-pay-award.js';
import { PublishedPoints } from './published-points.js';
import { PayBasis, TermOrigin, TermsChangeReason } from './terms.enums.js';
import { TermsRow } from './terms-rows.js';
import { completeTerms, NewTerms } from './terms-values.js';

const FROM = day('2026-04-01');
const Scotland = Nation.SCOTLAND;
const points = new PublishedPoints([
  { nation: Scotland, band: '5', point: 1, isInIssue: true },
  { nation: Scotland, band: '5', point: 2, isInIssue: true },
  // Of an older issue only.
  { nation: Scotland, band: '5', point: 3, isInIssue: false },
]);

const contract: AwardedContract = {
  id: 'contract',
  reference: 'C-1',
  postId: 'post',
  role: PostRole.CLW,
  employerId: 'employer',
  programmeId: 'programme',
  participationId: 'participation',
  startsOn: day('2020-04-01'),
  endsOn: null,
};

function terms(values: Partial<NewTerms>, days: Partial<TermsRow> = {}): TermsRow {
  return {
    ...completeTerms({ weeklyHours: 1260, fullTimeWeek: 2100, ...values }),
    id: 'terms',
    version: 3,
    recordedAt: new Date(0),
    employerId: 'employer',
    contractId: 'contract',
    startsOn: day('2020-04-01'),
    endsOn: null,
    changeReason: null,
    ...days,
  };
}

const paid = (payAmount: number, payBasis = PayBasis.FULL_TIME_ANNUAL): Partial<NewTerms> => ({ payBasis, payAmount });
const atPoint = (scalePoint: number): Partial<NewTerms> => ({
  ...{ payBasis: PayBasis.SCALE_POINT, scaleNation: Scotland, scaleBand: '5', scalePoint },
});
const award = (change: PayChange, more: Partial<Award> = {}): Award => ({
  ...{ from: FROM, change, changeReason: TermsChangeReason.PAY_AWARD, ...more },
});
const outcome = (change: PayChange, ...versions: TermsRow[]) =>
  planRow({ contract, versions, later: [] }, award(change), points);
const codes = (change: PayChange, ...versions: TermsRow[]) =>
  outcome(change, ...versions).problems.map(({ code }) => code);

describe('an award of pay to one contract', () => {
  it.each([
    // 31,000.00 + 3 %
    { what: 'a salary', before: paid(3_100_000), change: { percentage: 300 }, payAmount: 3_193_000 },
    // 18,600.50 × 1.03 = 19,158.515: half a penny goes away from zero
    {
      what: 'part-time pay as paid',
      before: paid(1_860_050, PayBasis.ACTUAL_ANNUAL),
      change: { percentage: 300 },
      payAmount: 1_915_852,
    },
    // 16.99 × 1.025 = 17.41475
    { what: 'an hourly rate', before: paid(1_699, PayBasis.HOURLY), change: { percentage: 250 }, payAmount: 1_741 },
  ])('raises $what by a percentage of it and keeps its basis', ({ before, change, payAmount }) => {
    const { state, changed } = outcome(change, terms(before));
    expect(state).toBe('CHANGES');
    expect(changed).toMatchObject({ payBasis: before.payBasis, payAmount });
  });

  it('gives the same salary, hourly rate or point whatever was paid before', () => {
    const partTime = terms(paid(1_860_050, PayBasis.ACTUAL_ANNUAL));
    expect(outcome({ fullTimeAnnual: 3_200_000 }, partTime).changed).toMatchObject({
      ...paid(3_200_000),
      weeklyHours: 1260,
    });
    expect(outcome({ hourly: 1_800 }, terms(atPoint(1))).changed).toMatchObject({
      ...paid(1_800, PayBasis.HOURLY),
      scaleBand: null,
    });
    expect(outcome({ scalePoint: { nation: Scotland, band: '5', point: 2 } }, partTime).changed).toMatchObject({
      ...atPoint(2),
      payAmount: null,
    });
  });

  it('moves to the next point of the issue for the day, and not past its top', () => {
    expect(outcome({ onePointUp: true }, terms(atPoint(1))).changed).toMatchObject(atPoint(2));
    expect(codes({ onePointUp: true }, terms(atPoint(2)))).toEqual(['TOP_OF_BAND']);
  });

  it.each([
    { code: 'PERCENTAGE_OF_POINT', change: { percentage: 300 }, before: atPoint(1) },
    { code: 'NOT_AT_A_POINT', change: { onePointUp: true }, before: paid(3_100_000) },
    { code: 'PAY_NOT_RECORDED', change: { onePointUp: true }, before: {} },
    { code: 'PAY_NOT_RECORDED', change: { percentage: 300 }, before: {} },
    { code: 'PAY_OUT_OF_RANGE', change: { percentage: 10_000 }, before: paid(60_000_000) },
    { code: 'PAY_OUT_OF_RANGE', change: { hourly: -1 }, before: paid(3_100_000) },
    {
      code: 'NO_SUCH_SCALE_POINT',
      change: { scalePoint: { nation: Scotland, band: '5', point: 9 } },
      before: atPoint(1),
    },
    {
      code: 'SCALE_POINT_OUT_OF_RANGE',
      change: { scalePoint: { nation: Nation.WALES, band: '5', point: 0 } },
      before: {},
    },
  ])('refuses $change with $code', ({ code, change, before }) => {
    expect(codes(change, terms(before))).toEqual([code]);
  });

  it('leaves as it is what has this pay already', () => {
    expect(outcome({ fullTimeAnnual: 3_100_000 }, terms(paid(3_100_000))).state).toBe('UNCHANGED');
    expect(outcome({ scalePoint: { nation: Scotland, band: '5', point: 2 } }, terms(atPoint(2))).state).toBe(
      'UNCHANGED',
    );
  });

  it('knows its own work again: a raise is not raised twice, also when terms have changed since', () => {
    const was = terms(paid(3_000_000), { endsOn: day('2026-03-31') });
    const raised = terms(paid(3_090_000), { id: 'raised', startsOn: FROM, endsOn: day('2026-06-30') });
    const shorterWeek = terms(paid(3_090_000), { id: 'later', startsOn: day('2026-07-01') });
    expect(outcome({ percentage: 300 }, was, raised, shorterWeek).state).toBe('UNCHANGED');
    const up = [terms(atPoint(1), { endsOn: day('2026-03-31') }), terms(atPoint(2), { startsOn: FROM })];
    expect(outcome({ onePointUp: true }, ...up).state).toBe('UNCHANGED');
  });

  it('refuses terms that start on the day with another pay, in the words of a change of terms', () => {
    const was = terms(paid(3_000_000), { endsOn: day('2026-03-31') });
    const is = terms(paid(3_050_000), { startsOn: FROM });
    expect(outcome({ percentage: 300 }, was, is).problems).toEqual([
      {
        code: 'STARTS_THAT_DAY',
        path: ['from'],
        message: 'These terms themselves start on 1 April 2026; correct them instead, or change them from a later day.',
      },
    ]);
    expect(codes({ percentage: 300 }, terms(paid(3_000_000), { startsOn: FROM }))).toEqual(['STARTS_THAT_DAY']);
  });

  it('names later terms, which would keep their own pay, and everything else that is wrong', () => {
    const is = terms(atPoint(1), { endsOn: day('2026-09-30') });
    const { state, changed, problems } = outcome(
      { percentage: 300 },
      is,
      terms(atPoint(2), { startsOn: day('2026-10-01') }),
    );
    expect({ state, changed }).toEqual({ state: 'REFUSED', changed: null });
    expect(problems.map(({ code }) => code)).toEqual(['PERCENTAGE_OF_POINT', 'LATER_TERMS']);
    expect(problems[1]!.message).toContain('from 1 October 2026,');
  });

  it('refuses a contract that another of the same person follows, and names it', () => {
    const endsOn = day('2026-11-30');
    const its = {
      contract: { ...contract, endsOn },
      versions: [terms(paid(3_000_000), { endsOn })],
      later: [{ reference: 'C-2', startsOn: day('2026-12-01') }],
    };
    const { state, changed, problems } = planRow(its, award({ percentage: 300 }), points);
    expect({ state, changed }).toEqual({ state: 'REFUSED', changed: null });
    expect(problems).toEqual([
      { code: 'LATER_TERMS', path: ['from'], message: expect.stringContaining('C-2 from 1 December 2026,') },
    ]);
    const already = { ...its, versions: [terms(paid(3_090_000), { endsOn })] };
    expect(planRow(already, award({ fullTimeAnnual: 3_090_000 }), points).state).toBe('UNCHANGED');
  });

  it('refuses a contract that is not in force on the day, and says when it is', () => {
    const ended = { ...contract, endsOn: day('2025-03-31') };
    const { problems, terms: inForce } = planRow(
      { contract: ended, versions: [], later: [] },
      award({ hourly: 1_800 }),
      points,
    );
    expect(inForce).toBeNull();
    expect(problems[0]!.code).toBe('NOT_IN_FORCE');
    expect(problems[0]!.message).toContain('runs from 1 April 2020 to 31 March 2025');
  });

  it('keeps where the pay comes from unless the award says it; a transferred pay must say from whom', () => {
    const negotiated = terms({ ...paid(3_000_000), payOrigin: TermOrigin.NEGOTIATED });
    const change = { fullTimeAnnual: 3_000_000 };
    const asStandard = award(change, { origin: TermOrigin.STANDARD });
    expect(outcome(change, negotiated).state).toBe('UNCHANGED');
    const its = { contract, versions: [negotiated], later: [] };
    expect(planRow(its, asStandard, points).changed?.payOrigin).toBe('STANDARD');
    const asTransferred = award(change, { origin: TermOrigin.TRANSFERRED });
    expect(planRow(its, asTransferred, points).problems[0]!.code).toBe('TRANSFERRED_FROM_WHOM');
  });

  it('has one plan for the same terms, and another once they are a version on', () => {
    const plan = (version: number) =>
      payAwardHash(award({ percentage: 300 }), [outcome({ percentage: 300 }, terms(paid(3_000_000), { version }))]);
    expect(plan(3)).toBe(plan(3));
    expect(plan(4)).not.toBe(plan(3));
  });
});

describe('published points', () => {
  it('takes any point of a nation whose scales are not loaded', () => {
    expect(points.has({ nation: Nation.WALES, band: '5', point: 7 })).toBe(true);
    expect(points.above({ nation: Nation.WALES, band: '5', point: 7 })).toBe(8);
  });
});
