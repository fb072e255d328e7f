import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { Person, TestApplication } from '../support/application';
import { Builders, Row } from '../support/builders';

let tracker: TestApplication;
let make: Builders;
let admin: Person;

beforeAll(async () => {
  tracker = await TestApplication.start({ today: '2026-11-22' });
  await loadReferenceFacts(tracker.database.ownerUrl, { log: () => {} });
  make = new Builders(tracker.owner);
  admin = await tracker.person('ADMINISTRATOR');
}, 60_000);
afterAll(() => tracker.stop());

const MONEY = '{ ... on MoneyValue { amount } ... on NoValue { reason } }';
const DAY = '{ ... on DayValue { day } ... on NoValue { reason } }';
const FIGURES = `figures { contracts dismissals noticePay redundancyLow redundancyHigh untakenLeaveLow untakenLeaveHigh onCostsLow onCostsHigh
  totalLow totalHigh serviceNotRecorded ageBandNotKnown leaveTakenNotKnown leaveNotRecorded leaveNotRecordedBecause { blank dontKnow notApplicable refused } pensionNotRecorded pensionNotRecordedBecause { blank dontKnow notApplicable refused } payNotKnown }`;
const ASK = `query ($programme: ID, $knownAt: DateTime, $employer: ID, $until: Date, $certainty: CertaintyLevel! = SIGNED_ONLY) {
  exposure(programme: $programme, knownAt: $knownAt, employer: $employer, until: $until, certainty: $certainty) {
    ... on NoValue { reason message }
    ... on Exposure { totalCount caveats method nodes { employer { id } ${FIGURES} reserves ${MONEY} reservesAsAt reservesLeft ${MONEY}
      lastAffordableNotice ${DAY} lines { line { id } moneyEndsOn ${FIGURES} lastAffordableNotice ${DAY} } } } }
}`;

async function exposure(person: Person, variables: Row) {
  const { data, errors } = await person.ask(ASK, variables);
  expect(errors).toBeUndefined();
  return data.exposure;
}

async function enter(person: Person, mutation: string, input: Row) {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { code message } } }`;
  const { data } = await person.ask(document, { input });
  expect(data[mutation].userErrors).toEqual([]);
}

const FIXED = {
  kind: 'FIXED_TERM',
  fixed_term_reason: 'FUNDING_ENDS',
  starts_on: '2024-04-01',
  ends_on: '2027-03-31',
};

let places = 0;

async function aProgramme(sharing = 'STATISTICS') {
  places += 1;
  const partnership = await make.partnership(`S37991${String(places).padStart(3, '0')}`);
  const programme = await make.programme({ partnership });
  const employer = await make.employer();
  const part = await make.participation(employer, programme, { sharing_level: sharing });
  return { partnership, programme, employer, part };
}

/** £31,000, twelve years on 31 March 2027, 25 days of leave from 1 April, 3 % pension. */
async function aWorker(
  { programme, employer, part }: Awaited<ReturnType<typeof aProgramme>>,
  {
    contract = {},
    terms = {},
    worker = {},
    share = 100,
  }: { contract?: Row; terms?: Row; worker?: Row; share?: number } = {},
) {
  const post = await make.post(part);
  const who = await make.worker(employer, { continuous_service_on: '2015-04-01', ...worker });
  const held = await make.contract(post, who, contract, { leave_year_starts: '04-01', ...terms });
  const line = await make.fundingLine(programme, await make.funder());
  await make.allocation(line, post, { share_pct: share });
  return { post, line, who, held };
}

const health = (employer_id: string, annual_income: number, unrestricted_reserves_months: number) =>
  make.insert('employer_health', {
    employer_id,
    as_at: '2026-03-31',
    annual_income,
    unrestricted_reserves_months,
    source: 'Invented for a test',
  });

async function aSheet(employer_id: string, leave: readonly (readonly [number, number])[]): Promise<void> {
  const sheet = { employer_id, role: 'CLW', starts_on: '2020-04-01', full_time_minutes: 2220 };
  const terms_sheet_id = await make.insert('terms_sheet', sheet);
  for (const [from_completed_years, leave_days] of leave) {
    await make.insert('terms_sheet_leave_step', { employer_id, terms_sheet_id, from_completed_years, leave_days });
  }
}

describe('exposure of non-renewal', () => {
  it('adds up notice, redundancy pay, leave and on-costs, by employer and line, against reserves', async () => {
    const scene = await aProgramme();
    const { line } = await aWorker(scene);
    await health(scene.employer, 240_000, 1.5);
    const { nodes, totalCount } = await exposure(admin, { programme: scene.programme });
    expect(totalCount).toBe(1);
    const figures = {
      contracts: 1,
      dismissals: 1,
      noticePay: 7_153.85, // 12 × 31,000 ÷ 52
      redundancyLow: 3_576.92,
      redundancyHigh: 10_730.77,
      untakenLeaveLow: 0,
      untakenLeaveHigh: 2_980.77, // 25 of 260 days
      onCostsLow: 1_287.69, // 18 %
      onCostsHigh: 1_824.23,
      totalLow: 12_018.46,
      totalHigh: 22_689.62,
      serviceNotRecorded: 0,
      ageBandNotKnown: 1,
      leaveTakenNotKnown: 1,
      leaveNotRecorded: 0,
      pensionNotRecorded: 0,
      payNotKnown: 0,
    };
    expect(nodes[0]).toMatchObject({
      employer: { id: scene.employer },
      figures,
      reserves: { amount: 30_000 },
      reservesAsAt: '2026-03-31',
      reservesLeft: { amount: 7_310.38 },
      lines: [{ line: { id: line }, moneyEndsOn: '2027-03-31', figures }],
    });
    // A year costs 31,000 + 3,900 + 742.80 = £35,642.80, £97.65 a day. £30,000 less 14,248.08 pay for 161 days: 84 of notice,
    // and 77 more from 31 March.
    expect(nodes[0].lastAffordableNotice).toEqual({ day: '2027-06-16' });
  });

  it('owes a fixed term that runs out no notice, and knows nothing of reserves that are not recorded', async () => {
    const scene = await aProgramme();
    await aWorker(scene, {
      contract: FIXED,
      worker: { continuous_service_on: '2024-04-01' },
    });
    const { nodes } = await exposure(admin, { programme: scene.programme });
    expect(nodes[0]).toMatchObject({
      figures: { dismissals: 1, noticePay: 0, redundancyHigh: 2_682.69 },
      reserves: { reason: 'NOT_RECORDED' },
      reservesLeft: { reason: 'NOT_RECORDED' },
      lastAffordableNotice: { reason: 'NOT_RECORDED' },
    });
  });

  it('counts a contract under two lines once for the employer, and says what is not recorded', async () => {
    const scene = await aProgramme();
    const { post } = await aWorker(scene, { terms: { leave_year_starts: null }, share: 50 });
    await make.allocation(await make.fundingLine(scene.programme, await make.funder()), post, { share_pct: 50 });
    await aWorker(scene, { terms: { pay_amount: null, pay_basis: null } });
    const { nodes } = await exposure(admin, { programme: scene.programme });
    expect(nodes[0].figures).toMatchObject({
      ...{ contracts: 1, payNotKnown: 1, leaveNotRecorded: 1 },
      leaveNotRecordedBecause: { blank: 1, dontKnow: 0, notApplicable: 0, refused: 0 },
    });
    expect(nodes[0].lines).toHaveLength(3);
  });

  it('counts at the most, of leave not recorded, what the sheet offers, else statute or Agenda for Change', async () => {
    const scene = await aProgramme();
    await aWorker(scene, { terms: { leave_days: null, leave_year_starts: null } });
    await health(scene.employer, 240_000, 1.5);
    const without = await exposure(admin, { programme: scene.programme });
    expect(without.nodes[0].figures).toMatchObject({
      leaveNotRecorded: 1,
      untakenLeaveHigh: 3_934.62, // 33 of 260 days for twelve years of service
      onCostsHigh: 1_995.92, // 18 % of 7,153.85 + 3,934.62
      totalHigh: 23_815.16,
    });
    // £30,000 less 10,730.77, 3,934.62 and 708.23 on it pay for 149 days: 84 of notice, and 65 more from 31 March.
    expect(without.nodes[0].lastAffordableNotice).toEqual({ day: '2027-06-04' });
    expect(without.caveats).toContainEqual(expect.stringMatching(/^ASSUMED for 1 contract whose leave or leave year/));
    await aSheet(scene.employer, [
      [0, 26],
      [5, 30],
    ]);
    const offered = await exposure(admin, { programme: scene.programme });
    expect(offered.nodes[0].figures).toMatchObject({ untakenLeaveHigh: 3_576.92 }); // 30 of 260 days
  });

  it('counts the least of auto-enrolment for a pension that is not recorded, and says so', async () => {
    const scene = await aProgramme();
    await aWorker(scene, { terms: { pension_pct: null, pension_basis: null } });
    await health(scene.employer, 240_000, 1.5);
    const { nodes, caveats } = await exposure(admin, { programme: scene.programme });
    // As with the 3 % of qualifying earnings recorded above: on-costs of 18 %, £35,642.80 a year.
    expect(nodes[0].figures).toMatchObject({
      ...{ pensionNotRecorded: 1, pensionNotRecordedBecause: { blank: 1, dontKnow: 0, notApplicable: 0, refused: 0 } },
      onCostsLow: 1_287.69,
      totalHigh: 22_689.62,
    });
    expect(nodes[0].lastAffordableNotice).toEqual({ day: '2027-06-16' });
    expect(caveats).toContainEqual(expect.stringMatching(/^ASSUMED for 1 contract whose pension is not recorded/));
  });

  it('has nothing where no money ends until the day, or other money carries on', async () => {
    const scene = await aProgramme();
    const { post } = await aWorker(scene);
    expect((await exposure(admin, { programme: scene.programme, until: '2027-03-30' })).nodes).toEqual([]);
    expect((await exposure(admin, { programme: scene.programme, until: '2027-03-31' })).nodes).toHaveLength(1);
    const next = { starts_on: '2027-04-01', ends_on: '2028-03-31' };
    await make.allocation(await make.fundingLine(scene.programme, await make.funder(), next), post);
    expect((await exposure(admin, { programme: scene.programme, until: '2027-03-31' })).nodes).toEqual([]);
  });

  it('is told like pay: to HR of the employer, and to leads where every employer shares', async () => {
    const [shared, withheld] = [await aProgramme('PSEUDONYMISED_TERMS'), await aProgramme()];
    for (const scene of [shared, withheld]) await aWorker(scene);
    const lead = await tracker.person('STRATEGIC_LEAD', { partnerships: [shared.partnership, withheld.partnership] });
    expect((await exposure(lead, { programme: shared.programme })).totalCount).toBe(1);
    expect(await exposure(lead, { programme: withheld.programme })).toMatchObject({
      reason: 'NOT_SHARED_BY_EVERY_EMPLOYER',
    });
    const hr = await tracker.person('HR_EDITOR', { employers: [withheld.employer] });
    expect((await exposure(hr, { programme: withheld.programme })).totalCount).toBe(1);
    expect(await exposure(hr, { employer: shared.employer })).toMatchObject({ reason: 'OUTSIDE_YOUR_RIGHTS' });
    const analyst = await tracker.person('ANALYST', { partnerships: [shared.partnership] });
    expect(await exposure(analyst, { programme: shared.programme })).toMatchObject({ reason: 'OUTSIDE_YOUR_RIGHTS' });
  });

  it('is narrower where HR recorded age band and leave taken, and for others as wide as without', async () => {
    const scene = await aProgramme('PSEUDONYMISED_TERMS');
    const { who, held } = await aWorker(scene);
    await aWorker(scene);
    const hr = await tracker.person('HR_EDITOR', { employers: [scene.employer] });
    const lead = await tracker.person('STRATEGIC_LEAD', { partnerships: [scene.partnership] });
    const scope = { programme: scene.programme };
    const seenByLead = await exposure(lead, scope);
    expect(seenByLead.caveats).toContainEqual(expect.stringMatching(/^Age bands and leave taken are for HR editors/));

    await enter(hr, 'recordAgeBand', { worker: who, band: 'FROM_40_TO_44', heldOn: '2026-04-01' });
    await enter(hr, 'recordLeaveTaken', { contract: held, upTo: '2026-03-31', hours: 20 }); // of an earlier leave year
    expect((await exposure(hr, scope)).nodes[0].figures).toMatchObject({ leaveTakenNotKnown: 2 });
    await enter(hr, 'recordLeaveTaken', { contract: held, upTo: '2026-09-30', hours: 111 });
    for (const person of [hr, admin]) {
      const { nodes, caveats } = await exposure(person, scope);
      expect(nodes[0].figures).toMatchObject({
        redundancyLow: 10_730.77, // 12 weeks of £596.15, and 6 of the other's
        redundancyHigh: 19_375, // 5 × 1.5 + 7 when notice runs out, and 18
        untakenLeaveLow: 0,
        untakenLeaveHigh: 4_173.08, // two of five weeks are left: £2,980.77 less 111 of 37 hours, £1,788.46, and £2,980.77
        ageBandNotKnown: 1,
        leaveTakenNotKnown: 1,
      });
      expect(caveats).toContainEqual(expect.stringMatching(/^Of 2 dismissals, the age band of 1 is not recorded/));
      expect(caveats).toContainEqual(expect.stringMatching(/^Of 2 contracts, leave taken .* is not recorded for 1:/));
    }
    expect(await exposure(lead, scope)).toEqual(seenByLead);
    expect(seenByLead.nodes[0].figures).toMatchObject({ ageBandNotKnown: 2, leaveTakenNotKnown: 2 });
  });

  it('is as it was recorded at an instant asked about', async () => {
    const scene = await aProgramme();
    const { who } = await aWorker(scene);
    const before = new Date().toISOString();
    await make.ageBand(who, 'FROM_65');
    const ask = async (knownAt: string | null) =>
      (await exposure(admin, { programme: scene.programme, knownAt })).nodes[0].figures.ageBandNotKnown;
    expect([await ask(null), await ask(before)]).toEqual([0, 1]);
  });

  it('takes as many statements for five workers as for one', async () => {
    const scene = await aProgramme();
    await aWorker(scene);
    const ask = () => exposure(admin, { programme: scene.programme });
    const one = await tracker.countStatements(ask);
    for (let at = 0; at < 4; at += 1) await aWorker(scene);
    expect(await tracker.countStatements(ask)).toBe(one);
  });
});
