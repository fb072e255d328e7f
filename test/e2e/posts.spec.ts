import { Builders } from '../support/builders';
import { Person, TestApplication } from '../support/application';
import { momentBetween } from '../support/moment-between';

let tracker: TestApplication;
let make: Builders;
let admin: Person;

beforeAll(async () => {
  tracker = await TestApplication.start({ today: '2026-11-22' });
  make = new Builders(tracker.owner);
  admin = await tracker.person('ADMINISTRATOR');
  await make.partnership('S37999001');
});
afterAll(() => tracker.stop());

const STATE =
  'id version fundedWte status statusSince startsOn endsOn annualCost { ... on MoneyValue { amount } ... on NoValue { reason } }';
const POST = `id version reference role openedOn closedOn employer { id } programme { id } state { ${STATE} } states { ${STATE} }`;
const change = (mutation: string, type: string) => `mutation ($input: ${type}!) {
  ${mutation}(input: $input) { post { ${POST} } userErrors { code path message } }
}`;
const OPEN = change('openPost', 'OpenPostInput');
const CHANGE = change('changePost', 'ChangePostInput');
const CORRECT = change('correctPost', 'CorrectPostInput');
const CORRECT_DETAILS = change('correctPostDetails', 'CorrectPostDetailsInput');
const CLOSE = change('closePost', 'ClosePostInput');
const ONE = `query ($id: ID!, $asOf: Date, $knownAt: DateTime) { post(id: $id, asOf: $asOf, knownAt: $knownAt) { ${POST} } }`;

/** An employer with a participation, and its HR editor. */
async function anEmployer(partnership?: string) {
  const employerId = await make.employer();
  const programmeId = await make.programme(partnership ? { partnership } : {});
  const participationId = await make.participation(employerId, programmeId);
  const hr = await tracker.person('HR_EDITOR', { employers: [employerId] });
  return { employerId, programmeId, participationId, hr };
}

const aPost = (participation: string | null) => ({
  participation,
  reference: 'CLW-1',
  role: 'CLW',
  fundedWte: 0.8,
  status: 'VACANT',
  annualCost: 45000.5,
  openedOn: '2026-04-01',
});

describe('opening a post', () => {
  it('gives back what it is funded to be from its first day', async () => {
    const { hr, participationId, employerId, programmeId } = await anEmployer();
    const { data } = await hr.ask(OPEN, { input: aPost(participationId) });
    const state = {
      id: expect.any(String),
      version: 1,
      fundedWte: 0.8,
      status: 'VACANT',
      statusSince: '2026-04-01',
      startsOn: '2026-04-01',
      endsOn: null,
      annualCost: { amount: 45000.5 },
    };
    expect(data.openPost).toEqual({
      post: {
        id: expect.any(String),
        version: 1,
        reference: 'CLW-1',
        role: 'CLW',
        openedOn: '2026-04-01',
        closedOn: null,
        employer: { id: employerId },
        programme: { id: programmeId },
        state,
        states: [state],
      },
      userErrors: [],
    });
  });

  it('finds the participation by employer and programme', async () => {
    const { hr, employerId, programmeId } = await anEmployer();
    const input = { ...aPost(null), employer: employerId, programme: programmeId, annualCost: null };
    const { data } = await hr.ask(OPEN, { input });
    expect(data.openPost.userErrors).toEqual([]);
    expect(data.openPost.post.state.annualCost).toEqual({ reason: 'NOT_RECORDED' });
  });

  it('says all that is wrong at once', async () => {
    const { hr } = await anEmployer();
    const input = { reference: ' CLW', role: 'CLW', fundedWte: 2.01, annualCost: 1_000_000, openedOn: '2026-04-01' };
    const { data } = await hr.ask(OPEN, { input });
    expect(data.openPost.userErrors.map((error: { code: string }) => error.code)).toEqual([
      'REFERENCE_NOT_USABLE',
      'WTE_OUT_OF_RANGE',
      'COST_OUT_OF_RANGE',
      'WHICH_PARTICIPATION',
    ]);
  });

  it('refuses a reference that the employer uses already, but not one another employer uses', async () => {
    const one = await anEmployer();
    const other = await anEmployer();
    await one.hr.ask(OPEN, { input: aPost(one.participationId) });
    const again = await one.hr.ask(OPEN, { input: aPost(one.participationId) });
    expect(again.data.openPost.userErrors).toEqual([
      expect.objectContaining({ code: 'POST_REFERENCE_TAKEN', path: ['reference'] }),
    ]);
    const elsewhere = await other.hr.ask(OPEN, { input: aPost(other.participationId) });
    expect(elsewhere.data.openPost.userErrors).toEqual([]);
  });

  it('refuses an employer that takes no part in the programme', async () => {
    const { hr, employerId } = await anEmployer();
    const input = { ...aPost(null), employer: employerId, programme: await make.programme() };
    const { data } = await hr.ask(OPEN, { input });
    expect(data.openPost.userErrors).toEqual([
      expect.objectContaining({ code: 'NO_PARTICIPATION', path: ['programme'] }),
    ]);
  });
});

describe('changing and correcting a post', () => {
  async function opened() {
    const mine = await anEmployer();
    const { data } = await mine.hr.ask(OPEN, { input: aPost(mine.participationId) });
    return { ...mine, post: data.openPost.post };
  }
  const stateOn = async (person: Person, id: string, asOf: string, knownAt?: string) =>
    (await person.ask(ONE, { id, asOf, knownAt: knownAt })).data.post?.state;

  it('is what it was to the day before, and what it became from the day', async () => {
    const { hr, post } = await opened();
    const input = { state: post.state.id, version: 1, from: '2028-02-29', status: 'FILLED' };
    const { data } = await hr.ask(CHANGE, { input });
    expect(data.changePost.userErrors).toEqual([]);
    expect(await stateOn(hr, post.id, '2026-03-31')).toBeNull();
    expect(await stateOn(hr, post.id, '2028-02-28')).toMatchObject({ status: 'VACANT', endsOn: '2028-02-28' });
    expect(await stateOn(hr, post.id, '2028-02-29')).toMatchObject({
      status: 'FILLED',
      startsOn: '2028-02-29',
      fundedWte: 0.8,
      annualCost: { amount: 45000.5 },
    });
  });

  it('knows since when a post has been vacant, whatever else has changed meanwhile', async () => {
    const { hr, post } = await opened();
    const first = { state: post.state.id, version: 1, from: '2026-06-01', fundedWte: 0.5 };
    const { data } = await hr.ask(CHANGE, { input: first });
    expect(data.changePost.post.state).toMatchObject({
      startsOn: '2026-06-01',
      statusSince: '2026-04-01',
      fundedWte: 0.5,
    });
  });

  it('answers as it was recorded before a backdated change', async () => {
    const { hr, post } = await opened();
    const before = await momentBetween();
    await hr.ask(CHANGE, { input: { state: post.state.id, version: 1, from: '2026-05-01', status: 'FROZEN' } });
    expect(await stateOn(hr, post.id, '2026-05-01')).toMatchObject({ status: 'FROZEN' });
    expect(await stateOn(hr, post.id, '2026-05-01', before)).toMatchObject({ status: 'VACANT', endsOn: null });
  });

  it('rewrites a state when it is corrected, and begins no new one', async () => {
    const { hr, post } = await opened();
    const input = { state: post.state.id, version: 1, fundedWte: 1, annualCost: null };
    const { data } = await hr.ask(CORRECT, { input });
    expect(data.correctPost.post.states).toEqual([
      expect.objectContaining({
        version: 2,
        fundedWte: 1,
        annualCost: { reason: 'NOT_RECORDED' },
        startsOn: '2026-04-01',
      }),
    ]);
  });

  it('refuses a copy that someone else has changed meanwhile', async () => {
    const { hr, post } = await opened();
    await hr.ask(CORRECT, { input: { state: post.state.id, version: 1, fundedWte: 1 } });
    const { data } = await hr.ask(CORRECT, { input: { state: post.state.id, version: 1, fundedWte: 0.6 } });
    expect(data.correctPost.userErrors).toEqual([expect.objectContaining({ code: 'CONFLICT' })]);
    const changed = await hr.ask(CHANGE, {
      input: { state: post.state.id, version: 1, from: '2026-05-01', fundedWte: 0.6 },
    });
    expect(changed.data.changePost.userErrors).toEqual([expect.objectContaining({ code: 'CONFLICT' })]);
  });

  it.each([
    ['on its first day', '2026-04-01', 'STARTS_THAT_DAY'],
    ['before it opened', '2026-03-31', 'NOT_IN_FORCE'],
  ])('refuses a change %s', async (_when, from, code) => {
    const { hr, post } = await opened();
    const { data } = await hr.ask(CHANGE, { input: { state: post.state.id, version: 1, from, fundedWte: 0.6 } });
    expect(data.changePost.userErrors).toEqual([expect.objectContaining({ code, path: ['from'] })]);
  });

  it('refuses a change that changes nothing', async () => {
    const { hr, post } = await opened();
    const input = { state: post.state.id, version: 1, from: '2026-05-01', fundedWte: 0.8 };
    const { data } = await hr.ask(CHANGE, { input });
    expect(data.changePost.userErrors).toEqual([expect.objectContaining({ code: 'NOTHING_CHANGES' })]);
  });

  it('moves its first state with its first day', async () => {
    const { hr, post } = await opened();
    const input = { post: post.id, version: 1, openedOn: '2025-04-01', reference: 'CLW-1A' };
    const { data } = await hr.ask(CORRECT_DETAILS, { input });
    expect(data.correctPostDetails.post).toMatchObject({
      reference: 'CLW-1A',
      openedOn: '2025-04-01',
      states: [{ startsOn: '2025-04-01', endsOn: null }],
    });
  });

  it('is still there on its last day and gone the day after', async () => {
    const { hr, post } = await opened();
    await hr.ask(CHANGE, { input: { state: post.state.id, version: 1, from: '2027-06-01', status: 'FILLED' } });
    const { data } = await hr.ask(CLOSE, { input: { post: post.id, version: 1, on: '2027-03-31' } });
    expect(data.closePost.post).toMatchObject({ closedOn: '2027-03-31', states: [{ endsOn: '2027-03-31' }] });
    expect(await stateOn(hr, post.id, '2027-03-31')).toMatchObject({ status: 'VACANT' });
    expect(await stateOn(hr, post.id, '2027-04-01')).toBeNull();
    const early = await hr.ask(CLOSE, { input: { post: post.id, version: 2, on: '2026-03-31' } });
    expect(early.data.closePost.userErrors).toEqual([expect.objectContaining({ code: 'CLOSES_BEFORE_OPENED' })]);
  });

  it('is open again, or closed on another day, where it was closed by mistake', async () => {
    const { hr, post } = await opened();
    await hr.ask(CLOSE, { input: { post: post.id, version: 1, on: '2027-03-31' } });
    const correct = async (version: number, closedOn: string | null) =>
      (await hr.ask(CORRECT_DETAILS, { input: { post: post.id, version, closedOn } })).data.correctPostDetails;
    expect((await correct(2, null)).post).toMatchObject({ version: 3, closedOn: null, states: [{ endsOn: null }] });
    expect(await stateOn(hr, post.id, '2027-04-01')).toMatchObject({ status: 'VACANT' });
    expect((await correct(3, '2027-06-30')).post).toMatchObject({
      closedOn: '2027-06-30',
      states: [{ endsOn: '2027-06-30' }],
    });
    expect((await correct(4, '2026-03-31')).userErrors).toMatchObject([
      { code: 'CLOSES_BEFORE_OPENED', path: ['closedOn'] },
    ]);
  });
});

describe('whose posts', () => {
  it.each(['STRATEGIC_LEAD', 'ANALYST'] as const)('are not for the role %s to change', async (role) => {
    const person = await tracker.person(role, { nation: true });
    const { errors } = await person.ask(OPEN, { input: aPost((await anEmployer()).participationId) });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('are not to be changed by the HR of another employer, who may see them', async () => {
    const mine = await anEmployer();
    const otherId = await make.employer();
    const other = await make.participation(otherId, mine.programmeId);
    const postId = await make.post(other);
    const seen = (await mine.hr.ask(ONE, { id: postId })).data.post;
    expect(seen).toMatchObject({ id: postId, employer: { id: otherId } });
    const state = seen.state.id;
    const attempts = [
      [OPEN, { ...aPost(other) }],
      [CHANGE, { state, version: 1, from: '2026-05-01', fundedWte: 0.5 }],
      [CORRECT, { state, version: 1, fundedWte: 0.5 }],
      [CORRECT_DETAILS, { post: postId, version: 1, reference: 'MINE' }],
      [CLOSE, { post: postId, version: 1, on: '2027-03-31' }],
    ] as const;
    for (const [mutation, input] of attempts) {
      const { data } = await mine.hr.ask(mutation, { input });
      const payload = Object.values(data)[0];
      expect(payload).toEqual({ post: null, userErrors: [expect.objectContaining({ code: 'NOT_YOURS' })] });
    }
    expect((await admin.ask(ONE, { id: postId })).data.post).toMatchObject({ version: 1, state: { fundedWte: 1 } });
  });

  it('outside the programme are not there: neither by id, nor in a list, nor to be named in a change', async () => {
    const mine = await anEmployer();
    const other = await anEmployer();
    const postId = await make.post(other.participationId);
    expect((await mine.hr.ask(ONE, { id: postId })).data.post).toBeNull();
    const query = `query ($employer: ID!, $programme: ID!) {
      byEmployer: posts(filter: { employer: $employer }) { totalCount nodes { id } }
      byProgramme: posts(filter: { programme: $programme }) { totalCount }
      employer(id: $employer) { posts { id } }
      programme(id: $programme) { posts { id } }
    }`;
    const { data } = await mine.hr.ask(query, { employer: other.employerId, programme: other.programmeId });
    expect(data).toEqual({
      byEmployer: { totalCount: 0, nodes: [] },
      byProgramme: { totalCount: 0 },
      employer: { posts: [] },
      programme: { posts: [] },
    });
    const close = await mine.hr.ask(CLOSE, { input: { post: postId, version: 1, on: '2027-03-31' } });
    expect(close.data.closePost.userErrors).toEqual([expect.objectContaining({ code: 'NOT_FOUND', path: ['post'] })]);
  });

  it('are seen by the lead of the partnership and by no other lead', async () => {
    const mine = await anEmployer('S37999001');
    const postId = await make.post(mine.participationId);
    const lead = await tracker.person('STRATEGIC_LEAD', { partnerships: ['S37999001'] });
    const stranger = await tracker.person('STRATEGIC_LEAD', { partnerships: ['S37999002'] });
    expect((await lead.ask(ONE, { id: postId })).data.post.state).toMatchObject({ annualCost: { amount: 45000 } });
    expect((await stranger.ask(ONE, { id: postId })).data.post).toBeNull();
  });

  it('need a signed-in person', async () => {
    const answer = await tracker.ask(null, '{ posts { totalCount } }');
    expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('listing posts', () => {
  it('filters on what they are on the day asked about', async () => {
    const { hr, participationId, employerId } = await anEmployer('S37999001');
    await make.post(participationId, { reference: 'Open', role: 'MANAGER' });
    await make.post(participationId, {
      reference: 'Closed',
      opened_on: '2024-04-01',
      closed_on: '2026-03-31',
      status: 'VACANT',
    });
    const ask = async (filter: object, asOf: string) => {
      const query = `query ($filter: PostFilter, $asOf: Date) { posts(filter: $filter, asOf: $asOf) { nodes { reference } } }`;
      const { data } = await hr.ask(query, { filter: { employer: employerId, ...filter }, asOf });
      return data.posts.nodes.map((post: { reference: string }) => post.reference);
    };
    expect(await ask({ open: true }, '2026-03-31')).toEqual(['Closed', 'Open']);
    expect(await ask({ open: true }, '2026-04-01')).toEqual(['Open']);
    expect(await ask({ open: false }, '2026-04-01')).toEqual(['Closed']);
    expect(await ask({ statuses: ['VACANT'] }, '2026-03-31')).toEqual(['Closed']);
    expect(await ask({ statuses: ['VACANT'] }, '2024-03-31')).toEqual([]);
    expect(await ask({ roles: ['MANAGER'] }, '2026-03-31')).toEqual(['Open']);
    expect(await ask({ partnership: 'S37999001', referenceContains: 'cLOS' }, '2026-03-31')).toEqual(['Closed']);
    expect(await ask({ partnership: await make.partnership('S37999002') }, '2026-03-31')).toEqual([]);
  });

  it('shows the posts of an employer and of a programme that are open on the day asked about', async () => {
    const { hr, participationId, employerId, programmeId } = await anEmployer();
    const open = await make.post(participationId);
    await make.post(participationId, { opened_on: '2024-04-01', closed_on: '2026-03-31' });
    const query = `query ($employer: ID!, $programme: ID!, $asOf: Date) {
      employer(id: $employer, asOf: $asOf) { posts { id } } programme(id: $programme, asOf: $asOf) { posts { id } } }`;
    const ask = async (asOf: string) =>
      (await hr.ask(query, { employer: employerId, programme: programmeId, asOf })).data;
    const both = await ask('2026-03-31');
    expect([both.employer.posts.length, both.programme.posts.length]).toEqual([2, 2]);
    expect(await ask('2026-04-01')).toEqual({
      employer: { posts: [{ id: open }] },
      programme: { posts: [{ id: open }] },
    });
  });

  it('sends as many statements for fifty as for two', async () => {
    const { hr, participationId, employerId } = await anEmployer();
    for (let at = 0; at < 50; at += 1) await make.post(participationId);
    const query = `query ($first: Int, $employer: ID!) { posts(first: $first, filter: { employer: $employer }) {
      totalCount nodes { id employer { name posts { id } } programme { name posts { id } } state { fundedWte } states { id } } } }`;
    const ask = (first: number) => hr.ask(query, { first, employer: employerId });
    const two = await tracker.countStatements(() => ask(2));
    const fifty = await tracker.countStatements(() => ask(50));
    expect(fifty).toBe(two);
  });
});
