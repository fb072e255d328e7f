import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { Person, TestApplication } from '../support/application';
import { Builders, Row } from '../support/builders';
import { momentBetween } from '../support/moment-between';

/** Two partnerships, each of a board of its own; and one that works for the programme nowhere. */
const FIRST = { partnership: 'S37992001', board: 'S08992001' };
const SECOND = { partnership: 'S37992002', board: 'S08992002' };
const THIRD = { partnership: 'S37992003', board: 'S08992003' };
/** The least number of dismissals for which an employer must consult. */
const CONSULTED_ABOUT = 20;

let tracker: TestApplication;
let make: Builders;
let admin: Person;

beforeAll(async () => {
  tracker = await TestApplication.start({ today: '2026-11-22' });
  await loadReferenceFacts(tracker.database.ownerUrl, { log: () => {} });
  make = new Builders(tracker.owner);
  admin = await tracker.person('ADMINISTRATOR');
  for (const { partnership, board } of [FIRST, SECOND, THIRD]) await make.partnership(partnership, board);
}, 60_000);
afterAll(() => tracker.stop());

const LOSSES = 'curves { certainty posts total { posts wte } periods { groups { key loss { posts } } } }';
const ASK = `query ($programme: ID, $employer: ID, $partnership: String, $board: String) {
  fundingCliff(programme: $programme, employer: $employer, partnership: $partnership, board: $board, period: FINANCIAL_YEAR, groupBy: PARTNERSHIP) { ${LOSSES} }
  fundingRisk(programme: $programme, employer: $employer, partnership: $partnership, board: $board) {
    posts { nodes { post { id } } }
    lines { nodes { line { id } postCount wte posts { id } lastSafeDecisionDay { ... on SafeDecisionDay { dismissalsForConsultation } } } }
  }
  coverageStrip(programme: $programme, employer: $employer, partnership: $partnership, board: $board) {
    posts { nodes { post { id } } } lines { nodes { line { id } } }
  }
  deadlines(programme: $programme, employer: $employer, partnership: $partnership, board: $board, kinds: [MONEY_ENDS, CONTRACT_ENDS]) {
    nodes { kind line { id } post { id } contract { post { id } } }
  }
  watches(programme: $programme, employer: $employer, partnership: $partnership, board: $board, first: 100) {
    nodes { kind line { id } employer { id } contract { post { id } } }
  }
  runway(programme: $programme, employer: $employer, partnership: $partnership, board: $board) { nodes { line { id } postCount } }
  exposure(programme: $programme, employer: $employer, partnership: $partnership, board: $board) {
    ... on Exposure { nodes { figures { contracts } } }
  }
  scenarioOutcome(programme: $programme, employer: $employer, partnership: $partnership, board: $board) {
    cases { curve { posts total { posts wte } } }
  }
  funderTimeliness(programme: $programme, employer: $employer, partnership: $partnership, board: $board) {
    funders { nodes { renewals { posts } } }
  }
}`;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what it expects
type Answer = any;

/** What every question says of posts and lines, under names that compare. */
async function ask(variables: Row) {
  const { data, errors } = await admin.ask(ASK, variables);
  expect(errors).toBeUndefined();
  const idsOf = (nodes: Answer[], of: (node: Answer) => string | undefined): string[] =>
    [...new Set(nodes.flatMap((node) => of(node) ?? []))].sort();
  const { fundingCliff, fundingRisk, coverageStrip, deadlines, watches, runway, exposure, scenarioOutcome } = data;
  const ofKind = (nodes: Answer[], wanted: string): Answer[] => nodes.filter(({ kind }) => kind === wanted);
  const signed = fundingCliff.curves.find(({ certainty }: Answer) => certainty === 'SIGNED_ONLY');
  const [baseline] = scenarioOutcome.cases;
  const atRisk: Answer[] = fundingRisk.lines.nodes;
  const renewals: Answer[] = data.funderTimeliness.funders.nodes.flatMap((funder: Answer) => funder.renewals);
  return {
    posts: {
      risk: idsOf(fundingRisk.posts.nodes, ({ post }) => post.id),
      strip: idsOf(coverageStrip.posts.nodes, ({ post }) => post.id),
      losing: idsOf(
        atRisk.flatMap(({ posts }) => posts),
        ({ id }) => id,
      ),
      withContractsThatEnd: idsOf(ofKind(deadlines.nodes, 'CONTRACT_ENDS'), ({ contract }) => contract.post.id),
      permanentOnEndingMoney: idsOf(
        ofKind(watches.nodes, 'PERMANENT_ON_ENDING_MONEY'),
        ({ contract }) => contract.post.id,
      ),
    },
    counts: {
      cliff: signed.posts as number,
      cliffLosing: signed.total.posts as number,
      wteLost: Math.round(signed.total.wte * 100),
      scenario: baseline.curve.posts as number,
      scenarioLosing: baseline.curve.total.posts as number,
      riskLosing: atRisk.reduce((sum, { postCount }) => sum + postCount, 0),
      riskWte: atRisk.reduce((sum, { wte }) => sum + Math.round(wte * 100), 0),
      exposed: exposure.nodes.reduce((sum: number, { figures }: Answer) => sum + figures.contracts, 0),
      renewed: renewals.reduce((sum, { posts }) => sum + posts, 0),
    },
    lines: {
      risk: idsOf(atRisk, ({ line }) => line.id),
      strip: idsOf(coverageStrip.lines.nodes, ({ line }) => line.id),
      runway: idsOf(runway.nodes, ({ line }) => line.id),
      deadlines: idsOf(ofKind(deadlines.nodes, 'MONEY_ENDS'), ({ line }) => line?.id),
      watches: idsOf(watches.nodes, ({ line }) => line?.id),
    },
    groups: signed.periods.flatMap(({ groups }: Answer) => groups.map(({ key, loss }: Answer) => [key, loss.posts])),
    dismissals: Object.fromEntries(
      atRisk.map(({ line, lastSafeDecisionDay }) => [line.id, lastSafeDecisionDay.dismissalsForConsultation]),
    ),
    thresholds: ofKind(watches.nodes, 'COLLECTIVE_THRESHOLD').length,
  };
}

async function aProgrammeOverTwo() {
  const programme = await make.programme({ partnership: FIRST.partnership });
  await make.insert('programme_partnership', { programme_id: programme, partnership_code: SECOND.partnership });
  const employer = await make.employer();
  const part = await make.participation(employer, programme);
  return { programme, employer, part, funder: await make.funder() };
}

const there = async ({ partnership }: { partnership: string }) => make.practice(partnership);

/** A post with someone in it who works so many days a week in each, from the first to the last day of the contract. */
async function aPost(
  { part, employer }: { part: string; employer: string },
  days: readonly (readonly [place: { partnership: string }, days: number])[],
  { contract = {}, ...values }: Row & { contract?: Row } = {},
): Promise<string> {
  const post = await make.post(part, values);
  const made = await make.contract(post, await make.worker(employer), contract);
  for (const [place, days_per_week] of days) await make.placement(made, await there(place), { days_per_week });
  return post;
}

const LEFT = { starts_on: '2024-04-01', ends_on: '2026-06-30', end_reason: 'RESIGNED' };
const FIXED = { kind: 'FIXED_TERM', fixed_term_reason: 'FUNDING_ENDS', starts_on: '2025-04-01', ends_on: '2027-03-31' };

describe('a partnership, or board, of posts and funding lines', () => {
  it('holds the same posts in every question, and together they are all of them', async () => {
    const setting = await aProgrammeOverTwo();
    const { programme, funder, part } = setting;
    const first = await aPost(setting, [[FIRST, 2]], { funded_wte: 0.8 });
    const second = await aPost(setting, [[FIRST, 1.5], [SECOND, 1], [SECOND, 1]], { contract: FIXED }); // prettier-ignore
    const vacant = await aPost(setting, [[SECOND, 2]], { contract: LEFT, status: 'VACANT', funded_wte: 0.5 });
    const nowhere = await make.post(part, { status: 'VACANT', funded_wte: 0.6 });
    const [shared, ofSecond, ofFirst, unused] = [
      await make.fundingLine(programme, funder),
      await make.fundingLine(programme, funder),
      await make.fundingLine(programme, funder),
      await make.fundingLine(programme, funder),
    ];
    for (const post of [first, second]) await make.allocation(shared, post);
    await make.allocation(ofSecond, vacant);
    const before = { starts_on: '2023-04-01', ends_on: '2024-03-31' };
    const ended = await make.fundingLine(programme, funder, before);
    await make.allocation(ended, second, before);
    await make.allocation(ofFirst, nowhere);

    const whole = await ask({ programme });
    const [inFirst, inSecond] = [await ask({ programme, ...FIRST }), await ask({ programme, ...SECOND })];
    for (const [{ posts, counts }, expected] of [
      [inFirst, [first, nowhere].sort()],
      [inSecond, [second, vacant].sort()],
    ] as const) {
      expect(posts).toMatchObject({ risk: expected, strip: expected, losing: expected });
      expect(counts).toMatchObject({ cliff: 2, cliffLosing: 2, scenario: 2, scenarioLosing: 2, riskLosing: 2 });
      expect(counts.riskWte).toBe(counts.wteLost);
    }
    expect([inFirst.posts, inSecond.posts]).toMatchObject([
      { withContractsThatEnd: [], permanentOnEndingMoney: [first] },
      { withContractsThatEnd: [second], permanentOnEndingMoney: [] },
    ]);
    expect([inFirst.counts.exposed, inSecond.counts.exposed]).toEqual([1, 1]);
    for (const [name, all] of Object.entries(whole.counts)) {
      const [one, other] = [inFirst, inSecond].map(({ counts }) => counts[name as keyof typeof counts]);
      expect([name, one! + other!]).toEqual([name, all]);
    }
    expect(whole.counts.renewed).toBe(1);
    expect(whole.groups).toEqual([...inFirst.groups, ...inSecond.groups]);
    const [linesOfFirst, linesOfSecond] = [[shared, ofFirst, unused].sort(), [shared, ofSecond, unused].sort()];
    for (const lines of Object.values(inFirst.lines)) expect(lines).toEqual(linesOfFirst);
    const { watches, ...lines } = inSecond.lines;
    for (const ofQuestion of Object.values(lines)) expect(ofQuestion).toEqual(linesOfSecond);
    expect(watches).toEqual([...linesOfSecond, ended].sort());
  });

  it('shows of a line in several partnerships the posts of the one asked about, and consults about all of the employer', async () => {
    const setting = await aProgrammeOverTwo();
    const line = await make.fundingLine(setting.programme, setting.funder);
    for (let at = 0; at < CONSULTED_ABOUT; at += 1) {
      await make.allocation(line, await aPost(setting, [[at < 12 ? FIRST : SECOND, 2]]));
    }
    const { employer } = setting;
    const [inFirst, inSecond] = [
      await ask({ employer, board: FIRST.board }),
      await ask({ employer, board: SECOND.board }),
    ];
    expect([inFirst.counts.riskLosing, inSecond.counts.riskLosing]).toEqual([12, 8]);
    for (const { dismissals, thresholds } of [inFirst, inSecond]) {
      expect({ dismissals, thresholds }).toEqual({ dismissals: { [line]: CONSULTED_ABOUT }, thresholds: 1 });
    }
  });

  it('goes by where a post works also where its programme does not', async () => {
    const setting = await aProgrammeOverTwo();
    const post = await aPost(setting, [[THIRD, 2]]);
    const line = await make.fundingLine(setting.programme, setting.funder);
    await make.allocation(line, post);
    const { programme } = setting;
    const [inFirst, inThird] = [await ask({ programme, ...FIRST }), await ask({ programme, ...THIRD })];
    const shown = ({ posts, lines, counts }: typeof inFirst) => [posts.risk, lines.risk, counts.cliff, counts.exposed];
    expect([shown(inFirst), shown(inThird)]).toEqual([
      [[], [], 0, 0],
      [[post], [line], 1, 1],
    ]);
    const { data } = await admin.ask(
      `query ($partnership: String) { primaryCareReturn(partnership: $partnership, financialYear: "2025/26") {
        partnerships { now { posts inPost { ... on ReturnInPost { contracts } } } } } }`,
      THIRD,
    );
    expect(data.primaryCareReturn.partnerships).toEqual([{ now: { posts: 1, inPost: { contracts: 1 } } }]);
  });

  it('goes by the placements that were recorded at the instant asked about', async () => {
    const setting = await aProgrammeOverTwo();
    const post = await make.post(setting.part);
    const contract = await make.contract(post, await make.worker(setting.employer));
    await make.placement(contract, await there(SECOND), { days_per_week: 1 });
    const before = await momentBetween();
    await make.placement(contract, await there(FIRST), { days_per_week: 2 });
    const postsIn = async ({ partnership }: { partnership: string }, knownAt: string | null) => {
      const { data } = await admin.ask(
        `query ($programme: ID, $partnership: String, $knownAt: DateTime) {
          fundingRisk(programme: $programme, partnership: $partnership, knownAt: $knownAt) { posts { nodes { post { id } } } } }`,
        { programme: setting.programme, partnership, knownAt },
      );
      return data.fundingRisk.posts.nodes.map((node: Answer) => node.post.id);
    };
    expect([await postsIn(FIRST, before), await postsIn(SECOND, before)]).toEqual([[], [post]]);
    expect([await postsIn(FIRST, null), await postsIn(SECOND, null)]).toEqual([[post], []]);
  });
});
