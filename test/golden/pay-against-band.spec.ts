import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { Builders, Row } from '../support/builders';
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

/** A programme that adopted Scotland's band 5, with one contract; gives the programme. */
async function programmeWith({ terms, worker }: { terms: Row; worker?: Row }): Promise<string> {
  const programme = await make.programme();
  await make.guidance(programme);
  const employer = await make.employer();
  const post = await make.post(await make.participation(employer, programme));
  await make.contract(post, await make.worker(employer, worker), {}, terms);
  return programme;
}

/** As if everything had been recorded on a day in the past. */
async function recordedOn(day: string): Promise<void> {
  const tables = [
    'employer',
    'programme',
    'programme_guidance',
    'participation',
    'post',
    'worker',
    'contract',
    'terms',
  ];
  for (const table of tables) {
    await tracker.owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await tracker.owner.query(`UPDATE ${table} SET recorded_at = $1`, [day]);
    await tracker.owner.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  }
}

const COMPARE = `query ($programme: ID!, $asOf: Date!, $knownAt: DateTime, $footing: BandFooting!, $guidance: BandGuidanceInput) {
  bandComparison(programme: $programme, asOf: $asOf, knownAt: $knownAt, footing: $footing, guidance: $guidance) {
    ... on NoValue { reason message }
    ... on BandComparison {
      sentence belowEntry withinBand aboveTop belowServicePoint belowGuidance
      guidance { nation band kind source }
      scale { payYear fullTimeWeek points { point annualSalary hourlyRate publishedOn confidence } }
      toEntry { median { pounds percent } } toTop { median { pounds percent } }
      toServicePoint { ... on BandDistanceSpread { median { pounds percent } } ... on NoValue { reason } }
      computedFrom { contracts workers employers asOf method rounding caveats }
      rows { totalCount nodes { pay place point compaRatio toEntry { pounds percent } rangePenetration { ... on PercentValue { percent } } } }
    }
  }
}`;

describe('pay against band 5 in 2026/27', () => {
  it('puts £31,000 for 35 hours at £16.99 an hour, 7.7 % under entry', async () => {
    const programme = await programmeWith({
      terms: { pay_amount: 31_000, weekly_minutes: 2100, full_time_minutes: 2100 },
    });
    const { data } = await admin.ask(COMPARE, { programme, asOf: '2026-11-22', footing: 'HOURLY' });
    expect(data.bandComparison).toMatchObject({
      belowEntry: 1,
      withinBand: 0,
      aboveTop: 0,
      belowServicePoint: 1,
      belowGuidance: 1,
      guidance: { nation: 'SCOTLAND', band: '5', kind: 'EXPECTATION' },
      // 16.9863 − 18.4024
      toEntry: { median: { pounds: -1.42, percent: -7.7 } },
      computedFrom: { contracts: 1, workers: 1, employers: 1, asOf: '2026-11-22', rounding: 'HALF_AWAY_FROM_ZERO' },
      rows: {
        totalCount: 1,
        nodes: [{ pay: 16.99, place: 'BELOW', point: null, toEntry: { pounds: -1.42, percent: -7.7 } }],
      },
    });
    expect(data.bandComparison.scale).toMatchObject({ payYear: '2026/27', fullTimeWeek: 36 });
    expect(data.bandComparison.scale.points[0]).toMatchObject({ annualSalary: 34544, hourlyRate: 18.4 });
  });

  it.each([
    { footing: 'HEADLINE_ANNUAL', week: 2100, pounds: -3544, percent: -10.26 },
    { footing: 'HOURLY', week: 2250, pounds: -2.55, percent: -13.85 },
    // 31,000 × 36 ÷ 35 = 31,885.71
    { footing: 'NHS_WEEK_ANNUAL', week: 2100, pounds: -2658.29, percent: -7.7 },
  ])('puts £31,000 at $week minutes $percent % from entry on $footing', async ({ footing, week, pounds, percent }) => {
    const programme = await programmeWith({
      terms: { pay_amount: 31_000, weekly_minutes: week, full_time_minutes: week },
    });
    const { data } = await admin.ask(COMPARE, { programme, asOf: '2026-11-22', footing });
    expect(data.bandComparison.toEntry.median).toEqual({ pounds, percent });
  });

  it('takes a 35-hour post at £33,584 to be at entry', async () => {
    const programme = await programmeWith({
      terms: { pay_amount: 33_584, weekly_minutes: 2100, full_time_minutes: 2100 },
      worker: { role_started_on: '2026-01-05' },
    });
    const { data } = await admin.ask(COMPARE, { programme, asOf: '2026-11-22', footing: 'HOURLY' });
    expect(data.bandComparison).toMatchObject({ belowEntry: 0, withinBand: 1, belowServicePoint: 0, belowGuidance: 0 });
    expect(data.bandComparison.rows.nodes[0]).toMatchObject({ place: 'AT_POINT', point: 1 });
  });

  it('calls a band of England a ceiling', async () => {
    const programme = await programmeWith({ terms: {} });
    const guidance = { nation: 'ENGLAND', band: '5', pointRule: 'ENTRY' };
    const { data } = await admin.ask(COMPARE, { programme, asOf: '2026-11-22', footing: 'HOURLY', guidance });
    expect(data.bandComparison).toMatchObject({ guidance: { kind: 'CEILING', source: null } });
    expect(data.bandComparison.sentence).toContain('ceiling');
    expect(data.bandComparison.computedFrom.caveats[0]).toContain('not a rate that pay is expected to reach');
  });
});

describe('the scale of 2025/26, re-issued on 23 January 2026 and backdated', () => {
  const onAPoint = {
    pay_basis: 'SCALE_POINT',
    pay_amount: null,
    scale_nation: 'Scotland',
    scale_band: '5',
    scale_point: 1,
  };

  it.each([
    { knownAt: '2025-12-01T12:00:00Z', entry: 33_247 },
    { knownAt: null, entry: 33_295 },
  ])(
    'gives entry £$entry for 15 April 2025 as known at $knownAt, for scale and contract alike',
    async ({ knownAt, entry }) => {
      const programme = await programmeWith({ terms: onAPoint });
      await recordedOn('2025-04-02');
      const { data } = await admin.ask(COMPARE, { programme, asOf: '2025-04-15', knownAt, footing: 'HEADLINE_ANNUAL' });
      expect(data.bandComparison.scale.points[0].annualSalary).toBe(entry);
      expect(data.bandComparison.rows.nodes).toEqual([
        expect.objectContaining({ pay: entry, place: 'AT_POINT', point: 1 }),
      ]);
      expect(data.bandComparison.toEntry.median).toEqual({ pounds: 0, percent: 0 });
    },
  );

  it('knows nothing of a contract before it was recorded', async () => {
    const programme = await programmeWith({ terms: onAPoint });
    const { data } = await admin.ask(COMPARE, {
      programme,
      asOf: '2025-04-15',
      knownAt: '2025-03-01T12:00:00Z',
      footing: 'HOURLY',
    });
    expect(data.bandComparison.reason).toBe('NOTHING_TO_COUNT');
  });
});
