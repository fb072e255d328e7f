import { Person, TestApplication } from '../support/application';
import { Builders } from '../support/builders';
import { momentBetween } from '../support/moment-between';

const HERE = 'S37999201';
const HERE_BEFORE = 'S37999200';
const ELSEWHERE = 'S37999301';
const BOARD_HERE = 'S08999201';
const NOBODY = '00000000-0000-4000-8000-000000000000';

let tracker: TestApplication;
let make: Builders;
let admin: Person;
let lead: Person;
let otherLead: Person;
let nationalLead: Person;

beforeAll(async () => {
  tracker = await TestApplication.start();
  make = new Builders(tracker.owner);
  await make.partnership(HERE, BOARD_HERE);
  await make.partnership(ELSEWHERE, 'S08999301');
  await tracker.owner.query('UPDATE reference.partnership SET predecessor_code = $2 WHERE code = $1', [
    HERE,
    HERE_BEFORE,
  ]);
  admin = await tracker.person('ADMINISTRATOR');
  lead = await tracker.person('STRATEGIC_LEAD', { partnerships: [HERE] });
  otherLead = await tracker.person('STRATEGIC_LEAD', { partnerships: [ELSEWHERE] });
  nationalLead = await tracker.person('STRATEGIC_LEAD', { nation: true });
});
afterAll(() => tracker.stop());

const PROGRAMME = `programme { id version name commissioner employmentModel partnerships { code } guidance { band }
    guidanceHistory { id version nation band pointRule kind source startsOn endsOn } }`;
const PARTICIPATION = 'participation { id version sharingLevel employer { id } programme { id } }';

async function ask(person: Person, verb: string, input: Record<string, unknown>, fields: string) {
  const type = `${verb[0]!.toUpperCase()}${verb.slice(1)}Input!`;
  const mutation = `mutation ($input: ${type}) { ${verb}(input: $input) { ${fields} userErrors { code path message } } }`;
  const answer = await person.ask(mutation, { input });
  expect(answer.errors).toBeUndefined();
  return answer.data[verb];
}

const change = (person: Person, verb: string, input: Record<string, unknown>) => ask(person, verb, input, PROGRAMME);
const takePart = (person: Person, verb: string, input: Record<string, unknown>) =>
  ask(person, verb, input, PARTICIPATION);

function problemsOf({ userErrors, ...rest }: { userErrors: { code: string; path: string[] }[] }) {
  expect(Object.values(rest)).toEqual([null]);
  return userErrors.map(({ code, path }) => [code, path.join('.')]);
}

describe('registering a programme', () => {
  const aProgramme = (name: string) => ({
    name,
    commissioner: 'Invented commissioner',
    employmentModel: 'THIRD_SECTOR_HOSTS',
    partnerships: [HERE_BEFORE, HERE, ELSEWHERE],
  });

  it('keeps the present code of each partnership once', async () => {
    const { programme, userErrors } = await change(admin, 'registerProgramme', aProgramme('Fern Walk (invented)'));
    expect(userErrors).toEqual([]);
    expect(programme).toMatchObject({ version: 1, name: 'Fern Walk (invented)', guidance: null, guidanceHistory: [] });
    expect(programme.partnerships.map(({ code }: { code: string }) => code).sort()).toEqual([HERE, ELSEWHERE]);
  });

  it('says all that is wrong at once', async () => {
    const input = { ...aProgramme(' Spaced'), partnerships: ['S37999998', HERE, 'S37999999'] };
    expect(problemsOf(await change(admin, 'registerProgramme', input))).toEqual([
      ['NAME_HAS_SPACES', 'name'],
      ['UNKNOWN_PARTNERSHIP', 'partnerships.0'],
      ['UNKNOWN_PARTNERSHIP', 'partnerships.2'],
    ]);
    const nowhere = { ...aProgramme('Nowhere (invented)'), partnerships: [] };
    expect(problemsOf(await change(admin, 'registerProgramme', nowhere))).toEqual([['NO_PARTNERSHIP', 'partnerships']]);
  });

  it('refuses a name that is taken', async () => {
    await change(nationalLead, 'registerProgramme', aProgramme('Moss Lane (invented)'));
    const again = await change(admin, 'registerProgramme', aProgramme('Moss Lane (invented)'));
    expect(problemsOf(again)).toEqual([['PROGRAMME_EXISTS', 'name']]);
  });

  it('is for the nation: the lead of one partnership is refused', async () => {
    const refused = await change(lead, 'registerProgramme', aProgramme('Local only (invented)'));
    expect(problemsOf(refused)).toEqual([['NOT_YOURS', '']]);
  });

  it.each(['HR_EDITOR', 'ANALYST'] as const)('is not for the role %s', async (role) => {
    const person = await tracker.person(role, { nation: role === 'ANALYST' });
    const { errors } = await person.ask(
      'mutation ($input: RegisterProgrammeInput!) { registerProgramme(input: $input) { userErrors { code } } }',
      { input: aProgramme('Nobody (invented)') },
    );
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('correcting a programme', () => {
  it('changes what is given, partnerships included, and remembers how it was', async () => {
    const id = await make.programme({ partnership: HERE, name: 'Before (invented)' });
    const before = await momentBetween();
    const input = { programme: id, version: 1, employmentModel: 'MIXED', partnerships: [ELSEWHERE] };
    const { programme } = await change(lead, 'correctProgramme', input);
    expect(programme).toMatchObject({
      ...{ version: 2, name: 'Before (invented)', employmentModel: 'MIXED' },
      partnerships: [{ code: ELSEWHERE }],
    });
    const { data } = await admin.ask(
      'query ($id: ID!, $at: DateTime) { programme(id: $id, knownAt: $at) { employmentModel partnerships { code } } }',
      { id, at: before },
    );
    expect(data.programme).toEqual({ employmentModel: 'THIRD_SECTOR_HOSTS', partnerships: [{ code: HERE }] });
    expect(problemsOf(await change(admin, 'correctProgramme', input))).toEqual([['CONFLICT', 'version']]);
    // Its partnership is no longer theirs, from the next request on.
    const again = { ...input, version: 2 };
    expect(problemsOf(await change(lead, 'correctProgramme', again))).toEqual([['NOT_YOURS', 'programme']]);
  });

  it('leaves its partnerships where they are not given', async () => {
    const id = await make.programme({ partnership: HERE });
    const { programme } = await change(lead, 'correctProgramme', {
      programme: id,
      version: 1,
      commissioner: 'Another',
    });
    expect(programme).toMatchObject({ commissioner: 'Another', partnerships: [{ code: HERE }] });
    const nowhere = { programme: NOBODY, version: 1 };
    expect(problemsOf(await change(lead, 'correctProgramme', nowhere))).toEqual([['NOT_FOUND', 'programme']]);
  });
});

describe('guidance', () => {
  let programme: string;
  beforeEach(async () => {
    programme = await make.programme({ partnership: HERE });
  });
  const adopted = (from: string, band: string) => ({
    ...{ programme, from, band, nation: 'SCOTLAND', pointRule: 'BY_COMPLETED_YEARS', kind: 'EXPECTATION' },
    source: 'Invented minute of a steering group',
  });
  const bandOn = async (asOf: string, knownAt?: string) => {
    const { data } = await lead.ask(
      'query ($id: ID!, $on: Date, $at: DateTime) { programme(id: $id, asOf: $on, knownAt: $at) { guidance { band } } }',
      { id: programme, on: asOf, at: knownAt },
    );
    return data.programme.guidance?.band ?? null;
  };

  it('applies from a day, and what was adopted before ends the day before', async () => {
    await change(lead, 'adoptGuidance', adopted('2024-04-01', '4'));
    const before = await momentBetween();
    const { programme: changed } = await change(lead, 'adoptGuidance', adopted('2026-04-01', '5'));
    expect(changed.guidanceHistory).toEqual([
      expect.objectContaining({ band: '4', startsOn: '2024-04-01', endsOn: '2026-03-31', version: 2 }),
      {
        ...{ id: expect.any(String), version: 1, nation: 'SCOTLAND', band: '5', pointRule: 'BY_COMPLETED_YEARS' },
        ...{ kind: 'EXPECTATION', source: 'Invented minute of a steering group' },
        ...{ startsOn: '2026-04-01', endsOn: null },
      },
    ]);
    expect(await bandOn('2024-03-31')).toBeNull();
    expect(await bandOn('2026-03-31')).toBe('4');
    expect(await bandOn('2026-04-01')).toBe('5');
    expect(await bandOn('2026-04-01', before)).toBe('4');
  });

  it('can be adopted from an earlier day than the last', async () => {
    await change(lead, 'adoptGuidance', adopted('2026-04-01', '5'));
    const { programme: changed } = await change(lead, 'adoptGuidance', adopted('2025-04-01', '6'));
    expect(changed.guidanceHistory).toMatchObject([
      { band: '6', startsOn: '2025-04-01', endsOn: '2026-03-31' },
      { band: '5', startsOn: '2026-04-01', endsOn: null },
    ]);
  });

  it('says all that is wrong at once', async () => {
    await change(lead, 'adoptGuidance', adopted('2026-04-01', '5'));
    expect(problemsOf(await change(lead, 'adoptGuidance', adopted('2026-04-01', 'Band 5')))).toEqual([
      ['UNKNOWN_BAND', 'band'],
      ['GUIDANCE_STARTS_THAT_DAY', 'from'],
    ]);
  });

  it('is for those who lead the programme', async () => {
    const input = adopted('2026-04-01', '5');
    expect(problemsOf(await change(otherLead, 'adoptGuidance', input))).toEqual([['NOT_YOURS', 'programme']]);
    expect((await change(nationalLead, 'adoptGuidance', input)).userErrors).toEqual([]);
    const nowhere = { ...input, programme: NOBODY };
    expect(problemsOf(await change(lead, 'adoptGuidance', nowhere))).toEqual([['NOT_FOUND', 'programme']]);
  });

  it('can be corrected for its period, and is still known as it was', async () => {
    const { programme: first } = await change(lead, 'adoptGuidance', adopted('2025-04-01', '4'));
    const before = await momentBetween();
    const correction = { guidance: first.guidanceHistory[0].id, version: 1, band: '8a', kind: 'CEILING' };
    const { programme: corrected } = await change(lead, 'correctGuidance', correction);
    expect(corrected.guidanceHistory).toMatchObject([
      { version: 2, band: '8a', kind: 'CEILING', pointRule: 'BY_COMPLETED_YEARS', startsOn: '2025-04-01' },
    ]);
    expect([await bandOn('2025-04-01'), await bandOn('2025-04-01', before)]).toEqual(['8a', '4']);
    expect(problemsOf(await change(lead, 'correctGuidance', correction))).toEqual([['CONFLICT', 'version']]);
    expect(problemsOf(await change(otherLead, 'correctGuidance', correction))).toEqual([['NOT_YOURS', 'guidance']]);
    const missing = { ...correction, guidance: programme };
    expect(problemsOf(await change(lead, 'correctGuidance', missing))).toEqual([['NOT_FOUND', 'guidance']]);
    const wrong = { ...correction, version: 2, band: '10' };
    expect(problemsOf(await change(lead, 'correctGuidance', wrong))).toEqual([['UNKNOWN_BAND', 'band']]);
  });

  it('can end without other guidance following, and be adopted again later', async () => {
    const { programme: first } = await change(lead, 'adoptGuidance', adopted('2025-04-01', '5'));
    const ending = { guidance: first.guidanceHistory[0].id, version: 1, lastDay: '2026-03-31' };
    expect(problemsOf(await change(otherLead, 'endGuidance', ending))).toEqual([['NOT_YOURS', 'guidance']]);
    expect(problemsOf(await change(lead, 'endGuidance', { ...ending, guidance: programme }))).toEqual([
      ['NOT_FOUND', 'guidance'],
    ]);
    const tooEarly = { ...ending, lastDay: '2025-03-31' };
    expect(problemsOf(await change(lead, 'endGuidance', tooEarly))).toEqual([['ENDS_BEFORE_IT_STARTS', 'lastDay']]);
    await change(lead, 'endGuidance', ending);
    expect([await bandOn('2026-03-31'), await bandOn('2026-04-01')]).toEqual(['5', null]);
    expect(problemsOf(await change(lead, 'endGuidance', ending))).toEqual([['CONFLICT', 'version']]);
    const later = { ...ending, version: 2, lastDay: '2026-04-01' };
    expect(problemsOf(await change(lead, 'endGuidance', later))).toEqual([['GUIDANCE_ENDS_EARLIER', 'lastDay']]);
    await change(lead, 'adoptGuidance', adopted('2026-06-01', '6'));
    expect([await bandOn('2026-05-31'), await bandOn('2026-06-01')]).toEqual([null, '6']);
  });
});

describe('taking part in a programme', () => {
  let programme: string;
  let employer: string;
  let hr: Person;
  let otherHr: Person;
  beforeEach(async () => {
    programme = await make.programme({ partnership: HERE });
    employer = await make.employer();
    hr = await tracker.person('HR_EDITOR', { employers: [employer] });
    otherHr = await tracker.person('HR_EDITOR', { employers: [await make.employer()] });
  });

  it('starts at statistics, and shows from both sides', async () => {
    const { participation } = await takePart(admin, 'joinProgramme', { employer, programme });
    expect(participation).toEqual({
      ...{ id: expect.any(String), version: 1, sharingLevel: 'STATISTICS' },
      ...{ employer: { id: employer }, programme: { id: programme } },
    });
    const { data } = await lead.ask(
      `query ($employer: ID!, $programme: ID!) {
        employer(id: $employer) { participations { programme { id } } }
        programme(id: $programme) { participations { employer { id } } }
      }`,
      { employer, programme },
    );
    expect(data).toEqual({
      employer: { participations: [{ programme: { id: programme } }] },
      programme: { participations: [{ employer: { id: employer } }] },
    });
    const again = await takePart(hr, 'joinProgramme', { employer, programme });
    expect(problemsOf(again)).toEqual([['TAKES_PART_ALREADY', 'programme']]);
  });

  it('is for the employer’s own HR, and for an administrator without deciding what it shares', async () => {
    const input = { employer, programme, sharingLevel: 'PSEUDONYMISED_TERMS' };
    expect(problemsOf(await takePart(otherHr, 'joinProgramme', input))).toEqual([['NOT_YOURS', 'employer']]);
    expect(problemsOf(await takePart(admin, 'joinProgramme', input))).toEqual([
      ['SHARING_IS_THE_EMPLOYERS', 'sharingLevel'],
    ]);
    const { participation } = await takePart(hr, 'joinProgramme', input);
    expect(participation.sharingLevel).toBe('PSEUDONYMISED_TERMS');
  });

  it('refuses an employer that has closed, and one or a programme that is not there', async () => {
    const closed = await make.employer({ status: 'CLOSED' });
    const join = async (input: Record<string, unknown>) => problemsOf(await takePart(admin, 'joinProgramme', input));
    expect(await join({ employer: closed, programme, sharingLevel: 'PSEUDONYMISED_TERMS' })).toEqual([
      ['EMPLOYER_CLOSED', 'employer'],
      ['SHARING_IS_THE_EMPLOYERS', 'sharingLevel'],
    ]);
    expect(await join({ employer: NOBODY, programme })).toEqual([['NOT_FOUND', 'employer']]);
    expect(await join({ employer, programme: NOBODY })).toEqual([['NOT_FOUND', 'programme']]);
  });

  it('lets only the employer’s own HR change what it shares, from the lead’s next request on', async () => {
    const participation = await make.participation(employer, programme);
    const sharedWithLead = async () => {
      const { rows } = await tracker.owner.query<{ shared: string[] }>(
        'SELECT shared_participations AS shared FROM app.describe_actor($1)',
        [lead.userId],
      );
      return rows[0]!.shared.includes(participation);
    };
    expect(await sharedWithLead()).toBe(false);
    const raise = { participation, version: 1, sharingLevel: 'PSEUDONYMISED_TERMS' };
    expect(problemsOf(await takePart(otherHr, 'changeSharingLevel', raise))).toEqual([['NOT_YOURS', 'participation']]);
    const before = await momentBetween();
    const raised = await takePart(hr, 'changeSharingLevel', raise);
    expect(raised.participation).toMatchObject({ version: 2, sharingLevel: 'PSEUDONYMISED_TERMS' });
    expect(await sharedWithLead()).toBe(true);
    expect(problemsOf(await takePart(hr, 'changeSharingLevel', raise))).toEqual([['CONFLICT', 'version']]);
    await takePart(hr, 'changeSharingLevel', { participation, version: 2, sharingLevel: 'NONE' });
    expect(await sharedWithLead()).toBe(false);
    const { data } = await hr.ask(
      'query ($id: ID!, $at: DateTime) { employer(id: $id, knownAt: $at) { participations { sharingLevel } } }',
      { id: employer, at: before },
    );
    expect(data.employer.participations).toEqual([{ sharingLevel: 'STATISTICS' }]);
    const missing = { participation: NOBODY, version: 1, sharingLevel: 'NONE' };
    expect(problemsOf(await takePart(hr, 'changeSharingLevel', missing))).toEqual([['NOT_FOUND', 'participation']]);
  });

  it.each(['ADMINISTRATOR', 'STRATEGIC_LEAD', 'ANALYST'] as const)(
    'does not let the role %s change what an employer shares',
    async (role) => {
      const participation = await make.participation(employer, programme);
      const person = await tracker.person(role, { nation: role !== 'ADMINISTRATOR' });
      const { errors } = await person.ask(
        `mutation { changeSharingLevel(input: { participation: "${participation}", version: 1, sharingLevel: NONE }) { userErrors { code } } }`,
      );
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    },
  );
});

describe('listing programmes', () => {
  it('filters by name, partnership, board and employer', async () => {
    const here = await make.programme({ partnership: HERE, name: 'Sifted A' });
    const elsewhere = await make.programme({ partnership: ELSEWHERE, name: 'Sifted B' });
    const employer = await make.employer();
    await make.participation(employer, elsewhere);
    const found = async (filter: Record<string, unknown>) => {
      const { data } = await lead.ask(
        'query ($filter: ProgrammeFilter) { programmes(filter: $filter) { totalCount nodes { id } } }',
        { filter: { nameContains: 'SIFTED', ...filter } },
      );
      expect(data.programmes.totalCount).toBe(data.programmes.nodes.length);
      return data.programmes.nodes.map(({ id }: { id: string }) => id);
    };
    expect(await found({})).toEqual([here, elsewhere]);
    expect(await found({ partnership: HERE })).toEqual([here]);
    expect(await found({ partnership: HERE_BEFORE })).toEqual([here]);
    expect(await found({ board: BOARD_HERE })).toEqual([here]);
    expect(await found({ employer })).toEqual([elsewhere]);
    expect(await found({ employer, partnership: HERE })).toEqual([]);
  });

  it('sends as many statements for twenty programmes as for two', async () => {
    for (let at = 0; at < 20; at += 1) {
      const id = await make.programme({ partnership: at % 2 ? HERE : ELSEWHERE, name: `Tallied ${at}` });
      await make.guidance(id);
      await make.participation(await make.employer(), id);
    }
    const askFor = (first: number) =>
      lead.ask(
        `{ programmes(first: ${first}, filter: { nameContains: "tallied" }) { nodes {
          partnerships { name board { name } } guidance { band } guidanceHistory { band }
          participations { employer { name participations { programme { name } } } } } } }`,
      );
    expect((await askFor(20)).data.programmes.nodes).toHaveLength(20);
    const two = await tracker.countStatements(() => askFor(2));
    expect(await tracker.countStatements(() => askFor(20))).toBe(two);
  });
});
