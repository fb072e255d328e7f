import { Builders } from '../support/builders';
import { TestApplication } from '../support/application';
import { momentBetween } from '../support/moment-between';

let tracker: TestApplication;
let make: Builders;

beforeAll(async () => {
  tracker = await TestApplication.start({ today: '2026-11-22' });
  make = new Builders(tracker.owner);
});
afterAll(() => tracker.stop());

const MONEY = '{ ... on MoneyValue { amount } ... on NoValue { reason } }';
const DAYS = '{ ... on DaysValue { days } ... on NoValue { reason } }';
const TERMS = `id version startsOn endsOn changeReason weeklyHours fullTimeWeek leaveDays ${DAYS} publicHolidayDays ${DAYS}
  publicHolidays leaveYearStarts employerPension { ... on PercentValue { percent } ... on NoValue { reason } } pensionBasis sickPay
  origins { pay hours leave pension sickPay notice } transferredFrom transferredOn notGiven { term reason }
  pay { basis amount ${MONEY} scalePoint { nation band point salary ${MONEY} } } contract { id }`;
const ONE = `query ($id: ID!, $asOf: Date, $knownAt: DateTime) {
  contract(id: $id, asOf: $asOf, knownAt: $knownAt) { terms { ${TERMS} } termsHistory { ${TERMS} } }
}`;
const CHANGE = `mutation ($input: ChangeTermsInput!) { changeTerms(input: $input) { terms { ${TERMS} } userErrors { code path } } }`;
const CORRECT = `mutation ($input: CorrectTermsInput!) { correctTerms(input: $input) { terms { ${TERMS} } userErrors { code path } } }`;

/** A contract since 1 April 2020, open-ended, at £31,000, with its terms as an HR editor reads them. */
async function aContract(terms = {}) {
  const employerId = await make.employer();
  const postId = await make.post(await make.participation(employerId, await make.programme()));
  const id = await make.contract(postId, await make.worker(employerId), {}, terms);
  const hr = await tracker.person('HR_EDITOR', { employers: [employerId] });
  const onDay = async (asOf: string, knownAt?: string) =>
    (await hr.ask(ONE, { id, asOf, knownAt: knownAt })).data.contract;
  const first = (await onDay('2026-11-22')).terms;
  const change = async (input: object) =>
    (await hr.ask(CHANGE, { input: { terms: first.id, version: 1, changeReason: 'PAY_AWARD', ...input } })).data
      .changeTerms;
  const correct = async (input: object) =>
    (await hr.ask(CORRECT, { input: { terms: first.id, version: 1, ...input } })).data.correctTerms;
  return { id, hr, employerId, onDay, first, change, correct };
}

/** An invented point of an invented issue; visibly no published figure. */
async function aScalePoint(values: object): Promise<void> {
  const row = {
    source_title: 'Invented for a test',
    source_url: 'https://example.org',
    source_access: 'read',
    confidence: 'confirmed',
    published_on_basis: 'STATED',
    ...values,
  };
  const columns = Object.keys(row);
  await tracker.owner.query(
    `INSERT INTO reference.pay_point (${columns.join(', ')}) VALUES (${columns.map((_, at) => `$${at + 1}`).join(', ')})`,
    Object.values(row),
  );
}

describe('changing terms', () => {
  it('ends those in force the day before and begins new ones, of which only the parts given are different', async () => {
    const { change, onDay, first } = await aContract();
    const { terms, userErrors } = await change({ from: '2026-04-01', changes: { payAmount: 32500.5 } });
    expect(userErrors).toEqual([]);
    expect(terms).toEqual({
      ...first,
      id: expect.any(String),
      startsOn: '2026-04-01',
      changeReason: 'PAY_AWARD',
      pay: { basis: 'FULL_TIME_ANNUAL', amount: { amount: 32500.5 }, scalePoint: null },
    });
    expect((await onDay('2026-03-31')).terms).toMatchObject({ id: first.id, endsOn: '2026-03-31', version: 2 });
    expect((await onDay('2026-04-01')).terms.id).toBe(terms.id);
  });

  it('leaves what was agreed for later as it is when a change is entered for an earlier day', async () => {
    const { change, onDay } = await aContract();
    await change({ from: '2026-04-01', changes: { payAmount: 33000 } });
    const before = await momentBetween();
    const back = await change({
      version: 2,
      from: '2025-04-01',
      changeReason: 'OTHER',
      changes: { weeklyHours: 18.5 },
    });
    expect(back.userErrors).toEqual([]);
    expect((await onDay('2026-11-22')).termsHistory).toMatchObject([
      { startsOn: '2020-04-01', endsOn: '2025-03-31', weeklyHours: 37 },
      { startsOn: '2025-04-01', endsOn: '2026-03-31', weeklyHours: 18.5, pay: { amount: { amount: 31000 } } },
      { startsOn: '2026-04-01', endsOn: null, weeklyHours: 37, pay: { amount: { amount: 33000 } } },
    ]);
    expect((await onDay('2025-06-01', before)).terms).toMatchObject({ weeklyHours: 37, startsOn: '2020-04-01' });
    expect((await onDay('2025-06-01')).terms).toMatchObject({ weeklyHours: 18.5 });
  });

  it.each([
    ['the first day of the terms', '2020-04-01', 'STARTS_THAT_DAY'],
    ['a day before the contract', '2020-03-31', 'NOT_IN_FORCE'],
  ])('refuses %s', async (_what, from, code) => {
    const { change } = await aContract();
    const { userErrors } = await change({ from, changes: { payAmount: 32000 } });
    expect(userErrors).toEqual([{ code, path: ['from'] }]);
  });

  it('refuses terms that someone else has changed meanwhile, and the other way round', async () => {
    const { change, correct } = await aContract();
    await change({ from: '2026-04-01', changes: { payAmount: 32000 } });
    const conflict = [{ code: 'CONFLICT', path: ['version'] }];
    expect((await change({ from: '2025-04-01', changes: { payAmount: 1 } })).userErrors).toEqual(conflict);
    expect((await correct({ corrections: { payAmount: 1 } })).userErrors).toEqual(conflict);
  });

  it('accepts one of two changes that race for the same terms', async () => {
    const { change, onDay } = await aContract();
    const both = await Promise.all([
      change({ from: '2026-04-01', changes: { payAmount: 32000 } }),
      change({ from: '2026-05-01', changes: { payAmount: 33000 } }),
    ]);
    const codes = both.map(({ userErrors }) => userErrors[0]?.code ?? 'accepted');
    expect(codes.sort()).toEqual(['CONFLICT', 'accepted'].sort());
    expect((await onDay('2026-11-22')).termsHistory).toHaveLength(2);
  });

  it('takes pay as one thing: a new basis clears what belonged to the old one', async () => {
    const { change, correct } = await aContract();
    const point = { payBasis: 'SCALE_POINT', scaleNation: 'WALES', scaleBand: '5', scalePoint: 1 };
    const { terms } = await change({ from: '2026-04-01', changes: point });
    expect(terms.pay).toMatchObject({ basis: 'SCALE_POINT', amount: { reason: 'NOT_APPLICABLE' } });
    const both = await correct({ version: 2, corrections: { ...point, payAmount: 31000 } });
    expect(both.userErrors).toEqual([{ code: 'PAY_IS_AMOUNT_OR_POINT', path: ['corrections', 'payAmount'] }]);
  });

  it.each([
    [{ weeklyHours: null }, 'HOURS_OUT_OF_RANGE', 'weeklyHours'],
    [{ employerPension: 100.01 }, 'PENSION_OUT_OF_RANGE', 'employerPension'],
    [{ transferredOn: '2024-04-01' }, 'TRANSFERRED_FROM_WHOM', 'transferredOn'],
    [{ payBasis: 'HOURLY' }, 'PAY_AMOUNT_NEEDED', 'payAmount'],
  ])('refuses %j', async (changes, code, field) => {
    const { change } = await aContract();
    const { userErrors } = await change({ from: '2026-04-01', changes });
    expect(userErrors).toEqual([{ code, path: ['changes', field] }]);
  });
});

describe('correcting terms', () => {
  it('rewrites them for the same days, and answers as it was recorded before', async () => {
    const { correct, onDay, first } = await aContract();
    const before = await momentBetween();
    const { terms } = await correct({ corrections: { payAmount: 31500, payOrigin: 'STANDARD' } });
    expect(terms).toMatchObject({
      id: first.id,
      version: 2,
      startsOn: '2020-04-01',
      endsOn: null,
      changeReason: 'START',
    });
    expect(terms.origins).toMatchObject({ pay: 'STANDARD', hours: 'UNRECORDED' });
    expect((await onDay('2026-11-22')).termsHistory).toHaveLength(1);
    expect((await onDay('2026-11-22', before)).terms.pay.amount).toEqual({ amount: 31000 });
  });

  it('names the earlier employer of transferred terms', async () => {
    const { correct } = await aContract();
    const origin = { leaveOrigin: 'TRANSFERRED' };
    expect((await correct({ corrections: origin })).userErrors).toEqual([
      { code: 'TRANSFERRED_FROM_WHOM', path: ['corrections', 'transferredFrom'] },
    ]);
    const from = { transferredFrom: 'Invented earlier employer', transferredOn: '2020-02-29' };
    expect((await correct({ corrections: { ...origin, ...from } })).terms).toMatchObject(from);
  });

  it('refuses a transfer after the first day of the terms, and one of which no term came', async () => {
    const { change, correct } = await aContract();
    const from = { transferredFrom: 'Invented earlier employer', transferredOn: '2031-01-01' };
    const origin = { payOrigin: 'TRANSFERRED' };
    expect((await correct({ corrections: { ...origin, ...from } })).userErrors).toEqual([
      { code: 'TRANSFERRED_LATER', path: ['corrections', 'transferredOn'] },
    ]);
    expect((await correct({ corrections: { transferredFrom: 'Invented earlier employer' } })).userErrors).toEqual([
      { code: 'NOTHING_TRANSFERRED', path: ['corrections', 'transferredFrom'] },
    ]);
    // The day itself is early enough, a day more is not
    const changes = (transferredOn: string) => ({
      from: '2026-04-01',
      changeReason: 'TRANSFER',
      changes: { ...origin, ...from, transferredOn },
    });
    expect((await change(changes('2026-04-02'))).userErrors).toEqual([
      { code: 'TRANSFERRED_LATER', path: ['changes', 'transferredOn'] },
    ]);
    expect((await change(changes('2026-04-01'))).userErrors).toEqual([]);
  });

  it('forgets from whom terms came once none of them is transferred', async () => {
    const { correct } = await aContract();
    const from = { transferredFrom: 'Invented earlier employer', transferredOn: '2020-04-01' };
    const both = { payOrigin: 'TRANSFERRED', leaveOrigin: 'TRANSFERRED' };
    await correct({ corrections: { ...both, ...from } });
    expect((await correct({ version: 2, corrections: { payOrigin: 'STANDARD' } })).terms).toMatchObject(from);
    expect((await correct({ version: 3, corrections: { leaveOrigin: 'STANDARD' } })).terms).toMatchObject({
      transferredFrom: null,
      transferredOn: null,
    });
  });
});

describe('terms that are absent', () => {
  it('tells not knowing, not applicable, refused and blank apart', async () => {
    const { correct } = await aContract({ public_holiday_days: null, leave_days: null, public_holidays_inside: null });
    const { terms } = await correct({
      corrections: {
        payBasis: null,
        employerPension: null,
        notGiven: [
          { term: 'PAY', reason: 'REFUSED' },
          { term: 'EMPLOYER_PENSION', reason: 'NOT_APPLICABLE' },
          { term: 'LEAVE_DAYS', reason: 'DONT_KNOW' },
        ],
      },
    });
    expect(terms).toMatchObject({
      pay: { basis: null, amount: { reason: 'REFUSED' }, scalePoint: null },
      employerPension: { reason: 'NOT_APPLICABLE' },
      pensionBasis: null,
      leaveDays: { reason: 'DONT_KNOW' },
      publicHolidayDays: { reason: 'NOT_RECORDED' },
      publicHolidays: 'NOT_RECORDED',
    });
  });

  it('forgets why a term was absent when it gets a value', async () => {
    const { correct } = await aContract({ leave_days: null, not_given: { LEAVE_DAYS: 'DONT_KNOW' } });
    const { terms } = await correct({ corrections: { leaveDays: 27.5 } });
    expect(terms).toMatchObject({ leaveDays: { days: 27.5 }, notGiven: [] });
  });
});

describe('scale points', () => {
  const POINT = {
    nation: 'England',
    band: '5',
    point: 1,
    point_label: 'entry',
    min_years: 0,
    full_time_hours_per_week: 37.5,
    hourly_rate: 1,
    pay_year: '2026/27',
    valid_from: '2026-04-01',
    valid_to: '2027-03-31',
  };
  const ISSUED = { ...POINT, annual_salary: 11_111, award_reference: 'Invented 1', published_on: '2026-01-10' };
  const REISSUED = { ...POINT, annual_salary: 22_222, award_reference: 'Invented 2', published_on: '2026-06-10' };

  it('gives the salary of the point on the day, as it was published by then, and refuses a point that is not there', async () => {
    await aScalePoint({ ...ISSUED, record_status: 'superseded', superseded_on: '2026-06-10' });
    await aScalePoint({ ...REISSUED, record_status: 'current' });
    const { correct, onDay } = await aContract();
    const point = { payBasis: 'SCALE_POINT', scaleNation: 'ENGLAND', scaleBand: '5', scalePoint: 1 };
    expect((await correct({ corrections: { ...point, scalePoint: 9 } })).userErrors).toEqual([
      { code: 'NO_SUCH_SCALE_POINT', path: ['corrections', 'scalePoint'] },
    ]);
    const { terms } = await correct({ corrections: point });
    expect(terms.pay).toEqual({
      basis: 'SCALE_POINT',
      amount: { reason: 'NOT_APPLICABLE' },
      scalePoint: { nation: 'ENGLAND', band: '5', point: 1, salary: { amount: 22222 } },
    });
    expect((await onDay('2027-04-01')).terms.pay.scalePoint.salary).toEqual({ reason: 'NO_RATE_ON_DATE' });
  });
});
