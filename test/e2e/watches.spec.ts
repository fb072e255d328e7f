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

const ASK = `query ($programme: ID, $kinds: [WatchKind!], $first: Int! = 50, $skip: Int! = 0) {
  watches(programme: $programme, kinds: $kinds, first: $first, skip: $skip) {
    totalCount counts { kind count } caveats method
    nodes { kind day daysLeft sentence rule source line { id } post { id } contract { id } employer { id } } }
}`;

async function watches(person: Person, variables: Row) {
  const { data, errors } = await person.ask(ASK, variables);
  expect(errors).toBeUndefined();
  return data.watches;
}

interface Watch {
  kind: string;
  day: string | null;
  daysLeft: number | null;
  sentence: string;
}

const briefly = ({ nodes }: { nodes: Watch[] }) => nodes.map(({ kind, day }) => `${kind} ${day}`);

let places = 0;

async function aProgramme(sharing = 'STATISTICS') {
  places += 1;
  const partnership = await make.partnership(`S37992${String(places).padStart(3, '0')}`);
  const programme = await make.programme({ partnership });
  const employer = await make.employer();
  const part = await make.participation(employer, programme, { sharing_level: sharing });
  return { partnership, programme, employer, part, funder: await make.funder() };
}
type Scene = Awaited<ReturnType<typeof aProgramme>>;

async function aPaidPost({ programme, part, funder }: Scene, line: Row = {}, post: Row = {}) {
  const postId = await make.post(part, { annual_cost: 30_000, ...post });
  const lineId = await make.fundingLine(programme, funder, line);
  await make.allocation(lineId, postId);
  return { postId, lineId };
}

const LONG_SERVICE = { continuous_service_on: '2020-06-15' };

describe('watches on money', () => {
  it.each([
    { what: 'within twelve months', ends_on: '2027-11-22', kind: 'LINE_ENDING_SOON' },
    { what: 'in more than two years', ends_on: '2029-03-31', kind: 'LINE_LIVE' },
    { what: 'the day before', ends_on: '2026-11-21', kind: 'LINE_ENDED' },
  ])('tell the state of a line that ends $what', async ({ ends_on, kind }) => {
    const { programme, funder } = await aProgramme();
    const line = await make.fundingLine(programme, funder, { ends_on });
    const { nodes, counts, totalCount } = await watches(admin, { programme });
    expect(totalCount).toBe(1);
    expect(nodes[0]).toMatchObject({ kind, day: ends_on, line: { id: line }, post: null, contract: null });
    expect(counts.find((each: { kind: string }) => each.kind === kind).count).toBe(1);
  });

  it('tell that a line ends soon when its decision day does, and that one without an end goes on', async () => {
    const scene = await aProgramme();
    await aPaidPost(scene, { ends_on: '2027-12-31', decision_lead_days: 120, amount: 1_000_000 });
    await make.fundingLine(scene.programme, scene.funder, { ends_on: null, cycle: 'RECURRING' });
    expect(briefly(await watches(admin, { programme: scene.programme }))).toEqual([
      'LINE_ENDING_SOON 2027-12-31',
      'LINE_LIVE null',
    ]);
  });

  it('tell of money to come that it is not signed yet, and nothing of money that was declined', async () => {
    const { programme, funder } = await aProgramme();
    const year = { starts_on: '2027-04-01', ends_on: '2028-03-31' };
    await make.fundingLine(programme, funder, { ...year, title: 'Next year (invented)', stage: 'HOPED_FOR' });
    await make.fundingLine(programme, funder, { ...year, stage: 'DECLINED' });
    const { nodes } = await watches(admin, { programme });
    expect(nodes).toMatchObject([
      {
        kind: 'LINE_LIVE',
        sentence:
          '"Next year (invented)" begins on 1 April 2027 and ends on 31 March 2028, once it is signed (hoped for).',
      },
    ]);
  });

  it('do not call a hope what nobody has said anything of', async () => {
    const scene = await aProgramme();
    const silent = async (line: Row) => {
      const id = await make.fundingLine(scene.programme, scene.funder, line);
      await tracker.owner.query('DELETE FROM certainty WHERE funding_line_id = $1', [id]);
    };
    await silent({ title: 'Now (invented)', starts_on: '2026-04-01' });
    await silent({ title: 'Next (invented)', starts_on: '2027-12-01', ends_on: '2028-11-30' });
    const kinds = ['STARTED_UNSIGNED', 'LINE_LIVE'];
    const { nodes } = await watches(admin, { programme: scene.programme, kinds });
    expect(nodes.map(({ sentence }: Watch) => sentence)).toEqual([
      '"Now (invented)" was to pay from 1 April 2026 and is not signed (nobody has said anything of it yet).',
      '"Next (invented)" begins on 1 December 2027 and ends on 30 November 2028, once it is signed (nobody has said anything of it yet).',
    ]);
    const ask = `query ($programme: ID) { deadlines(programme: $programme, kinds: [REVIEW]) { nodes { sentence } } }`;
    const { data } = await admin.ask(ask, { programme: scene.programme });
    expect(data.deadlines.nodes).toMatchObject([
      { sentence: expect.stringContaining('is not signed (nobody has said anything of it yet)') },
    ]);
  });

  it('tell of money that began unsigned, and of lines that are to pay more than they are worth', async () => {
    const scene = await aProgramme();
    const year = { starts_on: '2026-04-01', ends_on: '2029-03-31', amount: 89_999.99 };
    const { lineId } = await aPaidPost(scene, { ...year, stage: 'OFFERED' });
    const { nodes } = await watches(admin, {
      programme: scene.programme,
      kinds: ['STARTED_UNSIGNED', 'ALLOCATED_OVER_VALUE'],
    });
    expect(nodes).toMatchObject([
      { kind: 'STARTED_UNSIGNED', day: '2026-04-01', daysLeft: -235, line: { id: lineId } },
      { kind: 'ALLOCATED_OVER_VALUE', line: { id: lineId } },
    ]);
    expect(nodes[1].sentence).toContain('cost £90,000 over its days, by their recorded costs; it is worth £89,999.99');
  });

  it('tell an analyst of 20 posts that end together, with the days of consultation and what is expected of the rule', async () => {
    const scene = await aProgramme();
    const line = await make.fundingLine(scene.programme, scene.funder, { amount: 10_000_000 });
    for (let at = 0; at < 20; at += 1) await make.allocation(line, await make.post(scene.part));
    const analyst = await tracker.person('ANALYST', { partnerships: [scene.partnership] });
    const { nodes } = await watches(analyst, { programme: scene.programme, kinds: ['COLLECTIVE_THRESHOLD'] });
    expect(nodes).toMatchObject([{ day: '2027-03-31', employer: { id: scene.employer } }]);
    expect(nodes[0].sentence).toContain('20 people in filled posts');
    expect(nodes[0].rule).toContain('30 days of collective consultation');
    expect(nodes[0].rule).toContain('organisation-wide trigger is expected in 2027');
  });
});

describe('watches on people', () => {
  it('tell of permanent contracts on money that ends, and of contracts longer than their money', async () => {
    const scene = await aProgramme();
    const { postId } = await aPaidPost(scene);
    const worker = () => make.worker(scene.employer, LONG_SERVICE);
    const permanent = await make.contract(postId, await worker());
    const longer = await make.contract(postId, await worker(), {
      kind: 'FIXED_TERM',
      starts_on: '2026-04-01',
      ends_on: '2027-04-01',
    });
    await make.contract(postId, await worker(), { kind: 'FIXED_TERM', starts_on: '2026-04-01', ends_on: '2027-03-31' });
    const kinds = ['PERMANENT_ON_ENDING_MONEY', 'CONTRACT_LONGER_THAN_MONEY'];
    const { nodes } = await watches(admin, { programme: scene.programme, kinds });
    expect(nodes).toMatchObject([
      { kind: 'PERMANENT_ON_ENDING_MONEY', day: '2027-03-31', contract: { id: permanent } },
      { kind: 'CONTRACT_LONGER_THAN_MONEY', day: '2027-03-31', contract: { id: longer } },
    ]);
  });

  it('tell of a contract that has yet to begin what it will be without, and nothing of money that ends before it', async () => {
    const scene = await aProgramme();
    const { postId } = await aPaidPost(scene, { ends_on: '2026-12-31' });
    const next = { starts_on: '2027-02-01', ends_on: '2027-09-30' };
    await make.allocation(await make.fundingLine(scene.programme, scene.funder, next), postId);
    const worker = () => make.worker(scene.employer, { continuous_service_on: null });
    const permanent = await make.contract(postId, await worker(), { starts_on: '2027-02-01' });
    const fixed = (ends_on: string) => ({ kind: 'FIXED_TERM', starts_on: '2027-02-01', ends_on });
    const longer = await make.contract(postId, await worker(), fixed('2027-10-01'));
    await make.contract(postId, await worker(), fixed('2027-09-30'));
    const renewed = await make.contract(postId, await worker(), {
      ...fixed('2028-03-31'),
      starts_on: '2027-10-01',
    });
    const kinds = ['PERMANENT_ON_ENDING_MONEY', 'CONTRACT_LONGER_THAN_MONEY'];
    const { nodes } = await watches(admin, { programme: scene.programme, kinds });
    expect(nodes).toMatchObject([
      { kind: 'PERMANENT_ON_ENDING_MONEY', day: '2027-09-30', contract: { id: permanent } },
      { kind: 'CONTRACT_LONGER_THAN_MONEY', day: '2027-09-30' },
      { kind: 'CONTRACT_LONGER_THAN_MONEY', day: '2027-09-30' },
    ]);
    const sentenceOf = (id: string) => nodes.find(({ contract }: { contract: Row }) => contract.id === id).sentence;
    expect(sentenceOf(longer)).toContain('the contract that begins on 1 February 2027 runs to 1 October 2027');
    expect(sentenceOf(renewed)).toContain('the contract that begins on 1 October 2027 runs to 31 March 2028');
  });

  it('tell of steps of service in six months, and of four years of fixed terms, also past', async () => {
    const scene = await aProgramme();
    const { postId } = await aPaidPost(scene, { ends_on: '2030-03-31', amount: 9_000_000 });
    const soon = await make.worker(scene.employer, { continuous_service_on: '2025-05-23' }); // two years on 22 May 2027
    const later = await make.worker(scene.employer, { continuous_service_on: '2025-05-24' });
    const fresh = await make.worker(scene.employer, { continuous_service_on: '2026-09-01' }); // six months on 28 February
    for (const who of [soon, later, fresh]) await make.contract(postId, who, { starts_on: '2026-09-01' });
    const fixed = await make.worker(scene.employer, LONG_SERVICE);
    const term = (starts_on: string, ends_on: string) =>
      make.contract(postId, fixed, { kind: 'FIXED_TERM', starts_on, ends_on });
    await term('2022-04-01', '2024-03-31');
    await term('2024-04-01', '2027-03-31');
    const kinds = ['SERVICE_STEP', 'FOUR_YEARS_OF_FIXED_TERMS'];
    const watched = await watches(admin, { programme: scene.programme, kinds });
    expect(briefly(watched)).toEqual([
      'FOUR_YEARS_OF_FIXED_TERMS 2026-03-31',
      'SERVICE_STEP 2027-02-28',
      'SERVICE_STEP 2027-05-22',
    ]);
    const [fourYears, sixMonths, twoYears] = watched.nodes;
    expect(fourYears.sentence).toContain('renewed at least once, were complete on 31 March 2026.');
    expect(sixMonths.sentence).toContain('6 months of continuous service are complete at the end of 28 February 2027.');
    expect(twoYears).toMatchObject({
      sentence: expect.stringContaining('2 years of continuous service are complete at the end of 22 May 2027.'),
      rule: expect.stringContaining('from the end of that day on, statutory redundancy pay is owed'),
    });
  });

  it('are for HR of the employer and leads with whom terms are shared, and references for HR only', async () => {
    const [shared, withheld] = [await aProgramme('PSEUDONYMISED_TERMS'), await aProgramme()];
    const references: string[] = [];
    for (const scene of [shared, withheld]) {
      const { postId } = await aPaidPost(scene);
      references.push(`W-SEEN-${references.length}`);
      await make.contract(postId, await make.worker(scene.employer, { ...LONG_SERVICE, reference: references.at(-1) }));
    }
    const kinds = ['PERMANENT_ON_ENDING_MONEY'];
    const lead = await tracker.person('STRATEGIC_LEAD', { partnerships: [shared.partnership, withheld.partnership] });
    const toLead = await watches(lead, { kinds });
    expect(toLead.nodes).toHaveLength(1);
    expect(JSON.stringify(toLead)).not.toContain('W-SEEN');
    const hr = await tracker.person('HR_EDITOR', { employers: [withheld.employer] });
    const toHr = await watches(hr, { kinds });
    expect(toHr.nodes.map(({ sentence }: Watch) => sentence.slice(0, 8))).toEqual([references[1]]);
    const analyst = await tracker.person('ANALYST', { partnerships: [shared.partnership] });
    expect((await watches(analyst, { kinds })).nodes).toEqual([]);
    expect((await watches(analyst, {})).nodes).toHaveLength(1);
  });

  it('come in pages, in as many statements for many as for one, and none for an empty programme', async () => {
    const scene = await aProgramme();
    const ask = () => watches(admin, { programme: scene.programme });
    expect((await ask()).nodes).toEqual([]);
    const employ = async () => {
      const { postId } = await aPaidPost(scene);
      await make.contract(postId, await make.worker(scene.employer, LONG_SERVICE));
    };
    await employ();
    const one = await tracker.countStatements(ask);
    for (let at = 0; at < 3; at += 1) await employ();
    expect(await tracker.countStatements(ask)).toBe(one);
    const all = await ask();
    const page = await watches(admin, { programme: scene.programme, first: 2, skip: 1 });
    expect(page).toMatchObject({ totalCount: all.totalCount, nodes: all.nodes.slice(1, 3) });
  });
});
