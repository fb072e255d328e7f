import { Builders } from '../support/builders';
import { Person, TestApplication } from '../support/application';
import { momentBetween } from '../support/moment-between';

let tracker: TestApplication;
let make: Builders;
let admin: Person;

beforeAll(async () => {
  tracker = await TestApplication.start();
  make = new Builders(tracker.owner);
  admin = await tracker.person('ADMINISTRATOR');
});
afterAll(() => tracker.stop());

const FIELDS = `funder { id version name kind promisedNoticeDays identifiers { scheme value } } userErrors { code path message }`;
const REGISTER = `mutation ($input: RegisterFunderInput!) { registerFunder(input: $input) { ${FIELDS} } }`;
const CORRECT = `mutation ($input: CorrectFunderInput!) { correctFunder(input: $input) { ${FIELDS} } }`;

const register = async (person: Person, input: object) =>
  (await person.ask(REGISTER, { input: { kind: 'LOTTERY', ...input } })).data.registerFunder;
const correct = async (person: Person, input: object) => (await person.ask(CORRECT, { input })).data.correctFunder;

describe('registering a funder', () => {
  it('gives back what was registered', async () => {
    const identifiers = [{ scheme: 'GB-SC', value: 'SC000101' }];
    const answer = await register(admin, { name: 'Bluebell Fund (invented)', promisedNoticeDays: 90, identifiers });
    expect(answer).toEqual({
      funder: {
        id: expect.any(String),
        version: 1,
        name: 'Bluebell Fund (invented)',
        kind: 'LOTTERY',
        promisedNoticeDays: 90,
        identifiers,
      },
      userErrors: [],
    });
  });

  it('is for strategic leads too', async () => {
    const lead = await tracker.person('STRATEGIC_LEAD');
    expect((await register(lead, { name: 'Yarrow Fund (invented)' })).userErrors).toEqual([]);
  });

  it.each(['HR_EDITOR', 'ANALYST'] as const)('is not for the role %s', async (role) => {
    const person = await tracker.person(role);
    const { errors } = await person.ask(REGISTER, { input: { name: 'Nobody (invented)', kind: 'OTHER' } });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('refuses a name and a number that are taken', async () => {
    const identifiers = [{ scheme: 'GB-SC', value: 'SC000102' }];
    await register(admin, { name: 'Sorrel Trust (invented)', identifiers });
    expect((await register(admin, { name: 'Sorrel Trust (invented)' })).userErrors).toEqual([
      expect.objectContaining({ code: 'FUNDER_EXISTS', path: ['name'] }),
    ]);
    expect((await register(admin, { name: 'Another trust (invented)', identifiers })).userErrors).toEqual([
      expect.objectContaining({ code: 'IDENTIFIER_TAKEN', path: ['identifiers'] }),
    ]);
  });

  it('refuses a name with spaces at its ends', async () => {
    expect((await register(admin, { name: ' Gorse Fund (invented)' })).userErrors).toEqual([
      expect.objectContaining({ code: 'NAME_HAS_SPACES', path: ['name'] }),
    ]);
  });
});

describe('correcting a funder', () => {
  it('changes what is given and leaves the rest', async () => {
    const identifiers = [{ scheme: 'GB-SC', value: 'SC000103' }];
    const { funder } = await register(admin, { name: 'Broom Fund (invented)', promisedNoticeDays: 60, identifiers });
    const answer = await correct(admin, { funder: funder.id, version: 1, kind: 'COUNCIL' });
    expect(answer.funder).toMatchObject({ version: 2, kind: 'COUNCIL', promisedNoticeDays: 60, identifiers });
  });

  it('takes a promise away, and replaces the registered numbers', async () => {
    const old = { scheme: 'GB-SC', value: 'SC000104' };
    const kept = { scheme: 'GB-COH', value: 'SC900104' };
    const added = { scheme: 'GB-LAS', value: 'XXX' };
    const { funder } = await register(admin, {
      name: 'Thistle Fund (invented)',
      promisedNoticeDays: 60,
      identifiers: [old, kept],
    });
    const input = { funder: funder.id, version: 1, promisedNoticeDays: null, identifiers: [kept, added] };
    expect((await correct(admin, input)).funder).toMatchObject({
      promisedNoticeDays: null,
      identifiers: [kept, added],
    });
  });

  it('refuses a copy that someone else has changed meanwhile', async () => {
    const { funder } = await register(admin, { name: 'Vetch Fund (invented)' });
    await correct(admin, { funder: funder.id, version: 1, kind: 'OTHER' });
    expect((await correct(admin, { funder: funder.id, version: 1, kind: 'HSCP' })).userErrors).toEqual([
      expect.objectContaining({ code: 'CONFLICT', path: ['version'] }),
    ]);
  });

  it('says so when there is no such funder', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect((await correct(admin, { funder: nobody, version: 1 })).userErrors).toEqual([
      expect.objectContaining({ code: 'NOT_FOUND', path: ['funder'] }),
    ]);
  });
});

describe('listing funders', () => {
  const names = async (filter: object, person = admin) =>
    (
      await person.ask('query ($filter: FunderFilter) { funders(filter: $filter) { nodes { name } } }', { filter })
    ).data.funders.nodes.map(({ name }: { name: string }) => name);

  it('filters by name, kind and registered number, for every role', async () => {
    const council = await make.funder({ name: 'Filtered council (invented)', kind: 'COUNCIL' });
    await make.funder({ name: 'Filtered board (invented)', kind: 'NHS_BOARD' });
    await make.insert('funder_identifier', { funder_id: council, scheme: 'GB-LAS', value: 'FLT' });
    for (const role of ['HR_EDITOR', 'STRATEGIC_LEAD', 'ANALYST', 'ADMINISTRATOR'] as const) {
      const person = await tracker.person(role);
      expect(await names({ nameContains: 'filtered' }, person)).toEqual([
        'Filtered board (invented)',
        'Filtered council (invented)',
      ]);
    }
    expect(await names({ nameContains: 'filtered', kinds: ['COUNCIL'] })).toEqual(['Filtered council (invented)']);
    expect(await names({ identifier: 'FLT' })).toEqual(['Filtered council (invented)']);
  });

  it('answers as it was recorded at an instant', async () => {
    const id = await make.funder({ name: 'Funder renamed before (invented)' });
    const between = await momentBetween();
    await tracker.owner.query(`UPDATE funder SET name = 'Funder renamed after', version = version + 1 WHERE id = $1`, [
      id,
    ]);
    const query = `query ($id: ID!, $at: DateTime!) { now: funder(id: $id) { name } then: funder(id: $id, knownAt: $at) { name } }`;
    const { data } = await admin.ask(query, { id, at: between });
    expect(data).toEqual({
      now: { name: 'Funder renamed after' },
      then: { name: 'Funder renamed before (invented)' },
    });
  });

  it('sends as many statements for twenty as for two', async () => {
    for (let at = 0; at < 20; at += 1) await make.funder({ name: `Counted ${at} (invented)` });
    const ask = (first: number) =>
      admin.ask(
        `{ funders(first: ${first}, filter: { nameContains: "counted" }) { totalCount nodes { identifiers { value } } } }`,
      );
    const two = await tracker.countStatements(() => ask(2));
    expect(await tracker.countStatements(() => ask(20))).toBe(two);
  });
});
