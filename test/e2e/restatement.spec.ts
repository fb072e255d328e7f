import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
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
  readonly partnership: string;
  readonly employer: string;
  readonly participation: string;
  readonly contracts: string[];
}

let partnerships = 700;

async function programmeWith(contracts: readonly Row[], sharing = 'STATISTICS'): Promise<Made> {
  const partnership = await make.partnership(`S37000${++partnerships}`);
  const programme = await make.programme({ partnership });
  await make.guidance(programme);
  const employer = await make.employer();
  const participation = await make.participation(employer, programme, { sharing_level: sharing });
  const made: Made = { programme, partnership, employer, participation, contracts: [] };
  for (const terms of contracts) made.contracts.push(await contractIn(made, terms));
  return made;
}

async function contractIn({ employer, participation }: Made, terms: Row): Promise<string> {
  return make.contract(await make.post(participation), await make.worker(employer), {}, terms);
}

const pay = (contract: string, amount: number) =>
  tracker.owner.query('UPDATE terms SET pay_amount = $2, version = version + 1 WHERE contract_id = $1', [
    contract,
    amount,
  ]);

const RESTATE = `query ($figure: RestatedFigure!, $programme: ID, $employer: ID, $asOf: Date, $from: DateTime!, $until: DateTime) {
  restatement(figure: $figure, programme: $programme, employer: $employer, asOf: $asOf, from: $from, until: $until) {
    ... on NoValue { reason message }
    ... on Restatement {
      sentence figure unit asOf then { ...Value } now { ...Value } movement changesThatMovedNothing method caveats
      steps { sentence at before after movement changes { sentence at what kind records fields effectiveFrom source } }
    } } }
  fragment Value on RestatedValueOrNoValue { ... on NoValue { reason } ... on RestatedValue { amount } }`;

async function restate(variables: Row, person = admin) {
  const { data, errors } = await person.ask(RESTATE, variables);
  expect(errors).toBeUndefined();
  return data.restatement;
}

const sumOf = (steps: { movement: number }[]) =>
  Math.round(steps.reduce((sum, { movement }) => sum + movement * 100, 0)) / 100;
const ON_A_POINT = {
  pay_basis: 'SCALE_POINT',
  pay_amount: null,
  scale_nation: 'Scotland',
  scale_band: '5',
  scale_point: 1,
};

describe('the scale of 2025/26, re-issued on 23 January 2026 and backdated', () => {
  const THEN = { asOf: '2025-04-15', from: '2025-12-01T12:00:00Z' };

  it('moved entry to the band from £33,247 to £33,295, and names the circular that did', async () => {
    const made = await programmeWith([ON_A_POINT, { pay_amount: 31_000 }]);
    await earlier.programme(made.programme, '2025-04-02');
    const restated = await restate({ figure: 'BAND_ENTRY_ANNUAL', programme: made.programme, ...THEN });
    expect(restated).toMatchObject({
      unit: 'POUNDS_PER_YEAR',
      then: { amount: 33_247 },
      now: { amount: 33_295 },
      movement: 48,
      changesThatMovedNothing: 0,
      method: 'restatement/1',
      sentence:
        'For 15 April 2025: £33,247 a year as known on 1 December 2025, £33,295 a year as known now, by 1 step.',
    });
    expect(restated.steps).toHaveLength(1);
    const [step] = restated.steps;
    expect(step).toMatchObject({ at: '2026-01-23T00:00:00.000Z', before: 33_247, after: 33_295, movement: 48 });
    expect(step.sentence).toContain('PCS(AFC)2026/1');
    expect(step.changes).toEqual([
      expect.objectContaining({
        what: 'PAY_SCALE',
        kind: 'PUBLISHED',
        effectiveFrom: '2025-04-01',
        source: expect.stringContaining('PCS(AFC)2026/1'),
      }),
      expect.objectContaining({
        what: 'PAY_SCALE',
        kind: 'SUPERSEDED',
        source: expect.stringContaining('PCS(AFC)2025/5'),
      }),
    ]);
  });

  it.each([
    // £33,247 to £33,295
    { figure: 'MEDIAN_HEADLINE_ANNUAL', terms: ON_A_POINT, then: 33_247, now: 33_295, movement: 48 },
    { figure: 'BELOW_ENTRY', terms: ON_A_POINT, then: 0, now: 0, movement: 0 },
    // 33,270 is at entry or above as first issued, below since
    { figure: 'BELOW_ENTRY', terms: { pay_amount: 33_270 }, then: 0, now: 1, movement: 1 },
    { figure: 'MEDIAN_HEADLINE_ANNUAL', terms: { pay_amount: 31_000 }, then: 31_000, now: 31_000, movement: 0 },
    // 16.0676 − 17.2322 and − 17.2571
    { figure: 'MEDIAN_TO_ENTRY_HOURLY', terms: { pay_amount: 31_000 }, then: -1.16, now: -1.19, movement: -0.03 },
  ])('moves $figure of pay $terms.pay_amount by $movement', async ({ figure, terms, ...expected }) => {
    const made = await programmeWith([terms]);
    await earlier.programme(made.programme, '2025-04-02');
    const restated = await restate({ figure, programme: made.programme, ...THEN });
    expect({ then: restated.then.amount, now: restated.now.amount, movement: restated.movement }).toEqual(expected);
    expect(sumOf(restated.steps)).toBe(expected.movement);
    expect(restated.changesThatMovedNothing).toBe(expected.movement === 0 ? 1 : 0);
  });

  it('does not move what goes by no scale', async () => {
    const made = await programmeWith([ON_A_POINT]);
    await earlier.programme(made.programme, '2025-04-02');
    const restated = await restate({ figure: 'LEAVE_MEDIAN', programme: made.programme, ...THEN });
    // (25 + 8) × 37 ÷ 5
    expect(restated).toMatchObject({
      unit: 'HOURS_PER_YEAR',
      now: { amount: 244.2 },
      movement: 0,
      changesThatMovedNothing: 0,
    });
  });
});

describe('changes of records', () => {
  it('are steps that sum to the movement; what moved nothing is only counted', async () => {
    const made = await programmeWith([{ pay_amount: 30_000 }, { pay_amount: 32_000 }]);
    const other = await programmeWith([{ pay_amount: 30_000 }]);
    await earlier.programme(made.programme, '2026-05-01');
    const from = '2026-06-01T00:00:00Z';
    await pay(made.contracts[0]!, 31_000);
    await pay(other.contracts[0]!, 40_000);
    await tracker.owner.query(
      `UPDATE worker SET role_started_on = '2019-04-01', version = version + 1 WHERE employer_id = $1`,
      [made.employer],
    );
    await contractIn(made, { pay_amount: 34_000 });
    const restated = await restate({
      figure: 'MEAN_HEADLINE_ANNUAL',
      programme: made.programme,
      asOf: '2026-05-15',
      from,
    });
    expect(restated).toMatchObject({ then: { amount: 31_000 }, now: { amount: 32_333.33 }, movement: 1333.33 });
    expect(sumOf(restated.steps)).toBe(1333.33);
    const [correction, addition] = restated.steps;
    expect(correction).toMatchObject({ before: 31_000, after: 31_500, movement: 500 });
    expect(correction.changes).toEqual([
      expect.objectContaining({
        what: 'TERMS',
        kind: 'CHANGED',
        records: 1,
        fields: ['pay'],
        effectiveFrom: '2020-04-01',
      }),
    ]);
    expect(correction.sentence).toBe('1 version of terms changed (pay), in force from 1 April 2020: +£500 a year.');
    // A third contract: 97,000 ÷ 3
    expect(addition.movement).toBe(833.33);
    expect(addition.changes.map(({ what, kind }: Row) => [what, kind])).toEqual([
      ['CONTRACT', 'RECORDED'],
      ['TERMS', 'RECORDED'],
    ]);
    // The service of two workers in one change; a post and a worker of their own before the contract
    expect(restated.changesThatMovedNothing).toBe(3);
  });

  it('begin from nothing: before anything was recorded there was no figure', async () => {
    const made = await programmeWith([{ pay_amount: 30_000 }]);
    await earlier.programme(made.programme, '2026-05-01');
    const ask = { figure: 'CONTRACTS_COUNTED', programme: made.programme, asOf: '2026-05-15' };
    const restated = await restate({ ...ask, from: '2026-04-01T00:00:00Z', until: '2026-06-01T00:00:00Z' });
    expect(restated).toMatchObject({ then: { reason: 'NOTHING_TO_COUNT' }, now: { amount: 1 }, movement: null });
    expect(restated.steps).toEqual([
      expect.objectContaining({
        before: null,
        after: 1,
        movement: null,
        sentence: expect.stringContaining('the first figure: 1 contract.'),
      }),
    ]);
    const before = await restate({ ...ask, from: '2026-03-01T00:00:00Z', until: '2026-04-01T00:00:00Z' });
    expect(before).toMatchObject({
      then: { reason: 'NOTHING_TO_COUNT' },
      now: { reason: 'NOTHING_TO_COUNT' },
      steps: [],
    });
  });

  it('are joined over a time without a figure, and go back where a change was taken back', async () => {
    const made = await programmeWith([{ pay_amount: 30_000 }]);
    await earlier.programme(made.programme, '2026-05-01');
    const [contract] = made.contracts as [string];
    const clear = `UPDATE terms SET pay_basis = NULL, pay_amount = NULL, version = version + 1 WHERE contract_id = $1`;
    await tracker.owner.query(clear, [contract]);
    await tracker.owner.query(
      `UPDATE terms SET pay_basis = 'FULL_TIME_ANNUAL', pay_amount = 31000, version = version + 1 WHERE contract_id = $1`,
      [contract],
    );
    await pay(contract, 30_000);
    const restated = await restate({
      figure: 'MEDIAN_HEADLINE_ANNUAL',
      programme: made.programme,
      asOf: '2026-05-15',
      from: '2026-06-01T00:00:00Z',
    });
    expect(restated.movement).toBe(0);
    expect(
      restated.steps.map(({ movement, changes }: { movement: number; changes: Row[] }) => [movement, changes.length]),
    ).toEqual([
      [1000, 2],
      [-1000, 1],
    ]);
  });

  it('know a second change within one transaction, and a record that was taken out', async () => {
    const made = await programmeWith([{ pay_amount: 30_000 }, { pay_amount: 34_000 }]);
    await earlier.programme(made.programme, '2026-05-01');
    const [first, second] = made.contracts as [string, string];
    await tracker.owner.query('BEGIN');
    await pay(first, 31_000);
    await pay(first, 32_000);
    await tracker.owner.query('COMMIT');
    await tracker.owner.query('BEGIN');
    await tracker.owner.query('DELETE FROM terms WHERE contract_id = $1', [second]);
    await tracker.owner.query('DELETE FROM contract WHERE id = $1', [second]);
    await tracker.owner.query('COMMIT');
    const restated = await restate({
      figure: 'MEDIAN_HEADLINE_ANNUAL',
      programme: made.programme,
      asOf: '2026-05-15',
      from: '2026-06-01T00:00:00Z',
    });
    expect(restated).toMatchObject({ then: { amount: 32_000 }, now: { amount: 32_000 }, movement: 0 });
    expect(restated.steps.map(({ movement }: Row) => movement)).toEqual([1000, -1000]);
    expect(restated.steps[1].changes.map(({ kind }: Row) => kind)).toEqual(['REMOVED', 'REMOVED']);
    expect(restated.steps.flatMap(({ changes }: { changes: Row[] }) => changes.map(({ what }) => what))).not.toContain(
      'NOT_TRACED',
    );
  });
});

describe('how much is taken apart at once', () => {
  const ask = (made: Made) => ({
    figure: 'MEDIAN_HEADLINE_ANNUAL',
    programme: made.programme,
    asOf: '2026-05-15',
    from: '2026-06-01T00:00:00Z',
  });

  it('is a day at a time where there are more than 40 changes', async () => {
    const made = await programmeWith([{ pay_amount: 30_000 }]);
    await earlier.programme(made.programme, '2026-05-01');
    for (let n = 1; n <= 41; n += 1) {
      await pay(made.contracts[0]!, 30_000 + n);
      await tracker.owner.query('SELECT pg_sleep(0.002)');
    }
    const restated = await restate(ask(made));
    expect(restated.movement).toBe(41);
    expect(sumOf(restated.steps)).toBe(41);
    expect(restated.steps.length).toBeLessThanOrEqual(2);
    expect(restated.caveats).toContain('There were many changes: those of one day are taken together.');
  });

  it('is refused, with what to ask instead, where more than 40 days saw changes', async () => {
    const made = await programmeWith([{ pay_amount: 30_000 }]);
    await earlier.programme(made.programme, '2026-05-01');
    for (let n = 0; n < 41; n += 1) await make.worker(made.employer);
    await earlier.withoutTriggers(
      'worker',
      `UPDATE worker SET recorded_at = '2026-06-02'::timestamptz + day.number * interval '1 day'
       FROM (SELECT id, row_number() OVER () AS number FROM worker WHERE employer_id = $1) AS day WHERE worker.id = day.id`,
      [made.employer],
    );
    const { reason, message } = await restate(ask(made));
    expect(reason).toBe('TOO_MANY_CHANGES');
    expect(message).toContain('shorter time');
  });

  it('asks as many statements for each instant, however many contracts there are', async () => {
    const few = await programmeWith([{ pay_amount: 30_000 }]);
    const many = await programmeWith(Array.from({ length: 12 }, (_, n) => ({ pay_amount: 30_000 + n * 100 })));
    for (const made of [few, many]) {
      await earlier.programme(made.programme, '2026-05-01');
      await pay(made.contracts[0]!, 31_000);
    }
    const statements = await tracker.countStatements(() => restate(ask(few)));
    expect(await tracker.countStatements(() => restate(ask(many)))).toBe(statements);
  });
});

describe('who is told', () => {
  it('is told to those who may be told of these people now, and to nobody else', async () => {
    const made = await programmeWith([{ pay_amount: 30_000 }], 'PSEUDONYMISED_TERMS');
    const stranger = await programmeWith([{ pay_amount: 30_000 }]);
    for (const each of [made, stranger]) await earlier.programme(each.programme, '2026-05-01');
    await pay(made.contracts[0]!, 31_000);
    const ask = { figure: 'MEDIAN_HEADLINE_ANNUAL', asOf: '2026-05-15', from: '2026-06-01T00:00:00Z' };
    const hr = await tracker.person('HR_EDITOR', { employers: [made.employer] });
    const lead = await tracker.person('STRATEGIC_LEAD', { partnerships: [made.partnership] });
    for (const person of [hr, lead]) {
      expect(await restate({ ...ask, programme: made.programme }, person)).toMatchObject({ movement: 1000 });
    }
    expect((await restate({ ...ask, employer: stranger.employer }, hr)).reason).toBe('OUTSIDE_YOUR_RIGHTS');
    expect((await restate({ ...ask, programme: stranger.programme }, lead)).reason).toBe('OUTSIDE_YOUR_RIGHTS');
    const analyst = await tracker.person('ANALYST', { nation: true });
    expect((await restate({ ...ask, programme: made.programme }, analyst)).reason).toBe('OUTSIDE_YOUR_RIGHTS');
    await tracker.owner.query(
      `UPDATE participation SET sharing_level = 'STATISTICS', version = version + 1 WHERE id = $1`,
      [made.participation],
    );
    expect((await restate({ ...ask, programme: made.programme }, lead)).reason).toBe('NOT_SHARED_BY_EVERY_EMPLOYER');
    // That it shares less moved nothing, and is no change of the figure
    expect(await restate({ ...ask, programme: made.programme }, hr)).toMatchObject({ changesThatMovedNothing: 0 });
  });

  it('refuses instants the wrong way round', async () => {
    const made = await programmeWith([]);
    const { errors } = await admin.ask(RESTATE, {
      figure: 'MEDIAN_HOURLY',
      programme: made.programme,
      from: '2026-06-02T00:00:00Z',
      until: '2026-06-01T00:00:00Z',
    });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
