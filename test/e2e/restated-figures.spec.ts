import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { RestatedFigure } from '../../src/reports/restatement/restatement.enums';
import { Person, TestApplication } from '../support/application';
import { Builders, Row } from '../support/builders';
import { RecordedEarlier } from '../support/recorded-earlier';

let tracker: TestApplication;
let make: Builders;
let admin: Person;
let earlier: RecordedEarlier;

beforeAll(async () => {
  tracker = await TestApplication.start();
  await loadReferenceFacts(tracker.database.ownerUrl, { log: () => {} });
  make = new Builders(tracker.owner);
  earlier = new RecordedEarlier(tracker.owner);
  admin = await tracker.person('ADMINISTRATOR');
}, 60_000);
afterAll(() => tracker.stop());

interface Made {
  readonly programme: string;
  readonly employer: string;
  readonly participation: string;
  readonly contracts: string[];
}

async function programmeWith(contracts: readonly Row[], recordedOn: string): Promise<Made> {
  const programme = await make.programme();
  await make.guidance(programme);
  const employer = await make.employer();
  const participation = await make.participation(employer, programme);
  const made: Made = { programme, employer, participation, contracts: [] };
  for (const terms of contracts) made.contracts.push(await contractIn(made, terms));
  await earlier.programme(programme, recordedOn);
  return made;
}

async function contractIn({ employer, participation }: Made, terms: Row): Promise<string> {
  return make.contract(await make.post(participation), await make.worker(employer), {}, terms);
}

const MONEY = '{ ... on MoneyValue { amount } ... on NoValue { reason } }';
const REPORTS = `query ($programme: ID, $asOf: Date, $knownAt: DateTime) {
  payVariation(programme: $programme, asOf: $asOf, knownAt: $knownAt) { ... on PayVariation {
    hourly { ...Pay } headlineAnnual { ...Pay } nhsWeekAnnual { ...Pay } perHourWorked { ...Pay } reward { ...Pay }
    packageIndex { ... on PackageIndexVariation { median } } } }
  bandComparison(programme: $programme, asOf: $asOf, knownAt: $knownAt) { ... on BandComparison {
    scale { points { annualSalary } } toEntry { median { pounds } } belowEntry belowGuidance } }
  payFloors(programme: $programme, asOf: $asOf, knownAt: $knownAt) { ... on PayFloors {
    nationalLivingWage { ...Below } realLivingWage { ...Below } } }
  leaveVariation(programme: $programme, asOf: $asOf, knownAt: $knownAt) { ... on LeaveVariation { median } }
  otherTermsVariation(programme: $programme, asOf: $asOf, knownAt: $knownAt) { ... on OtherTermsVariation {
    pension { ... on PensionVariation { median } } notice { ... on NoticeVariation { median } } } }
  unexplainedDifferences(programme: $programme, role: CLW, asOf: $asOf, knownAt: $knownAt) {
    ... on UnexplainedDifferences { differences } }
  levellingUp(programme: $programme, asOf: $asOf, knownAt: $knownAt) { ... on LevellingUp {
    fullYear { ...Bill } thisFinancialYear { ...Bill } } }
  payProjection(programme: $programme, financialYears: 1, asOf: $asOf, knownAt: $knownAt) { ... on PayProjection {
    years { totalCost ${MONEY} } } }
  payAwardLag(programme: $programme, asOf: $asOf, knownAt: $knownAt) { ... on PayAwardLag { lost { total } } } }
  fragment Pay on PayVariationOnBasisOrNoValue { ... on PayVariationOnBasis {
    median mean minimum computedFrom { contracts workers } } }
  fragment Below on FloorCheckOrNoValue { ... on FloorCheck { contractsBelow } }
  fragment Bill on LevellingUpBillOrNoValue { ... on LevellingUpBill { withOnCosts ${MONEY} } }`;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what it expects and fails where it is not there
type Reports = any;

/** Where the reports say each figure. */
const SAID: Readonly<Record<RestatedFigure, (reports: Reports) => number>> = {
  MEDIAN_HOURLY: ({ payVariation }) => payVariation.hourly.median,
  MEAN_HOURLY: ({ payVariation }) => payVariation.hourly.mean,
  LOWEST_HOURLY: ({ payVariation }) => payVariation.hourly.minimum,
  MEDIAN_HEADLINE_ANNUAL: ({ payVariation }) => payVariation.headlineAnnual.median,
  MEAN_HEADLINE_ANNUAL: ({ payVariation }) => payVariation.headlineAnnual.mean,
  MEDIAN_NHS_WEEK_ANNUAL: ({ payVariation }) => payVariation.nhsWeekAnnual.median,
  MEDIAN_PER_HOUR_WORKED: ({ payVariation }) => payVariation.perHourWorked.median,
  MEDIAN_REWARD: ({ payVariation }) => payVariation.reward.median,
  MEDIAN_PACKAGE_INDEX: ({ payVariation }) => payVariation.packageIndex.median,
  BAND_ENTRY_ANNUAL: ({ bandComparison }) => bandComparison.scale.points[0].annualSalary,
  MEDIAN_TO_ENTRY_HOURLY: ({ bandComparison }) => bandComparison.toEntry.median.pounds,
  BELOW_ENTRY: ({ bandComparison }) => bandComparison.belowEntry,
  BELOW_GUIDANCE: ({ bandComparison }) => bandComparison.belowGuidance,
  BELOW_NATIONAL_LIVING_WAGE: ({ payFloors }) => payFloors.nationalLivingWage.contractsBelow,
  BELOW_REAL_LIVING_WAGE: ({ payFloors }) => payFloors.realLivingWage.contractsBelow,
  LEAVE_MEDIAN: ({ leaveVariation }) => leaveVariation.median,
  PENSION_MEDIAN: ({ otherTermsVariation }) => otherTermsVariation.pension.median,
  NOTICE_MEDIAN: ({ otherTermsVariation }) => otherTermsVariation.notice.median,
  UNEXPLAINED_DIFFERENCES: ({ unexplainedDifferences }) => unexplainedDifferences.differences,
  LEVELLING_UP_FULL_YEAR: ({ levellingUp }) => levellingUp.fullYear.withOnCosts.amount,
  LEVELLING_UP_THIS_FINANCIAL_YEAR: ({ levellingUp }) => levellingUp.thisFinancialYear.withOnCosts.amount,
  PROJECTED_COST: ({ payProjection }) => payProjection.years[0].totalCost.amount,
  LOST_TO_LATE_AWARDS: ({ payAwardLag }) => payAwardLag.lost.total,
  CONTRACTS_COUNTED: ({ payVariation }) => payVariation.hourly.computedFrom.contracts,
  WORKERS_COUNTED: ({ payVariation }) => payVariation.hourly.computedFrom.workers,
};

const RESTATE = `query ($figure: RestatedFigure!, $programme: ID, $asOf: Date, $from: DateTime!, $until: DateTime) {
  restatement(figure: $figure, programme: $programme, asOf: $asOf, from: $from, until: $until) {
    ... on NoValue { reason message }
    ... on Restatement { sentence unit then { ...Value } now { ...Value } movement
      steps { sentence before after movement changes { what source } } } } }
  fragment Value on RestatedValueOrNoValue { ... on NoValue { reason } ... on RestatedValue { amount } }`;

interface Step {
  readonly sentence: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly movement: number | null;
  readonly changes: readonly { readonly what: string; readonly source: string | null }[];
}

async function restate(variables: Row, person = admin) {
  const { data, errors } = await person.ask(RESTATE, variables);
  expect(errors).toBeUndefined();
  return data.restatement;
}

const hundredths = (amount: number | null) => Math.round((amount ?? NaN) * 100);
const ON_A_POINT: Row = {
  ...{ pay_basis: 'SCALE_POINT', pay_amount: null, scale_nation: 'Scotland', scale_band: '5', scale_point: 1 },
};

describe('every figure', () => {
  const [asOf, from] = ['2025-11-01', '2025-12-01T00:00:00.000Z'];
  let made: Made;
  let said: { then: Reports; now: Reports };

  beforeAll(async () => {
    made = await programmeWith(
      [
        { pay_amount: 24_000 },
        { pay_amount: 31_000, pension_pct: 5, pension_basis: 'ALL_PAY' },
        { pay_amount: 36_000, leave_days: 30 },
        ON_A_POINT,
      ],
      '2025-04-10',
    );
    const [first, second, third] = made.contracts;
    const correct = async (table: string, change: string, id: string) => {
      const key = table === 'terms' ? 'contract_id' : 'id';
      await tracker.owner.query(`UPDATE ${table} SET ${change}, version = version + 1 WHERE ${key} = $1`, [id]);
    };
    // Months after the day, in the order in which they were noticed
    await correct('terms', 'pay_amount = 25000', first!);
    await correct('terms', 'leave_days = 20', third!);
    await correct('terms', `pension_pct = 7, pension_basis = 'ALL_PAY'`, third!);
    await correct('contract', 'employer_notice_weeks = 12', second!);
    await correct('contract', 'employer_notice_weeks = 8', third!);
    await correct('terms', 'weekly_minutes = 1110, full_time_minutes = 2100', second!);
    const sheet = { employer_id: made.employer, role: 'CLW', starts_on: '2020-04-01', full_time_minutes: 2220 };
    const offered = await make.insert('terms_sheet', { ...sheet, salary_from: 31_000, salary_to: 31_000 });
    await make.insert('terms_sheet_leave_step', {
      ...{ employer_id: made.employer, terms_sheet_id: offered, from_completed_years: 0, leave_days: 27 },
    });
    await correct('terms_sheet', 'salary_to = 33000', offered);
    await contractIn(made, { pay_amount: 33_260, leave_days: 21, pension_pct: 4 });
    await tracker.owner.query(
      `UPDATE worker SET role_started_on = '2018-04-01', version = version + 1 WHERE employer_id = $1`,
      [made.employer],
    );
    const ask = async (knownAt: string | null): Promise<Reports> => {
      const { data, errors } = await admin.ask(REPORTS, { programme: made.programme, asOf, knownAt });
      expect(errors).toBeUndefined();
      return data;
    };
    said = { then: await ask(from), now: await ask(null) };
  });

  it.each(Object.values(RestatedFigure))(
    '%s is what its report said then and says now, and the steps between sum to the movement',
    async (figure) => {
      const restated = await restate({ figure, programme: made.programme, asOf, from });
      const [then, now] = [SAID[figure](said.then), SAID[figure](said.now)];
      expect([restated.then, restated.now]).toEqual([{ amount: then }, { amount: now }]);
      const steps = restated.steps as Step[];
      const sum = steps.reduce((all, { movement }) => all + hundredths(movement), 0);
      expect([sum, hundredths(restated.movement)]).toEqual([
        hundredths(now) - hundredths(then),
        hundredths(now) - hundredths(then),
      ]);
      expect([then, ...steps.map(({ after }) => after)]).toEqual([...steps.map(({ before }) => before), now]);
      for (const { movement } of steps) expect(movement).not.toBe(0);
      expect(steps.flatMap(({ changes }) => changes.map(({ what }) => what))).not.toContain('NOT_TRACED');
      // All but the law's floor, which nobody here is paid under, have something to take apart.
      expect(steps.length > 0).toBe(figure !== 'BELOW_NATIONAL_LIVING_WAGE');
    },
  );

  it.each(Object.values(RestatedFigure))('%s is told to nobody who may not be told of these people', async (figure) => {
    const ask = { figure, programme: made.programme, asOf, from };
    const analyst = await tracker.person('ANALYST', { nation: true });
    const lead = await tracker.person('STRATEGIC_LEAD', { nation: true });
    expect((await restate(ask, analyst)).reason).toBe('OUTSIDE_YOUR_RIGHTS');
    expect((await restate(ask, lead)).reason).toBe('NOT_SHARED_BY_EVERY_EMPLOYER');
  });

  it('asks as many statements for each instant, however many contracts there are', async () => {
    const few = await programmeWith([{ pay_amount: 30_000 }, { pay_amount: 30_000 }], '2025-04-10');
    const many = await programmeWith(
      Array.from({ length: 12 }, (_, n) => ({ pay_amount: 30_000 + n })),
      '2025-04-10',
    );
    for (const figure of Object.values(RestatedFigure)) {
      const count = ({ programme }: Made) =>
        tracker.countStatements(() => restate({ figure, programme, asOf, from: '2026-01-01T00:00:00Z' }));
      expect([figure, await count(many)]).toEqual([figure, await count(few)]);
    }
  });
});

describe('what is published', () => {
  const NEW_YEAR = { asOf: '2025-05-15', from: '2025-04-01T12:00:00Z', until: '2025-06-01T12:00:00Z' };
  const RE_ISSUE = { asOf: '2025-11-01', from: '2025-12-01T12:00:00Z', until: '2026-02-01T12:00:00Z' };

  it.each([
    // 15 % over £5,000 from 6 April 2025, known by nobody on 1 April: no cost of the year, and then the first
    { figure: 'PROJECTED_COST', ...NEW_YEAR, what: 'ON_COST_RATE' },
    { figure: 'LEVELLING_UP_FULL_YEAR', ...NEW_YEAR, what: 'ON_COST_RATE' },
    // Of the band: £33,247 became £33,295 on 23 January 2026
    { figure: 'LOST_TO_LATE_AWARDS', ...RE_ISSUE, what: 'PAY_SCALE' },
    { figure: 'LEVELLING_UP_FULL_YEAR', ...RE_ISSUE, what: 'PAY_SCALE' },
    { figure: 'PROJECTED_COST', ...RE_ISSUE, what: 'PAY_SCALE' },
  ])('moves $figure through $what, and names the source', async ({ what, ...ask }) => {
    const made = await programmeWith([{ pay_amount: 31_000 }, ON_A_POINT], '2025-03-01');
    const restated = await restate({ ...ask, programme: made.programme });
    const steps = restated.steps as Step[];
    expect(steps).toHaveLength(1);
    expect(steps[0]!.changes.map((change) => change.what)).toContain(what);
    expect(steps[0]!.changes.every(({ source }) => source !== null)).toBe(true);
    if (what === 'PAY_SCALE') expect(restated.movement).toBeGreaterThan(0);
    else expect(restated.then).toEqual({ reason: 'NO_RATE_ON_DATE' });
  });

  it('counts nothing as a change that the figure does not rest on', async () => {
    const made = await programmeWith([{ pay_amount: 31_000 }, ON_A_POINT], '2025-03-01');
    const notice = await restate({
      ...{ figure: 'NOTICE_MEDIAN', programme: made.programme, ...NEW_YEAR },
    });
    expect(notice).toMatchObject({ unit: 'WEEKS', then: { amount: 4 }, now: { amount: 4 }, steps: [] });
  });
});
