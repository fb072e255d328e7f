import { Person, TestApplication } from '../support/application';
import { Builders } from '../support/builders';

const HERE = 'S37999001';
const ELSEWHERE = 'S37999002';

let tracker: TestApplication;
let make: Builders;

beforeAll(async () => {
  tracker = await TestApplication.start();
  make = new Builders(tracker.owner);
  await make.partnership(HERE);
  await make.partnership(ELSEWHERE);
});
afterAll(() => tracker.stop());

/** An employer in a programme with one worker on three days a week, and a practice. */
async function aWorker(contract: Record<string, unknown> = {}, terms: Record<string, unknown> = {}) {
  const employer = await make.employer();
  const programme = await make.programme({ partnership: HERE });
  const part = await make.participation(employer, programme);
  const post = await make.post(part);
  const contractId = await make.contract(post, await make.worker(employer), contract, {
    weekly_minutes: 1332,
    ...terms,
  });
  const practice = await make.practice(HERE);
  const hr = await tracker.person('HR_EDITOR', { employers: [employer] });
  return { employer, programme, part, post, contract: contractId, practice, hr };
}

const FIELDS = `id version startsOn endsOn daysPerWeek room guaranteedRoomDays hasItAccess attendsPracticeMeetings`;
const change = (name: string) =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) {
    ${name}(input: $input) { placement { ${FIELDS} } userErrors { code path message } }
  }`;
const PLACE = change('placeWorker');
const CHANGE = change('changePlacement');
const CORRECT = change('correctPlacement');
const END = change('endPlacement');
const LIST = `query ($filter: PlacementFilter, $asOf: Date) {
  placements(filter: $filter, asOf: $asOf) { totalCount nodes { ${FIELDS} employer { id } } }
}`;

async function placed(hr: Person, input: Record<string, unknown>) {
  const { data, errors } = await hr.ask(PLACE, {
    input: { startsOn: '2026-01-05', daysPerWeek: 2.5, room: 'GUARANTEED', guaranteedRoomDays: 1.5, ...input },
  });
  expect(errors).toBeUndefined();
  return data.placeWorker;
}

describe('placing a worker', () => {
  it('gives back the placement, open-ended like the contract', async () => {
    const { contract, practice, hr } = await aWorker();
    const answer = await placed(hr, { contract, practice, hasItAccess: 'DONT_KNOW' });
    expect(answer).toEqual({
      placement: {
        id: expect.any(String),
        version: 1,
        startsOn: '2026-01-05',
        endsOn: null,
        daysPerWeek: 2.5,
        room: 'GUARANTEED',
        guaranteedRoomDays: 1.5,
        hasItAccess: 'DONT_KNOW',
        attendsPracticeMeetings: 'BLANK',
      },
      userErrors: [],
    });
  });

  it('ends with a contract that has an end', async () => {
    const { contract, practice, hr } = await aWorker({ kind: 'FIXED_TERM', ends_on: '2027-03-31' });
    expect((await placed(hr, { contract, practice })).placement.endsOn).toBe('2027-03-31');
  });

  it('says everything that is wrong at once', async () => {
    const { contract, practice, hr } = await aWorker({
      kind: 'FIXED_TERM',
      starts_on: '2025-04-01',
      ends_on: '2027-03-31',
    });
    const answer = await placed(hr, {
      contract,
      practice,
      startsOn: '2025-03-31',
      endsOn: '2027-04-01',
      daysPerWeek: 0,
      room: 'AD_HOC',
    });
    expect(answer.placement).toBeNull();
    expect(answer.userErrors.map((error: { code: string; path: string[] }) => [error.code, error.path[0]])).toEqual([
      ['DAYS_OUT_OF_RANGE', 'daysPerWeek'],
      ['ROOM_IS_NOT_GUARANTEED', 'guaranteedRoomDays'],
      ['OUTSIDE_CONTRACT', 'startsOn'],
      ['OUTSIDE_CONTRACT', 'endsOn'],
    ]);
  });

  it('takes the first and the last day of the contract', async () => {
    const { contract, practice, hr } = await aWorker({
      kind: 'FIXED_TERM',
      starts_on: '2025-04-01',
      ends_on: '2027-03-31',
    });
    const answer = await placed(hr, { contract, practice, startsOn: '2025-04-01', endsOn: '2027-03-31' });
    expect(answer.userErrors).toEqual([]);
  });

  it('allows more days than the contract comes to, but not more than a week has', async () => {
    const { contract, practice, hr } = await aWorker();
    const second = await make.practice(HERE);
    const third = await make.practice(HERE);
    expect((await placed(hr, { contract, practice, daysPerWeek: 3 })).userErrors).toEqual([]);
    expect((await placed(hr, { contract, practice: second, daysPerWeek: 4 })).userErrors).toEqual([]);
    const answer = await placed(hr, { contract, practice: third, startsOn: '2026-06-01', daysPerWeek: 0.5 });
    expect(answer).toEqual({
      placement: null,
      userErrors: [
        {
          code: 'MORE_THAN_A_WEEK',
          path: ['daysPerWeek'],
          message:
            'On 1 June 2026 the placements of this contract come to 7.5 days a week; the contract comes to 3. ' +
            'Give fewer days here, or end another placement first.',
        },
      ],
    });
    const { data } = await hr.ask(LIST, { filter: { contract } });
    expect(data.placements.totalCount).toBe(2);
  });

  it('refuses the same practice twice on one day, and takes it from the day after', async () => {
    const { contract, practice, hr } = await aWorker();
    await placed(hr, { contract, practice, startsOn: '2025-01-01', endsOn: '2025-12-31' });
    const same = await placed(hr, { contract, practice, startsOn: '2025-12-31' });
    expect(same.userErrors).toEqual([expect.objectContaining({ code: 'PLACEMENT_OVERLAPS', path: ['startsOn'] })]);
    expect((await placed(hr, { contract, practice, startsOn: '2026-01-01' })).userErrors).toEqual([]);
  });

  it('tells the HR of another employer no more than that there is no such contract', async () => {
    const { contract, practice } = await aWorker();
    const other = await aWorker();
    const answer = await placed(other.hr, { contract, practice });
    expect(answer.userErrors).toEqual([expect.objectContaining({ code: 'NOT_FOUND', path: ['contract'] })]);
  });

  it.each(['STRATEGIC_LEAD', 'ANALYST'] as const)('is not for the role %s', async (role) => {
    const { contract, practice } = await aWorker();
    const person = await tracker.person(role, { nation: true });
    const input = { contract, practice, startsOn: '2026-01-05', daysPerWeek: 1, room: 'NONE' };
    for (const [mutation, given] of [
      [PLACE, input],
      [END, { placement: contract, version: 1, lastDay: '2026-01-05' }],
    ] as const) {
      const { errors } = await person.ask(mutation, { input: given });
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });
});

describe('changing a placement', () => {
  it('keeps the days before as they were and the day of the change as it is now', async () => {
    const { contract, practice, hr } = await aWorker();
    const { placement } = await placed(hr, { contract, practice });
    const { data } = await hr.ask(CHANGE, {
      input: { placement: placement.id, version: 1, from: '2026-09-01', daysPerWeek: 1, room: 'AD_HOC' },
    });
    expect(data.changePlacement).toMatchObject({
      placement: { startsOn: '2026-09-01', endsOn: null, daysPerWeek: 1, room: 'AD_HOC', guaranteedRoomDays: null },
      userErrors: [],
    });
    const on = async (asOf: string) =>
      (await hr.ask(LIST, { filter: { contract, inForce: true }, asOf })).data.placements.nodes;
    expect(await on('2026-08-31')).toEqual([expect.objectContaining({ daysPerWeek: 2.5, endsOn: '2026-08-31' })]);
    expect(await on('2026-09-01')).toEqual([expect.objectContaining({ daysPerWeek: 1 })]);
  });

  it.each([
    ['2026-01-05', 'CHANGE_IS_CORRECTION'],
    ['2026-07-01', 'AFTER_END'],
  ])('from %s is refused as %s', async (from, code) => {
    const { contract, practice, hr } = await aWorker();
    const { placement } = await placed(hr, { contract, practice, endsOn: '2026-06-30' });
    const { data } = await hr.ask(CHANGE, { input: { placement: placement.id, version: 1, from, daysPerWeek: 1 } });
    expect(data.changePlacement).toMatchObject({ placement: null, userErrors: [{ code, path: ['from'] }] });
  });

  it('corrects all its days, and only from the version that was seen', async () => {
    const { contract, practice, hr } = await aWorker();
    const { placement } = await placed(hr, { contract, practice });
    const input = { placement: placement.id, version: 1, startsOn: '2026-02-02', attendsPracticeMeetings: 'YES' };
    const { data } = await hr.ask(CORRECT, { input });
    expect(data.correctPlacement.placement).toMatchObject({
      version: 2,
      startsOn: '2026-02-02',
      daysPerWeek: 2.5,
      guaranteedRoomDays: 1.5,
      attendsPracticeMeetings: 'YES',
    });
    const stale = await hr.ask(CORRECT, { input });
    expect(stale.data.correctPlacement.userErrors).toEqual([expect.objectContaining({ code: 'CONFLICT' })]);
  });

  it('ends on its last day, which still counts', async () => {
    const { contract, practice, hr } = await aWorker();
    const { placement } = await placed(hr, { contract, practice });
    const end = (lastDay: string) => hr.ask(END, { input: { placement: placement.id, version: 1, lastDay } });
    expect((await end('2026-01-04')).data.endPlacement.userErrors[0].code).toBe('ENDS_BEFORE_START');
    expect((await end('2026-03-31')).data.endPlacement.placement.endsOn).toBe('2026-03-31');
    const count = async (asOf: string) =>
      (await hr.ask(LIST, { filter: { contract, inForce: true }, asOf })).data.placements.totalCount;
    expect([await count('2026-03-31'), await count('2026-04-01')]).toEqual([1, 0]);
  });

  it('is refused to the HR of another employer of the programme, who sees it', async () => {
    const { programme, contract, practice, hr } = await aWorker();
    const { placement } = await placed(hr, { contract, practice });
    const neighbour = await make.employer();
    await make.participation(neighbour, programme);
    const other = await tracker.person('HR_EDITOR', { employers: [neighbour] });
    expect((await other.ask(LIST, { filter: { programme } })).data.placements.totalCount).toBe(1);
    const { data } = await other.ask(END, { input: { placement: placement.id, version: 1, lastDay: '2026-03-31' } });
    expect(data.endPlacement.userErrors).toEqual([expect.objectContaining({ code: 'NOT_FOUND', path: ['placement'] })]);
  });
});

describe('what a placement joins', () => {
  const JOINED = `query ($id: ID!, $asOf: Date) {
    placement(id: $id, asOf: $asOf) {
      contract { id placements { id } } post { id placements { id } } practice { id placements { id } } employer { id }
    }
  }`;

  it('names its records, and each of them the placements of the day', async () => {
    const { employer, post, contract, practice, hr } = await aWorker();
    const { placement } = await placed(hr, { contract, practice, endsOn: '2026-06-30' });
    const of = async (asOf: string) => (await hr.ask(JOINED, { id: placement.id, asOf })).data.placement;
    const placements = [{ id: placement.id }];
    expect(await of('2026-06-30')).toEqual({
      contract: { id: contract, placements },
      post: { id: post, placements },
      practice: { id: practice, placements },
      employer: { id: employer },
    });
    expect(await of('2026-07-01')).toMatchObject({ contract: { placements: [] }, practice: { placements: [] } });
  });

  it.each(['STRATEGIC_LEAD', 'ANALYST'] as const)(
    'shows the role %s where the work is done, and not by whom',
    async (role) => {
      const { post, contract, practice, hr } = await aWorker();
      const { placement } = await placed(hr, { contract, practice });
      const person = await tracker.person(role, { nation: true });
      const { data, errors } = await person.ask(JOINED, { id: placement.id });
      expect(errors).toBeUndefined();
      expect(data.placement).toMatchObject({ contract: null, post: { id: post }, practice: { id: practice } });
    },
  );

  it('shows the contract to a lead it is shared with', async () => {
    const { part, contract, practice, hr } = await aWorker();
    const { placement } = await placed(hr, { contract, practice });
    await tracker.owner.query(
      `UPDATE participation SET sharing_level = 'PSEUDONYMISED_TERMS', version = version + 1 WHERE id = $1`,
      [part],
    );
    const lead = await tracker.person('STRATEGIC_LEAD', { partnerships: [HERE] });
    expect((await lead.ask(JOINED, { id: placement.id })).data.placement.contract.id).toBe(contract);
  });
});

describe('listing placements', () => {
  it('filters across relations', async () => {
    const here = await aWorker();
    const practiceElsewhere = await make.practice(ELSEWHERE);
    await make.placement(here.contract, here.practice, { room: 'OWN' });
    await make.placement(here.contract, practiceElsewhere, { room: 'NONE', guaranteed_room_days: null });
    const count = async (filter: Record<string, unknown>) =>
      (await here.hr.ask(LIST, { filter: { employer: here.employer, ...filter } })).data.placements.totalCount;
    expect(await count({})).toBe(2);
    expect(await count({ practice: here.practice })).toBe(1);
    expect(await count({ programme: here.programme, post: here.post, contract: here.contract })).toBe(2);
    expect(await count({ partnership: ELSEWHERE })).toBe(1);
    expect(await count({ rooms: ['OWN', 'GUARANTEED'] })).toBe(1);
    expect(await count({ inForce: false })).toBe(0);
    expect(await count({ programme: here.post })).toBe(0);
  });

  it('is whole for those who lead the place, and empty for those who lead another', async () => {
    const { contract, practice, programme } = await aWorker();
    await make.placement(contract, practice);
    const seenBy = async (person: Person) =>
      (await person.ask(LIST, { filter: { programme } })).data.placements.totalCount;
    expect(await seenBy(await tracker.person('STRATEGIC_LEAD', { partnerships: [HERE] }))).toBe(1);
    expect(await seenBy(await tracker.person('ANALYST', { nation: true }))).toBe(1);
    expect(await seenBy(await tracker.person('ADMINISTRATOR'))).toBe(1);
    expect(await seenBy(await tracker.person('STRATEGIC_LEAD', { partnerships: [ELSEWHERE] }))).toBe(0);
    expect(await seenBy((await aWorker()).hr)).toBe(0);
  });

  it('sends as many statements for twenty as for two', async () => {
    const { employer, contract } = await aWorker();
    for (let at = 0; at < 20; at += 1)
      await make.placement(contract, await make.practice(HERE), { days_per_week: 0.25 });
    const admin = await tracker.person('ADMINISTRATOR');
    const ask = (first: number) =>
      admin.ask(
        `query ($employer: ID!) { placements(first: ${first}, filter: { employer: $employer }) { nodes { daysPerWeek employer { name } contract { placements { id } } post { reference } practice { name placements { id } } } } }`,
        { employer },
      );
    const two = await tracker.countStatements(() => ask(2));
    const twenty = await tracker.countStatements(() => ask(20));
    expect(twenty).toBe(two);
  });
});
