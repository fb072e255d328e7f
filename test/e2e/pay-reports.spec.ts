import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { Builders, Row } from '../support/builders';
import { Person, TestApplication } from '../support/application';
import { momentBetween } from '../support/moment-between';

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

interface Made {
  readonly programme: string;
  readonly employers: string[];
  readonly contracts: string[];
}

/** A programme that adopted Scotland's band 5, and for each employer the terms of its contracts. */
async function programmeOf(
  employers: readonly (readonly Row[])[],
  { sharing = [], partnership }: { sharing?: readonly string[]; partnership?: string } = {},
): Promise<Made> {
  const programme = await make.programme({ partnership });
  await make.guidance(programme);
  const made: Made = { programme, employers: [], contracts: [] };
  for (const [at, contracts] of employers.entries()) {
    const employer = await make.employer();
    const level = sharing[at] ?? 'STATISTICS';
    const participation = await make.participation(employer, programme, { sharing_level: level });
    made.employers.push(employer);
    for (const terms of contracts) {
      const worker = await make.worker(employer);
      made.contracts.push(await make.contract(await make.post(participation), worker, {}, terms));
    }
  }
  return made;
}

const at = (salary: number, terms: Row = {}): Row => ({
  pay_amount: salary,
  weekly_minutes: 2100,
  full_time_minutes: 2100,
  ...terms,
});

const ASK = `query ($programme: ID, $employer: ID, $partnership: String) {
  band: bandComparison(programme: $programme, employer: $employer, partnership: $partnership) {
    ... on NoValue { reason message } ... on BandComparison { computedFrom { contracts caveats } }
  }
  pay: payVariation(programme: $programme, employer: $employer, partnership: $partnership) {
    ... on NoValue { reason message }
    ... on PayVariation { headlineAnnual { ... on PayVariationOnBasis { computedFrom { contracts employers caveats } } } }
  }
  leave: leaveVariation(programme: $programme, employer: $employer, partnership: $partnership) {
    ... on NoValue { reason message } ... on LeaveVariation { computedFrom { contracts caveats } }
  }
}`;

/** The reason each of the three gives, or how many contracts it counts. */
async function outcome(person: Person, variables: Record<string, unknown>): Promise<unknown[]> {
  const { data, errors } = await person.ask(ASK, variables);
  expect(errors).toBeUndefined();
  return [
    data.band.reason ?? data.band.computedFrom.contracts,
    data.pay.reason ?? data.pay.headlineAnnual.computedFrom.contracts,
    data.leave.reason ?? data.leave.computedFrom.contracts,
  ];
}

const allThree = (value: unknown) => [value, value, value];

describe('who may be told statistics about people', () => {
  it('tells an administrator of everyone', async () => {
    const { programme } = await programmeOf([[at(31_000), at(32_000)], [at(33_000)]], { sharing: ['NONE'] });
    expect(await outcome(admin, { programme })).toEqual(allThree(3));
  });

  it('tells HR of its own employer, and says so', async () => {
    const { programme, employers } = await programmeOf([[at(31_000), at(32_000)], [at(33_000)]]);
    const hr = await tracker.person('HR_EDITOR', { employers: [employers[0]!] });
    expect(await outcome(hr, { programme })).toEqual(allThree(2));
    expect(await outcome(hr, {})).toEqual(allThree(2));
    const { data } = await hr.ask(ASK, { programme });
    expect(data.band.computedFrom.caveats).toContain('Counts the people of your own employers only.');
  });

  it('tells HR nothing of another employer, whether it has people, has none or does not exist', async () => {
    const { employers } = await programmeOf([[at(31_000)], [at(33_000)], []]);
    const hr = await tracker.person('HR_EDITOR', { employers: [employers[0]!] });
    const answers = [];
    for (const employer of [employers[1], employers[2], '00000000-0000-4000-8000-000000000000']) {
      answers.push((await hr.ask(ASK, { employer })).data);
    }
    expect(answers[0].pay.reason).toBe('OUTSIDE_YOUR_RIGHTS');
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it('tells an analyst nothing, and what may be asked instead', async () => {
    const { programme } = await programmeOf([[at(31_000)]], { sharing: ['PSEUDONYMISED_TERMS'] });
    const analyst = await tracker.person('ANALYST', { nation: true });
    expect(await outcome(analyst, { programme })).toEqual(allThree('OUTSIDE_YOUR_RIGHTS'));
    expect((await analyst.ask(ASK, { programme })).data.pay.message).toContain('Terms sheets');
  });

  it.each(['NONE', 'TERMS_SHEET', 'STATISTICS'])(
    'withholds a whole programme from its lead while one of its employers shares %s',
    async (level) => {
      const partnership = await make.partnership('S37000901');
      const { programme, employers } = await programmeOf([[at(31_000)], [at(33_000)], [at(34_000)]], {
        partnership,
        sharing: ['PSEUDONYMISED_TERMS', level, 'PSEUDONYMISED_TERMS'],
      });
      const lead = await tracker.person('STRATEGIC_LEAD', { partnerships: [partnership] });
      expect(await outcome(lead, { programme })).toEqual(allThree('NOT_SHARED_BY_EVERY_EMPLOYER'));
      const messages = [];
      for (const employer of employers) messages.push((await lead.ask(ASK, { programme, employer })).data.pay.message);
      // The same sentence for the employer that withholds as for those that share.
      expect(new Set(messages)).toEqual(new Set([messages[0]]));
      expect(messages[0]).toContain('2 of the 3 employers');
    },
  );

  it('tells a lead exactly where every employer shares, until one lowers its level', async () => {
    const partnership = await make.partnership('S37000902');
    const level = 'PSEUDONYMISED_TERMS';
    const { programme, employers } = await programmeOf([[at(31_000)], [at(33_000)]], {
      partnership,
      sharing: [level, level],
    });
    const lead = await tracker.person('STRATEGIC_LEAD', { partnerships: [partnership] });
    expect(await outcome(lead, { programme })).toEqual(allThree(2));
    expect(await outcome(lead, { partnership })).toEqual(allThree(2));
    expect(await outcome(lead, { employer: employers[1] })).toEqual(allThree(1));
    expect(await outcome(lead, {})).toEqual(allThree(2));
    await tracker.owner.query(
      `UPDATE participation SET sharing_level = 'STATISTICS', version = version + 1 WHERE employer_id = $1`,
      [employers[0]],
    );
    expect(await outcome(lead, { programme })).toEqual(allThree('NOT_SHARED_BY_EVERY_EMPLOYER'));
    expect(await outcome(lead, { employer: employers[1] })).toEqual(allThree('NOT_SHARED_BY_EVERY_EMPLOYER'));
  });

  it('judges sharing as it is now, also for a question about the past', async () => {
    const partnership = await make.partnership('S37000903');
    const { programme, employers } = await programmeOf([[at(31_000)]], {
      partnership,
      sharing: ['PSEUDONYMISED_TERMS'],
    });
    const before = await momentBetween();
    await tracker.owner.query(
      `UPDATE participation SET sharing_level = 'NONE', version = version + 1 WHERE employer_id = $1`,
      [employers[0]],
    );
    const lead = await tracker.person('STRATEGIC_LEAD', { partnerships: [partnership] });
    const { data } = await lead.ask(
      `query ($programme: ID!, $knownAt: DateTime!) { payVariation(programme: $programme, knownAt: $knownAt) { ... on NoValue { reason } } }`,
      { programme, knownAt: before },
    );
    expect(data.payVariation).toEqual({ reason: 'NOT_SHARED_BY_EVERY_EMPLOYER' });
  });

  it('tells a lead nothing of a programme, a partnership or an employer out of scope', async () => {
    const [mine, theirs] = [await make.partnership('S37000904'), await make.partnership('S37000905')];
    const level = ['PSEUDONYMISED_TERMS'];
    await programmeOf([[at(31_000)]], { partnership: mine, sharing: level });
    const { programme, employers } = await programmeOf([[at(33_000)]], { partnership: theirs, sharing: level });
    const lead = await tracker.person('STRATEGIC_LEAD', { partnerships: [mine] });
    for (const question of [{ programme }, { partnership: theirs }, { employer: employers[0] }]) {
      expect(await outcome(lead, question)).toEqual(allThree('OUTSIDE_YOUR_RIGHTS'));
    }
  });

  it('counts nothing where there is nobody, and says it is not withheld', async () => {
    const { programme } = await programmeOf([[]]);
    expect(await outcome(admin, { programme })).toEqual(allThree('NOTHING_TO_COUNT'));
  });

  it('gives one contract to whom its row is visible, and tells absent and invisible alike', async () => {
    const { contracts, employers } = await programmeOf([[at(31_000)], [at(33_000)]]);
    const hr = await tracker.person('HR_EDITOR', { employers: [employers[0]!] });
    const ask = `query ($contract: ID!) { bandComparison(contract: $contract) {
      ... on NoValue { reason message } ... on BandComparison { belowEntry toEntry { median { pounds } } } } }`;
    const own = await hr.ask(ask, { contract: contracts[0] });
    expect(own.data.bandComparison).toEqual({ belowEntry: 1, toEntry: { median: { pounds: -1.42 } } });
    const another = await hr.ask(ask, { contract: contracts[1] });
    const absent = await hr.ask(ask, { contract: '00000000-0000-4000-8000-000000000000' });
    expect(another.data.bandComparison.reason).toBe('OUTSIDE_YOUR_RIGHTS');
    expect(absent.data).toEqual(another.data);
  });
});

describe('the audit', () => {
  it('records each row read, under its employer, and nothing for figures alone', async () => {
    const { programme, contracts, employers } = await programmeOf([[at(31_000)], [at(33_000)]]);
    const reads = () =>
      tracker.owner.query(
        `SELECT employer_id, new FROM audit.entry WHERE action = 'READ' AND employer_id = ANY ($1) ORDER BY seq`,
        [employers],
      );
    await outcome(admin, { programme });
    expect((await reads()).rows).toEqual([]);
    await admin.ask(
      `query Rows($programme: ID!) { bandComparison(programme: $programme) { ... on BandComparison { rows { nodes { contract { id } employer { id } } } } } }`,
      { programme },
    );
    const { rows } = await reads();
    expect(rows.map((row) => [row.employer_id, row.new.contracts]).sort()).toEqual(
      employers.map((employer, index) => [employer, [contracts[index]]]).sort(),
    );
  });
});

describe('rows of a band comparison', () => {
  it('pages from the lowest hourly pay, and by employer, forwards and back', async () => {
    const salaries = [36_000, 31_000, 40_000, 34_000];
    const { programme } = await programmeOf([salaries.map((salary) => at(salary))]);
    const ask = async (page: string) =>
      (
        await admin.ask(
          `query ($programme: ID!) { bandComparison(programme: $programme, footing: HEADLINE_ANNUAL) {
            ... on BandComparison { rows(${page}) { totalCount nodes { pay place point } pageInfo { endCursor hasNextPage } } } } }`,
          { programme },
        )
      ).data.bandComparison.rows;
    const first = await ask('first: 3');
    expect(first.totalCount).toBe(4);
    expect(first.nodes.map((row: Row) => row['pay'])).toEqual([31_000, 34_000, 36_000]);
    expect(first.nodes[2]).toEqual({ pay: 36_000, place: 'BETWEEN', point: 1 });
    const rest = await ask(`first: 3, after: "${first.pageInfo.endCursor}"`);
    expect(rest.nodes).toEqual([{ pay: 40_000, place: 'BETWEEN', point: 2 }]);
    expect((await ask('last: 1')).nodes).toEqual(rest.nodes);
    expect((await ask('first: 4, orderBy: { field: EMPLOYER }')).nodes).toHaveLength(4);
  });
});

const VARIATION = `query ($programme: ID!) {
  payVariation(programme: $programme) { ... on PayVariation {
    contractsInForce
    headlineAnnual { ... on PayVariationOnBasis {
      unit minimum median maximum mean belowGuidance comparedWithGuidance
      sumOfSquares { total within between shareBetween } theil { total } coefficientOfVariation
      widestGapWithinEmployer { ... on NoValue { reason } ... on PayGap { gap percent role lowest highest lowestAt { id } highestAt { id } } }
      widestGapBetweenEmployers { ... on NoValue { reason } ... on PayGap { gap percent lowestAt { id } highestAt { id } } }
      byEmployer { employer { id } contracts median mean minimum maximum }
      computedFrom { contracts workers employers notCounted { reason contracts } method caveats }
    } }
    reward { ... on NoValue { reason message } ... on PayVariationOnBasis { median computedFrom { contracts notCounted { reason contracts } } } }
    packageIndex { ... on NoValue { reason } ... on PackageIndexVariation { median } }
  } }
}`;

describe('variation of pay', () => {
  it('finds the £5,000 that two people in one job at one employer are apart', async () => {
    const { programme, employers } = await programmeOf([
      [at(29_000), at(34_000)],
      [at(31_000), at(31_500)],
    ]);
    const { data } = await admin.ask(VARIATION, { programme });
    const pay = data.payVariation.headlineAnnual;
    expect(pay.widestGapWithinEmployer).toEqual({
      gap: 5000,
      // 5,000 of 29,000
      percent: 17.24,
      role: 'CLW',
      lowest: 29_000,
      highest: 34_000,
      lowestAt: { id: employers[0] },
      highestAt: { id: employers[0] },
    });
    expect(pay.widestGapBetweenEmployers).toEqual({
      // 34,000 − 31,000
      gap: 3000,
      percent: 9.68,
      lowestAt: { id: employers[1] },
      highestAt: { id: employers[0] },
    });
    expect(pay).toMatchObject({
      unit: 'POUNDS_PER_YEAR',
      minimum: 29_000,
      median: 31_250,
      maximum: 34_000,
      mean: 31_375,
    });
    expect(pay.byEmployer.map((row: Row) => row['contracts'])).toEqual([2, 2]);
    expect(pay).toMatchObject({ belowGuidance: 4, comparedWithGuidance: 4 });
  });

  it('counts what cannot be compared by its reason', async () => {
    const { programme } = await programmeOf([
      [
        at(31_000),
        at(31_000, { pension_pct: null, pension_basis: null }),
        { pay_basis: null, pay_amount: null },
        { pay_basis: 'SCALE_POINT', pay_amount: null, scale_nation: 'Scotland', scale_band: '5', scale_point: 9 },
      ],
    ]);
    const { data } = await admin.ask(VARIATION, { programme });
    expect(data.payVariation.contractsInForce).toBe(4);
    const byReason = (counted: { notCounted: Row[] }) =>
      Object.fromEntries(counted.notCounted.map(({ reason, contracts }) => [reason, contracts]));
    expect(byReason(data.payVariation.headlineAnnual.computedFrom)).toEqual({
      PAY_NOT_RECORDED: 1,
      NO_RATE_ON_DATE: 1,
    });
    const { reward } = data.payVariation;
    expect(byReason(reward.computedFrom)).toEqual({ PAY_NOT_RECORDED: 1, NO_RATE_ON_DATE: 1, PENSION_NOT_RECORDED: 1 });
    // 3 % of £31,000 between £6,240 and £50,270
    expect(reward.median).toBe(31_742.8);
  });

  it('counts someone with two contracts as one worker', async () => {
    const { programme, employers } = await programmeOf([[at(31_000)]]);
    const worker = await make.worker(employers[0]!);
    const { rows } = await tracker.owner.query('SELECT id FROM participation WHERE employer_id = $1', [employers[0]]);
    for (const salary of [31_000, 32_000]) await make.contract(await make.post(rows[0].id), worker, {}, at(salary));
    const { data } = await admin.ask(VARIATION, { programme });
    expect(data.payVariation.headlineAnnual.computedFrom).toMatchObject({ contracts: 3, workers: 2, employers: 1 });
  });

  it('does not count a contract before its first day or after its last', async () => {
    const programme = await make.programme();
    const employer = await make.employer();
    const post = await make.post(await make.participation(employer, programme));
    const period = { kind: 'FIXED_TERM', starts_on: '2026-04-01', ends_on: '2026-09-30' };
    await make.contract(post, await make.worker(employer), period);
    const count = async (asOf: string) => {
      const { data } = await admin.ask(
        `query ($programme: ID!, $asOf: Date!) { payVariation(programme: $programme, asOf: $asOf) { ... on NoValue { reason } ... on PayVariation { contractsInForce } } }`,
        { programme, asOf },
      );
      return data.payVariation.reason ?? data.payVariation.contractsInForce;
    };
    expect(await count('2026-03-31')).toBe('NOTHING_TO_COUNT');
    expect(await count('2026-04-01')).toBe(1);
    expect(await count('2026-09-30')).toBe(1);
    expect(await count('2026-10-01')).toBe('NOTHING_TO_COUNT');
  });

  it('says what to do where a programme has adopted no guidance', async () => {
    const programme = await make.programme();
    const employer = await make.employer();
    await make.contract(await make.post(await make.participation(employer, programme)), await make.worker(employer));
    const { data } = await admin.ask(
      `query ($programme: ID!) {
        bandComparison(programme: $programme) { ... on NoValue { reason message } }
        payVariation(programme: $programme) { ... on PayVariation {
          nhsWeekAnnual { ... on NoValue { reason message } } hourly { ... on PayVariationOnBasis { comparedWithGuidance } } } }
      }`,
      { programme },
    );
    expect(data.bandComparison.reason).toBe('NO_GUIDANCE_ADOPTED');
    expect(data.payVariation.nhsWeekAnnual).toEqual({
      reason: 'NO_GUIDANCE_ADOPTED',
      message: expect.stringContaining('1 in a programme without guidance'),
    });
    expect(data.payVariation.hourly.comparedWithGuidance).toBe(0);
  });

  it('refuses to compare with one band where programmes adopted two', async () => {
    const partnership = await make.partnership('S37000906');
    await programmeOf([[at(31_000)]], { partnership });
    const { programme } = await programmeOf([[at(31_000)]], { partnership });
    await tracker.owner.query(
      `UPDATE programme_guidance SET band = '6', version = version + 1 WHERE programme_id = $1`,
      [programme],
    );
    const { data } = await admin.ask(ASK, { partnership });
    expect(data.band.reason).toBe('NO_GUIDANCE_ADOPTED');
    expect(data.band.message).toContain('different guidance');
    expect(data.pay.headlineAnnual.computedFrom.contracts).toBe(2);
  });
});

describe('variation of leave', () => {
  it('sets 25 + 10 days at 35 hours beside statute and Agenda for Change', async () => {
    const { programme, employers } = await programmeOf([
      [
        at(31_000, { leave_days: 25, public_holiday_days: 10 }),
        at(31_000, { leave_days: 27, public_holidays_inside: true }),
      ],
      [at(31_000, { leave_days: 33, public_holiday_days: 8 })],
    ]);
    await tracker.owner.query(
      `UPDATE worker SET continuous_service_on = '2026-01-05', version = version + 1 WHERE employer_id = ANY ($1)`,
      [employers],
    );
    const { data } = await admin.ask(
      `query ($programme: ID!) { leaveVariation(programme: $programme) { ... on LeaveVariation {
        minimum median maximum inDays { minimum median maximum } publicHolidaysInside publicHolidaysOnTop statutoryRounding
        toStatute { contracts below minimum median } toAgendaForChange { ... on LeaveDistanceSpread { contracts below median } ... on NoValue { reason } }
        widestGapWithinEmployer { ... on LeaveGap { gap } } sumOfSquares { total within between } computedFrom { method rounding }
      } } }`,
      { programme },
    );
    expect(data.leaveVariation).toMatchObject({
      // 27, 35 and 41 days of 7 hours
      minimum: 189,
      median: 245,
      maximum: 287,
      inDays: { minimum: 27, median: 35, maximum: 41 },
      publicHolidaysInside: 1,
      publicHolidaysOnTop: 2,
      // 28 days of 7 hours are 196
      toStatute: { contracts: 3, below: 1, minimum: -7, median: 49 },
      // 27 + 8 days of 7 hours are 245
      toAgendaForChange: { contracts: 3, below: 1, median: 0 },
      widestGapWithinEmployer: { gap: 56 },
      statutoryRounding: 'UP',
      computedFrom: { method: 'leave-variation/2', rounding: 'HALF_AWAY_FROM_ZERO' },
    });
    const { total, within, between } = data.leaveVariation.sumOfSquares;
    expect(within + between).toBeCloseTo(total, 5);
  });
});

describe('the cost of an answer', () => {
  it('sends as many statements for thirty contracts of six employers as for two of one', async () => {
    const few = await programmeOf([[at(31_000), at(32_000)]]);
    const many = await programmeOf(
      [1, 2, 3, 4, 5, 6].map((employer) => [1, 2, 3, 4, 5].map((n) => at(30_000 + employer * 100 + n))),
    );
    const ask = ({ programme }: Made) =>
      tracker.countStatements(() =>
        admin.ask(
          `query ($programme: ID!) {
            bandComparison(programme: $programme) { ... on BandComparison { belowEntry rows { nodes { employer { name } contract { id } pay } } } }
            payVariation(programme: $programme) { ... on PayVariation {
              hourly { ... on PayVariationOnBasis { median byEmployer { employer { name } mean } } }
              reward { ... on PayVariationOnBasis { median byEmployer { employer { name } mean } } } } }
            leaveVariation(programme: $programme) { ... on LeaveVariation { median byEmployer { employer { name } } } }
          }`,
          { programme },
        ),
      );
    const statements = await ask(few);
    expect(await ask(many)).toBe(statements);
    expect(statements).toBeLessThan(40);
  });
});
