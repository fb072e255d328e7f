import fc from 'fast-check';
import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { Builders } from '../support/builders';
import { Person, TestApplication } from '../support/application';

let tracker: TestApplication;
let make: Builders;
let admin: Person;

beforeAll(async () => {
  tracker = await TestApplication.start();
  await loadReferenceFacts(tracker.database.ownerUrl, { log: () => {} });
  make = new Builders(tracker.owner);
  admin = await tracker.person('ADMINISTRATOR');
}, 60_000);
afterAll(() => tracker.stop());

interface SomeTerms {
  readonly salary: number;
  readonly week: number;
  readonly leave: number;
  readonly startedOn: string | null;
}

const someTerms: fc.Arbitrary<SomeTerms> = fc.record({
  salary: fc.integer({ min: 24_000, max: 46_000 }),
  week: fc.constantFrom(2100, 2160, 2220, 2250),
  leave: fc.integer({ min: 20, max: 35 }),
  startedOn: fc.constantFrom(null, '2026-06-01', '2024-01-08', '2022-11-22', '2022-11-23', '2015-03-02'),
});
const someProgramme = fc.array(fc.array(someTerms, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });

const ASK = `
  fragment Parts on SumOfSquares { total within between shareBetween }
  query ($programme: ID!) {
    band: bandComparison(programme: $programme) { ... on BandComparison {
      belowEntry withinBand aboveTop serviceNotRecorded belowServicePoint toEntry { contracts minimum { percent } median { percent } maximum { percent } }
      toServicePoint { ... on BandDistanceSpread { contracts } ... on NoValue { reason } } computedFrom { contracts } rows { totalCount nodes { place } }
    } }
    pay: payVariation(programme: $programme) { ... on PayVariation { contractsInForce
      headlineAnnual { ...OnBasis } hourly { ...OnBasis } nhsWeekAnnual { ...OnBasis } perHourWorked { ...OnBasis } reward { ...OnBasis }
    } }
    leave: leaveVariation(programme: $programme) { ... on LeaveVariation {
      minimum median maximum byEmployer { contracts } sumOfSquares { ...Parts } computedFrom { contracts } toStatute { contracts }
    } }
  }
  fragment OnBasis on PayVariationOnBasis {
    minimum p10 lowerQuartile median upperQuartile p90 maximum mean sumOfSquares { ...Parts } theil { total within between shareBetween }
    explained { byEmployer byOrigin byService } byEmployer { contracts minimum maximum } computedFrom { contracts workers employers }
    widestGapBetweenEmployers { ... on PayGap { gap } ... on NoValue { reason } }
  }`;

async function answerFor(employers: readonly (readonly SomeTerms[])[]) {
  const programme = await make.programme();
  await make.guidance(programme);
  for (const contracts of employers) {
    const employer = await make.employer();
    const participation = await make.participation(employer, programme);
    for (const { salary, week, leave, startedOn } of contracts) {
      const worker = await make.worker(employer, { role_started_on: startedOn, continuous_service_on: startedOn });
      const terms = { pay_amount: salary, weekly_minutes: week, full_time_minutes: week, leave_days: leave };
      await make.contract(await make.post(participation), worker, {}, terms);
    }
  }
  const { data, errors } = await admin.ask(ASK, { programme });
  expect(errors).toBeUndefined();
  return data;
}

const BASES = ['headlineAnnual', 'hourly', 'nhsWeekAnnual', 'perHourWorked', 'reward'] as const;
const total = (rows: readonly { contracts: number }[]) => rows.reduce((sum, { contracts }) => sum + contracts, 0);

/** Each part is rounded on its own: the sum may be off by the last of six places, or of a double. */
function expectToAddUp({ total: all, within, between }: Record<'total' | 'within' | 'between', number>) {
  expect(Math.abs(within + between - all)).toBeLessThanOrEqual(Math.max(2e-6, all * 1e-12));
}

it('adds up, within employers and between them, on every basis, for any programme', async () => {
  await fc.assert(
    fc.asyncProperty(someProgramme, async (employers) => {
      const contracts = employers.flat().length;
      const { band, pay, leave } = await answerFor(employers);
      for (const basis of BASES) {
        const on = pay[basis];
        expectToAddUp(on.sumOfSquares);
        expectToAddUp(on.theil);
        expect(total(on.byEmployer)).toBe(contracts);
        expect(on.computedFrom).toEqual({ contracts, workers: contracts, employers: employers.length });
        const order = [on.minimum, on.p10, on.lowerQuartile, on.median, on.upperQuartile, on.p90, on.maximum];
        expect(order).toEqual([...order].sort((a, b) => a - b));
        expect(on.mean).toBeGreaterThanOrEqual(on.minimum);
        expect(on.mean).toBeLessThanOrEqual(on.maximum);
        expect(on.explained.byEmployer).toBe(on.sumOfSquares.shareBetween);
        if (employers.length === 1) {
          expect(on.sumOfSquares).toMatchObject({ between: 0, within: on.sumOfSquares.total, shareBetween: 0 });
          expect(on.widestGapBetweenEmployers.reason).toBe('NOTHING_TO_COUNT');
        }
      }
      expect(band.belowEntry + band.withinBand + band.aboveTop).toBe(contracts);
      expect(band.toEntry.contracts).toBe(contracts);
      expect((band.toServicePoint.contracts ?? 0) + band.serviceNotRecorded).toBe(contracts);
      expect(band.rows.totalCount).toBe(contracts);
      const below = band.rows.nodes.filter(({ place }: { place: string }) => place === 'BELOW');
      expect(below).toHaveLength(band.belowEntry);
      expectToAddUp(leave.sumOfSquares);
      expect(total(leave.byEmployer)).toBe(contracts);
      expect(leave.toStatute.contracts).toBe(contracts);
    }),
    { numRuns: 12 },
  );
}, 120_000);

it('has no variation where everybody has the same', async () => {
  const same = { salary: 31_000, week: 2100, leave: 25, startedOn: '2024-01-08' };
  const { pay, leave } = await answerFor([[same, same], [same], [same, same, same]]);
  const nothing = { total: 0, within: 0, between: 0, shareBetween: 0 };
  for (const basis of BASES) {
    expect(pay[basis].sumOfSquares).toEqual(nothing);
    expect(pay[basis].theil).toEqual(nothing);
    expect(pay[basis].explained).toEqual({ byEmployer: 0, byOrigin: 0, byService: 0 });
    expect(pay[basis].widestGapBetweenEmployers.gap).toBe(0);
  }
  expect(leave.sumOfSquares).toEqual(nothing);
});

it('agrees with the same sums done by hand', async () => {
  const at = (salary: number) => ({ salary, week: 2100, leave: 25, startedOn: null });
  // Means 31,000 and 34,000, of all 32,000: within 2 × 1,000² + 0, between 2 × 1,000² + 1 × 2,000².
  const { pay } = await answerFor([[at(30_000), at(32_000)], [at(34_000)]]);
  expect(pay.headlineAnnual).toMatchObject({
    sumOfSquares: { total: 8_000_000, within: 2_000_000, between: 6_000_000, shareBetween: 0.75 },
    median: 32_000,
    lowerQuartile: 31_000,
    upperQuartile: 33_000,
  });
});
