import { Builders } from '../support/builders';
import { Person, TestApplication } from '../support/application';
import { momentBetween } from '../support/moment-between';

let tracker: TestApplication;
let make: Builders;

beforeAll(async () => {
  tracker = await TestApplication.start({ today: '2026-11-22' });
  make = new Builders(tracker.owner);
});
afterAll(() => tracker.stop());

const MONEY = '{ ... on MoneyValue { amount } ... on NoValue { reason } }';
const SHEET = `id version role startsOn endsOn salaryFrom ${MONEY} salaryTo ${MONEY} scale { nation band pointFrom pointTo } fullTimeWeek
  publicHolidays employerPension { ... on PercentValue { percent } ... on NoValue { reason } } leaveSteps { fromCompletedYears leaveDays }
  employer { id }`;
const RECORD = `mutation ($input: RecordTermsSheetInput!) { recordTermsSheet(input: $input) { termsSheet { ${SHEET} } userErrors { code path } } }`;
const CORRECT = `mutation ($input: CorrectTermsSheetInput!) { correctTermsSheet(input: $input) { termsSheet { ${SHEET} } userErrors { code path } } }`;
const LIST = `query ($filter: TermsSheetFilter, $asOf: Date, $knownAt: DateTime) {
  termsSheets(filter: $filter, asOf: $asOf, knownAt: $knownAt) { totalCount nodes { ${SHEET} } }
}`;

async function anEmployer(sharing: string | null = 'STATISTICS') {
  const employerId = await make.employer();
  const programmeId = await make.programme();
  if (sharing) await make.participation(employerId, programmeId, { sharing_level: sharing });
  const hr = await tracker.person('HR_EDITOR', { employers: [employerId] });
  const record = async (more: object, person: Person = hr) =>
    (await person.ask(RECORD, { input: { ...aSheet(employerId), ...more } })).data.recordTermsSheet;
  return { employerId, programmeId, hr, record };
}

const aSheet = (employer: string) => ({
  employer,
  role: 'CLW',
  startsOn: '2025-04-01',
  salaryFrom: 28000,
  salaryTo: 31000.5,
  fullTimeWeek: 35,
  publicHolidaysInside: true,
  leaveSteps: [
    { fromCompletedYears: 5, leaveDays: 29.5 },
    { fromCompletedYears: 0, leaveDays: 27 },
  ],
});

describe('recording a terms sheet', () => {
  it('gives back what is offered, leave by length of service', async () => {
    const { record, employerId } = await anEmployer();
    expect(await record({})).toEqual({
      termsSheet: {
        id: expect.any(String),
        version: 1,
        role: 'CLW',
        startsOn: '2025-04-01',
        endsOn: null,
        salaryFrom: { amount: 28000 },
        salaryTo: { amount: 31000.5 },
        scale: null,
        fullTimeWeek: 35,
        publicHolidays: 'INSIDE_LEAVE',
        employerPension: { reason: 'NOT_RECORDED' },
        leaveSteps: [
          { fromCompletedYears: 0, leaveDays: 27 },
          { fromCompletedYears: 5, leaveDays: 29.5 },
        ],
        employer: { id: employerId },
      },
      userErrors: [],
    });
  });

  it('ends the one before the day before, and itself before the next', async () => {
    const { record, hr, employerId } = await anEmployer();
    await record({});
    await record({ startsOn: '2027-04-01' });
    await record({ startsOn: '2026-04-01' });
    await record({ role: 'MANAGER', startsOn: '2024-02-29' });
    const { data } = await hr.ask(LIST, { filter: { employer: employerId, roles: ['CLW'] } });
    expect(data.termsSheets.nodes).toMatchObject([
      { startsOn: '2025-04-01', endsOn: '2026-03-31' },
      { startsOn: '2026-04-01', endsOn: '2027-03-31' },
      { startsOn: '2027-04-01', endsOn: null },
    ]);
    const inForce = async (asOf: string) => {
      const answer = await hr.ask(LIST, { filter: { employer: employerId, inForce: true }, asOf });
      return answer.data.termsSheets.nodes.map((sheet: { startsOn: string }) => sheet.startsOn);
    };
    expect(await inForce('2024-02-28')).toEqual([]);
    expect(await inForce('2024-02-29')).toEqual(['2024-02-29']);
    expect(await inForce('2026-03-31')).toEqual(['2024-02-29', '2025-04-01']);
    expect(await inForce('2026-04-01')).toEqual(['2024-02-29', '2026-04-01']);
    expect((await record({ startsOn: '2026-04-01' })).userErrors).toEqual([
      { code: 'STARTS_THAT_DAY', path: ['startsOn'] },
    ]);
  });

  it('says all that is wrong at once', async () => {
    const { record } = await anEmployer();
    const { userErrors } = await record({
      fullTimeWeek: 0.5,
      salaryFrom: 31000,
      salaryTo: 28000,
      scaleNation: 'SCOTLAND',
      employerPension: 3,
      employerNoticeWeeks: 53,
      leaveSteps: [
        { fromCompletedYears: 0, leaveDays: 27.25 },
        { fromCompletedYears: 0, leaveDays: 28 },
      ],
    });
    expect(userErrors.map(({ code, path }: { code: string; path: string[] }) => `${code} ${path.join('.')}`)).toEqual([
      'WEEK_OUT_OF_RANGE fullTimeWeek',
      'PAY_IS_RANGE_OR_SCALE salaryFrom',
      'RANGE_UPSIDE_DOWN salaryTo',
      'SCALE_INCOMPLETE scalePointTo',
      'PENSION_OF_WHAT pensionBasis',
      'NOTICE_OUT_OF_RANGE employerNoticeWeeks',
      'STEP_GIVEN_TWICE leaveSteps',
      'DAYS_OUT_OF_RANGE leaveSteps.0.leaveDays',
    ]);
  });

  it('offers a published scale in the place of salaries', async () => {
    const { record } = await anEmployer();
    const scale = { scaleNation: 'WALES', scaleBand: '5', scalePointFrom: 1, scalePointTo: 3 };
    const { termsSheet } = await record({ ...scale, salaryFrom: null, salaryTo: null });
    expect(termsSheet).toMatchObject({
      scale: { nation: 'WALES', band: '5', pointFrom: 1, pointTo: 3 },
      salaryFrom: { reason: 'NOT_APPLICABLE' },
    });
  });
});

describe('correcting a terms sheet', () => {
  it('rewrites it for the same days, its leave steps where they are given, and refuses a stale copy', async () => {
    const { record, hr, employerId } = await anEmployer();
    const { termsSheet } = await record({});
    const before = await momentBetween();
    const correct = async (input: object) =>
      (await hr.ask(CORRECT, { input: { termsSheet: termsSheet.id, version: 1, ...input } })).data.correctTermsSheet;
    const first = await correct({ salaryTo: 32000 });
    expect(first.termsSheet).toMatchObject({
      version: 2,
      salaryTo: { amount: 32000 },
      leaveSteps: termsSheet.leaveSteps,
    });
    expect((await correct({ salaryTo: 33000 })).userErrors).toEqual([{ code: 'CONFLICT', path: ['version'] }]);
    const steps = [{ fromCompletedYears: 0, leaveDays: 30 }];
    expect((await correct({ version: 2, leaveSteps: steps })).termsSheet).toMatchObject({
      version: 3,
      leaveSteps: steps,
    });
    const then = await hr.ask(LIST, { filter: { employer: employerId }, knownAt: before });
    expect(then.data.termsSheets.nodes).toEqual([termsSheet]);
  });
});

describe('whose terms sheets', () => {
  const seenBy = async (person: Person, employer: string) => {
    const query = `query ($employer: ID!) { termsSheets(filter: { employer: $employer }) { totalCount } employer(id: $employer) { termsSheets { id } } }`;
    const { data } = await person.ask(query, { employer });
    expect(data.employer.termsSheets).toHaveLength(data.termsSheets.totalCount);
    return data.termsSheets.totalCount;
  };

  it.each([
    ['STATISTICS', 1],
    ['TERMS_SHEET', 1],
    ['NONE', 0],
    [null, 0],
  ])('of an employer that shares %s are seen by others %i times', async (sharing, times) => {
    const { record, employerId, hr } = await anEmployer(sharing);
    const { termsSheet } = await record({});
    for (const role of ['STRATEGIC_LEAD', 'ANALYST', 'HR_EDITOR'] as const) {
      const person = await tracker.person(role, role === 'HR_EDITOR' ? {} : { nation: true });
      expect([role, await seenBy(person, employerId)]).toEqual([role, times]);
      const one = await person.ask('query ($id: ID!) { termsSheet(id: $id) { id } }', { id: termsSheet.id });
      expect(one.data.termsSheet === null).toBe(times === 0);
    }
    expect(await seenBy(hr, employerId)).toBe(1);
    expect(await seenBy(await tracker.person('ADMINISTRATOR'), employerId)).toBe(1);
  });

  it('are hidden as soon as nothing is shared any more, also as they were before', async () => {
    const { record, employerId } = await anEmployer('TERMS_SHEET');
    await record({});
    const before = await momentBetween();
    const lead = await tracker.person('STRATEGIC_LEAD', { nation: true });
    expect(await seenBy(lead, employerId)).toBe(1);
    await tracker.owner.query(
      `UPDATE participation SET sharing_level = 'NONE', version = version + 1 WHERE employer_id = $1`,
      [employerId],
    );
    expect(await seenBy(lead, employerId)).toBe(0);
    const then = await lead.ask(LIST, { filter: { employer: employerId }, knownAt: before });
    expect(then.data.termsSheets).toEqual({ totalCount: 0, nodes: [] });
  });

  it("are not another employer's to change, and an unshared one is not even there", async () => {
    const theirs = await anEmployer('TERMS_SHEET');
    const hidden = await anEmployer('NONE');
    const mine = await anEmployer();
    const shown = (await theirs.record({})).termsSheet.id;
    const unseen = (await hidden.record({})).termsSheet.id;
    expect((await theirs.record({ startsOn: '2026-04-01' }, mine.hr)).userErrors).toEqual([
      { code: 'NOT_YOURS', path: ['employer'] },
    ]);
    const correct = async (termsSheet: string) =>
      (await mine.hr.ask(CORRECT, { input: { termsSheet, version: 1, salaryTo: 99999 } })).data.correctTermsSheet
        .userErrors;
    expect(await correct(shown)).toEqual([{ code: 'NOT_YOURS', path: ['termsSheet'] }]);
    expect(await correct(unseen)).toEqual([{ code: 'NOT_FOUND', path: ['termsSheet'] }]);
  });

  it.each(['STRATEGIC_LEAD', 'ANALYST'] as const)('are not for the role %s to record', async (role) => {
    const { employerId } = await anEmployer();
    const person = await tracker.person(role, { nation: true });
    const { errors } = await person.ask(RECORD, { input: aSheet(employerId) });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('are asked for in as many statements for fifty as for two', async () => {
    const { hr, employerId } = await anEmployer();
    for (let at = 0; at < 50; at += 1) {
      const id = await make.insert('terms_sheet', {
        ...{ employer_id: employerId, role: 'CLW', full_time_minutes: 2100 },
        ...{ starts_on: `${1970 + at}-01-01`, ends_on: `${1970 + at}-12-31` },
      });
      await make.insert('terms_sheet_leave_step', {
        ...{ employer_id: employerId, terms_sheet_id: id, from_completed_years: 0, leave_days: 27 },
      });
    }
    const query = `query ($first: Int, $employer: ID!) { termsSheets(first: $first, filter: { employer: $employer }) { totalCount nodes { ${SHEET} } } }`;
    const ask = (first: number) => hr.ask(query, { first, employer: employerId });
    const two = await tracker.countStatements(() => ask(2));
    const fifty = await tracker.countStatements(() => ask(50));
    expect(fifty).toBe(two);
  });
});
