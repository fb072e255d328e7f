import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { Builders, Row } from '../support/builders';
import { Person, TestApplication } from '../support/application';

let tracker: TestApplication;
let make: Builders;

beforeAll(async () => {
  tracker = await TestApplication.start();
  await loadReferenceFacts(tracker.database.ownerUrl, { log: () => {} });
  make = new Builders(tracker.owner);
}, 60_000);
afterAll(() => tracker.stop());

const MONEY = '{ ... on MoneyValue { amount } ... on NoValue { reason } }';
const PAY = `{ basis amount ${MONEY} scalePoint { nation band point salary ${MONEY} } }`;
const ROWS = `totalCount nodes { state problems { code path message } contract { id } before ${PAY} after ${PAY} terms { startsOn changeReason origins { pay } } }`;
const AWARD = `mutation ($input: AwardPayInput!) { awardPay(input: $input) {
  userErrors { code path message }
  award { made from planHash changing unchanged refused rounding rows(first: 100) { ${ROWS} } } } }`;
const FIGURES = `{ ... on NoValue { reason } ... on PayFigures { medianHourly widestGapWithinEmployer ${MONEY} belowEntry comparedWithEntry
  belowGuidance comparedWithGuidance computedFrom { contracts knownAt method } } }`;
const EFFECTS = `mutation ($input: AwardPayInput!) { awardPay(input: $input) { userErrors { code } award { made effects {
  asOf method rounding caveats postsNoLongerCovered linesNoLongerCovering
  pay { role before ${FIGURES} after ${FIGURES} }
  posts { totalCount nodes { post { id } annualCost ${MONEY} before ${MONEY} after ${MONEY} cover } }
  lines { totalCount nodes { fundingLine { id } posts postsNotKnown pays ${MONEY} neededBefore ${MONEY} neededAfter ${MONEY} cover } } } } } }`;

interface Made {
  readonly employer: string;
  readonly programme: string;
  readonly participation: string;
  readonly posts: string[];
  readonly contracts: string[];
  readonly hr: Person;
  /** The award with this input, as the employer's HR. */
  readonly award: (input: object) => Promise<Awarded>;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what it expects and fails where it is not there
type Awarded = { userErrors: { code: string; path: string[]; message: string }[]; award: any };

/** An employer in a programme that adopted Scotland's band 5, with a contract on a post for each of these terms. */
async function employerWith(people: readonly Row[], post: Row = {}): Promise<Made> {
  const employer = await make.employer();
  const programme = await make.programme();
  await make.guidance(programme);
  const participation = await make.participation(employer, programme);
  const posts: string[] = [];
  const contracts: string[] = [];
  for (const terms of people) {
    posts.push(await make.post(participation, post));
    contracts.push(await make.contract(posts.at(-1)!, await make.worker(employer), {}, terms));
  }
  const hr = await tracker.person('HR_EDITOR', { employers: [employer] });
  const award = async (input: object): Promise<Awarded> => {
    const whole = { employer, from: '2026-04-06', changeReason: 'PAY_AWARD', ...input };
    const { data, errors } = await hr.ask(AWARD, { input: whole });
    expect(errors).toBeUndefined();
    return data.awardPay;
  };
  return { employer, programme, participation, posts, contracts, hr, award };
}

const paid = (pay_amount: number, terms: Row = {}): Row => ({ pay_amount, ...terms });
const atPoint = (scale_point: number): Row => ({
  ...{ pay_basis: 'SCALE_POINT', pay_amount: null, scale_nation: 'Scotland', scale_band: '5', scale_point },
});

const byContract = (awarded: Awarded) =>
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above
  new Map<string, any>(awarded.award.rows.nodes.map((row: any) => [row.contract.id, row]));

/** Everything recorded of an employer's terms, and how much history and audit there is in all. */
async function recorded(employer: string) {
  const terms = await tracker.owner.query(
    'SELECT id, version, starts_on::text, ends_on::text, pay_amount FROM terms WHERE employer_id = $1 ORDER BY id',
    [employer],
  );
  const kept = await tracker.owner.query<{ history: string; changes: string }>(
    `SELECT (SELECT count(*) FROM history.terms WHERE employer_id = $1) AS history,
            (SELECT count(*) FROM audit.entry WHERE employer_id = $1 AND action <> 'READ') AS changes`,
    [employer],
  );
  return { terms: terms.rows, ...kept.rows[0]! };
}

describe('awarding pay', () => {
  it('raises everyone of a role by a percentage, from a day, and keeps what was', async () => {
    const partTime = { pay_basis: 'ACTUAL_ANNUAL', weekly_minutes: 1260, full_time_minutes: 2100 };
    const { award, contracts, employer, hr } = await employerWith([paid(31_000), paid(18_600.5, partTime)]);
    const awarded = await award({ role: 'CLW', change: { percentage: 3 }, origin: 'STANDARD' });
    expect(awarded.userErrors).toEqual([]);
    expect(awarded.award).toMatchObject({
      ...{ made: true, changing: 2, unchanged: 0, refused: 0, rounding: 'HALF_AWAY_FROM_ZERO' },
      rows: { totalCount: 2 },
    });
    const rows = byContract(awarded);
    expect(rows.get(contracts[0]!)).toMatchObject({
      state: 'CHANGES',
      before: { basis: 'FULL_TIME_ANNUAL', amount: { amount: 31_000 } },
      after: { amount: { amount: 31_930 } },
      terms: { startsOn: '2026-04-06', changeReason: 'PAY_AWARD', origins: { pay: 'STANDARD' } },
    });
    // 18,600.50 × 1.03 = 19,158.515, half a penny away from zero
    expect(rows.get(contracts[1]!).after).toMatchObject({ basis: 'ACTUAL_ANNUAL', amount: { amount: 19_158.52 } });

    const { data } = await hr.ask(
      `query ($id: ID!) { contract(id: $id) { termsHistory { startsOn endsOn version pay ${PAY} } } }`,
      {
        id: contracts[0],
      },
    );
    expect(data.contract.termsHistory).toMatchObject([
      { startsOn: '2020-04-01', endsOn: '2026-04-05', version: 2, pay: { amount: { amount: 31_000 } } },
      { startsOn: '2026-04-06', endsOn: null, version: 1, pay: { amount: { amount: 31_930 } } },
    ]);
    expect(await recorded(employer)).toMatchObject({ history: '2' });
  });

  it.each([
    { change: { fullTimeAnnual: 32_000 }, after: { basis: 'FULL_TIME_ANNUAL', amount: { amount: 32_000 } } },
    { change: { hourly: '17.5' }, after: { basis: 'HOURLY', amount: { amount: 17.5 } } },
    {
      change: { scalePoint: { nation: 'SCOTLAND', band: '5', point: 2 } },
      // £36,911: published for 2026/27
      after: { basis: 'SCALE_POINT', scalePoint: { point: 2, salary: { amount: 36_911 } } },
    },
    { change: { onePointUp: true }, after: { basis: 'SCALE_POINT', scalePoint: { band: '5', point: 2 } } },
  ])('gives $change', async ({ change, after }) => {
    const { award, contracts } = await employerWith([atPoint(1)]);
    const awarded = await award({ contracts, change });
    expect(awarded.userErrors).toEqual([]);
    expect(awarded.award.rows.nodes[0]).toMatchObject({ state: 'CHANGES', after });
  });

  it('takes the people of a role in a programme, in force on the day, and of the employer', async () => {
    const { award, employer, participation, contracts, programme } = await employerWith([paid(31_000)]);
    const manager = await make.post(participation, { role: 'MANAGER' });
    await make.contract(manager, await make.worker(employer));
    const ended = await make.post(participation);
    await make.contract(ended, await make.worker(employer), { ends_on: '2026-04-05', end_reason: 'RESIGNED' });
    const elsewhere = await make.participation(employer, await make.programme());
    await make.contract(await make.post(elsewhere), await make.worker(employer));
    const other = await make.participation(await make.employer(), programme);
    const othersPost = await make.post(other);
    const { rows } = await tracker.owner.query('SELECT employer_id FROM post WHERE id = $1', [othersPost]);
    await make.contract(othersPost, await make.worker(rows[0].employer_id));
    const awarded = await award({ role: 'CLW', programme, change: { fullTimeAnnual: 32_000 }, dryRun: true });
    expect([...byContract(awarded).keys()]).toEqual(contracts);
    expect((await award({ role: 'CLW', change: { hourly: 20 }, dryRun: true })).award.rows.totalCount).toBe(2);
    expect((await award({ role: 'SENIOR_CLW', change: { hourly: 20 } })).userErrors[0]!.code).toBe('NO_CONTRACTS');
  });

  it('changes none where one refuses, and says of each why', async () => {
    const { award, contracts, employer } = await employerWith([paid(31_000), atPoint(1), paid(30_000)]);
    const before = await recorded(employer);
    const { userErrors, award: refused } = await award({ contracts, change: { percentage: 3 } });
    expect(userErrors).toEqual([
      {
        code: 'CONTRACTS_REFUSED',
        path: ['contracts'],
        message: expect.stringContaining('1 of 3 contracts is refused'),
      },
    ]);
    expect(refused).toMatchObject({ made: false, changing: 2, refused: 1 });
    expect(refused.rows.nodes[0]).toMatchObject({
      state: 'REFUSED',
      contract: { id: contracts[1] },
      after: null,
      terms: null,
      problems: [{ code: 'PERCENTAGE_OF_POINT', path: ['change', 'percentage'] }],
    });
    expect(await recorded(employer)).toEqual(before);

    const without = await award({ contracts, change: { percentage: 3 }, leaveOutRefused: true });
    expect(without.userErrors).toEqual([]);
    expect(without.award).toMatchObject({ made: true, changing: 2, refused: 1 });
    expect((await recorded(employer)).terms).toHaveLength(5);
  });

  it('names later terms, terms of the day and contracts not in force, in the words of a change of terms', async () => {
    const { award, contracts, hr } = await employerWith([paid(31_000), paid(31_000), paid(31_000)]);
    const change = async (contract: string, from: string, payAmount: number) => {
      const { data } = await hr.ask('query ($id: ID!) { contract(id: $id) { terms { id version } } }', {
        id: contract,
      });
      const { id, version } = data.contract.terms;
      const input = { terms: id, version, from, changeReason: 'OTHER', changes: { payAmount } };
      const changed = await hr.ask(
        'mutation ($input: ChangeTermsInput!) { changeTerms(input: $input) { userErrors { code message } } }',
        { input },
      );
      return changed.data.changeTerms.userErrors;
    };
    await change(contracts[0]!, '2026-10-01', 33_000);
    await change(contracts[1]!, '2026-04-06', 32_000);
    const { award: refused } = await award({ contracts, change: { percentage: 3 }, dryRun: true });
    const rows = new Map(refused.rows.nodes.map((row: { contract: { id: string } }) => [row.contract.id, row]));
    expect(rows.get(contracts[0]!)).toMatchObject({
      problems: [{ code: 'LATER_TERMS', message: expect.stringContaining('from 1 October 2026,') }],
    });
    const [startsThatDay] = await change(contracts[1]!, '2026-04-06', 33_000);
    expect(rows.get(contracts[1]!)).toMatchObject({ problems: [startsThatDay] });
    expect(rows.get(contracts[2]!)).toMatchObject({ state: 'CHANGES' });
    const early = await award({ contracts, from: '2019-01-01', change: { hourly: 18 } });
    expect(early.award.rows.nodes[0].problems[0]).toMatchObject({ code: 'NOT_IN_FORCE', path: ['from'] });
  });

  it('names whoever moves post after the day, in any programme, and changes no other', async () => {
    const { award, contracts, employer, hr } = await employerWith([paid(31_000), paid(31_000)]);
    const elsewhere = await make.participation(employer, await make.programme());
    const moved = await hr.ask(
      'mutation ($input: MoveWorkerToPostInput!) { moveWorkerToPost(input: $input) { userErrors { code } } }',
      {
        input: {
          ...{ contract: contracts[0], version: 1, post: await make.post(elsewhere) },
          ...{ on: '2026-12-01', reference: 'C-MOVED' },
        },
      },
    );
    expect(moved.data.moveWorkerToPost.userErrors).toEqual([]);
    const input = { role: 'CLW', from: '2026-11-25', change: { percentage: 3 } };
    // From a day before the move and back-dated alike
    for (const from of ['2026-11-25', '2024-04-01']) {
      const dry = await award({ ...input, from, dryRun: true });
      expect(dry.userErrors[0]!.code).toBe('CONTRACTS_REFUSED');
      const rows = byContract(dry);
      expect(rows.get(contracts[0]!)).toMatchObject({
        state: 'REFUSED',
        problems: [{ code: 'LATER_TERMS', message: expect.stringContaining('C-MOVED from 1 December 2026,') }],
      });
      expect(rows.get(contracts[1]!)).toMatchObject({ state: 'CHANGES' });
    }
    expect((await award({ ...input, contracts: [contracts[0]], role: null })).award.refused).toBe(1);
    const fromMove = await award({ ...input, from: '2026-12-02' });
    expect(fromMove.award).toMatchObject({ made: true, changing: 2, refused: 0 });
  });

  it('takes no contract for a later one that has another role, or runs beside it or ends with it', async () => {
    const { award, contracts, employer, participation } = await employerWith([paid(31_000)]);
    const worker = await make.worker(employer);
    const ends = { ends_on: '2026-11-30', end_reason: 'MOVED_POST' };
    const promoted = await make.contract(await make.post(participation), worker, ends);
    const senior = await make.post(participation, { role: 'SENIOR_CLW' });
    await make.contract(senior, worker, { starts_on: '2026-12-01' });
    const second = { starts_on: '2026-06-01', ends_on: '2026-11-30', end_reason: 'RESIGNED' };
    await make.contract(await make.post(participation), worker, second);
    const holder = await tracker.owner.query('SELECT worker_id FROM contract WHERE id = $1', [contracts[0]]);
    const beside = await make.post(participation);
    await make.contract(beside, holder.rows[0].worker_id, { starts_on: '2026-10-01' });
    const { userErrors, award: made } = await award({ role: 'CLW', change: { percentage: 3 } });
    expect(userErrors).toEqual([]);
    expect([...byContract({ userErrors, award: made }).keys()].sort()).toEqual([contracts[0], promoted].sort());
    expect(made).toMatchObject({ made: true, changing: 2, refused: 0 });
  });

  it('shows a dry run and leaves nothing of it behind but the note that pay was read', async () => {
    const { award, contracts, employer } = await employerWith([paid(31_000), paid(32_000)]);
    const before = await recorded(employer);
    const dry = await award({ contracts, change: { percentage: 2.5 }, dryRun: true });
    expect(dry.userErrors).toEqual([]);
    expect(dry.award).toMatchObject({ made: false, changing: 2 });
    expect(byContract(dry).get(contracts[0]!)).toMatchObject({
      ...{ before: { amount: { amount: 31_000 } }, after: { amount: { amount: 31_775 } }, terms: null },
    });
    expect(await recorded(employer)).toEqual(before);
    const read = await tracker.owner.query(
      `SELECT new FROM audit.entry WHERE employer_id = $1 AND action = 'READ' ORDER BY seq`,
      [employer],
    );
    expect([...read.rows.at(-1).new.contracts].sort()).toEqual([...contracts].sort());
  });

  it('does what the dry run showed, or nothing', async () => {
    const { award, contracts, employer, hr } = await employerWith([paid(31_000), paid(32_000)]);
    const input = { contracts, change: { percentage: 2.5 } };
    const { planHash } = (await award({ ...input, dryRun: true })).award;
    const { data } = await hr.ask('query ($id: ID!) { contract(id: $id) { terms { id } } }', { id: contracts[0] });
    const correct = 'mutation ($input: CorrectTermsInput!) { correctTerms(input: $input) { userErrors { code } } }';
    await hr.ask(correct, { input: { terms: data.contract.terms.id, version: 1, corrections: { payAmount: 31_500 } } });
    const before = await recorded(employer);
    const stale = await award({ ...input, planHash });
    expect(stale.userErrors.map(({ code }) => code)).toEqual(['PLAN_CHANGED']);
    expect(stale.award).toMatchObject({ made: false, changing: 2 });
    expect(await recorded(employer)).toEqual(before);
    const asShown = await award({ ...input, planHash: stale.award.planHash });
    expect(asShown.award).toMatchObject({ made: true, changing: 2 });
  });

  it.each([
    { change: { percentage: 3 }, terms: paid(31_000) },
    { change: { fullTimeAnnual: 32_000 }, terms: paid(31_000) },
    { change: { onePointUp: true }, terms: atPoint(1) },
  ])('changes nothing when $change is sent twice, with its plan and without', async ({ change, terms }) => {
    const { award, employer, contracts } = await employerWith([terms]);
    const { planHash } = (await award({ contracts, change, dryRun: true })).award;
    expect((await award({ contracts, change, planHash })).award).toMatchObject({ made: true, changing: 1 });
    const once = await recorded(employer);
    for (const again of [{}, { planHash }]) {
      const { userErrors, award: same } = await award({ contracts, change, ...again });
      expect(userErrors).toEqual([]);
      expect(same).toMatchObject({ changing: 0, unchanged: 1, refused: 0 });
    }
    expect(await recorded(employer)).toEqual(once);
  });

  it('is done once under its key, also when the records have gone on since', async () => {
    const { award, contracts, employer } = await employerWith([paid(31_000)]);
    const input = { contracts, change: { percentage: 3 }, idempotencyKey: 'award-of-april' };
    await award(input);
    const once = await recorded(employer);
    expect(await award(input)).toMatchObject({ userErrors: [], award: { made: true, unchanged: 1 } });
    expect(await recorded(employer)).toEqual(once);
    const other = await award({ ...input, change: { percentage: 4 } });
    expect(other.userErrors[0]!.code).toBe('KEY_ALREADY_USED');
  });

  it("refuses another employer's contract as it refuses one that does not exist, and changes none", async () => {
    const { award, contracts, employer } = await employerWith([paid(31_000)]);
    const others = await employerWith([paid(31_000)]);
    const before = [await recorded(employer), await recorded(others.employer)];
    const refused = [];
    for (const id of [others.contracts[0]!, '00000000-0000-4000-8000-000000000000']) {
      refused.push(await award({ contracts: [...contracts, id], change: { hourly: 20 }, leaveOutRefused: true }));
    }
    expect(refused[0]).toMatchObject({ award: null, userErrors: [{ code: 'NOT_FOUND', path: ['contracts', '1'] }] });
    expect(refused[1]).toEqual(refused[0]);
    const theirs = await award({ employer: others.employer, contracts: others.contracts, change: { hourly: 20 } });
    expect(theirs.userErrors[0]!.code).toBe('NOT_YOURS');
    expect([await recorded(employer), await recorded(others.employer)]).toEqual(before);
    const admin = await tracker.person('ADMINISTRATOR');
    const input = {
      employer,
      contracts: others.contracts,
      from: '2026-04-06',
      changeReason: 'OTHER',
      change: { hourly: 20 },
    };
    expect((await admin.ask(AWARD, { input })).data.awardPay.userErrors[0].code).toBe('NOT_FOUND');
  });

  it.each(['STRATEGIC_LEAD', 'ANALYST'] as const)('is not for a %s', async (role) => {
    const { employer } = await employerWith([]);
    const person = await tracker.person(role, { nation: true });
    const input = { employer, role: 'CLW', from: '2026-04-06', changeReason: 'OTHER', change: { hourly: 20 } };
    expect((await person.ask(AWARD, { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it.each([
    { input: { change: { hourly: 20 } }, code: 'WHICH_CONTRACTS' },
    { input: { role: 'CLW', contracts: [], change: { hourly: 20 } }, code: 'WHICH_CONTRACTS' },
    { input: { contracts: [], change: { hourly: 20 } }, code: 'NO_CONTRACTS' },
    { input: { role: 'CLW', change: {} }, code: 'ONE_KIND_OF_CHANGE' },
    { input: { role: 'CLW', change: { hourly: 20, percentage: 3 } }, code: 'ONE_KIND_OF_CHANGE' },
    { input: { role: 'CLW', change: { percentage: 0 } }, code: 'PERCENTAGE_OUT_OF_RANGE' },
    { input: { role: 'CLW', change: { percentage: -3 } }, code: 'PERCENTAGE_OUT_OF_RANGE' },
  ])('says what is wrong with $input', async ({ input, code }) => {
    const { award } = await employerWith([paid(31_000)]);
    expect(await award(input)).toMatchObject({ award: null, userErrors: [{ code }] });
  });

  it('asks as many statements for many contracts as for few, effects included', async () => {
    const few = await employerWith([paid(31_000), paid(32_000)]);
    const many = await employerWith(Array.from({ length: 24 }, (_, at) => paid(30_000 + 100 * at)));
    const count = async ({ hr, employer }: Made, input: object) => {
      const whole = {
        employer,
        role: 'CLW',
        from: '2026-04-06',
        changeReason: 'PAY_AWARD',
        change: { percentage: 3 },
        ...input,
      };
      return tracker.countStatements(async () => {
        for (const operation of [AWARD, EFFECTS]) {
          const { errors, data } = await hr.ask(operation, { input: whole });
          expect([errors, data.awardPay.userErrors]).toEqual([undefined, []]);
        }
      });
    };
    for (const input of [{ dryRun: true }, {}]) expect(await count(many, input)).toBe(await count(few, input));
  });
});

describe('what an award moves', () => {
  it('shows pay, gaps and guidance before and after in a dry run, and the posts and lines that no longer cover it', async () => {
    // 37 h; entry to band 5 in 2026/27 is £18.40 an hour: £31,000 is £16.07 and £36,000 is £18.66.
    const made = await employerWith([paid(31_000), paid(36_000)], { annual_cost: 36_500 });
    const funder = await make.funder();
    const line = await make.fundingLine(made.programme, funder);
    const half = await make.fundingLine(made.programme, funder);
    const declined = await make.fundingLine(made.programme, funder, { stage: 'DECLINED' });
    await make.allocation(line, made.posts[0]!, { share_pct: 60 });
    await make.allocation(half, made.posts[0]!, { share_pct: 30, given_annual_amount: 11_500 });
    await make.allocation(declined, made.posts[0]!, { share_pct: 10 });
    const input = {
      ...{ employer: made.employer, contracts: [made.contracts[0]], from: '2026-04-06', changeReason: 'PAY_AWARD' },
      change: { percentage: 3 },
    };
    const ask = async (more: object) => (await made.hr.ask(EFFECTS, { input: { ...input, ...more } })).data.awardPay;
    const dry = await ask({ dryRun: true });
    expect(dry.userErrors).toEqual([]);
    const { effects } = dry.award;
    expect(effects).toMatchObject({
      asOf: '2026-04-06',
      method: 'pay-change-effects/1',
      rounding: 'HALF_AWAY_FROM_ZERO',
    });
    // £31,930 ÷ 52.143 ÷ 37 = £16.55; medians of 16.0681 and 18.6597, and of 16.5501 and 18.6597
    expect(effects.pay).toEqual([
      {
        role: 'CLW',
        before: {
          medianHourly: 17.36,
          widestGapWithinEmployer: { amount: 2.59 },
          ...{ belowEntry: 1, comparedWithEntry: 2, belowGuidance: 2, comparedWithGuidance: 2 },
          computedFrom: { contracts: 2, knownAt: null, method: 'pay-change-effects/1' },
        },
        after: {
          medianHourly: 17.6,
          widestGapWithinEmployer: { amount: 2.11 },
          ...{ belowEntry: 1, comparedWithEntry: 2, belowGuidance: 2, comparedWithGuidance: 2 },
          computedFrom: { contracts: 2, knownAt: null, method: 'pay-change-effects/1' },
        },
      },
    ]);
    // 31,000 + 15 % over 5,000 + 3 % of 24,760 = 31,000 + 3,900 + 742.80; 31,930 + 4,039.50 + 770.70
    expect(effects.posts.nodes).toEqual([
      {
        post: { id: made.posts[0] },
        annualCost: { amount: 36_500 },
        before: { amount: 35_642.8 },
        after: { amount: 36_740.2 },
        cover: 'NO_LONGER_COVERS',
      },
    ]);
    // 60 %: 21,900 against 21,385.68 and 22,044.12; £11,500 against 30 %: 10,692.84 and 11,022.06
    expect(effects.lines).toEqual({
      totalCount: 2,
      nodes: [
        {
          ...{ fundingLine: { id: line }, posts: 1, postsNotKnown: 0, pays: { amount: 21_900 } },
          ...{ neededBefore: { amount: 21_385.68 }, neededAfter: { amount: 22_044.12 }, cover: 'NO_LONGER_COVERS' },
        },
        {
          ...{ fundingLine: { id: half }, posts: 1, postsNotKnown: 0, pays: { amount: 11_500 } },
          ...{ neededBefore: { amount: 10_692.84 }, neededAfter: { amount: 11_022.06 }, cover: 'COVERS' },
        },
      ],
    });
    expect(effects).toMatchObject({ postsNoLongerCovered: 1, linesNoLongerCovering: 1 });

    const done = await ask({});
    expect(done.award.made).toBe(true);
    const [role] = done.award.effects.pay;
    expect(role.before.computedFrom.knownAt).not.toBeNull();
    expect({ ...role.before, computedFrom: { ...role.before.computedFrom, knownAt: null } }).toEqual(
      effects.pay[0].before,
    );
    expect({ ...done.award.effects, pay: role.after }).toEqual({ ...effects, pay: effects.pay[0].after });
  });

  it('agrees, once made, with the reports of the day', async () => {
    const made = await employerWith([paid(31_000), paid(36_000), paid(33_000, { weekly_minutes: 1110 })]);
    const input = {
      employer: made.employer,
      role: 'CLW',
      from: '2026-04-06',
      changeReason: 'PAY_AWARD',
      change: { hourly: 19 },
    };
    const { data } = await made.hr.ask(EFFECTS, { input: { ...input, dryRun: true } });
    await made.award({ role: 'CLW', change: { hourly: 19 } });
    const report = await made.hr.ask(
      `query ($employer: ID!) {
        band: bandComparison(employer: $employer, asOf: "2026-04-06", footing: HOURLY) { ... on BandComparison { belowEntry belowGuidance } }
        pay: payVariation(employer: $employer, asOf: "2026-04-06") { ... on PayVariation { hourly { ... on PayVariationOnBasis {
          median widestGapWithinEmployer { ... on PayGap { gap } } } } } } }`,
      { employer: made.employer },
    );
    expect(report.errors).toBeUndefined();
    const { belowEntry, belowGuidance, medianHourly, widestGapWithinEmployer } =
      data.awardPay.award.effects.pay[0].after;
    expect(report.data.band).toEqual({ belowEntry, belowGuidance });
    expect(report.data.pay.hourly).toEqual({
      median: medianHourly,
      widestGapWithinEmployer: { gap: widestGapWithinEmployer.amount },
    });
  });

  it('says why a cost is not known, and counts the rest', async () => {
    const noPension = { pension_pct: null, pension_basis: null };
    const made = await employerWith([paid(31_000, noPension), paid(32_000)], { annual_cost: null });
    const line = await make.fundingLine(made.programme, await make.funder());
    for (const post of made.posts) await make.allocation(line, post);
    const input = {
      employer: made.employer,
      role: 'CLW',
      from: '2026-04-06',
      changeReason: 'OTHER',
      change: { percentage: 3 },
      dryRun: true,
    };
    const { effects } = (await made.hr.ask(EFFECTS, { input })).data.awardPay.award;
    const first = effects.posts.nodes.find(({ post }: { post: { id: string } }) => post.id === made.posts[0]);
    expect(first).toMatchObject({
      ...{ annualCost: { reason: 'NOT_RECORDED' }, before: { reason: 'NOT_RECORDED' }, cover: 'NOT_KNOWN' },
    });
    expect(effects.lines.nodes).toEqual([
      expect.objectContaining({ posts: 0, postsNotKnown: 2, pays: { reason: 'NOT_RECORDED' }, cover: 'NOT_KNOWN' }),
    ]);
    const later = (await made.hr.ask(EFFECTS, { input: { ...input, from: '2030-04-01' } })).data.awardPay.award.effects;
    expect(later.posts.nodes.map(({ after }: { after: { reason: string } }) => after.reason).sort()).toEqual([
      'NOT_RECORDED',
      'NO_RATE_ON_DATE',
    ]);
    expect(later.pay[0].after).toMatchObject({ comparedWithGuidance: 0 });
  });

  it('is looked at by more people at once than there are connections, who all get their answer', async () => {
    const made: Made[] = [];
    for (let at = 0; at < 6; at += 1) made.push(await employerWith([paid(31_000), paid(32_000)]));
    // The rows read while the effects hold a connection of their own.
    const both = EFFECTS.replace('award { made', `award { made rows { ${ROWS} }`);
    const answers = await Promise.all(
      [...made, ...made].map(({ hr, employer }) =>
        hr.ask(both, {
          input: {
            ...{ employer, role: 'CLW', from: '2026-04-06', changeReason: 'OTHER', dryRun: true },
            change: { percentage: 3 },
          },
        }),
      ),
    );
    for (const { data, errors } of answers) {
      expect(errors).toBeUndefined();
      expect(data.awardPay.award.effects.pay[0].after.medianHourly).toBeGreaterThan(
        data.awardPay.award.effects.pay[0].before.medianHourly,
      );
    }
  }, 30_000);

  it('moves nothing where every contract refuses or has this pay already', async () => {
    const made = await employerWith([atPoint(3), paid(31_000)]);
    const input = {
      employer: made.employer,
      role: 'CLW',
      from: '2026-04-06',
      changeReason: 'OTHER',
      change: { onePointUp: true },
    };
    const { award, userErrors } = (await made.hr.ask(EFFECTS, { input })).data.awardPay;
    expect(userErrors).toEqual([{ code: 'CONTRACTS_REFUSED' }]);
    expect(award.effects.pay[0].after).toEqual(award.effects.pay[0].before);
    expect(award.effects.posts.totalCount).toBe(0);
  });
});
