import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { Person, TestApplication } from '../support/application';
import { Builders } from '../support/builders';
import { aFundingScene, FundingScene } from '../support/funding-scene';

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

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what it expects
type Answer = any;

function say(programme: string, line: string, said_on: string, stage: string, instalment: string | null = null) {
  return make.insert('certainty', {
    programme_id: programme,
    funding_line_id: line,
    instalment_id: instalment,
    stage,
    said_on,
    said_by: 'Invented funder',
    evidence: `Letter of ${said_on}`,
  });
}

const POINT = 'day daysBefore wte share { ... on PercentValue { percent } ... on NoValue { reason } }';
const CURVES = `query ($programme: ID, $employer: ID, $partnership: String, $board: String, $asOf: Date, $years: [Int!], $steps: CurveSteps, $daysBefore: Int) {
  confirmedByDate(programme: $programme, employer: $employer, partnership: $partnership, board: $board, asOf: $asOf, years: $years, steps: $steps, daysBefore: $daysBefore) {
    years { financialYear startsOn wte wteWithoutMoney historyFrom onSameDay { ${POINT} }
      points { ${POINT} changes { saidOn stage saidBy evidence wte line { title } } } }
  }
}`;

async function curves(variables: Record<string, unknown>, person = admin): Promise<Answer> {
  const { data, errors } = await person.ask(CURVES, variables);
  expect(errors).toBeUndefined();
  return data.confirmedByDate.years;
}

const figures = ({ points }: Answer) => points.map(({ day, share }: Answer) => [day, share.percent ?? share.reason]);

/** Two posts. Both were signed for last year, late; of the next year one is signed and the other offered. */
async function twoYears(scene: FundingScene): Promise<{ posts: string[] }> {
  const { programme, participation, funder } = scene;
  const posts = [await make.post(participation), await make.post(participation, { funded_wte: 0.5 })];
  const line = async (title: string, year: number, paid: string[], words: [string, string][]) => {
    const period = { starts_on: `${year}-04-01`, ends_on: `${year + 1}-03-31` };
    const id = await make.fundingLine(programme, funder, { title, stage: null, ...period });
    for (const post of paid) await make.allocation(id, post);
    for (const [said_on, stage] of words) await say(programme, id, said_on, stage);
  };
  await line('Last year', 2026, posts, [
    ['2026-01-10', 'SAID'],
    ['2026-03-02', 'SIGNED'],
  ]);
  await line(
    'Next year',
    2027,
    [posts[0]!],
    [
      ['2026-10-01', 'OFFERED'],
      ['2026-11-02', 'SIGNED'],
    ],
  );
  await line('Next year, half a post', 2027, [posts[1]!], [['2026-11-20', 'OFFERED']]);
  return { posts };
}

describe('confirmed by date', () => {
  it('gives this year and last on the days on which they changed, with whose word it was', async () => {
    const scene = await aFundingScene(tracker, make);
    await twoYears(scene);
    const [next, last] = await curves({ programme: scene.programme });
    expect([next.financialYear, last.financialYear]).toEqual(['2027/28', '2026/27']);
    // 1 of 1.5 WTE is signed: 66.67 %.
    expect(figures(next)).toEqual([
      ['2026-04-01', 0],
      ['2026-11-02', 66.67],
      ['2026-11-22', 66.67],
    ]);
    expect(next.points[1].changes).toEqual([
      {
        saidOn: '2026-11-02',
        stage: 'SIGNED',
        saidBy: 'Invented funder',
        evidence: 'Letter of 2026-11-02',
        wte: 1,
        line: { title: 'Next year' },
      },
    ]);
    expect(figures(last)).toEqual([
      ['2025-04-01', 'NOT_RECORDED'],
      ['2026-01-10', 0],
      ['2026-03-02', 100],
      ['2026-04-01', 100],
    ]);
    expect(last).toMatchObject({ wte: 1.5, wteWithoutMoney: 0, historyFrom: '2026-01-10' });
    // 130 days before 1 April: 22 November of this year and of last, when nothing had been said yet.
    expect(next.onSameDay).toMatchObject({ daysBefore: 130, day: '2026-11-22', wte: 1, share: { percent: 66.67 } });
    expect(last.onSameDay).toMatchObject({
      daysBefore: 130,
      day: '2025-11-22',
      wte: null,
      share: { reason: 'NOT_RECORDED' },
    });
  });

  it('gives weeks that can be laid on each other, none of them ahead of the day asked from', async () => {
    const scene = await aFundingScene(tracker, make);
    await twoYears(scene);
    const [next, last] = await curves({ programme: scene.programme, steps: 'WEEK', daysBefore: 147 });
    const days = ({ points }: Answer) => points.map(({ daysBefore }: Answer) => daysBefore);
    expect(days(next)).toEqual([147, 140, 133]);
    expect(days(last).slice(0, 3)).toEqual([147, 140, 133]);
    expect(days(last).at(-1)).toBe(0);
    // 28 days before: 4 March 2026, two days after it was signed.
    expect(last.points.find(({ daysBefore }: Answer) => daysBefore === 28)).toMatchObject({
      day: '2026-03-04',
      share: { percent: 100 },
      changes: [{ saidOn: '2026-03-02' }],
    });
  });

  it('knows on a day only what had been said by then', async () => {
    const scene = await aFundingScene(tracker, make);
    await twoYears(scene);
    const [next] = await curves({ programme: scene.programme, asOf: '2026-11-01' });
    expect(next.onSameDay).toMatchObject({ day: '2026-11-01', share: { percent: 0 } });
    const [over] = await curves({ programme: scene.programme, asOf: '2026-11-01', years: [2026] });
    expect(over.financialYear).toBe('2026/27');
  });

  it('counts money for half of a year as half, and says what no line is recorded to pay', async () => {
    const { programme, participation, funder } = await aFundingScene(tracker, make);
    const post = await make.post(participation);
    await make.post(participation, { funded_wte: 0.5 });
    // 1 April to 29 September 2027: 182 of 366 days of one of 1.5 WTE.
    const line = await make.fundingLine(programme, funder, {
      starts_on: '2027-04-01',
      ends_on: '2027-09-29',
      said_on: '2026-06-01',
    });
    await make.allocation(line, post);
    const [next] = await curves({ programme, years: [2027] });
    expect(next.points.at(-1).share).toEqual({ percent: 33.15 }); // 182 ÷ 366 ÷ 1.5
    expect(next).toMatchObject({ wte: 1.5, wteWithoutMoney: 1 }); // 1.5 − 182 ÷ 366 = 1.0027
  });

  it('goes by the instalments, and by an extension only once it was used', async () => {
    const { programme, participation, funder } = await aFundingScene(tracker, make);
    const [one, other] = [await make.post(participation), await make.post(participation)];
    const line = await make.fundingLine(programme, funder, {
      starts_on: '2026-04-01',
      ends_on: '2028-03-31',
      said_on: '2026-02-01',
    });
    const second = await make.insert('instalment', {
      programme_id: programme,
      funding_line_id: line,
      starts_on: '2027-04-01',
      ends_on: '2028-03-31',
      amount: 50_000,
    });
    await say(programme, line, '2026-06-01', 'ANNOUNCED', second);
    await say(programme, line, '2026-10-01', 'SIGNED', second);
    await make.allocation(line, one);
    const extended = { extension_to: '2028-03-31', extension_decided_by: 'FUNDER', agreed_ends_on: '2027-03-31' };
    const used = await make.fundingLine(programme, funder, {
      ...extended,
      ends_on: '2028-03-31',
      said_on: '2024-01-01',
    });
    await say(programme, used, '2026-09-01', 'EXTENSION_EXERCISED');
    await make.allocation(used, other);
    const [next] = await curves({ programme, years: [2027] });
    expect(figures(next)).toEqual([
      ['2026-04-01', 50], // signed as a line in February
      ['2026-06-01', 0], // its second year only announced
      ['2026-09-01', 50],
      ['2026-10-01', 100],
      ['2026-11-22', 100],
    ]);
  });

  it('can be asked for a partnership, a board and an employer, by those who see them', async () => {
    const scene = await aFundingScene(tracker, make);
    await twoYears(scene);
    const share = async (variables: Record<string, unknown>, person?: Person) =>
      (await curves({ years: [2027], ...variables }, person))[0].onSameDay.share;
    expect(await share({ partnership: scene.partnership })).toEqual({ percent: 66.67 });
    expect(await share({ employer: scene.employer })).toEqual({ percent: 66.67 });
    for (const person of [scene.lead, scene.hr, scene.analyst]) {
      expect(await share({ programme: scene.programme, board: 'S08999999' }, person)).toEqual({ percent: 66.67 });
    }
    const elsewhere = await aFundingScene(tracker, make);
    expect(await share({ programme: scene.programme }, elsewhere.lead)).toEqual({ reason: 'NOTHING_TO_COUNT' });
  });

  it('sends as many statements for many posts and years as for few, and refuses years it cannot mean', async () => {
    const few = await aFundingScene(tracker, make);
    await twoYears(few);
    const many = await aFundingScene(tracker, make);
    for (let at = 0; at < 5; at += 1) await twoYears(many);
    const ask = (programme: string, years: number[]) => () => curves({ programme, years });
    await ask(few.programme, [2027])();
    const statements = await tracker.countStatements(ask(few.programme, [2027]));
    expect(await tracker.countStatements(ask(many.programme, [2027, 2026, 2025, 2024]))).toBe(statements);
    for (const years of [[], [1900], Array.from({ length: 11 }, (_, at) => 2020 + at)]) {
      const { errors } = await admin.ask(CURVES, { years });
      expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    }
  });
});

const TIMELINESS = `query ($programme: ID, $funder: ID, $certainty: CertaintyLevel, $asOf: Date) {
  funderTimeliness(programme: $programme, funder: $funder, certainty: $certainty, asOf: $asOf) {
    funders { totalCount nodes { funder { name } renewed notSaidYet overdue afterTheEnd promisedNoticeDays keptPromise afterLastSafeDay
      medianNotice { ... on DaysValue { days } ... on NoValue { reason } } worstNotice { ... on DaysValue { days } ... on NoValue { reason } }
      shareAfterTheEnd { ... on PercentValue { percent } ... on NoValue { reason } }
      renewals { kind oldMoneyEndsOn startsOn gapDays posts saidOn stage againstPromise againstLastSafeDay line { title } continues { title }
        notice { ... on DaysValue { days } ... on NoValue { reason } }
        lastSafeDecisionDay { ... on DayValue { day } ... on NoValue { reason } } } } }
  }
}`;

async function timeliness(variables: Record<string, unknown>, person = admin): Promise<Answer> {
  const { data, errors } = await person.ask(TIMELINESS, variables);
  expect(errors).toBeUndefined();
  return data.funderTimeliness.funders;
}

describe('funder timeliness', () => {
  /** A post with one line after another; each is said on the days given. */
  async function aHistory(
    scene: FundingScene,
    funder: string,
    lines: [starts: string, ends: string, words: [string, string][]][],
  ) {
    const post = await make.post(scene.participation);
    const worker = await make.worker(scene.employer, { continuous_service_on: '2020-04-01' });
    await make.contract(post, worker, { employer_notice_weeks: 4 });
    for (const [starts_on, ends_on, words] of lines) {
      const id = await make.fundingLine(scene.programme, funder, { title: starts_on, stage: null, starts_on, ends_on });
      await make.allocation(id, post);
      for (const [said_on, stage] of words) await say(scene.programme, id, said_on, stage);
    }
    return post;
  }

  it('counts the days from the word to the end of the old money, and holds them against promise and safe day', async () => {
    const scene = await aFundingScene(tracker, make);
    const funder = await make.funder({ promised_notice_days: 60 });
    await aHistory(scene, funder, [
      ['2023-04-01', '2024-03-31', [['2023-03-01', 'SIGNED']]],
      ['2024-04-01', '2025-03-31', [['2024-01-31', 'SIGNED']]], // 60 days before 31 March 2024
      [
        '2025-04-15',
        '2026-03-31',
        [
          ['2025-03-01', 'OFFERED'],
          ['2025-05-10', 'SIGNED'],
        ],
      ], // 40 days after, over a gap of 14 days
      ['2026-04-01', '2027-03-31', [['2026-03-30', 'SIGNED']]], // 1 day before
      ['2027-04-01', '2028-03-31', [['2026-11-01', 'ANNOUNCED']]], // not signed yet
    ]);
    const { totalCount, nodes } = await timeliness({ programme: scene.programme });
    expect(totalCount).toBe(1);
    expect(nodes[0]).toMatchObject({
      renewed: 3,
      notSaidYet: 1,
      overdue: 0,
      medianNotice: { days: 1 },
      worstNotice: { days: -40 },
      afterTheEnd: 1,
      shareAfterTheEnd: { percent: 33.33 },
      promisedNoticeDays: 60,
      keptPromise: 1,
      afterLastSafeDay: 2,
    });
    const [first, second, third, pending] = nodes[0].renewals;
    // Four complete years on 31 March 2024: four weeks, by 3 March, a Sunday: Friday 1 March. Said 30 days before.
    expect(first).toMatchObject({
      kind: 'NEXT_LINE',
      oldMoneyEndsOn: '2024-03-31',
      startsOn: '2024-04-01',
      gapDays: 0,
      posts: 1,
      saidOn: '2024-01-31',
      stage: 'SIGNED',
      notice: { days: 60 },
      againstPromise: 0,
      lastSafeDecisionDay: { day: '2024-03-01' },
      againstLastSafeDay: 30,
      line: { title: '2024-04-01' },
      continues: { title: '2023-04-01' },
    });
    expect(second).toMatchObject({ gapDays: 14, notice: { days: -40 }, againstPromise: -100 });
    expect(third).toMatchObject({ notice: { days: 1 } });
    expect(pending).toMatchObject({
      saidOn: null,
      stage: null,
      notice: { reason: 'NOT_APPLICABLE' },
      againstLastSafeDay: null,
    });
    const offered = await timeliness({ programme: scene.programme, certainty: 'SIGNED_AND_OFFERED' });
    expect(offered.nodes[0].renewals[1]).toMatchObject({
      saidOn: '2025-03-01',
      stage: 'OFFERED',
      notice: { days: 30 },
    });
  });

  it('knows extensions and instalments too, and another funder’s money for no renewal', async () => {
    const scene = await aFundingScene(tracker, make);
    const { programme, participation } = scene;
    const post = await make.post(participation);
    const extended = await make.fundingLine(programme, scene.funder, {
      starts_on: '2023-04-01',
      ends_on: '2026-03-31',
      agreed_ends_on: '2025-03-31',
      extension_to: '2026-03-31',
      extension_decided_by: 'FUNDER',
      said_on: '2023-01-10',
    });
    await make.allocation(extended, post);
    await say(programme, extended, '2025-04-10', 'EXTENSION_EXERCISED');
    const other = await make.funder();
    const byYears = await make.fundingLine(programme, other, {
      starts_on: '2026-04-01',
      ends_on: '2028-03-31',
      said_on: '2026-03-01',
    });
    await make.allocation(byYears, post);
    for (const [year, said_on] of [
      [2026, '2026-03-01'],
      [2027, '2026-11-20'],
    ] as const) {
      const instalment = await make.insert('instalment', {
        programme_id: programme,
        funding_line_id: byYears,
        starts_on: `${year}-04-01`,
        ends_on: `${year + 1}-03-31`,
        amount: 40_000,
      });
      await say(programme, byYears, said_on, 'SIGNED', instalment);
    }
    const { nodes } = await timeliness({ programme });
    expect(nodes.map(({ renewals }: Answer) => renewals)).toMatchObject([
      [
        {
          kind: 'EXTENSION',
          oldMoneyEndsOn: '2025-03-31',
          startsOn: '2025-04-01',
          saidOn: '2025-04-10',
          notice: { days: -10 },
        },
      ],
      [{ kind: 'INSTALMENT', oldMoneyEndsOn: '2027-03-31', saidOn: '2026-11-20', notice: { days: 131 } }],
    ]);
    const [only] = (await timeliness({ programme, funder: other })).nodes;
    expect(only.renewed).toBe(1);
  });

  it('leaves out what was declined, and counts what is overdue', async () => {
    const scene = await aFundingScene(tracker, make);
    await aHistory(scene, scene.funder, [
      ['2024-04-01', '2025-03-31', [['2024-03-01', 'SIGNED']]],
      [
        '2025-04-01',
        '2026-03-31',
        [
          ['2025-03-01', 'SIGNED'],
          ['2025-03-20', 'DECLINED'],
        ],
      ],
    ]);
    expect((await timeliness({ programme: scene.programme })).totalCount).toBe(0);
    await aHistory(scene, scene.funder, [
      ['2024-04-01', '2025-03-31', [['2024-03-01', 'SIGNED']]],
      ['2025-04-01', '2026-03-31', [['2025-03-01', 'ANNOUNCED']]],
    ]);
    const [late] = (await timeliness({ programme: scene.programme })).nodes;
    expect(late).toMatchObject({
      renewed: 0,
      notSaidYet: 1,
      overdue: 1,
      medianNotice: { reason: 'NOTHING_TO_COUNT' },
      keptPromise: null,
    });
  });

  it('takes twelve weeks where contracts are not visible, and shows nothing of other programmes', async () => {
    const scene = await aFundingScene(tracker, make);
    await aHistory(scene, scene.funder, [
      ['2024-04-01', '2025-03-31', [['2024-03-01', 'SIGNED']]],
      ['2025-04-01', '2026-03-31', [['2025-03-01', 'SIGNED']]],
    ]);
    const safeDay = async (person: Person) =>
      (await timeliness({ programme: scene.programme }, person)).nodes[0].renewals[0].lastSafeDecisionDay.day;
    expect(await safeDay(scene.hr)).toBe('2025-02-24'); // five weeks before 31 March 2025
    expect(await safeDay(scene.analyst)).toBe('2025-01-06'); // twelve
    const elsewhere = await aFundingScene(tracker, make);
    expect((await timeliness({ programme: scene.programme }, elsewhere.lead)).totalCount).toBe(0);
  });

  it('sends as many statements for many renewals as for one', async () => {
    const [few, many] = [await aFundingScene(tracker, make), await aFundingScene(tracker, make)];
    const history = (scene: FundingScene) =>
      aHistory(scene, scene.funder, [
        ['2024-04-01', '2025-03-31', [['2024-03-01', 'SIGNED']]],
        ['2025-04-01', '2026-03-31', [['2025-03-01', 'SIGNED']]],
      ]);
    await history(few);
    for (let at = 0; at < 4; at += 1) await history(many);
    const ask = (programme: string) => () => timeliness({ programme });
    await ask(few.programme)();
    expect(await tracker.countStatements(ask(many.programme))).toBe(await tracker.countStatements(ask(few.programme)));
  });
});
