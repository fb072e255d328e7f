import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { Person, TestApplication } from '../support/application';
import { Builders, Row } from '../support/builders';

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

/** From a day: pay, and why. */
type Rise = readonly [from: string, terms: Row];
interface Made {
  readonly programme: string;
  readonly partnership: string;
  readonly employers: string[];
  readonly contracts: string[];
}

let partnerships = 800;

/** Contracts by employer, each as its rises; the first is the start of the contract. */
async function programmeOf(
  employers: readonly (readonly (readonly Rise[])[])[],
  { sharing = 'STATISTICS', guidance = true }: { sharing?: string; guidance?: boolean } = {},
): Promise<Made> {
  const partnership = await make.partnership(`S37000${++partnerships}`);
  const programme = await make.programme({ partnership });
  if (guidance) await make.guidance(programme);
  const made: Made = { programme, partnership, employers: [], contracts: [] };
  for (const contracts of employers) {
    const employer = await make.employer();
    const participation = await make.participation(employer, programme, { sharing_level: sharing });
    made.employers.push(employer);
    for (const rises of contracts) {
      const post = await make.post(participation);
      made.contracts.push(await contractWith(post, await make.worker(employer), rises));
    }
  }
  return made;
}

async function contractWith(post: string, worker: string, [start, ...later]: readonly Rise[]): Promise<string> {
  const [startsOn, terms] = start!;
  const id = await make.contract(post, worker, { starts_on: startsOn }, terms);
  for (const [from, changes] of later) {
    await tracker.owner.query(
      `WITH was AS (
         UPDATE terms SET ends_on = $2::date - 1, version = version + 1 WHERE contract_id = $1 AND ends_on IS NULL RETURNING *)
       INSERT INTO terms (employer_id, participation_id, programme_id, contract_id, starts_on, pay_basis, pay_amount, scale_nation,
         scale_band, scale_point, weekly_minutes, full_time_minutes, change_reason)
       SELECT employer_id, participation_id, programme_id, contract_id, $2::date, $3, $4, $5, $6, $7, $8, full_time_minutes, $9 FROM was`,
      [
        id,
        from,
        changes['pay_basis'] ?? 'FULL_TIME_ANNUAL',
        changes['pay_amount'],
        changes['scale_nation'],
        changes['scale_band'],
        changes['scale_point'],
        changes['weekly_minutes'] ?? 2220,
        changes['change_reason'],
      ],
    );
  }
  return id;
}

const pounds = (pay_amount: number, terms: Row = {}): Row => ({ pay_amount, change_reason: null, ...terms });
const POINT: Row = {
  pay_basis: 'SCALE_POINT',
  pay_amount: null,
  scale_nation: 'Scotland',
  scale_band: '5',
  scale_point: 1,
};

const LAG = `query ($programme: ID, $employer: ID, $asOf: Date = "2026-11-22", $since: Date, $knownAt: DateTime, $first: Int! = 50) {
  payAwardLag(programme: $programme, employer: $employer, asOf: $asOf, since: $since, knownAt: $knownAt) {
    ... on NoValue { reason message }
    ... on PayAwardLag {
      sentence since lost { total perPerson most }
      employers { employer { id } contracts contractsBehind mostAwardsBehind lost { total } }
      awards(first: $first) { totalCount nodes { employer { id } award { nation band payYear effectiveOn publishedOn percent headline }
        applied notYet notComparable { reason contracts } firstAppliedOn medianAppliedOn lastAppliedOn
        medianDaysLate medianDaysLateFromPublication mostDaysLate lost { total perPerson most } } }
      rows(first: $first) { totalCount nodes { contract { id } employer { id } role award { payYear } appliedOn daysLate risePercent lost } }
      computedFrom { contracts workers employers notCounted { reason contracts } method caveats }
    } } }`;

async function lagOf(variables: Row, person = admin) {
  const { data, errors } = await person.ask(LAG, variables);
  expect(errors).toBeUndefined();
  return data.payAwardLag;
}

const byYear = (nodes: Row[], year: string) => nodes.find((node) => (node['award'] as Row)['payYear'] === year);

describe('when an award was applied', () => {
  it('finds each award at each employer: days late, money lost, awards behind', async () => {
    const { programme, employers, contracts } = await programmeOf([
      [
        [
          ['2020-04-01', pounds(28_000)],
          ['2024-04-01', pounds(30_000)],
          ['2025-10-01', pounds(31_000, { change_reason: 'PAY_AWARD' })],
        ],
      ],
    ]);
    const lag = await lagOf({ programme });
    expect(lag.since).toBe('2023-11-22');
    expect(lag.awards.totalCount).toBe(3);
    expect(byYear(lag.awards.nodes, '2024/25')).toMatchObject({
      award: { nation: 'SCOTLAND', band: '5', effectiveOn: '2024-04-01', publishedOn: '2024-09-30', percent: 5.5 },
      applied: 1,
      notYet: 0,
      medianDaysLate: 0,
      medianDaysLateFromPublication: 0,
      lost: { total: 0, perPerson: 0, most: 0 },
    });
    // 1 April to 30 September 2025 is 183 days; 30,000 × 1,403 ÷ 31,892 × 183 ÷ 365 = £661.69
    expect(byYear(lag.awards.nodes, '2025/26')).toMatchObject({
      employer: { id: employers[0] },
      award: { percent: 4.4, publishedOn: '2025-04-01' },
      firstAppliedOn: '2025-10-01',
      medianAppliedOn: '2025-10-01',
      lastAppliedOn: '2025-10-01',
      medianDaysLate: 183,
      mostDaysLate: 183,
      lost: { total: 661.69, perPerson: 661.69, most: 661.69 },
    });
    // Not applied on 236 days to 22 November 2026: 31,000 × 1,249 ÷ 33,295 × 236 ÷ 365 = £751.91
    expect(byYear(lag.awards.nodes, '2026/27')).toMatchObject({
      award: { percent: 3.75 },
      applied: 0,
      notYet: 1,
      firstAppliedOn: null,
      medianDaysLate: 236,
      lost: { total: 751.91 },
    });
    expect(lag.employers).toEqual([
      {
        employer: { id: employers[0] },
        contracts: 1,
        contractsBehind: 1,
        mostAwardsBehind: 1,
        lost: { total: 1413.6 },
      },
    ]);
    expect(lag.sentence).toContain('1 of 1 contracts, at 1 of 1 employers');
    expect(lag.rows.nodes[0]).toMatchObject({
      contract: { id: contracts[0] },
      appliedOn: null,
      daysLate: 236,
      lost: 751.91,
    });
    // 30,000 to 31,000
    expect(lag.rows.nodes[1]).toMatchObject({ appliedOn: '2025-10-01', risePercent: 3.33 });
  });

  it('gives a scale point every award on its day, and halves what a half-timer lost', async () => {
    const half = { pay_basis: 'ACTUAL_ANNUAL', weekly_minutes: 1110 };
    const { programme, employers } = await programmeOf([
      [[['2020-04-01', POINT]]],
      [
        [
          ['2020-04-01', pounds(15_000, half)],
          ['2025-10-01', pounds(15_500, half)],
        ],
      ],
    ]);
    const lag = await lagOf({ programme, since: '2025-01-01' });
    const [behind, onPoint] = lag.employers;
    expect(onPoint).toMatchObject({ employer: { id: employers[0] }, contractsBehind: 0, lost: { total: 0 } });
    const alone = await lagOf({ programme, employer: employers[0], since: '2025-01-01' });
    expect(alone.sentence).toBe(
      'None of 1 contracts is behind with an award on 22 November 2026, and nobody lost pay by one that came late.',
    );
    expect(behind).toMatchObject({ employer: { id: employers[1] }, mostAwardsBehind: 1 });
    const late = lag.awards.nodes.filter((node: Row) => (node['award'] as Row)['payYear'] === '2025/26');
    // Half of 661.6901
    expect(late.map((node: Row) => (node['lost'] as Row)['total']).sort()).toEqual([0, 330.85]);
  });

  it('counts a person with two contracts once, and adds what both lost', async () => {
    const programme = await make.programme();
    await make.guidance(programme);
    const employer = await make.employer();
    const participation = await make.participation(employer, programme);
    const worker = await make.worker(employer);
    for (const salary of [31_000, 31_000])
      await contractWith(await make.post(participation), worker, [['2020-04-01', pounds(salary)]]);
    const lag = await lagOf({ programme, since: '2026-04-01' });
    expect(lag.computedFrom).toMatchObject({ contracts: 2, workers: 1, employers: 1 });
    // Twice 751.9072, which each contract rounds for itself
    expect(lag.lost).toEqual({ total: 1503.82, perPerson: 1503.82, most: 1503.82 });
  });

  it('adds up to the penny: contracts to awards, awards to employers, employers to the whole', async () => {
    const of = (...salaries: number[]): Rise[][] => salaries.map((salary) => [['2020-04-01', pounds(salary)]]);
    const { programme } = await programmeOf([of(30_001, 30_002, 30_003), of(31_337, 29_999), of(28_765)]);
    const lag = await lagOf({ programme, since: '2024-04-01' });
    const pence = (nodes: { lost: number | { total: number } }[]) =>
      nodes.reduce((sum, { lost }) => sum + Math.round((typeof lost === 'number' ? lost : lost.total) * 100), 0);
    const total = Math.round(lag.lost.total * 100);
    expect([pence(lag.rows.nodes), pence(lag.awards.nodes), pence(lag.employers)]).toEqual([total, total, total]);
    for (const year of ['2024/25', '2025/26', '2026/27']) {
      const ofYear = (nodes: Row[]) => nodes.filter((node) => byYear([node], year)) as never;
      expect(pence(ofYear(lag.rows.nodes))).toBe(pence(ofYear(lag.awards.nodes)));
    }
    // Rounded once as a whole it would be another penny or two
    expect(lag.rows.totalCount).toBe(18);
  });

  it('goes on with whoever moves post: the same awards, the same money, a day more', async () => {
    const { programme, employers, contracts } = await programmeOf([[[['2020-04-01', pounds(31_000)]]]]);
    const [employer, old] = [employers[0]!, contracts[0]!];
    const hr = await tracker.person('HR_EDITOR', { employers: [employer] });
    const { rows } = await tracker.owner.query('SELECT participation_id FROM contract WHERE id = $1', [old]);
    const ask = { programme, since: '2025-04-01' };
    const [before, without] = [
      await lagOf({ ...ask, asOf: '2026-11-30' }, hr),
      await lagOf({ ...ask, asOf: '2026-12-01' }, hr),
    ];
    const { data } = await hr.ask(
      `mutation ($input: MoveWorkerToPostInput!) { moveWorkerToPost(input: $input) { userErrors { code } contract { id } } }`,
      {
        input: {
          ...{ contract: old, version: 1, post: await make.post(rows[0].participation_id) },
          ...{ on: '2026-12-01', reference: 'C-MOVED' },
        },
      },
    );
    expect(data.moveWorkerToPost.userErrors).toEqual([]);
    const moved = data.moveWorkerToPost.contract.id;
    const after = await lagOf({ ...ask, asOf: '2026-12-01' }, hr);
    expect(await lagOf({ ...ask, asOf: '2026-11-30' }, hr)).toEqual(before);
    expect({ ...after, rows: null }).toEqual({ ...without, rows: null });
    expect(after.lost.total).toBeGreaterThan(before.lost.total);
    expect(after.rows.nodes.map((row: Row) => row['contract'])).toEqual([{ id: moved }, { id: moved }]);
    expect(after.rows.nodes.map(({ lost, daysLate }: Row) => [lost, daysLate])).toEqual(
      without.rows.nodes.map(({ lost, daysLate }: Row) => [lost, daysLate]),
    );
    const read = await tracker.owner.query(
      `SELECT new FROM audit.entry WHERE employer_id = $1 AND action = 'READ' AND new -> 'contracts' ? $2`,
      [employer, moved],
    );
    expect([...read.rows.at(-1).new.contracts].sort()).toEqual([old, moved].sort());
  });

  it('counts pay that rises with a contract that follows as the award, and begins anew after a gap', async () => {
    const { programme, employers, contracts } = await programmeOf([
      [[['2024-04-01', pounds(30_000)]], [['2024-04-01', pounds(30_000)]]],
    ]);
    const { rows } = await tracker.owner.query(
      'SELECT id, worker_id, participation_id FROM contract WHERE employer_id = $1 ORDER BY id = $2 DESC',
      [employers[0], contracts[0]],
    );
    await tracker.owner.query(`BEGIN`);
    for (const table of ['contract', 'terms']) {
      const id = table === 'contract' ? 'id' : 'contract_id';
      const reason = table === 'contract' ? `, end_reason = 'TERM_EXPIRED'` : '';
      await tracker.owner.query(
        `UPDATE ${table} SET ends_on = '2026-05-31'${reason}, version = version + 1 WHERE ${id} = ANY ($1)`,
        [contracts],
      );
    }
    await tracker.owner.query(`COMMIT`);
    for (const [at, starts_on] of ['2026-06-01', '2026-06-02'].entries()) {
      const { participation_id, worker_id } = rows[at];
      await make.contract(await make.post(participation_id), worker_id, { starts_on }, { pay_amount: 31_000 });
    }
    const lag = await lagOf({ programme, since: '2026-04-01' });
    const [award] = lag.awards.nodes;
    // 61 days from 1 April: 30,000 × 1,249 ÷ 33,295 × 61 ÷ 365 = £188.08
    expect(award).toMatchObject({ applied: 1, notYet: 0, firstAppliedOn: '2026-06-01', lost: { total: 188.08 } });
    expect(award.notComparable).toEqual([{ reason: 'STARTED_LATER', contracts: 1 }]);
    expect(lag.rows.nodes[0]).toMatchObject({ daysLate: 61, risePercent: 3.33 });
  });

  it('says of whom it cannot be said, and why', async () => {
    const { programme } = await programmeOf([
      [
        [['2026-04-01', pounds(30_000)]],
        [['2020-04-01', pounds(0, { pay_basis: null, pay_amount: null })]],
        [['2020-04-01', { ...POINT, scale_nation: 'England' }]],
      ],
    ]);
    const lag = await lagOf({ programme, since: '2026-04-01' });
    const [award] = lag.awards.nodes;
    expect(award).toMatchObject({ applied: 0, notYet: 0, medianDaysLate: null });
    expect(award.notComparable.map(({ reason }: Row) => reason).sort()).toEqual([
      'OTHER_SCALE',
      'PAY_NOT_RECORDED',
      'STARTED_LATER',
    ]);
    expect(lag.rows.totalCount).toBe(0);
    const none = await programmeOf([[[['2020-04-01', pounds(30_000)]]]], { guidance: false });
    expect((await lagOf({ programme: none.programme })).reason).toBe('NO_GUIDANCE_ADOPTED');
    expect((await lagOf({ programme, since: '2026-11-01' })).reason).toBe('NO_RATE_ON_DATE');
    expect((await lagOf({ programme: (await programmeOf([[]])).programme })).reason).toBe('NOTHING_TO_COUNT');
  });

  it('looks at an award only once it was out', async () => {
    const { programme } = await programmeOf([[[['2020-04-01', pounds(28_000)]]]]);
    const years = async (asOf: string) =>
      (await lagOf({ programme, asOf, since: '2024-01-01' })).awards?.nodes.map(
        (node: Row) => (node['award'] as Row)['payYear'],
      );
    // The award of April 2024 was published by the end of September.
    expect(await years('2024-09-29')).toBeUndefined();
    expect(await years('2024-09-30')).toEqual(['2024/25']);
    expect(await years('2025-04-01')).toEqual(['2025/26', '2024/25']);
  });

  it('is restated: the re-issue of January 2026 raised an award already past', async () => {
    const { programme } = await programmeOf([[[['2020-04-01', pounds(30_000)]]]]);
    for (const table of [
      'programme',
      'programme_guidance',
      'employer',
      'participation',
      'post',
      'worker',
      'contract',
      'terms',
    ]) {
      await tracker.owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
      await tracker.owner.query(`UPDATE ${table} SET recorded_at = '2025-04-02'`);
      await tracker.owner.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
    }
    const percent = async (knownAt: string | null) =>
      (await lagOf({ programme, asOf: '2025-11-01', since: '2025-04-01', knownAt })).awards.nodes[0].award.percent;
    expect(await percent('2025-12-01T12:00:00Z')).toBe(4.25);
    expect(await percent(null)).toBe(4.4);
  });
});

describe('who is told', () => {
  it('is for those who may be told of these people; rows are audited, a page at a time', async () => {
    const rises: Rise[] = [['2020-04-01', pounds(30_000)]];
    const made = await programmeOf([[rises], [rises]], { sharing: 'PSEUDONYMISED_TERMS' });
    const { programme, partnership, employers, contracts } = made;
    const lead = await tracker.person('STRATEGIC_LEAD', { partnerships: [partnership] });
    expect((await lagOf({ programme }, lead)).computedFrom.contracts).toBe(2);
    const hr = await tracker.person('HR_EDITOR', { employers: [employers[0]!] });
    expect((await lagOf({ programme, first: 1 }, hr)).rows.nodes).toHaveLength(1);
    const analyst = await tracker.person('ANALYST', { nation: true });
    expect((await lagOf({ programme }, analyst)).reason).toBe('OUTSIDE_YOUR_RIGHTS');
    const { rows } = await tracker.owner.query(
      `SELECT entry.new FROM audit.entry JOIN app_user ON app_user.id = entry.actor_id
       WHERE entry.action = 'READ' AND entry.employer_id = ANY ($1) AND app_user.role = 'HR_EDITOR'`,
      [employers],
    );
    expect(rows.map((row) => row.new.contracts)).toEqual([[contracts[0]]]);
    await tracker.owner.query(
      `UPDATE participation SET sharing_level = 'NONE', version = version + 1 WHERE employer_id = $1`,
      [employers[1]],
    );
    expect((await lagOf({ programme }, lead)).reason).toBe('NOT_SHARED_BY_EVERY_EMPLOYER');
  });

  it('asks no more statements for many contracts than for few', async () => {
    const rises: Rise[] = [
      ['2020-04-01', pounds(30_000)],
      ['2025-10-01', pounds(31_000)],
    ];
    const few = await programmeOf([[rises]]);
    const many = await programmeOf([1, 2, 3, 4].map(() => [rises, rises, rises]));
    const statements = await tracker.countStatements(() => lagOf({ programme: few.programme }));
    expect(await tracker.countStatements(() => lagOf({ programme: many.programme }))).toBe(statements);
  });
});
