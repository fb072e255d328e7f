import fc from 'fast-check';
import { day } from '../../kernel/day.js';
import { known, unknown } from '../../kernel/known.js';
import { pence } from '../../kernel/money.js';
import { PayBasis, PensionBasis } from '../../contracts/terms.enums.js';
import { Nation } from '../../reference-data/enums/pay.enums.js';
import { ContractTerms } from '../contract-terms/find-contract-terms.js';
import { costsOfPosts, lineCostChanges, PostCost, postCostChanges } from './cost-changes.js';
import { costsOfWorker } from './find-post-costs.js';
import { PostMoney } from './find-post-money.js';

const costs = (...each: [string, number | null][]): Map<string, PostCost> =>
  new Map(each.map(([post, cost]) => [post, cost === null ? unknown('PAY_NOT_RECORDED') : known(pence(cost))]));
const post = (postId: string, annualCost: number | null, ...shares: PostMoney['shares']): PostMoney => ({
  ...{ postId, annualCost: annualCost === null ? null : pence(annualCost), shares },
});
const share = (lineId: string, percent: number, given: number | null = null) => ({
  ...{ lineId, share: percent * 100, givenPence: given === null ? null : pence(given) },
});

describe('what a post costs against the cost recorded', () => {
  it.each([
    { what: 'meets it', money: 4_500_000, before: 4_400_000, after: 4_500_000, cover: 'COVERS' },
    { what: 'is a penny short', money: 4_500_000, before: 4_500_000, after: 4_500_001, cover: 'NO_LONGER_COVERS' },
    { what: 'was short before', money: 4_500_000, before: 4_500_001, after: 4_600_000, cover: 'FALLS_SHORT' },
    {
      what: 'is short, and nobody knows since when',
      money: 4_500_000,
      before: null,
      after: 4_600_000,
      cover: 'FALLS_SHORT',
    },
    { what: 'has no recorded cost', money: null, before: 4_400_000, after: 4_500_000, cover: 'NOT_KNOWN' },
    { what: 'has pay that is not recorded', money: 4_500_000, before: null, after: null, cover: 'NOT_KNOWN' },
  ])('says $cover of one that $what', ({ money, before, after, cover }) => {
    const [change] = postCostChanges([post('p', money)], costs(['p', before]), costs(['p', after]));
    expect(change!.cover).toBe(cover);
  });

  it('adds up the people in a post, and does not know a sum of which it does not know a part', () => {
    const people = [
      { postId: 'shared', cost: known(pence(2_000_000)) },
      { postId: 'shared', cost: known(pence(1_500_000)) },
      { postId: 'half-known', cost: known(pence(2_000_000)) },
      { postId: 'half-known', cost: unknown('PENSION_NOT_RECORDED') },
    ];
    expect([...costsOfPosts(people)]).toEqual([
      ['shared', known(3_500_000)],
      ['half-known', unknown('PENSION_NOT_RECORDED')],
    ]);
  });
});

describe('what a line pays against its part of the posts', () => {
  it('holds it to its share of the recorded cost, or to the amount that was given', () => {
    const posts = [post('p', 4_500_000, share('a', 60), share('b', 40, 2_000_000))];
    // 60 % of 45,000 and of 46,748; £20,000 against 40 % of 46,748
    expect(lineCostChanges(posts, costs(['p', 4_500_000]), costs(['p', 4_674_800]))).toEqual([
      {
        lineId: 'a',
        posts: 1,
        postsNotKnown: 0,
        paysPence: 2_700_000,
        neededBefore: 2_700_000,
        neededAfter: 2_804_880,
        cover: 'NO_LONGER_COVERS',
      },
      {
        lineId: 'b',
        posts: 1,
        postsNotKnown: 0,
        paysPence: 2_000_000,
        neededBefore: 1_800_000,
        neededAfter: 1_869_920,
        cover: 'COVERS',
      },
    ]);
  });

  it('counts the posts it cannot reckon, and reckons the others', () => {
    const posts = [
      post('p', 4_500_000, share('a', 100)),
      post('q', null, share('a', 100)),
      post('r', 4_500_000, share('a', 50)),
    ];
    const [line] = lineCostChanges(
      posts,
      costs(['p', 4_000_000], ['q', 4_000_000], ['r', null]),
      costs(['p', 4_100_000], ['q', 4_100_000], ['r', null]),
    );
    expect(line).toMatchObject({
      posts: 1,
      postsNotKnown: 2,
      paysPence: 4_500_000,
      neededAfter: 4_100_000,
      cover: 'COVERS',
    });
  });

  it('shares out what a post costs: lines that together pay all of it need all of it, but for a penny each', () => {
    const anyCost = fc.integer({ min: 0, max: 9_999_999 });
    fc.assert(
      fc.property(anyCost, anyCost, fc.integer({ min: 1, max: 99 }), (before, after, part) => {
        const posts = [post('p', 4_500_000, share('a', part), share('b', 100 - part))];
        const lines = lineCostChanges(posts, costs(['p', before]), costs(['p', after]));
        const needed = lines.reduce((sum, { neededAfter }) => sum + neededAfter, 0);
        expect(Math.abs(needed - after)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

type Facts = Parameters<typeof costsOfWorker>;
const costOf = (terms: ContractTerms, ...facts: [Facts[1], Facts[2]]) => costsOfWorker([terms], ...facts)[0];

describe('what someone costs a year', () => {
  const rates = {
    nationalInsurance: { percentage: 1500, thresholdPence: pence(500_000) },
    qualifyingEarnings: { lowerLimitPence: pence(624_000), upperLimitPence: pence(5_027_000) },
  };
  const noSalaries = new Map();
  const terms = (values: Partial<ContractTerms>): ContractTerms =>
    ({
      ...{ payBasis: PayBasis.FULL_TIME_ANNUAL, payAmountPence: pence(3_454_400), scaleNation: null, scaleBand: null },
      ...{ scalePoint: null, weeklyMinutes: 2160, fullTimeMinutes: 2160, startsOn: day('2026-04-01') },
      ...{ pensionHundredthsOfPercent: 2250, pensionBasis: PensionBasis.ALL_PAY, ...values },
    }) as ContractTerms;

  it('is the loaded cost of a full-time post', () => {
    expect(costOf(terms({}), noSalaries, rates)).toEqual(known(4_674_800));
  });

  it('is reckoned on the hours worked, with the whole threshold', () => {
    // 17,272 + 15 % over 5,000 + 22.5 % = 17,272 + 1,840.80 + 3,886.20
    expect(costOf(terms({ weeklyMinutes: 1080 }), noSalaries, rates)).toEqual(known(2_299_900));
    const asPaid = { payBasis: PayBasis.ACTUAL_ANNUAL, payAmountPence: pence(1_727_200), weeklyMinutes: 1080 };
    expect(costOf(terms(asPaid), noSalaries, rates)).toEqual(known(2_299_900));
  });

  it('has one National Insurance threshold for all contracts of a person, also one of which the pension is not known', () => {
    const half = { weeklyMinutes: 1080 };
    const noPension = { pensionHundredthsOfPercent: null, pensionBasis: null };
    // 17,272 + half of 15 % over 5,000 of 34,544 + 22.5 % = 17,272 + 2,215.80 + 3,886.20
    expect(costsOfWorker([terms(half), terms({ ...half, ...noPension })], noSalaries, rates)).toEqual([
      known(2_337_400),
      unknown('PENSION_NOT_RECORDED'),
    ]);
  });

  const atPoint = {
    payBasis: PayBasis.SCALE_POINT,
    payAmountPence: null,
    scaleNation: Nation.SCOTLAND,
    scaleBand: '5',
    scalePoint: 1,
  };
  it('counts a rate for an hour for the hours themselves, as projections do', () => {
    const hours = { weeklyMinutes: 1110, fullTimeMinutes: 2220 };
    const byTheHour = { payBasis: PayBasis.HOURLY, payAmountPence: pence(1_271), ...hours };
    // 12,260.64 + 15 % of 7,260.64 + 22.5 %; half of the full-time £24,521.29 would be a penny more
    expect(costOf(terms(byTheHour), noSalaries, rates)).toEqual(known(1_610_838));
  });

  it('takes the salary published for a point', () => {
    expect(costOf(terms(atPoint), new Map([['Scotland 5 1', pence(3_454_400)]]), rates)).toEqual(known(4_674_800));
  });

  it.each([
    { values: { payBasis: null, payAmountPence: null }, reason: 'PAY_NOT_RECORDED' },
    { values: { pensionHundredthsOfPercent: null, pensionBasis: null }, reason: 'PENSION_NOT_RECORDED' },
    { values: atPoint, reason: 'NO_RATE_ON_DATE' },
  ])('is not known for $reason', ({ values, reason }) => {
    expect(costOf(terms(values), noSalaries, rates)).toEqual(unknown(reason));
  });

  it('is not known on a day for which no rate is published', () => {
    expect(costOf(terms({}), noSalaries, { ...rates, nationalInsurance: null })).toEqual(unknown('NO_RATE_ON_DATE'));
  });
});
