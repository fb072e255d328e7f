import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { Person, TestApplication } from '../support/application';
import { Builders } from '../support/builders';
import { momentBetween } from '../support/moment-between';

const GLASGOW = 'S37000034';
const GLASGOW_BEFORE = 'S37000015';
const GREATER_GLASGOW_AND_CLYDE = 'S08000031';
const EDINBURGH = 'S37000012';
const NOBODY = '00000000-0000-4000-8000-000000000000';

let tracker: TestApplication;
let make: Builders;
let admin: Person;
let lead: Person;
let nextCode = 49000;
const newCode = () => `${(nextCode += 1)}`;

beforeAll(async () => {
  tracker = await TestApplication.start();
  await loadReferenceFacts(tracker.database.ownerUrl, { log: () => undefined });
  make = new Builders(tracker.owner);
  admin = await tracker.person('ADMINISTRATOR');
  lead = await tracker.person('STRATEGIC_LEAD', { partnerships: [GLASGOW] });
});
afterAll(() => tracker.stop());

const FIELDS = `practice { id version code name cluster partnership { code }
    profile { listSize mostDeprivedPercent simdVersion }
    profiles { id version listSize mostDeprivedPercent simdVersion startsOn endsOn } }
  userErrors { code path message }`;

async function change(person: Person, verb: string, input: Record<string, unknown>) {
  const type = `${verb[0]!.toUpperCase()}${verb.slice(1)}Input!`;
  const answer = await person.ask(`mutation ($input: ${type}) { ${verb}(input: $input) { ${FIELDS} } }`, { input });
  expect(answer.errors).toBeUndefined();
  return answer.data[verb];
}

async function problems(person: Person, verb: string, input: Record<string, unknown>) {
  const { practice, userErrors } = await change(person, verb, input);
  expect(practice).toBeNull();
  return userErrors.map(({ code, path }: { code: string; path: string[] }) => [code, path.join('.')]);
}

describe('the codes that areas had before', () => {
  const AREA = `query ($partnership: String, $board: String) {
    fundingCliff(partnership: $partnership, board: $board, asOf: "2026-11-22") { curves { certainty posts wte } }
    fundingRisk(partnership: $partnership, board: $board, asOf: "2026-11-22") { lines { totalCount } }
    posts(filter: { partnership: $partnership }) { totalCount }
    fundingLines(filter: { partnership: $partnership, board: $board }) { totalCount } }`;

  beforeAll(async () => {
    const programme = await make.programme({ partnership: GLASGOW });
    const post = await make.post(await make.participation(await make.employer(), programme));
    await make.allocation(await make.fundingLine(programme, await make.funder()), post);
  });

  it('ask the same questions as those of today', async () => {
    const now = await lead.ask(AREA, { partnership: GLASGOW, board: GREATER_GLASGOW_AND_CLYDE });
    expect(now.errors).toBeUndefined();
    expect(now.data).toMatchObject({ fundingRisk: { lines: { totalCount: 1 } }, posts: { totalCount: 1 } });
    expect((await lead.ask(AREA, { partnership: GLASGOW_BEFORE, board: 'S08000021' })).data).toEqual(now.data);
  });

  it.each([
    [
      { partnership: 'S37000099' },
      'No partnership has this code, or had it before; look the code up in the list of partnerships.',
    ],
    [{ board: 'S08000099' }, 'No board has this code, or had it before; look the code up in the list of boards.'],
  ])('and one that no area ever had is refused: %o', async (areas, message) => {
    expect((await lead.ask(AREA, areas)).errors![0]).toMatchObject({ message, extensions: { code: 'BAD_USER_INPUT' } });
  });

  it('give a person the area of today', async () => {
    const { data } = await admin.ask(
      `mutation ($input: RegisterUserInput!) {
        registerUser(input: $input) { user { scopes { areaCode } } userErrors { code path message } } }`,
      { input: { handle: 'lead-of-old', role: 'ANALYST', scopes: { partnerships: [GLASGOW_BEFORE, GLASGOW] } } },
    );
    expect(data.registerUser).toEqual({ user: { scopes: [{ areaCode: GLASGOW }] }, userErrors: [] });
  });
});

describe('boards and partnerships', () => {
  it('are the published ones, each with its source', async () => {
    const { data } = await lead.ask(
      '{ boards { code name sourceTitle sourceUrl confidence partnerships { code board { code } } } }',
    );
    expect(data.boards).toHaveLength(14);
    for (const board of data.boards) {
      expect(board).toMatchObject({ sourceTitle: expect.any(String), confidence: expect.any(String) });
      for (const partnership of board.partnerships) expect(partnership.board.code).toBe(board.code);
    }
    const all = await lead.ask('{ partnerships { code } }');
    expect(data.boards.flatMap((board: { partnerships: object[] }) => board.partnerships)).toHaveLength(
      all.data.partnerships.length,
    );
    expect(all.data.partnerships).toHaveLength(31);
  });

  it('are found by the code they have and by the one they had', async () => {
    const { data } = await lead.ask(
      `query ($now: String!, $before: String!, $none: String!, $board: String!) {
        now: partnership(code: $now) { code name predecessorCode board { shortName } }
        before: partnership(code: $before) { code name predecessorCode board { shortName } }
        none: partnership(code: $none) { code }
        boardNow: board(code: $board) { code predecessorCode }
        boardBefore: board(code: "S08000021") { code predecessorCode }
        ofBoard: partnerships(board: "S08000021") { code }
      }`,
      { now: GLASGOW, before: GLASGOW_BEFORE, none: 'S37999999', board: GREATER_GLASGOW_AND_CLYDE },
    );
    expect(data.now).toEqual({
      code: GLASGOW,
      name: 'Glasgow City',
      predecessorCode: GLASGOW_BEFORE,
      board: { shortName: 'Greater Glasgow and Clyde' },
    });
    expect(data.before).toEqual(data.now);
    expect(data.none).toBeNull();
    expect(data.boardNow).toEqual({ code: GREATER_GLASGOW_AND_CLYDE, predecessorCode: 'S08000021' });
    expect(data.boardBefore).toEqual(data.boardNow);
    expect(data.ofBoard).toContainEqual({ code: GLASGOW });
    expect(data.ofBoard).not.toContainEqual({ code: EDINBURGH });
  });

  it('are not told to those who have not signed in', async () => {
    const { errors } = await tracker.ask(null, '{ boards { code } }');
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('registering a practice', () => {
  it('takes an old code of the partnership and keeps the present one', async () => {
    const code = newCode();
    const input = { code, name: 'Invented Close Surgery', partnership: GLASGOW_BEFORE, cluster: 'North (invented)' };
    expect(await change(lead, 'registerPractice', input)).toEqual({
      practice: {
        ...{ id: expect.any(String), version: 1, code, name: 'Invented Close Surgery', cluster: 'North (invented)' },
        ...{ partnership: { code: GLASGOW }, profile: null, profiles: [] },
      },
      userErrors: [],
    });
    expect(await problems(admin, 'registerPractice', input)).toEqual([['PRACTICE_EXISTS', 'code']]);
  });

  it('says all that is wrong at once', async () => {
    const input = { code: '12 34', name: ' Invented', partnership: 'S37999999' };
    expect(await problems(lead, 'registerPractice', input)).toEqual([
      ['PRACTICE_CODE_FORM', 'code'],
      ['NAME_HAS_SPACES', 'name'],
      ['UNKNOWN_PARTNERSHIP', 'partnership'],
    ]);
  });

  it.each(['HR_EDITOR', 'ANALYST'] as const)('is not for the role %s', async (role) => {
    const person = await tracker.person(role);
    const { errors } = await person.ask(
      `mutation { registerPractice(input: { code: "49999", name: "No", partnership: "${GLASGOW}" }) { userErrors { code } } }`,
    );
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('correcting a practice', () => {
  it('changes what is given and remembers how it was', async () => {
    const id = await make.practice(GLASGOW, { code: newCode(), name: 'Old Mill (invented)', cluster: 'East' });
    const before = await momentBetween();
    const input = { practice: id, version: 1, name: 'New Mill (invented)', partnership: EDINBURGH };
    const { practice } = await change(lead, 'correctPractice', input);
    expect(practice).toMatchObject({ version: 2, name: 'New Mill (invented)', cluster: 'East' });
    expect(practice.partnership.code).toBe(EDINBURGH);
    const { data } = await lead.ask(
      'query ($id: ID!, $at: DateTime) { practice(id: $id, knownAt: $at) { name partnership { code } } }',
      { id, at: before },
    );
    expect(data.practice).toEqual({ name: 'Old Mill (invented)', partnership: { code: GLASGOW } });
    expect(await problems(lead, 'correctPractice', input)).toEqual([['CONFLICT', 'version']]);
    const cleared = await change(lead, 'correctPractice', { practice: id, version: 2, cluster: null });
    expect(cleared.practice).toMatchObject({ cluster: null, name: 'New Mill (invented)' });
  });

  it('says that an unknown one is not there', async () => {
    const input = { practice: NOBODY, version: 1, name: 'No' };
    expect(await problems(lead, 'correctPractice', input)).toEqual([['NOT_FOUND', 'practice']]);
  });
});

describe('what is counted of a practice', () => {
  let practice: string;
  beforeEach(async () => {
    practice = await make.practice(GLASGOW, { code: newCode(), list_size: 5000, most_deprived_pct: 40 });
  });

  const countedOn = async (asOf: string, knownAt?: string) => {
    const { data } = await lead.ask(
      'query ($id: ID!, $on: Date, $at: DateTime) { practice(id: $id, asOf: $on, knownAt: $at) { profile { listSize mostDeprivedPercent simdVersion } } }',
      { id: practice, on: asOf, at: knownAt },
    );
    return data.practice.profile;
  };
  const first = { listSize: 5000, mostDeprivedPercent: 40, simdVersion: 'SIMD 2020v2' };

  it('is recorded from a day, and the profile before ends the day before', async () => {
    const before = await momentBetween();
    const recorded = await change(lead, 'recordPracticeProfile', { practice, from: '2026-04-01', listSize: 5200 });
    expect(recorded.practice.profiles).toEqual([
      { ...first, id: expect.any(String), version: 2, startsOn: '2020-04-01', endsOn: '2026-03-31' },
      {
        ...{ listSize: 5200, mostDeprivedPercent: null, simdVersion: null },
        ...{ id: expect.any(String), version: 1, startsOn: '2026-04-01', endsOn: null },
      },
    ]);
    const second = { listSize: 5200, mostDeprivedPercent: null, simdVersion: null };
    expect(await countedOn('2020-03-31')).toBeNull();
    expect(await countedOn('2026-03-31')).toEqual(first);
    expect(await countedOn('2026-04-01')).toEqual(second);
    expect(await countedOn('2026-04-01', before)).toEqual(first);
  });

  it('can be recorded from an earlier day than the last profile', async () => {
    await change(lead, 'recordPracticeProfile', { practice, from: '2026-04-01', listSize: 5200 });
    const backdated = {
      practice,
      from: '2024-04-01',
      listSize: 5100,
      mostDeprivedPercent: 41.25,
      simdVersion: 'SIMD 2020v2',
    };
    const { practice: changed } = await change(lead, 'recordPracticeProfile', backdated);
    expect(changed.profiles).toMatchObject([
      { listSize: 5000, endsOn: '2024-03-31' },
      { listSize: 5100, mostDeprivedPercent: 41.25, startsOn: '2024-04-01', endsOn: '2026-03-31' },
      { listSize: 5200, startsOn: '2026-04-01', endsOn: null },
    ]);
  });

  it('says all that is wrong at once', async () => {
    const input = { practice, from: '2020-04-01', listSize: -1, mostDeprivedPercent: 101 };
    expect(await problems(lead, 'recordPracticeProfile', input)).toEqual([
      ['LIST_SIZE_OUT_OF_RANGE', 'listSize'],
      ['PERCENT_OUT_OF_RANGE', 'mostDeprivedPercent'],
      ['SIMD_VERSION_MISSING', 'simdVersion'],
      ['PROFILE_STARTS_THAT_DAY', 'from'],
    ]);
    const nowhere = { practice: NOBODY, from: '2026-04-01', listSize: 1 };
    expect(await problems(lead, 'recordPracticeProfile', nowhere)).toEqual([['NOT_FOUND', 'practice']]);
  });

  it('can be corrected for its period, and is still known as it was', async () => {
    const before = await momentBetween();
    const { data } = await lead.ask(`{ practice(id: "${practice}") { profiles { id version } } }`);
    const [{ id: profile, version }] = data.practice.profiles;
    const correction = { profile, version, listSize: 4900 };
    await change(lead, 'correctPracticeProfile', correction);
    expect(await countedOn('2021-01-01')).toEqual({ ...first, listSize: 4900 });
    expect(await countedOn('2021-01-01', before)).toEqual(first);
    expect(await problems(lead, 'correctPracticeProfile', correction)).toEqual([['CONFLICT', 'version']]);
    const orphan = { profile, version: 2, simdVersion: null };
    expect(await problems(lead, 'correctPracticeProfile', orphan)).toEqual([['SIMD_VERSION_MISSING', 'simdVersion']]);
    const cleared = { profile, version: 2, mostDeprivedPercent: null, simdVersion: null };
    const { practice: corrected } = await change(lead, 'correctPracticeProfile', cleared);
    expect(corrected.profile).toEqual({ listSize: 4900, mostDeprivedPercent: null, simdVersion: null });
    expect(await problems(lead, 'correctPracticeProfile', { ...cleared, profile: practice })).toEqual([
      ['NOT_FOUND', 'profile'],
    ]);
  });
});

describe('listing practices', () => {
  it('filters by name, code, partnership, board and cluster, in the order asked for', async () => {
    const [one, two, three] = [newCode(), newCode(), newCode()];
    await make.practice(GLASGOW, { code: one, name: 'Filtered A', cluster: 'Invented West' });
    await make.practice(GLASGOW, { code: two, name: 'Filtered B' });
    await make.practice(EDINBURGH, { code: three, name: 'Filtered C' });
    const found = async (filter: Record<string, unknown>) => {
      const { data } = await lead.ask(
        'query ($filter: PracticeFilter) { practices(filter: $filter, orderBy: { field: CODE, direction: DESC }) { totalCount nodes { code } } }',
        { filter: { nameContains: 'filtered', ...filter } },
      );
      expect(data.practices.totalCount).toBe(data.practices.nodes.length);
      return data.practices.nodes.map(({ code }: { code: string }) => code);
    };
    expect(await found({})).toEqual([three, two, one]);
    expect(await found({ code: two })).toEqual([two]);
    expect(await found({ partnership: GLASGOW })).toEqual([two, one]);
    expect(await found({ partnership: GLASGOW_BEFORE })).toEqual([two, one]);
    expect(await found({ board: GREATER_GLASGOW_AND_CLYDE })).toEqual([two, one]);
    expect(await found({ board: 'S08000021', cluster: 'invented west' })).toEqual([one]);
    expect(await found({ partnership: EDINBURGH })).toEqual([three]);
  });

  it('finds those that a programme serves on the day asked about', async () => {
    const programme = await make.programme({ partnership: GLASGOW });
    const employer = await make.employer();
    const post = await make.post(await make.participation(employer, programme));
    const contract = await make.contract(post, await make.worker(employer));
    const practice = await make.practice(GLASGOW, { code: newCode() });
    await make.placement(contract, practice, { starts_on: '2025-01-01', ends_on: '2025-12-31' });
    const served = async (asOf: string) => {
      const { data } = await lead.ask(
        'query ($on: Date, $programme: ID) { practices(asOf: $on, filter: { servedByProgramme: $programme }) { nodes { id } } }',
        { on: asOf, programme },
      );
      return data.practices.nodes;
    };
    expect(await served('2024-12-31')).toEqual([]);
    expect(await served('2025-01-01')).toEqual([{ id: practice }]);
    expect(await served('2025-12-31')).toEqual([{ id: practice }]);
    expect(await served('2026-01-01')).toEqual([]);
  });

  it('sends as many statements for twenty practices as for two', async () => {
    for (let at = 0; at < 20; at += 1) {
      await make.practice(at % 2 ? GLASGOW : EDINBURGH, { code: newCode(), name: `Counted ${at}` });
    }
    const ask = (first: number) =>
      lead.ask(
        `{ practices(first: ${first}, filter: { nameContains: "counted" }) {
          nodes { profile { listSize } profiles { startsOn } partnership { name board { name } } } } }`,
      );
    expect((await ask(20)).data.practices.nodes).toHaveLength(20);
    const two = await tracker.countStatements(() => ask(2));
    expect(await tracker.countStatements(() => ask(20))).toBe(two);
    const of = (board: string) => () =>
      lead.ask(`{ partnerships(board: "${board}") { board { name } practices { profile { listSize } } } }`);
    expect(await tracker.countStatements(of(GREATER_GLASGOW_AND_CLYDE))).toBe(
      await tracker.countStatements(of('S08000024')),
    );
  });
});

it('lists the practices of a partnership, as they were recorded', async () => {
  const aberdeen = 'S37000001';
  const before = await momentBetween();
  const id = await make.practice(aberdeen, { code: newCode() });
  const query = `query ($code: String!, $at: DateTime) {
    now: partnership(code: $code) { practices { id } } then: partnership(code: $code, knownAt: $at) { practices { id } } }`;
  const { data } = await admin.ask(query, { code: aberdeen, at: before });
  expect(data).toEqual({ now: { practices: [{ id }] }, then: { practices: [] } });
});
