import { Person, TestApplication } from '../support/application';
import { Builders, Row } from '../support/builders';
import { SupervisionBuilders } from '../support/supervision-builders';
import { momentBetween } from '../support/moment-between';

const HERE = 'S37999001';

let tracker: TestApplication;
let make: Builders;
let supervision: SupervisionBuilders;

beforeAll(async () => {
  tracker = await TestApplication.start({ today: '2026-11-22' });
  make = new Builders(tracker.owner);
  supervision = new SupervisionBuilders(tracker.owner, make);
  await make.partnership(HERE);
});
afterAll(() => tracker.stop());

/** An employer in a programme with one worker, and its HR editor. */
async function aWorker(contract: Row = {}, participation: Row = {}) {
  const employer = await make.employer();
  const programme = await make.programme({ partnership: HERE });
  const part = await make.participation(employer, programme, participation);
  const post = await make.post(part);
  const contractId = await make.contract(post, await make.worker(employer), contract);
  const hr = await tracker.person('HR_EDITOR', { employers: [employer] });
  return { employer, programme, part, post, contract: contractId, hr };
}

const ARRANGEMENT = `arrangement { id version kind format provider intervalDays inPaidTime startsOn endsOn employer { id } }`;
const SESSION = `session { id version kind onDay outcome minutes }`;
const mutation = (name: string, fields: string) =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${fields} userErrors { code path message } } }`;
const ARRANGE = mutation('arrangeSupervision', ARRANGEMENT);
const CHANGE = mutation('changeSupervision', ARRANGEMENT);
const CORRECT_ARRANGEMENT = mutation('correctSupervision', ARRANGEMENT);
const END = mutation('endSupervision', ARRANGEMENT);
const LOG = mutation('logSession', SESSION);
const CORRECT = mutation('correctSession', SESSION);
const REMOVE = mutation('removeSession', 'removedId');
const ARRANGEMENTS = `query ($filter: SupervisionArrangementFilter, $asOf: Date) {
  supervisionArrangements(filter: $filter, asOf: $asOf) { totalCount nodes { id kind provider intervalDays startsOn endsOn employer { name } } }
}`;
const SESSIONS = `query ($filter: SupervisionSessionFilter) {
  supervisionSessions(filter: $filter) { totalCount nodes { id kind onDay outcome minutes employer { name } } }
}`;

const MONTHLY = { kind: 'CLINICAL', format: 'INDIVIDUAL', provider: 'Invented psychologist', intervalDays: 31 };

async function arrange(hr: Person, input: Row) {
  const { data, errors } = await hr.ask(ARRANGE, { input: { ...MONTHLY, startsOn: '2026-01-01', ...input } });
  expect(errors).toBeUndefined();
  return data.arrangeSupervision;
}

async function log(hr: Person, input: Row) {
  const { data, errors } = await hr.ask(LOG, { input: { kind: 'CLINICAL', outcome: 'HELD', minutes: 60, ...input } });
  expect(errors).toBeUndefined();
  return data.logSession;
}

describe('arranging supervision', () => {
  it('for a contract gives back what was agreed', async () => {
    const { employer, contract, hr } = await aWorker();
    expect(await arrange(hr, { contract, inPaidTime: 'YES' })).toEqual({
      arrangement: {
        id: expect.any(String),
        version: 1,
        ...MONTHLY,
        inPaidTime: 'YES',
        startsOn: '2026-01-01',
        endsOn: null,
        employer: { id: employer },
      },
      userErrors: [],
    });
  });

  it('ends the arrangement of the same kind and reach that held before, and no other', async () => {
    const { part, contract, hr } = await aWorker();
    await arrange(hr, { contract, provider: 'Before' });
    await arrange(hr, { contract, provider: 'Another kind', kind: 'LINE_MANAGEMENT', intervalDays: 42 });
    await arrange(hr, { participation: part, provider: 'For everyone' });
    await arrange(hr, { contract, provider: 'After', startsOn: '2026-07-01' });
    const on = async (asOf: string) =>
      (await hr.ask(ARRANGEMENTS, { filter: { inForce: true }, asOf })).data.supervisionArrangements.nodes
        .map((node: Row) => node['provider'])
        .sort();
    expect(await on('2026-06-30')).toEqual(['Another kind', 'Before', 'For everyone']);
    expect(await on('2026-07-01')).toEqual(['After', 'Another kind', 'For everyone']);
  });

  it('refuses to run over one that starts later, until it ends the day before', async () => {
    const { contract, hr } = await aWorker();
    await arrange(hr, { contract, startsOn: '2026-07-01' });
    const over = await arrange(hr, { contract, endsOn: '2026-07-01' });
    expect(over.userErrors).toEqual([expect.objectContaining({ code: 'ARRANGEMENT_OVERLAPS' })]);
    expect((await arrange(hr, { contract, endsOn: '2026-06-30' })).userErrors).toEqual([]);
  });

  it('says everything that is wrong at once', async () => {
    const { contract, hr } = await aWorker({ kind: 'FIXED_TERM', starts_on: '2026-04-01', ends_on: '2027-03-31' });
    const funder = await make.funder();
    const line = await make.fundingLine(await make.programme({ partnership: HERE }), funder, { ends_on: '2025-12-31' });
    const answer = await arrange(hr, {
      contract,
      provider: ' ',
      intervalDays: null,
      startsOn: '2026-03-31',
      endsOn: '2027-04-01',
    });
    expect(answer.arrangement).toBeNull();
    expect(answer.userErrors.map((error: { code: string }) => error.code)).toEqual([
      'PROVIDER_NOT_GIVEN',
      'INTERVAL_MISSING',
      'OUTSIDE_CONTRACT',
      'OUTSIDE_CONTRACT',
    ]);
    const paid = await arrange(hr, { contract, startsOn: '2026-04-01', fundingLine: line });
    expect(paid.userErrors).toEqual([expect.objectContaining({ code: 'NOT_FOUND', path: ['fundingLine'] })]);
    const admin = await tracker.person('ADMINISTRATOR');
    const asAdmin = await arrange(admin, { contract, startsOn: '2026-04-01', fundingLine: line });
    expect(asAdmin.userErrors.map((error: { code: string }) => error.code)).toEqual([
      'OTHER_PROGRAMME',
      'LINE_HAS_ENDED',
    ]);
  });

  it('takes peers and a GP contact without an interval', async () => {
    const { contract, hr } = await aWorker();
    for (const kind of ['PEER', 'GP_CONTACT']) {
      expect((await arrange(hr, { contract, kind, intervalDays: null })).userErrors).toEqual([]);
    }
  });

  it('is for a contract or for everyone, not for both and not for neither', async () => {
    const { part, contract, hr } = await aWorker();
    for (const reach of [{}, { contract, participation: part }]) {
      expect((await arrange(hr, reach)).userErrors).toEqual([expect.objectContaining({ code: 'ONE_OF_TWO' })]);
    }
  });

  it('is refused to the HR of another employer, for a contract and for everyone', async () => {
    const { part, contract } = await aWorker();
    const { hr } = await aWorker();
    expect((await arrange(hr, { contract })).userErrors[0].code).toBe('NOT_FOUND');
    expect((await arrange(hr, { participation: part })).userErrors[0].code).toBe('NOT_YOURS');
  });

  it.each(['STRATEGIC_LEAD', 'ANALYST'] as const)('is not for the role %s', async (role) => {
    const { contract } = await aWorker();
    const person = await tracker.person(role, { nation: true });
    const { errors } = await person.ask(ARRANGE, { input: { ...MONTHLY, contract, startsOn: '2026-01-01' } });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('changing an arrangement', () => {
  it('from a day keeps the days before as they were', async () => {
    const { contract, hr } = await aWorker();
    const { arrangement } = await arrange(hr, { contract });
    const { data } = await hr.ask(CHANGE, {
      input: { arrangement: arrangement.id, version: 1, from: '2026-09-01', intervalDays: 42 },
    });
    expect(data.changeSupervision.arrangement).toMatchObject({ ...MONTHLY, intervalDays: 42, startsOn: '2026-09-01' });
    const { nodes } = (await hr.ask(ARRANGEMENTS, { filter: { contract } })).data.supervisionArrangements;
    expect(nodes).toMatchObject([
      { intervalDays: 31, startsOn: '2026-01-01', endsOn: '2026-08-31' },
      { intervalDays: 42, startsOn: '2026-09-01', endsOn: null },
    ]);
  });

  it('from its own first day puts the arrangement itself right', async () => {
    const { contract, hr } = await aWorker();
    const { arrangement } = await arrange(hr, { contract });
    const input = { arrangement: arrangement.id, version: 1, from: '2026-01-01', provider: 'Right one' };
    const { data } = await hr.ask(CHANGE, { input });
    expect(data.changeSupervision.arrangement).toMatchObject({ id: arrangement.id, version: 2, provider: 'Right one' });
    const stale = await hr.ask(CHANGE, { input });
    expect(stale.data.changeSupervision.userErrors).toEqual([expect.objectContaining({ code: 'CONFLICT' })]);
  });

  it('is refused outside its days', async () => {
    const { contract, hr } = await aWorker();
    const { arrangement } = await arrange(hr, { contract, endsOn: '2026-06-30' });
    for (const from of ['2025-12-31', '2026-07-01']) {
      const { data } = await hr.ask(CHANGE, { input: { arrangement: arrangement.id, version: 1, from } });
      expect(data.changeSupervision.userErrors).toEqual([expect.objectContaining({ code: 'OUTSIDE_ARRANGEMENT' })]);
    }
  });

  it('ends it on a last day that still counts', async () => {
    const { contract, hr } = await aWorker();
    const { arrangement } = await arrange(hr, { contract });
    const end = (lastDay: string) => hr.ask(END, { input: { arrangement: arrangement.id, version: 1, lastDay } });
    expect((await end('2025-12-31')).data.endSupervision.userErrors[0].code).toBe('ENDS_BEFORE_START');
    expect((await end('2026-03-31')).data.endSupervision.arrangement.endsOn).toBe('2026-03-31');
    const count = async (asOf: string) =>
      (await hr.ask(ARRANGEMENTS, { filter: { contract, inForce: true }, asOf })).data.supervisionArrangements
        .totalCount;
    expect([await count('2026-03-31'), await count('2026-04-01')]).toEqual([1, 0]);
  });
});

describe('correcting an arrangement', () => {
  const correct = async (hr: Person, arrangement: string, version: number, input: Row) =>
    (await hr.ask(CORRECT_ARRANGEMENT, { input: { arrangement, version, ...input } })).data.correctSupervision;

  it('puts its days, its kind and what was agreed right, and begins no new one', async () => {
    const { contract, hr } = await aWorker();
    const { arrangement } = await arrange(hr, { contract, endsOn: '2026-06-30' });
    const right = { startsOn: '2025-12-01', endsOn: null, kind: 'PEER', intervalDays: null, format: 'GROUP' };
    const corrected = await correct(hr, arrangement.id, 1, right);
    expect(corrected.arrangement).toMatchObject({
      id: arrangement.id,
      version: 2,
      provider: MONTHLY.provider,
      ...right,
    });
    const { totalCount } = (await hr.ask(ARRANGEMENTS, { filter: { contract } })).data.supervisionArrangements;
    expect(totalCount).toBe(1);
    expect((await correct(hr, arrangement.id, 1, right)).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
  });

  it('is held to what an arrangement must be, and leaves it to its own employer', async () => {
    const { contract, hr } = await aWorker({ kind: 'FIXED_TERM', starts_on: '2026-01-01', ends_on: '2027-03-31' });
    const { arrangement } = await arrange(hr, { contract, startsOn: '2026-07-01' });
    await arrange(hr, { contract, startsOn: '2026-01-01', endsOn: '2026-06-30' });
    const refused = async (input: Row, who = hr) =>
      (await correct(who, arrangement.id, 1, input)).userErrors.map(
        ({ code, path }: { code: string; path: string[] }) => `${code} ${path.join('.')}`,
      );
    expect(await refused({ startsOn: '2025-12-31' })).toEqual(['OUTSIDE_CONTRACT startsOn']);
    expect(await refused({ endsOn: '2027-04-01', intervalDays: null })).toEqual([
      'INTERVAL_MISSING intervalDays',
      'OUTSIDE_CONTRACT endsOn',
    ]);
    expect(await refused({ endsOn: '2026-06-30' })).toEqual(['ENDS_BEFORE_START endsOn']);
    expect(await refused({ startsOn: '2026-06-30' })).toEqual(['ARRANGEMENT_OVERLAPS startsOn']);
    const stranger = (await aWorker()).hr;
    expect(await refused({ provider: 'Theirs' }, stranger)).toEqual(['NOT_FOUND arrangement']);
  });

  it('does not let an arrangement end after its contract', async () => {
    const { contract, hr } = await aWorker({ kind: 'FIXED_TERM', starts_on: '2026-01-01', ends_on: '2027-03-31' });
    const { arrangement } = await arrange(hr, { contract });
    const input = { arrangement: arrangement.id, version: 1, lastDay: '2027-04-01' };
    const { data } = await hr.ask(END, { input });
    expect(data.endSupervision.userErrors).toMatchObject([{ code: 'OUTSIDE_CONTRACT', path: ['lastDay'] }]);
  });
});

describe('logging sessions', () => {
  it('takes one held today, and one cancelled without minutes', async () => {
    const { contract, hr } = await aWorker();
    expect(await log(hr, { contract, onDay: '2026-11-22' })).toMatchObject({
      session: { kind: 'CLINICAL', onDay: '2026-11-22', outcome: 'HELD', minutes: 60 },
      userErrors: [],
    });
    const cancelled = await log(hr, {
      contract,
      onDay: '2026-10-22',
      outcome: 'CANCELLED_BY_SUPERVISOR',
      minutes: null,
    });
    expect(cancelled.session).toMatchObject({ outcome: 'CANCELLED_BY_SUPERVISOR', minutes: null });
  });

  it.each([
    ['tomorrow', { onDay: '2026-11-23' }, ['IN_THE_FUTURE']],
    ['the day before the contract', { onDay: '2020-03-31' }, ['OUTSIDE_CONTRACT']],
    ['held without minutes', { onDay: '2026-11-02', minutes: null }, ['MINUTES_MISSING']],
    ['cancelled with minutes', { onDay: '2026-11-02', outcome: 'CANCELLED_BY_WORKER' }, ['CANCELLED_HAS_NO_MINUTES']],
    ['wrong twice', { onDay: '2026-11-23', minutes: 0 }, ['IN_THE_FUTURE', 'MINUTES_MISSING']],
  ])('refuses %s', async (_what, input, codes) => {
    const { contract, hr } = await aWorker();
    const { session, userErrors } = await log(hr, { contract, ...input });
    expect(session).toBeNull();
    expect(userErrors.map((error: { code: string }) => error.code)).toEqual(codes);
  });

  it('refuses a second of the same kind on one day', async () => {
    const { contract, hr } = await aWorker();
    await log(hr, { contract, onDay: '2026-11-02' });
    const again = await log(hr, { contract, onDay: '2026-11-02', minutes: 30 });
    expect(again.userErrors).toEqual([expect.objectContaining({ code: 'SESSION_EXISTS', path: ['onDay'] })]);
    expect((await log(hr, { contract, onDay: '2026-11-02', kind: 'PEER' })).userErrors).toEqual([]);
  });

  it('takes the minutes off a session that turns out to be cancelled', async () => {
    const { contract, hr } = await aWorker();
    const { session } = await log(hr, { contract, onDay: '2026-11-02' });
    const input = { session: session.id, version: 1, outcome: 'CANCELLED_BY_EMPLOYER' };
    const { data } = await hr.ask(CORRECT, { input });
    expect(data.correctSession.session).toMatchObject({ version: 2, outcome: 'CANCELLED_BY_EMPLOYER', minutes: null });
    const back = await hr.ask(CORRECT, { input: { session: session.id, version: 2, outcome: 'HELD' } });
    expect(back.data.correctSession.userErrors).toEqual([expect.objectContaining({ code: 'MINUTES_MISSING' })]);
  });

  it('takes out one that was logged by mistake, and keeps what was known before', async () => {
    const { contract, hr } = await aWorker();
    const { session } = await log(hr, { contract, onDay: '2026-11-02' });
    const between = await momentBetween();
    const { data } = await hr.ask(REMOVE, { input: { session: session.id, version: 1 } });
    expect(data.removeSession).toEqual({ removedId: session.id, userErrors: [] });
    const query = `query ($id: ID!, $at: DateTime!) { now: supervisionSession(id: $id) { id } then: supervisionSession(id: $id, knownAt: $at) { id } }`;
    const found = await hr.ask(query, { id: session.id, at: between });
    expect(found.data).toEqual({ now: null, then: { id: session.id } });
  });

  it('keeps the HR of another employer out of reading, correcting and removing', async () => {
    const { contract, employer, hr } = await aWorker();
    const { session } = await log(hr, { contract, onDay: '2026-11-02' });
    await arrange(hr, { contract });
    const { hr: other } = await aWorker();
    expect((await other.ask(SESSIONS, { filter: { employer } })).data.supervisionSessions.totalCount).toBe(0);
    expect((await other.ask(ARRANGEMENTS, { filter: { employer } })).data.supervisionArrangements.totalCount).toBe(0);
    const given = { input: { session: session.id, version: 1 } };
    expect((await other.ask(CORRECT, given)).data.correctSession.userErrors[0].code).toBe('NOT_FOUND');
    expect((await other.ask(REMOVE, given)).data.removeSession.userErrors[0].code).toBe('NOT_FOUND');
    expect((await log(other, { contract, onDay: '2026-11-03' })).userErrors[0].code).toBe('NOT_FOUND');
  });
});

describe('where supervision of a contract stands', () => {
  const STANDING = `query ($filter: PlacementFilter, $asOf: Date) {
    placements(filter: $filter) { nodes { contract { supervision(asOf: $asOf) {
      kind intervalDays lastHeldOn daysSinceHeld daysOverdue isPaused arrangement { provider contract { id } }
      nextDue { ... on DayValue { day } ... on NoValue { reason } }
    } } } }
  }`;

  /** Of one kind, asked for by way of a placement. */
  async function standing(person: Person, contract: string, asOf: string, kind = 'CLINICAL') {
    const { data, errors } = await person.ask(STANDING, { filter: { contract }, asOf });
    expect(errors).toBeUndefined();
    return data.placements.nodes[0].contract.supervision.find((each: Row) => each['kind'] === kind);
  }

  async function aPlacedWorker(contract: Row = {}) {
    const worker = await aWorker(contract);
    await make.placement(worker.contract, await make.practice(HERE));
    return worker;
  }

  it('has one of each kind, arranged or not', async () => {
    const { contract, hr } = await aPlacedWorker();
    const { data } = await hr.ask(STANDING, { filter: { contract } });
    const kinds = data.placements.nodes[0].contract.supervision;
    expect(kinds.map((each: Row) => each['kind'])).toEqual([
      'LINE_MANAGEMENT',
      'CLINICAL',
      'PEER',
      'NETWORK_LEAD',
      'GP_CONTACT',
    ]);
    expect(kinds[1]).toEqual({
      kind: 'CLINICAL',
      intervalDays: null,
      lastHeldOn: null,
      daysSinceHeld: null,
      daysOverdue: null,
      isPaused: false,
      arrangement: null,
      nextDue: { reason: 'NOT_RECORDED' },
    });
  });

  it.each([
    ['CLINICAL', 31, '2026-07-02', '2026-07-03'], // about monthly: 1 June + 31 days
    ['LINE_MANAGEMENT', 42, '2026-07-13', '2026-07-14'], // every six weeks: 1 June + 42 days
  ])('%s every %i days, held on 1 June, is due on %s and overdue on %s', async (kind, interval, dueOn, dayAfter) => {
    const { contract, hr } = await aPlacedWorker();
    await supervision.arrangement(contract, { kind, interval_days: interval });
    await supervision.session(contract, '2026-06-01', { kind });
    const onDue = await standing(hr, contract, dueOn, kind);
    expect(onDue).toMatchObject({ intervalDays: interval, daysOverdue: 0, nextDue: { day: dueOn } });
    expect(await standing(hr, contract, dayAfter, kind)).toMatchObject({ daysOverdue: 1, nextDue: { day: dueOn } });
  });

  it('does not count a cancelled session, nor one after the day asked about, nor another kind', async () => {
    const { contract, hr } = await aPlacedWorker();
    await supervision.arrangement(contract);
    await supervision.session(contract, '2026-06-01');
    await supervision.session(contract, '2026-06-20', { outcome: 'CANCELLED_BY_SUPERVISOR', minutes: null });
    await supervision.session(contract, '2026-06-21', { kind: 'PEER' });
    await supervision.session(contract, '2026-07-02');
    expect(await standing(hr, contract, '2026-07-01')).toMatchObject({ lastHeldOn: '2026-06-01', daysSinceHeld: 30 });
    expect(await standing(hr, contract, '2026-07-02')).toMatchObject({ lastHeldOn: '2026-07-02', daysSinceHeld: 0 });
  });

  it('stops the clock while the worker is absent', async () => {
    const { contract, hr } = await aPlacedWorker();
    await supervision.arrangement(contract);
    await supervision.session(contract, '2026-06-01');
    await supervision.absence(contract, '2026-06-10', '2026-06-19');
    expect(await standing(hr, contract, '2026-06-19')).toMatchObject({
      isPaused: true,
      nextDue: { day: '2026-07-12' },
    });
    expect(await standing(hr, contract, '2026-07-12')).toMatchObject({ isPaused: false, daysOverdue: 0 });
    await supervision.absence(contract, '2026-07-01', null);
    const away = await standing(hr, contract, '2026-11-22');
    expect(away).toMatchObject({ isPaused: true, daysOverdue: 0, nextDue: { reason: 'NOT_RECORDED' } });
  });

  it('lets what is agreed for the contract go before what is agreed for everyone, while it lasts', async () => {
    const { part, contract, hr } = await aPlacedWorker();
    await supervision.arrangementForAll(part, { provider: 'For everyone', interval_days: 42 });
    await supervision.arrangement(contract, { provider: 'Own', starts_on: '2026-01-01', ends_on: '2026-06-30' });
    const onLast = await standing(hr, contract, '2026-06-30');
    expect(onLast).toMatchObject({ intervalDays: 31, arrangement: { provider: 'Own', contract: { id: contract } } });
    const after = await standing(hr, contract, '2026-07-01');
    expect(after).toMatchObject({ intervalDays: 42, arrangement: { provider: 'For everyone', contract: null } });
  });

  it('counts from the start of the contract where everyone was covered before it, and not anew with a new provider', async () => {
    const { part, contract, hr } = await aPlacedWorker({ starts_on: '2026-05-01' });
    await supervision.arrangementForAll(part, { starts_on: '2024-01-01', ends_on: '2026-05-31' });
    await supervision.arrangementForAll(part, { starts_on: '2026-06-01', provider: 'New' });
    expect(await standing(hr, contract, '2026-06-02')).toMatchObject({
      nextDue: { day: '2026-06-01' }, // 1 May + 31 days
      daysOverdue: 1,
      arrangement: { provider: 'New' },
    });
  });

  it('applies on the last day of the contract and no longer on the day after', async () => {
    const { part, contract, hr } = await aPlacedWorker({ kind: 'FIXED_TERM', ends_on: '2026-10-31' });
    await supervision.arrangementForAll(part);
    expect((await standing(hr, contract, '2026-10-31')).arrangement).not.toBeNull();
    expect((await standing(hr, contract, '2026-11-01')).arrangement).toBeNull();
  });

  it('has no due day for a peer group that is there when needed', async () => {
    const { contract, hr } = await aPlacedWorker();
    await supervision.arrangement(contract, { kind: 'PEER', interval_days: null });
    expect(await standing(hr, contract, '2026-11-22', 'PEER')).toMatchObject({
      daysOverdue: null,
      nextDue: { reason: 'NOT_APPLICABLE' },
    });
  });

  it('sends as many statements for twenty contracts as for two', async () => {
    const { employer, post, hr } = await aWorker();
    for (let at = 0; at < 20; at += 1) {
      const contract = await make.contract(post, await make.worker(employer));
      await make.placement(contract, await make.practice(HERE));
      await supervision.arrangement(contract);
    }
    const ask = (first: number) =>
      hr.ask(
        `{ placements(first: ${first}) { nodes { contract { supervision { daysOverdue arrangement { provider contract { id } } } } } } }`,
      );
    const two = await tracker.countStatements(() => ask(2));
    const twenty = await tracker.countStatements(() => ask(20));
    expect(twenty).toBe(two);
  });
});

describe('listing sessions and arrangements', () => {
  it('filters sessions across relations and between days, both included', async () => {
    const { programme, employer, contract, hr } = await aWorker();
    for (const onDay of ['2026-03-31', '2026-04-01', '2026-04-30', '2026-05-01'])
      await supervision.session(contract, onDay);
    await supervision.session(contract, '2026-04-15', { outcome: 'CANCELLED_BY_WORKER', minutes: null, kind: 'PEER' });
    const count = async (filter: Row) => (await hr.ask(SESSIONS, { filter })).data.supervisionSessions.totalCount;
    expect(await count({ from: '2026-04-01', to: '2026-04-30' })).toBe(3);
    expect(await count({ from: '2026-04-01', to: '2026-04-30', outcomes: ['HELD'] })).toBe(2);
    expect(await count({ programme, employer, contract, kinds: ['PEER'] })).toBe(1);
    expect(await count({ programme: employer })).toBe(0);
  });

  it('filters arrangements across relations', async () => {
    const { programme, employer, part, contract, hr } = await aWorker();
    const line = await make.fundingLine(programme, await make.funder());
    await supervision.arrangement(contract, { funding_line_id: line });
    await supervision.arrangementForAll(part, { kind: 'LINE_MANAGEMENT', interval_days: 42 });
    const count = async (filter: Row) =>
      (await hr.ask(ARRANGEMENTS, { filter })).data.supervisionArrangements.totalCount;
    expect(await count({ programme, employer })).toBe(2);
    expect(await count({ contract })).toBe(1);
    expect(await count({ fundingLine: line })).toBe(1);
    expect(await count({ kinds: ['LINE_MANAGEMENT', 'PEER'] })).toBe(1);
    expect(await count({ inForce: false })).toBe(0);
  });

  it('shows a lead only what is shared with them, and an analyst nothing', async () => {
    const open = await aWorker({}, { sharing_level: 'PSEUDONYMISED_TERMS' });
    const closed = await aWorker({}, { sharing_level: 'STATISTICS' });
    for (const { contract } of [open, closed]) {
      await supervision.arrangement(contract);
      await supervision.session(contract, '2026-04-01');
    }
    const seenBy = async (person: Person, { programme }: { programme: string }) => {
      const filter = { programme };
      const sessions = (await person.ask(SESSIONS, { filter })).data.supervisionSessions.totalCount;
      const arrangements = (await person.ask(ARRANGEMENTS, { filter })).data.supervisionArrangements.totalCount;
      return [sessions, arrangements];
    };
    const lead = await tracker.person('STRATEGIC_LEAD', { partnerships: [HERE] });
    const analyst = await tracker.person('ANALYST', { nation: true });
    const admin = await tracker.person('ADMINISTRATOR');
    expect(await seenBy(lead, open)).toEqual([1, 1]);
    expect(await seenBy(lead, closed)).toEqual([0, 0]);
    expect(await seenBy(analyst, open)).toEqual([0, 0]);
    expect(await seenBy(admin, closed)).toEqual([1, 1]);
  });

  it('sends as many statements for twenty as for two', async () => {
    const { contract, hr } = await aWorker();
    for (let at = 10; at < 30; at += 1) await supervision.session(contract, `2026-04-${at}`);
    const ask = (first: number) =>
      hr.ask(`{ supervisionSessions(first: ${first}) { nodes { onDay employer { name } contract { id } } } }`);
    const two = await tracker.countStatements(() => ask(2));
    const twenty = await tracker.countStatements(() => ask(20));
    expect(twenty).toBe(two);
  });
});
