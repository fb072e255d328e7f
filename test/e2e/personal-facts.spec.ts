import { Person, TestApplication } from '../support/application';
import { Builders, Row } from '../support/builders';
import { momentBetween } from '../support/moment-between';

let tracker: TestApplication;
let make: Builders;
let admin: Person;

beforeAll(async () => {
  tracker = await TestApplication.start({ today: '2026-11-22' });
  make = new Builders(tracker.owner);
  admin = await tracker.person('ADMINISTRATOR');
});
afterAll(() => tracker.stop());

let places = 0;

/** An employer that shares pseudonymised terms, with one worker from 1 April 2026. */
async function anEmployer() {
  places += 1;
  const partnership = await make.partnership(`S37992${String(places).padStart(3, '0')}`);
  const programme = await make.programme({ partnership });
  const employer = await make.employer();
  const part = await make.participation(employer, programme, { sharing_level: 'PSEUDONYMISED_TERMS' });
  const worker = await make.worker(employer);
  const contract = await make.contract(await make.post(part), worker, { starts_on: '2026-04-01' });
  const hr = await tracker.person('HR_EDITOR', { employers: [employer] });
  const lead = await tracker.person('STRATEGIC_LEAD', { partnerships: [partnership] });
  return { worker, contract, hr, lead };
}

const RECORDS: Readonly<Record<string, string>> = {
  ageBand: 'ageBand { id version band heldOn }',
  leaveTaken: 'leaveTaken { id version upTo hours }',
  removedId: 'removedId',
};

async function change(person: Person, mutation: string, input: Row) {
  const record = mutation.startsWith('remove') ? 'removedId' : mutation.endsWith('AgeBand') ? 'ageBand' : 'leaveTaken';
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await person.ask(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${RECORDS[record]} userErrors { code path } } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  const { userErrors, [record]: made } = data[mutation];
  return { made, refused: userErrors.map(({ code, path }: { code: string; path: string[] }) => `${code} ${path}`) };
}

const WORKER = `query ($id: ID!, $knownAt: DateTime) { worker(id: $id, knownAt: $knownAt) {
  ageBand { ... on AgeBand { version band heldOn } ... on NoValue { reason } } } }`;
const CONTRACT = `query ($id: ID!, $asOf: Date, $knownAt: DateTime) { contract(id: $id, asOf: $asOf, knownAt: $knownAt) {
  leaveTaken { ... on LeaveTaken { version upTo hours } ... on NoValue { reason } } } }`;

describe('the age band of a worker', () => {
  it('is recorded once, put right, taken out, and known as it was', async () => {
    const { worker, hr } = await anEmployer();
    const ask = async (knownAt?: string) => (await hr.ask(WORKER, { id: worker, knownAt })).data.worker.ageBand;
    expect(await ask()).toEqual({ reason: 'NOT_RECORDED' });
    const given = { worker, band: 'FROM_40_TO_44', heldOn: '2026-04-01' };
    expect((await change(hr, 'recordAgeBand', { ...given, heldOn: '2026-11-23' })).refused).toEqual([
      'IN_THE_FUTURE heldOn',
    ]);
    const { made } = await change(hr, 'recordAgeBand', given);
    expect(made).toMatchObject({ version: 1, band: 'FROM_40_TO_44', heldOn: '2026-04-01' });
    expect((await change(hr, 'recordAgeBand', given)).refused).toEqual(['AGE_BAND_RECORDED worker']);
    const knownAt = await momentBetween();
    const which = { ageBand: made.id };
    expect((await change(hr, 'correctAgeBand', { ...which, version: 1, band: 'FROM_45_TO_49' })).made).toMatchObject({
      ...{ version: 2, band: 'FROM_45_TO_49', heldOn: '2026-04-01' },
    });
    expect((await change(hr, 'correctAgeBand', { ...which, version: 2, heldOn: '2027-01-01' })).refused).toEqual([
      'IN_THE_FUTURE heldOn',
    ]);
    expect((await change(hr, 'removeAgeBand', { ...which, version: 1 })).refused).toEqual(['CONFLICT version']);
    expect((await change(hr, 'removeAgeBand', { ...which, version: 2 })).made).toBe(made.id);
    expect(await ask()).toEqual({ reason: 'NOT_RECORDED' });
    expect(await ask(knownAt)).toEqual({ version: 1, band: 'FROM_40_TO_44', heldOn: '2026-04-01' });
  });

  it('is for HR of the employer and administrators, also where a lead sees the worker', async () => {
    const { worker, hr, lead } = await anEmployer();
    const { made } = await change(hr, 'recordAgeBand', { worker, band: 'FROM_65', heldOn: '2026-04-01' });
    expect((await admin.ask(WORKER, { id: worker })).data.worker.ageBand).toMatchObject({ band: 'FROM_65' });
    expect((await lead.ask('query ($id: ID!) { worker(id: $id) { id } }', { id: worker })).data.worker.id).toBe(worker);
    expect((await lead.ask(WORKER, { id: worker })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const stranger = (await anEmployer()).hr;
    expect((await stranger.ask(WORKER, { id: worker })).data.worker).toBeNull();
    const foreign = { ageBand: made.id, version: 1 };
    expect((await change(stranger, 'correctAgeBand', { ...foreign, band: 'FROM_20_TO_24' })).refused).toEqual([
      'NOT_FOUND ageBand',
    ]);
    expect((await change(stranger, 'removeAgeBand', foreign)).refused).toEqual(['NOT_FOUND ageBand']);
    const intoOther = { worker, band: 'FROM_20_TO_24', heldOn: '2026-04-01' };
    expect((await change(stranger, 'recordAgeBand', intoOther)).refused).toEqual(['NOT_FOUND worker']);
  });
});

describe('leave taken', () => {
  it('is stated up to a day; a later statement counts for later questions only', async () => {
    const { contract, hr } = await anEmployer();
    const ask = async (of: Row = {}) => (await hr.ask(CONTRACT, { id: contract, ...of })).data.contract.leaveTaken;
    expect(await ask()).toEqual({ reason: 'NOT_RECORDED' });
    const june = { contract, upTo: '2026-06-30', hours: 22.5 };
    const { made } = await change(hr, 'recordLeaveTaken', june);
    expect(made).toMatchObject({ version: 1, upTo: '2026-06-30', hours: 22.5 });
    expect((await change(hr, 'recordLeaveTaken', june)).refused).toEqual(['LEAVE_TAKEN_RECORDED upTo']);
    await change(hr, 'recordLeaveTaken', { contract, upTo: '2026-09-30', hours: 75 });
    expect(await ask()).toEqual({ version: 1, upTo: '2026-09-30', hours: 75 });
    expect(await ask({ asOf: '2026-09-29' })).toEqual({ version: 1, upTo: '2026-06-30', hours: 22.5 });
    const knownAt = await momentBetween();
    const which = { leaveTaken: made.id };
    await change(hr, 'correctLeaveTaken', { ...which, version: 1, hours: 30 });
    expect(await ask({ asOf: '2026-09-29' })).toEqual({ version: 2, upTo: '2026-06-30', hours: 30 });
    expect(await ask({ asOf: '2026-09-29', knownAt })).toMatchObject({ version: 1, hours: 22.5 });
    expect((await change(hr, 'correctLeaveTaken', { ...which, version: 1, hours: 31 })).refused).toEqual([
      'CONFLICT version',
    ]);
    expect((await change(hr, 'removeLeaveTaken', { ...which, version: 2 })).made).toBe(made.id);
    expect(await ask({ asOf: '2026-09-29' })).toEqual({ reason: 'NOT_RECORDED' });
  });

  it('lies within the contract and not ahead, in hours that somebody can have', async () => {
    const { contract, hr } = await anEmployer();
    const refused = async (upTo: string, hours = 10) =>
      (await change(hr, 'recordLeaveTaken', { contract, upTo, hours })).refused;
    expect(await refused('2026-03-31')).toEqual(['OUTSIDE_CONTRACT upTo']);
    expect(await refused('2026-11-23')).toEqual(['IN_THE_FUTURE upTo']);
    expect(await refused('2026-11-22', 1000.5)).toEqual(['HOURS_OUT_OF_RANGE hours']);
    expect(await refused('2026-11-22', 0)).toEqual([]);
  });

  it('is for HR of the employer and administrators, also where a lead sees the contract', async () => {
    const { contract, hr, lead } = await anEmployer();
    const { made } = await change(hr, 'recordLeaveTaken', { contract, upTo: '2026-09-30', hours: 75 });
    expect((await admin.ask(CONTRACT, { id: contract })).data.contract.leaveTaken).toMatchObject({ hours: 75 });
    expect((await lead.ask(CONTRACT, { id: contract })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const stranger = (await anEmployer()).hr;
    const foreign = { leaveTaken: made.id, version: 1 };
    for (const [mutation, more] of [
      ['correctLeaveTaken', { hours: 1 }],
      ['removeLeaveTaken', {}],
    ] as const) {
      expect((await change(stranger, mutation, { ...foreign, ...more })).refused).toEqual(['NOT_FOUND leaveTaken']);
    }
    expect((await change(stranger, 'recordLeaveTaken', { contract, upTo: '2026-10-01', hours: 1 })).refused).toEqual([
      'NOT_FOUND contract',
    ]);
  });
});
