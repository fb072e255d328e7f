import { Builders } from '../support/builders';
import { Answer, Person, TestApplication } from '../support/application';
import { momentBetween } from '../support/moment-between';

let tracker: TestApplication;
let make: Builders;
let admin: Person;
let employer: string;
let hr: Person;
let otherHr: Person;

beforeAll(async () => {
  tracker = await TestApplication.start();
  make = new Builders(tracker.owner);
  admin = await tracker.person('ADMINISTRATOR');
});
afterAll(() => tracker.stop());
beforeEach(async () => {
  employer = await make.employer();
  await make.employerWeek(employer, { full_time_minutes: 2250, starts_on: '2020-04-01' });
  hr = await tracker.person('HR_EDITOR', { employers: [employer] });
  otherHr = await tracker.person('HR_EDITOR', { employers: [await make.employer()] });
});

const FIELDS = `employer { id version name sector hostsClws status
    weeks { id version fullTimeWeek startsOn endsOn }
    health { id version asAt annualIncome unrestrictedReserves nextYearIncomeConfirmed source }
    identifiers { id version scheme value } }
  userErrors { code path message }`;

/** Asks for a change as `verbNoun` with an input of `VerbNounInput`. */
async function change(person: Person, verb: string, input: Record<string, unknown>) {
  const type = `${verb[0]!.toUpperCase()}${verb.slice(1)}Input!`;
  const answer = await person.ask(`mutation ($input: ${type}) { ${verb}(input: $input) { ${FIELDS} } }`, { input });
  expect(answer.errors).toBeUndefined();
  return answer.data[verb];
}

async function codes(person: Person, verb: string, input: Record<string, unknown>): Promise<string[]> {
  const { employer: changed, userErrors } = await change(person, verb, input);
  expect(changed).toBeNull();
  return userErrors.map(({ code }: { code: string }) => code);
}

describe('correcting an employer', () => {
  it('changes what is given, leaves the rest, and remembers how it was', async () => {
    const before = await momentBetween();
    const { employer: corrected } = await change(hr, 'correctEmployer', { employer, version: 1, sector: 'COUNCIL' });
    expect(corrected).toMatchObject({ version: 2, sector: 'COUNCIL', hostsClws: true });
    const { data } = await hr.ask('query ($id: ID!, $at: DateTime) { employer(id: $id, knownAt: $at) { sector } }', {
      id: employer,
      at: before,
    });
    expect(data.employer).toEqual({ sector: 'THIRD_SECTOR' });
  });

  it('refuses a stale version', async () => {
    await change(hr, 'correctEmployer', { employer, version: 1, hostsClws: false });
    expect(await codes(hr, 'correctEmployer', { employer, version: 1, hostsClws: true })).toEqual(['CONFLICT']);
  });

  it('refuses the name of another', async () => {
    const taken = 'Thistle Row (invented)';
    await make.employer({ name: taken });
    expect(await codes(hr, 'correctEmployer', { employer, version: 1, name: taken })).toEqual(['EMPLOYER_EXISTS']);
  });

  it('says that another employer is not theirs, and that an unknown one is not there', async () => {
    expect(await codes(otherHr, 'correctEmployer', { employer, version: 1, name: 'Mine now' })).toEqual(['NOT_YOURS']);
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect(await codes(hr, 'correctEmployer', { employer: nobody, version: 1, name: 'No' })).toEqual(['NOT_FOUND']);
  });

  it.each(['STRATEGIC_LEAD', 'ANALYST'] as const)('is not for the role %s', async (role) => {
    const person = await tracker.person(role);
    const { errors }: Answer = await person.ask(
      `mutation { correctEmployer(input: { employer: "${employer}", version: 1 }) { userErrors { code } } }`,
    );
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('closing an employer', () => {
  it('keeps its records and does it once', async () => {
    const { employer: closed } = await change(admin, 'closeEmployer', { employer, version: 1 });
    expect(closed).toMatchObject({ status: 'CLOSED', version: 2, weeks: [{ fullTimeWeek: 37.5 }] });
    expect(await codes(hr, 'closeEmployer', { employer, version: 2 })).toEqual(['CLOSED_ALREADY']);
    expect(await codes(otherHr, 'closeEmployer', { employer, version: 2 })).toEqual(['NOT_YOURS']);
  });

  it('is taken back where it was recorded wrongly, by who may close it', async () => {
    await change(admin, 'closeEmployer', { employer, version: 1 });
    const back = { employer, version: 2, status: 'ACTIVE' };
    expect(await codes(otherHr, 'correctEmployer', back)).toEqual(['NOT_YOURS']);
    expect((await change(hr, 'correctEmployer', back)).employer).toMatchObject({ status: 'ACTIVE', version: 3 });
  });
});

describe('the full-time week', () => {
  const weekOn = async (asOf: string, knownAt?: string) => {
    const { data } = await hr.ask(
      'query ($id: ID!, $on: Date, $at: DateTime) { employer(id: $id, asOf: $on, knownAt: $at) { fullTimeWeek } }',
      { id: employer, on: asOf, at: knownAt },
    );
    return data.employer.fullTimeWeek;
  };

  it('changes from a day, and the one before ends the day before', async () => {
    const before = await momentBetween();
    const { employer: changed } = await change(hr, 'changeEmployerWeek', {
      employer,
      from: '2026-04-01',
      fullTimeWeek: 35,
    });
    expect(changed.weeks).toEqual([
      expect.objectContaining({ fullTimeWeek: 37.5, startsOn: '2020-04-01', endsOn: '2026-03-31', version: 2 }),
      expect.objectContaining({ fullTimeWeek: 35, startsOn: '2026-04-01', endsOn: null, version: 1 }),
    ]);
    expect([await weekOn('2020-03-31'), await weekOn('2026-03-31'), await weekOn('2026-04-01')]).toEqual([
      null,
      37.5,
      35,
    ]);
    expect(await weekOn('2026-04-01', before)).toBe(37.5);
  });

  it('can be changed from an earlier day than the last change', async () => {
    await change(hr, 'changeEmployerWeek', { employer, from: '2026-04-01', fullTimeWeek: 35 });
    const { employer: changed } = await change(hr, 'changeEmployerWeek', {
      employer,
      from: '2023-04-01',
      fullTimeWeek: 36,
    });
    expect(changed.weeks).toMatchObject([
      { fullTimeWeek: 37.5, endsOn: '2023-03-31' },
      { fullTimeWeek: 36, startsOn: '2023-04-01', endsOn: '2026-03-31' },
      { fullTimeWeek: 35, startsOn: '2026-04-01', endsOn: null },
    ]);
  });

  it('says all that is wrong at once', async () => {
    expect(await codes(hr, 'changeEmployerWeek', { employer, from: '2020-04-01', fullTimeWeek: 61 })).toEqual([
      'WEEK_OUT_OF_RANGE',
      'WEEK_STARTS_THAT_DAY',
    ]);
  });

  it('can be corrected for its period, and is still known as it was', async () => {
    const before = await momentBetween();
    const { data } = await hr.ask(`{ employer(id: "${employer}") { weeks { id version } } }`);
    const [week] = data.employer.weeks;
    const { employer: corrected } = await change(hr, 'correctEmployerWeek', {
      week: week.id,
      version: week.version,
      fullTimeWeek: 36,
    });
    expect(corrected.weeks).toMatchObject([{ fullTimeWeek: 36, startsOn: '2020-04-01', endsOn: null }]);
    expect([await weekOn('2021-01-01'), await weekOn('2021-01-01', before)]).toEqual([36, 37.5]);
    const again = { week: week.id, version: 2, fullTimeWeek: 36 };
    expect(await codes(otherHr, 'correctEmployerWeek', again)).toEqual(['NOT_YOURS']);
    expect(await codes(hr, 'correctEmployerWeek', { ...again, version: 1 })).toEqual(['CONFLICT']);
    expect(await codes(hr, 'correctEmployerWeek', { ...again, week: employer })).toEqual(['NOT_FOUND']);
  });

  it('of another employer is not theirs to change', async () => {
    const input = { employer, from: '2026-04-01', fullTimeWeek: 35 };
    expect(await codes(otherHr, 'changeEmployerWeek', input)).toEqual(['NOT_YOURS']);
  });
});

describe('how an employer stands', () => {
  const figures = { source: 'Invented accounts', annualIncome: 812345.67, unrestrictedReserves: 4.5 };

  it('is the latest recorded for the day asked about or before', async () => {
    await change(hr, 'recordEmployerHealth', { employer, asAt: '2025-03-31', ...figures });
    const last = { employer, asAt: '2026-03-31', source: 'Invented accounts', nextYearIncomeConfirmed: 62.5 };
    const { employer: changed } = await change(hr, 'recordEmployerHealth', last);
    expect(changed.health).toMatchObject({
      asAt: '2026-03-31',
      annualIncome: null,
      unrestrictedReserves: null,
      nextYearIncomeConfirmed: 62.5,
    });
    const { data } = await hr.ask(
      `query ($id: ID!) {
        before: employer(id: $id, asOf: "2025-03-30") { health { asAt } }
        on: employer(id: $id, asOf: "2025-03-31") { health { annualIncome unrestrictedReserves nextYearIncomeConfirmed } }
        after: employer(id: $id, asOf: "2026-03-30") { health { asAt } }
      }`,
      { id: employer },
    );
    expect(data).toEqual({
      before: { health: null },
      on: { health: { annualIncome: 812345.67, unrestrictedReserves: 4.5, nextYearIncomeConfirmed: null } },
      after: { health: { asAt: '2025-03-31' } },
    });
  });

  it('refuses no figure, every figure out of range, and a second record of a day', async () => {
    const asAt = '2026-03-31';
    expect(await codes(hr, 'recordEmployerHealth', { employer, asAt, source: 'None' })).toEqual(['NO_FIGURE']);
    const wrong = { annualIncome: -1, unrestrictedReserves: 1000, nextYearIncomeConfirmed: 100.01 };
    expect(await codes(hr, 'recordEmployerHealth', { employer, asAt, source: 'None', ...wrong })).toEqual([
      'INCOME_OUT_OF_RANGE',
      'RESERVES_OUT_OF_RANGE',
      'PERCENT_OUT_OF_RANGE',
    ]);
    await change(hr, 'recordEmployerHealth', { employer, asAt, ...figures });
    expect(await codes(hr, 'recordEmployerHealth', { employer, asAt, ...figures })).toEqual(['HEALTH_RECORDED']);
    expect(await codes(otherHr, 'recordEmployerHealth', { employer, asAt, ...figures })).toEqual(['NOT_YOURS']);
  });

  it('can be corrected', async () => {
    const recorded = await change(hr, 'recordEmployerHealth', { employer, asAt: '2026-03-31', ...figures });
    const { id, version } = recorded.employer.health;
    const right = { health: id, version, source: 'Invented accounts, restated', annualIncome: 800000 };
    const corrected = await change(hr, 'correctEmployerHealth', right);
    expect(corrected.employer.health).toMatchObject({ version: 2, annualIncome: 800000, unrestrictedReserves: null });
    expect(await codes(hr, 'correctEmployerHealth', right)).toEqual(['CONFLICT']);
    expect(await codes(otherHr, 'correctEmployerHealth', right)).toEqual(['NOT_YOURS']);
    expect(await codes(hr, 'correctEmployerHealth', { ...right, health: employer })).toEqual(['NOT_FOUND']);
  });
});

describe('registered numbers', () => {
  it('are added and taken away', async () => {
    const added = await change(hr, 'addEmployerIdentifier', { employer, scheme: 'GB-COH', value: 'SC900001' });
    const [number] = added.employer.identifiers;
    expect(number).toMatchObject({ scheme: 'GB-COH', value: 'SC900001', version: 1 });
    const remove = { identifier: number.id, version: 1 };
    expect(await codes(otherHr, 'removeEmployerIdentifier', remove)).toEqual(['NOT_YOURS']);
    const removed = await change(hr, 'removeEmployerIdentifier', remove);
    expect(removed.employer.identifiers).toEqual([]);
    expect(await codes(hr, 'removeEmployerIdentifier', remove)).toEqual(['NOT_FOUND']);
  });

  it('belong to one employer only', async () => {
    const number = { scheme: 'GB-SC', value: 'SC900002' };
    await change(admin, 'addEmployerIdentifier', { employer, ...number });
    const other = await make.employer();
    expect(await codes(admin, 'addEmployerIdentifier', { employer: other, ...number })).toEqual(['IDENTIFIER_TAKEN']);
    expect(await codes(otherHr, 'addEmployerIdentifier', { employer, ...number })).toEqual(['NOT_YOURS']);
  });
});

it('finds employers by a programme in a partnership, also by the code it had before', async () => {
  const code = await make.partnership('S37999101');
  await tracker.owner.query(`UPDATE reference.partnership SET predecessor_code = 'S37999100' WHERE code = $1`, [code]);
  await make.participation(employer, await make.programme({ partnership: code }));
  const query = 'query ($code: String) { employers(filter: { partnership: $code }) { nodes { id } } }';
  for (const given of [code, 'S37999100']) {
    const { data } = await admin.ask(query, { code: given });
    expect(data.employers.nodes).toEqual([{ id: employer }]);
  }
  const { data } = await admin.ask(query, { code: await make.partnership('S37999102') });
  expect(data.employers.nodes).toEqual([]);
});

it('sends as many statements for twenty employers as for two', async () => {
  for (let at = 0; at < 20; at += 1) {
    const id = await make.employer({ name: `Weighed ${at}` });
    await make.employerWeek(id);
    await make.insert('employer_health', {
      employer_id: id,
      as_at: '2026-03-31',
      annual_income: 1,
      source: 'Invented',
    });
  }
  const ask = (first: number) =>
    admin.ask(
      `{ employers(first: ${first}, filter: { nameContains: "weighed" }) { nodes { weeks { startsOn } health { asAt } } } }`,
    );
  expect((await ask(20)).data.employers.nodes).toHaveLength(20);
  const two = await tracker.countStatements(() => ask(2));
  expect(await tracker.countStatements(() => ask(20))).toBe(two);
});
