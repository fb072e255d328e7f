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

const PAY = `pay { basis amount { ... on MoneyValue { amount } ... on NoValue { reason } } scalePoint { band point } }`;
const TERMS = `id version startsOn endsOn changeReason weeklyHours ${PAY}`;
const CONTRACT = `id version reference kind startsOn endsOn endReason post { id } worker { id reference } terms { ${TERMS} } termsHistory { ${TERMS} }`;
const change = (mutation: string, type: string) => `mutation ($input: ${type}!) {
  ${mutation}(input: $input) { contract { ${CONTRACT} absences { id version startsOn endsOn } } userErrors { code path message } }
}`;
const START = change('startContract', 'StartContractInput');
const END = change('endContract', 'EndContractInput');
const EXTEND = change('extendContract', 'ExtendContractInput');
const CORRECT = change('correctContract', 'CorrectContractInput');
const MOVE = change('moveWorkerToPost', 'MoveWorkerToPostInput');
const CHANGE_TERMS = `mutation ($input: ChangeTermsInput!) { changeTerms(input: $input) { terms { ${TERMS} } userErrors { code path message } } }`;
const RECORD = `mutation ($input: RecordAbsenceInput!) { recordAbsence(input: $input) { absence { id version startsOn endsOn } userErrors { code path } } }`;
const CORRECT_ABSENCE = `mutation ($input: CorrectAbsenceInput!) { correctAbsence(input: $input) { absence { id version startsOn endsOn } userErrors { code path message } } }`;
const REMOVE_ABSENCE = `mutation ($input: RemoveAbsenceInput!) { removeAbsence(input: $input) { removedId userErrors { code path } } }`;
const END_ABSENCE = `mutation ($input: EndAbsenceInput!) { endAbsence(input: $input) { absence { version endsOn } userErrors { code path } } }`;
const ONE = `query ($id: ID!, $asOf: Date, $knownAt: DateTime) { contract(id: $id, asOf: $asOf, knownAt: $knownAt) { ${CONTRACT} } }`;

async function anEmployer() {
  const employerId = await make.employer();
  const programmeId = await make.programme();
  const participationId = await make.participation(employerId, programmeId);
  const postId = await make.post(participationId);
  const hr = await tracker.person('HR_EDITOR', { employers: [employerId] });
  return { employerId, programmeId, participationId, postId, hr };
}

const aTerms = () => ({
  payBasis: 'FULL_TIME_ANNUAL',
  payAmount: 31000,
  weeklyHours: 18.5,
  fullTimeWeek: 37,
  leaveDays: 25,
  publicHolidayDays: 8,
  publicHolidaysInside: false,
});

const aContract = (post: string, more: object = {}) => ({
  post,
  newWorker: { reference: 'W-1', continuousServiceOn: '2020-04-01', roleStartedOn: '2020-04-01' },
  reference: 'C-1',
  kind: 'PERMANENT',
  startsOn: '2026-04-01',
  employerNoticeWeeks: 4,
  terms: aTerms(),
  ...more,
});

/** Sends a change, expects it to be made, and gives the contract. */
async function made(person: Person, mutation: string, input: object) {
  const answer = await person.ask(mutation, { input });
  const payload = Object.values(answer.data)[0] as { contract: never; userErrors: unknown[] };
  expect(payload.userErrors).toEqual([]);
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what it expects
  return payload.contract as any;
}

async function refused(person: Person, mutation: string, input: object): Promise<string[]> {
  const answer = await person.ask(mutation, { input });
  expect(answer.errors).toBeUndefined();
  const payload = Object.values(answer.data)[0] as { userErrors: { code: string; path: string[] }[] };
  return payload.userErrors.map(({ code, path }) => `${code} ${path.join('.')}`.trim());
}

const onDay = async (person: Person, id: string, asOf: string, knownAt?: string) =>
  (await person.ask(ONE, { id, asOf, knownAt: knownAt })).data.contract;

describe('starting a contract', () => {
  it('registers the worker and records the first terms', async () => {
    const { hr, postId } = await anEmployer();
    const contract = await made(hr, START, aContract(postId));
    const terms = {
      id: expect.any(String),
      version: 1,
      startsOn: '2026-04-01',
      endsOn: null,
      changeReason: 'START',
      weeklyHours: 18.5,
      pay: { basis: 'FULL_TIME_ANNUAL', amount: { amount: 31000 }, scalePoint: null },
    };
    expect(contract).toMatchObject({
      reference: 'C-1',
      post: { id: postId },
      worker: { reference: 'W-1' },
      terms,
      termsHistory: [terms],
    });
  });

  it('does it once for one key', async () => {
    const { hr, postId } = await anEmployer();
    const input = aContract(postId, { idempotencyKey: 'start-contract-1' });
    const first = await made(hr, START, input);
    expect(await made(hr, START, input)).toEqual(first);
  });

  it('says all that is wrong at once, with the path of each field', async () => {
    const { hr, postId } = await anEmployer();
    const input = aContract(postId, {
      newWorker: { reference: 'Jane Invented', continuousServiceOn: '2026-04-02' },
      kind: 'FIXED_TERM',
      startsOn: '2019-04-01',
      employerNoticeWeeks: 53,
      terms: {
        ...aTerms(),
        scaleNation: 'SCOTLAND',
        scaleBand: '5',
        scalePoint: 1,
        weeklyHours: 60.02,
        leaveDays: 27.25,
        employerPension: 3,
        payOrigin: 'TRANSFERRED',
        leaveYearStarts: '02-30',
        notGiven: [{ term: 'PAY', reason: 'REFUSED' }],
      },
    });
    expect(await refused(hr, START, input)).toEqual([
      'FIXED_TERM_NEEDS_END endsOn',
      'FIXED_TERM_NEEDS_REASON fixedTermReason',
      'NOTICE_OUT_OF_RANGE employerNoticeWeeks',
      'HOURS_OUT_OF_RANGE terms.weeklyHours',
      'PAY_IS_AMOUNT_OR_POINT terms.scalePoint',
      'DAYS_OUT_OF_RANGE terms.leaveDays',
      'NO_SUCH_DAY_OF_YEAR terms.leaveYearStarts',
      'PENSION_OF_WHAT terms.pensionBasis',
      'TRANSFERRED_FROM_WHOM terms.transferredFrom',
      'VALUE_AND_REASON terms.notGiven',
      'REFERENCE_NOT_USABLE newWorker.reference',
      'SERVICE_AFTER_START newWorker.continuousServiceOn',
      'POST_NOT_OPEN startsOn',
    ]);
  });

  it.each([
    [
      'a National Insurance number',
      { newWorker: { reference: 'AB123456C' } },
      'REFERENCE_IS_PERSONAL newWorker.reference',
    ],
    ['an end before the start', { endsOn: '2026-03-31', endReason: 'RESIGNED' }, 'ENDS_BEFORE_START endsOn'],
    ['a permanent contract with an agreed end', { endsOn: '2027-03-31' }, 'PERMANENT_HAS_NO_AGREED_END endReason'],
    ['a reason for the end without an end', { endReason: 'RESIGNED' }, 'END_REASON_NEEDS_END endReason'],
    ['a reason for a term that is not fixed', { fixedTermReason: 'COVER' }, 'REASON_IS_FOR_FIXED_TERM fixedTermReason'],
    ['no worker at all', { newWorker: null }, 'WHICH_WORKER worker'],
    ['an amount of pay without a basis', { terms: { ...aTerms(), payBasis: null } }, 'PAY_NEEDS_BASIS terms.payBasis'],
  ])('refuses %s', async (_what, more, code) => {
    const { hr, postId } = await anEmployer();
    expect(await refused(hr, START, aContract(postId, more))).toEqual([code]);
  });

  it('refuses a second contract on the same post that shares a day with the first, and allows the day after', async () => {
    const { hr, postId } = await anEmployer();
    const term = { kind: 'FIXED_TERM', fixedTermReason: 'FUNDING_ENDS', endsOn: '2027-03-31' };
    const { worker } = await made(hr, START, aContract(postId, term));
    const next = { worker: worker.id, newWorker: null, reference: 'C-2' };
    const { data } = await hr.ask(START, { input: aContract(postId, { ...next, startsOn: '2027-03-31' }) });
    expect(data.startContract.userErrors).toEqual([
      {
        code: 'CONTRACT_OVERLAPS',
        path: ['startsOn'],
        message:
          'This contract overlaps one on the same post that ends on 31 March 2027; start it on 1 April 2027 or end that one earlier.',
      },
    ]);
    await made(hr, START, aContract(postId, { ...next, startsOn: '2027-04-01' }));
  });

  it('accepts one of two that race for the same worker and post', async () => {
    const { hr, employerId, postId } = await anEmployer();
    const worker = await make.worker(employerId);
    const both = await Promise.all(
      ['R-1', 'R-2'].map((reference) =>
        hr.ask(START, { input: aContract(postId, { worker, newWorker: null, reference }) }),
      ),
    );
    const codes = both.map(({ data }) => data.startContract.userErrors[0]?.code ?? 'accepted');
    expect(codes.sort()).toEqual(['CONTRACT_OVERLAPS', 'accepted']);
  });
});

describe('the days of a contract', () => {
  async function withTwoTerms() {
    const mine = await anEmployer();
    const term = { kind: 'FIXED_TERM', fixedTermReason: 'FUNDING_ENDS', endsOn: '2028-02-29' };
    const contract = await made(mine.hr, START, aContract(mine.postId, term));
    const input = {
      terms: contract.terms.id,
      version: 1,
      from: '2027-04-01',
      changeReason: 'PAY_AWARD',
      changes: { payAmount: 32000 },
    };
    await mine.hr.ask(CHANGE_TERMS, { input });
    return { ...mine, contract };
  }
  const days = (contract: { termsHistory: { startsOn: string; endsOn: string }[] }) =>
    contract.termsHistory.map(({ startsOn, endsOn }) => [startsOn, endsOn]);

  it('has terms from its first day to its last, a leap day, and none the day after', async () => {
    const { hr, contract } = await withTwoTerms();
    expect((await onDay(hr, contract.id, '2026-03-31')).terms).toBeNull();
    expect((await onDay(hr, contract.id, '2026-04-01')).terms.pay.amount).toEqual({ amount: 31000 });
    expect((await onDay(hr, contract.id, '2027-03-31')).terms.pay.amount).toEqual({ amount: 31000 });
    expect((await onDay(hr, contract.id, '2027-04-01')).terms.pay.amount).toEqual({ amount: 32000 });
    expect((await onDay(hr, contract.id, '2028-02-29')).terms.pay.amount).toEqual({ amount: 32000 });
    expect((await onDay(hr, contract.id, '2028-03-01')).terms).toBeNull();
  });

  it('takes later terms out when it ends before them, and keeps them for who asks as of before', async () => {
    const { hr, contract } = await withTwoTerms();
    const before = await momentBetween();
    const input = { contract: contract.id, version: 1, on: '2026-12-31', reason: 'RESIGNED' };
    const ended = await made(hr, END, input);
    expect(ended).toMatchObject({ version: 2, endsOn: '2026-12-31', endReason: 'RESIGNED' });
    expect(days(ended)).toEqual([['2026-04-01', '2026-12-31']]);
    const then = await onDay(hr, contract.id, '2027-04-01', before);
    expect(then).toMatchObject({ endsOn: '2028-02-29', endReason: null });
    expect(days(then)).toEqual([
      ['2026-04-01', '2027-03-31'],
      ['2027-04-01', '2028-02-29'],
    ]);
  });

  it('ends on its first day at the earliest and no later than agreed', async () => {
    const { hr, contract } = await withTwoTerms();
    const end = (on: string) => ({ contract: contract.id, version: 1, on, reason: 'OTHER' });
    expect(await refused(hr, END, end('2026-03-31'))).toEqual(['ENDS_BEFORE_START on']);
    expect(await refused(hr, END, end('2028-03-01'))).toEqual(['ENDS_EARLIER_ALREADY on']);
    expect(days(await made(hr, END, end('2026-04-01')))).toEqual([['2026-04-01', '2026-04-01']]);
  });

  it('goes on under its last terms when it is extended', async () => {
    const { hr, contract } = await withTwoTerms();
    const extend = (to: string) => ({ contract: contract.id, version: 1, to });
    expect(await refused(hr, EXTEND, extend('2028-02-29'))).toEqual(['NOT_LATER to']);
    const extended = await made(hr, EXTEND, extend('2029-03-31'));
    expect(extended).toMatchObject({ endsOn: '2029-03-31', kind: 'FIXED_TERM' });
    expect(days(extended).at(-1)).toEqual(['2027-04-01', '2029-03-31']);
  });

  it('cannot be extended where no end was agreed, or after it has ended', async () => {
    const { hr, postId, contract } = await withTwoTerms();
    const open = await made(hr, START, aContract(postId, { newWorker: { reference: 'W-2' }, reference: 'C-2' }));
    const extend = (id: string, version: number) => ({ contract: id, version, to: '2030-03-31' });
    expect(await refused(hr, EXTEND, extend(open.id, 1))).toEqual(['NO_AGREED_END contract']);
    await made(hr, END, { contract: contract.id, version: 1, on: '2028-02-29', reason: 'TERM_EXPIRED' });
    expect(await refused(hr, EXTEND, extend(contract.id, 2))).toEqual(['CONTRACT_HAS_ENDED contract']);
  });

  it('takes its first terms along when its start is corrected to an earlier day', async () => {
    const { hr, contract } = await withTwoTerms();
    const before = await momentBetween();
    const corrected = await made(hr, CORRECT, { contract: contract.id, version: 1, startsOn: '2025-04-01' });
    expect(days(corrected)).toEqual([
      ['2025-04-01', '2027-03-31'],
      ['2027-04-01', '2028-02-29'],
    ]);
    expect((await onDay(hr, contract.id, '2025-04-01')).terms.pay.amount).toEqual({ amount: 31000 });
    expect((await onDay(hr, contract.id, '2025-04-01', before)).terms).toBeNull();
  });

  it('starts no later than its first terms were carried over, and is not corrected to have', async () => {
    const { hr, postId } = await anEmployer();
    const terms = (transferredOn: string) => ({
      terms: { ...aTerms(), payOrigin: 'TRANSFERRED', transferredFrom: 'Invented former employer', transferredOn },
    });
    expect(await refused(hr, START, aContract(postId, terms('2026-04-02')))).toEqual([
      'TRANSFERRED_LATER terms.transferredOn',
    ]);
    const { id } = await made(hr, START, aContract(postId, terms('2026-03-31')));
    const correct = (startsOn: string) => ({ contract: id, version: 1, startsOn });
    expect(await refused(hr, CORRECT, correct('2026-03-30'))).toEqual(['TRANSFERRED_LATER startsOn']);
    await made(hr, CORRECT, correct('2026-03-31'));
  });

  it('refuses a correction of a copy that someone else has changed meanwhile', async () => {
    const { hr, contract } = await withTwoTerms();
    await made(hr, CORRECT, { contract: contract.id, version: 1, workerNoticeWeeks: 8 });
    const stale = { contract: contract.id, version: 1, workerNoticeWeeks: 6 };
    expect(await refused(hr, CORRECT, stale)).toEqual(['CONFLICT version']);
  });
});

describe('moving a worker to another post', () => {
  it('ends the one contract the day before and carries the terms over to the other', async () => {
    const { hr, participationId, postId } = await anEmployer();
    const other = await make.post(participationId);
    const old = await made(hr, START, aContract(postId));
    const ahead = { terms: old.terms.id, version: 1, from: '2027-04-01', changeReason: 'PAY_AWARD' };
    await hr.ask(CHANGE_TERMS, { input: { ...ahead, changes: { payAmount: 32000 } } });
    const input = { contract: old.id, version: 1, post: other, on: '2027-01-01', reference: 'C-2' };
    const moved = await made(hr, MOVE, input);
    expect(moved).toMatchObject({
      reference: 'C-2',
      kind: 'PERMANENT',
      startsOn: '2027-01-01',
      endsOn: null,
      post: { id: other },
      worker: { id: old.worker.id },
      termsHistory: [
        { startsOn: '2027-01-01', endsOn: '2027-03-31', changeReason: 'START', pay: { amount: { amount: 31000 } } },
        { startsOn: '2027-04-01', endsOn: null, changeReason: 'PAY_AWARD', pay: { amount: { amount: 32000 } } },
      ],
    });
    expect(await onDay(hr, old.id, '2026-11-22')).toMatchObject({
      endsOn: '2026-12-31',
      endReason: 'MOVED_POST',
      termsHistory: [{ startsOn: '2026-04-01', endsOn: '2026-12-31' }],
    });
  });

  it('refuses the first day of the contract, the same post and a post of another employer', async () => {
    const mine = await anEmployer();
    const other = await anEmployer();
    const foreign = await make.post(await make.participation(other.employerId, mine.programmeId));
    const old = await made(mine.hr, START, aContract(mine.postId));
    const move = (post: string, on: string) => ({ contract: old.id, version: 1, post, on, reference: 'C-2' });
    expect(await refused(mine.hr, MOVE, move(mine.postId, '2027-01-01'))).toEqual(['SAME_POST post']);
    expect(await refused(mine.hr, MOVE, move(foreign, '2026-04-01'))).toEqual([
      'POST_OF_ANOTHER_EMPLOYER post',
      'NOT_IN_FORCE on',
    ]);
    expect(await refused(mine.hr, MOVE, move(other.postId, '2027-01-01'))).toEqual(['NOT_FOUND post']);
  });
});

describe('absences', () => {
  it('are days and nothing else, end when they end, and are cut where the contract ends', async () => {
    const { hr, postId } = await anEmployer();
    const contract = await made(hr, START, aContract(postId));
    const { data } = await hr.ask(RECORD, { input: { contract: contract.id, startsOn: '2026-10-01' } });
    const { absence } = data.recordAbsence;
    expect(absence).toMatchObject({ startsOn: '2026-10-01', endsOn: null });
    const overlap = { contract: contract.id, startsOn: '2026-10-05', endsOn: '2026-10-06' };
    expect(await refused(hr, RECORD, overlap)).toEqual(['ABSENCE_OVERLAPS startsOn']);
    expect(await refused(hr, RECORD, { contract: contract.id, startsOn: '2026-03-31' })).toEqual([
      'OUTSIDE_CONTRACT startsOn',
    ]);
    const early = { absence: absence.id, version: 1, on: '2026-09-30' };
    expect(await refused(hr, END_ABSENCE, early)).toEqual(['ENDS_BEFORE_START on']);
    const ended = await hr.ask(END_ABSENCE, { input: { ...early, on: '2026-12-31' } });
    expect(ended.data.endAbsence.absence).toEqual({ version: 2, endsOn: '2026-12-31' });
    const cut = await made(hr, END, { contract: contract.id, version: 1, on: '2026-11-30', reason: 'RESIGNED' });
    expect(cut.absences).toEqual([expect.objectContaining({ startsOn: '2026-10-01', endsOn: '2026-11-30' })]);
  });

  it('are put right for both days, also that someone has not come back, and what was known stays known', async () => {
    const { hr, postId } = await anEmployer();
    const contract = await made(hr, START, aContract(postId, { kind: 'SECONDMENT', endsOn: '2027-03-31' }));
    const days = { startsOn: '2026-10-01', endsOn: '2026-10-31' };
    const { data } = await hr.ask(RECORD, { input: { contract: contract.id, ...days } });
    const { id } = data.recordAbsence.absence;
    const knownAt = await momentBetween();
    const correct = async (input: object) =>
      (await hr.ask(CORRECT_ABSENCE, { input: { absence: id, ...input } })).data.correctAbsence;

    expect((await correct({ version: 1, startsOn: '2026-09-28' })).absence).toEqual({
      ...{ id, version: 2, startsOn: '2026-09-28', endsOn: '2026-10-31' },
    });
    expect((await correct({ version: 2, endsOn: null })).absence).toMatchObject({ version: 3, endsOn: null });
    expect((await correct({ version: 2, endsOn: null })).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    const then = await hr.ask(
      'query ($id: ID!, $at: DateTime) { contract(id: $id, knownAt: $at) { absences { version startsOn endsOn } } }',
      { id: contract.id, at: knownAt },
    );
    expect(then.data.contract.absences).toEqual([{ version: 1, ...days }]);

    const refusals = async (input: object) =>
      (await correct({ version: 3, ...input })).userErrors.map(
        ({ code, path }: { code: string; path: string[] }) => `${code} ${path.join('.')}`,
      );
    expect(await refusals({ endsOn: '2026-09-27' })).toEqual(['ENDS_BEFORE_START endsOn']);
    expect(await refusals({ startsOn: '2026-03-31' })).toEqual(['OUTSIDE_CONTRACT startsOn']);
    expect(await refusals({ endsOn: '2027-04-01' })).toEqual(['OUTSIDE_CONTRACT endsOn']);
    await correct({ version: 3, endsOn: '2026-10-31' });
    await hr.ask(RECORD, { input: { contract: contract.id, startsOn: '2026-11-01' } });
    expect((await correct({ version: 4, endsOn: '2026-11-01' })).userErrors).toMatchObject([
      { code: 'ABSENCE_OVERLAPS' },
    ]);
    const stranger = (await anEmployer()).hr;
    const foreign = await stranger.ask(CORRECT_ABSENCE, { input: { absence: id, version: 4, endsOn: null } });
    expect(foreign.data.correctAbsence.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['absence'] }]);
  });

  it('are taken out where they were recorded of the wrong person; then the days are free, and what was known stays known', async () => {
    const { hr, postId } = await anEmployer();
    const contract = await made(hr, START, aContract(postId));
    const days = { startsOn: '2026-10-01', endsOn: '2026-10-31' };
    const record = async () =>
      (await hr.ask(RECORD, { input: { contract: contract.id, ...days } })).data.recordAbsence.absence;
    const { id } = await record();
    const knownAt = await momentBetween();
    const stranger = (await anEmployer()).hr;
    const given = { absence: id, version: 1 };
    expect(await refused(stranger, REMOVE_ABSENCE, given)).toEqual(['NOT_FOUND absence']);
    expect(await refused(hr, REMOVE_ABSENCE, { ...given, version: 2 })).toEqual(['CONFLICT version']);
    const { data } = await hr.ask(REMOVE_ABSENCE, { input: given });
    expect(data.removeAbsence).toEqual({ removedId: id, userErrors: [] });
    expect(await refused(hr, REMOVE_ABSENCE, given)).toEqual(['NOT_FOUND absence']);
    expect((await record()).id).not.toBe(id);
    const then = await hr.ask(
      'query ($id: ID!, $at: DateTime) { contract(id: $id, knownAt: $at) { absences { id } } }',
      { id: contract.id, at: knownAt },
    );
    expect(then.data.contract.absences).toEqual([{ id }]);
  });
});
