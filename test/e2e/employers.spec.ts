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

const REGISTER = `mutation ($input: RegisterEmployerInput!) {
  registerEmployer(input: $input) {
    employer { id name fullTimeWeek identifiers { scheme value } }
    userErrors { code path message }
  }
}`;

const anEmployer = (name: string) => ({ name, sector: 'THIRD_SECTOR', fullTimeWeek: 37.5, weekStartsOn: '2020-04-01' });

describe('registering an employer', () => {
  it('gives back what was registered, the week in hours', async () => {
    const input = { ...anEmployer('Bramble Hill (invented)'), identifiers: [{ scheme: 'GB-SC', value: 'SC000001' }] };
    const { data } = await admin.ask(REGISTER, { input });
    expect(data.registerEmployer).toEqual({
      employer: {
        id: expect.any(String),
        name: 'Bramble Hill (invented)',
        fullTimeWeek: 37.5,
        identifiers: [{ scheme: 'GB-SC', value: 'SC000001' }],
      },
      userErrors: [],
    });
  });

  it('does it once for one key', async () => {
    const input = { ...anEmployer('Rowan Bank (invented)'), idempotencyKey: 'rowan-bank-1' };
    const first = await admin.ask(REGISTER, { input });
    const again = await admin.ask(REGISTER, { input });
    expect(again.data).toEqual(first.data);
  });

  it('refuses a name that is taken, in a sentence', async () => {
    await admin.ask(REGISTER, { input: anEmployer('Heather Glen (invented)') });
    const { data } = await admin.ask(REGISTER, { input: anEmployer('Heather Glen (invented)') });
    expect(data.registerEmployer).toEqual({
      employer: null,
      userErrors: [expect.objectContaining({ code: 'EMPLOYER_EXISTS', path: ['name'] })],
    });
  });

  it.each(['HR_EDITOR', 'STRATEGIC_LEAD', 'ANALYST'] as const)('is not for the role %s', async (role) => {
    const person = await tracker.person(role);
    const { errors } = await person.ask(REGISTER, { input: anEmployer('Nobody (invented)') });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('listing employers', () => {
  it('pages forwards and backwards over a stable order', async () => {
    for (const letter of ['a', 'b', 'c', 'd', 'e']) await make.employer({ name: `Paged ${letter}`, sector: 'COUNCIL' });
    const page = `query ($first: Int, $after: String, $last: Int, $before: String) {
      employers(first: $first, after: $after, last: $last, before: $before, filter: { nameContains: "paged" }) {
        totalCount nodes { name } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    }`;
    const first = (await admin.ask(page, { first: 2 })).data.employers;
    expect(first).toMatchObject({ totalCount: 5, nodes: [{ name: 'Paged a' }, { name: 'Paged b' }] });
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const next = (await admin.ask(page, { first: 2, after: first.pageInfo.endCursor })).data.employers;
    expect(next.nodes).toEqual([{ name: 'Paged c' }, { name: 'Paged d' }]);
    const back = (await admin.ask(page, { last: 2, before: next.pageInfo.startCursor })).data.employers;
    expect(back.nodes).toEqual(first.nodes);
    const end = (await admin.ask(page, { last: 2 })).data.employers;
    expect(end.nodes).toEqual([{ name: 'Paged d' }, { name: 'Paged e' }]);
  });

  it('refuses a cursor that is not its own, without repeating it', async () => {
    const { errors } = await admin.ask('{ employers(after: "bm90IG91cnM") { totalCount } }');
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(errors?.[0]?.message).not.toContain('bm90');
  });

  it('answers as it was recorded at an instant', async () => {
    const id = await make.employer({ name: 'Renamed before' });
    const between = await momentBetween();
    await tracker.owner.query(`UPDATE employer SET name = 'Renamed after', version = version + 1 WHERE id = $1`, [id]);
    const query = `query ($id: ID!, $at: DateTime!) { now: employer(id: $id) { name version } then: employer(id: $id, knownAt: $at) { name version } }`;
    const { data } = await admin.ask(query, { id, at: between });
    expect(data).toEqual({ now: { name: 'Renamed after', version: 2 }, then: { name: 'Renamed before', version: 1 } });
  });

  it('sends as many statements for fifty as for two', async () => {
    for (let at = 0; at < 50; at += 1) await make.employerWeek(await make.employer({ name: `Counted ${at}` }));
    const ask = (first: number) =>
      admin.ask(
        `{ employers(first: ${first}, filter: { nameContains: "counted" }) { totalCount nodes { name fullTimeWeek identifiers { value } } } }`,
      );
    const two = await tracker.countStatements(() => ask(2));
    const fifty = await tracker.countStatements(() => ask(50));
    expect(fifty).toBe(two);
  });
});
