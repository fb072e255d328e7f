import { Builders } from '../support/builders';
import { Person, TestApplication } from '../support/application';
import { aFundingScene, FundingScene, mutation } from '../support/funding-scene';
import { momentBetween } from '../support/moment-between';

let tracker: TestApplication;
let make: Builders;
let scene: FundingScene;
let post: string;
let line: string;

beforeAll(async () => {
  tracker = await TestApplication.start({ today: '2026-11-22' });
  make = new Builders(tracker.owner);
});
beforeEach(async () => {
  scene = await aFundingScene(tracker, make);
  post = await make.post(scene.participation);
  line = await make.fundingLine(scene.programme, scene.funder);
});
afterAll(() => tracker.stop());

const ALLOCATION = `allocation {
  id version share givenAnnualAmount startsOn endsOn followsLine fundingLine { id } post { id }
}`;
const allocate = mutation('allocateFunding', 'AllocateFundingInput', ALLOCATION);
const change = mutation('changeAllocation', 'ChangeAllocationInput', ALLOCATION);
const correct = mutation('correctAllocation', 'CorrectAllocationInput', ALLOCATION);
const end = mutation('endAllocation', 'EndAllocationInput', ALLOCATION);

const codes = (payload: { userErrors: { code: string; path: string[] }[] }) =>
  payload.userErrors.map(({ code, path }) => [code, path.join('.')]);
const a = (values: object = {}) => ({ fundingLine: line, post, ...values });

describe('letting a line pay a share of a post', () => {
  it("takes the line's days when none are given, and follows it", async () => {
    const { allocation, userErrors } = await allocate(scene.lead, a({ share: 60 }));
    expect(userErrors).toEqual([]);
    expect(allocation).toEqual({
      id: expect.any(String),
      version: 1,
      share: 60,
      givenAnnualAmount: null,
      startsOn: '2024-04-01',
      endsOn: '2027-03-31',
      followsLine: true,
      fundingLine: { id: line },
      post: { id: post },
    });
  });

  it('begins with the post where that opened later, and ends with it where it closed earlier', async () => {
    const late = await make.post(scene.participation, { opened_on: '2025-07-01', closed_on: '2026-12-31' });
    const { allocation } = await allocate(scene.lead, a({ post: late, share: 100 }));
    expect(allocation).toMatchObject({ startsOn: '2025-07-01', endsOn: '2026-12-31', followsLine: false });
  });

  it('turns pounds a year into the share they pay on the first day, rounded down, and keeps them', async () => {
    const { allocation } = await allocate(scene.lead, a({ annualAmount: 30_000 }));
    expect(allocation).toMatchObject({ share: 66.66, givenAnnualAmount: 30_000 });
    const whole = await make.post(scene.participation);
    expect((await allocate(scene.lead, a({ post: whole, annualAmount: 45_000 }))).allocation.share).toBe(100);
  });

  it('refuses pounds a year for a post whose cost is not recorded, or that costs less', async () => {
    const unknown = await make.post(scene.participation, { annual_cost: null });
    const answer = await allocate(scene.lead, a({ post: unknown, annualAmount: 30_000 }));
    expect(codes(answer)).toEqual([['NO_ANNUAL_COST', 'annualAmount']]);
    expect(answer.userErrors[0].message).toContain('1 April 2024');
    const dear = await allocate(scene.lead, a({ annualAmount: '45000.01' }));
    expect(dear.userErrors[0].message).toBe(
      '£45,000.01 a year is more than the £45,000 this post costs a year on 1 April 2024; give at most that.',
    );
    expect(codes(await allocate(scene.lead, a({ annualAmount: 4 })))).toEqual([['SHARE_OUT_OF_RANGE', 'annualAmount']]);
  });

  it.each([
    [{}, 'SHARE_OR_AMOUNT', 'share'],
    [{ share: 50, annualAmount: 20_000 }, 'SHARE_OR_AMOUNT', 'share'],
    [{ share: 0 }, 'SHARE_OUT_OF_RANGE', 'share'],
    [{ share: 100.01 }, 'SHARE_OUT_OF_RANGE', 'share'],
    [{ annualAmount: -1 }, 'AMOUNT_OUT_OF_RANGE', 'annualAmount'],
    [{ annualAmount: 99_999_999_999 }, 'AMOUNT_OUT_OF_RANGE', 'annualAmount'],
    [{ share: 10, startsOn: '2024-03-31' }, 'ALLOCATION_OUTSIDE_LINE', 'startsOn'],
    [{ share: 10, endsOn: '2027-04-01' }, 'ALLOCATION_OUTSIDE_LINE', 'endsOn'],
    [{ share: 10, startsOn: '2026-04-02', endsOn: '2026-04-01' }, 'ENDS_BEFORE_START', 'endsOn'],
  ])('refuses %j', async (values, code, path) => {
    expect(codes(await allocate(scene.lead, a(values)))).toEqual([[code, path]]);
  });

  it('refuses a post of another programme, and one of another employer than the line is paid to', async () => {
    const elsewhere = await aFundingScene(tracker, make);
    const admin = await tracker.person('ADMINISTRATOR');
    const foreign = await make.post(elsewhere.participation);
    expect(codes(await allocate(admin, a({ post: foreign, share: 10 })))).toEqual([
      ['POST_IN_ANOTHER_PROGRAMME', 'post'],
    ]);
    const employer = await make.employer();
    const neighbour = await make.post(await make.participation(employer, scene.programme));
    const ours = await make.fundingLine(scene.programme, scene.funder, { employer_id: scene.employer });
    expect(codes(await allocate(scene.lead, a({ fundingLine: ours, post: neighbour, share: 10 })))).toEqual([
      ['POST_OF_ANOTHER_EMPLOYER', 'post'],
    ]);
  });

  it('refuses to pay a post twice from one line on a day, and takes it from the day after', async () => {
    await allocate(scene.lead, a({ share: 20, endsOn: '2025-03-31' }));
    const answer = await allocate(scene.lead, a({ share: 20, startsOn: '2025-03-31' }));
    expect(codes(answer)).toEqual([['ALLOCATION_OVERLAPS', 'startsOn']]);
    expect(answer.userErrors[0].message).toContain('from 1 April 2024 to 31 March 2025');
    expect(codes(await allocate(scene.lead, a({ share: 20, startsOn: '2025-04-01' })))).toEqual([]);
  });
});

describe('more than 100 %', () => {
  const next = (values: object = {}) =>
    make.fundingLine(scene.programme, scene.funder, { starts_on: '2026-04-01', ends_on: '2029-03-31', ...values });

  it('is refused on the first day it would be so, with what is free that day', async () => {
    await make.allocation(line, post, { share_pct: 80 });
    const answer = await allocate(scene.lead, a({ fundingLine: await next(), share: 40 }));
    expect(codes(answer)).toEqual([['OVER_100_PERCENT', 'share']]);
    expect(answer.userErrors[0].message).toBe(
      'On 1 April 2026 this post would be paid 120 %; give at most the 20 % that is free that day, or end another allocation by 31 March 2026.',
    );
  });

  it('says so when nothing is free', async () => {
    await make.allocation(line, post);
    const answer = await allocate(scene.lead, a({ fundingLine: await next(), share: 0.01 }));
    expect(answer.userErrors[0].message).toBe(
      'On 1 April 2026 this post would be paid 100.01 %; nothing of it is free that day: end another allocation by 31 March 2026 first.',
    );
  });

  it('is not what exactly 100 % is, nor a start on the day after an end', async () => {
    await make.allocation(line, post, { share_pct: 66.67 });
    const second = await next();
    expect(codes(await allocate(scene.lead, a({ fundingLine: second, share: 33.33, endsOn: '2027-03-31' })))).toEqual(
      [],
    );
    expect(codes(await allocate(scene.lead, a({ fundingLine: second, share: 100, startsOn: '2027-04-01' })))).toEqual(
      [],
    );
  });

  it('is refused to one of two people who give 60 % each at once', async () => {
    const second = await make.fundingLine(scene.programme, scene.funder);
    const answers = await Promise.all([
      allocate(scene.lead, a({ share: 60 })),
      allocate(scene.hr, a({ fundingLine: second, share: 60 })),
    ]);
    expect(answers.map(codes).sort((one, other) => one.length - other.length)).toEqual([
      [],
      [['OVER_100_PERCENT', 'share']],
    ]);
  });
});

describe('who may allocate', () => {
  it('is a lead of the programme, an editor of the employer of the post, or an administrator', async () => {
    const admin = await tracker.person('ADMINISTRATOR');
    for (const person of [admin, scene.lead, scene.hr]) {
      const mine = await make.post(scene.participation);
      expect(codes(await allocate(person, a({ post: mine, share: 10 })))).toEqual([]);
    }
  });

  it('is no editor of another employer of the programme, and nobody from elsewhere', async () => {
    const neighbour = await make.employer();
    await make.participation(neighbour, scene.programme);
    const editor = await tracker.person('HR_EDITOR', { employers: [neighbour] });
    expect(codes(await allocate(editor, a({ share: 10 })))).toEqual([['NOT_YOURS', 'post']]);
    const { allocation } = await allocate(scene.lead, a({ share: 10 }));
    const last = { allocation: allocation.id, version: 1, endsOn: '2026-11-30' };
    expect(codes(await end(editor, last))).toEqual([['NOT_YOURS', 'allocation']]);
    expect(codes(await correct(editor, last))).toEqual([['NOT_YOURS', 'allocation']]);
    const elsewhere = await aFundingScene(tracker, make);
    for (const person of [elsewhere.lead, elsewhere.hr]) {
      expect(codes(await allocate(person, a({ share: 10 })))).toEqual([['NOT_FOUND', 'fundingLine']]);
      expect(codes(await end(person, last))).toEqual([['NOT_FOUND', 'allocation']]);
      expect(codes(await correct(person, last))).toEqual([['NOT_FOUND', 'allocation']]);
    }
  });

  it.each(['allocateFunding', 'changeAllocation', 'correctAllocation', 'endAllocation'] as const)(
    'is no analyst: %s',
    async (name) => {
      const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
      const document = `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code } } }`;
      const id = { allocation: line, version: 1 };
      const input = {
        allocateFunding: a({ share: 1 }),
        changeAllocation: { ...id, share: 1, from: '2026-04-01' },
        correctAllocation: { ...id, share: 1 },
        endAllocation: { ...id, endsOn: '2026-04-01' },
      };
      const { errors } = await scene.analyst.ask(document, { input: input[name] });
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    },
  );
});

describe('changing and ending an allocation', () => {
  const allocationsOf = async (id: string) => {
    const document = `query ($id: ID!) { post(id: $id) { allocations { share startsOn endsOn followsLine } } }`;
    return (await scene.analyst.ask(document, { id })).data.post.allocations;
  };

  it('keeps the old share until the day before', async () => {
    const { allocation } = await allocate(scene.lead, a({ share: 60 }));
    const input = { allocation: allocation.id, version: 1, share: 50, from: '2026-04-01' };
    const changed = await change(scene.hr, input);
    expect(changed.allocation).toMatchObject({ share: 50, startsOn: '2026-04-01', endsOn: '2027-03-31' });
    expect(await allocationsOf(post)).toEqual([
      { share: 60, startsOn: '2024-04-01', endsOn: '2026-03-31', followsLine: false },
      { share: 50, startsOn: '2026-04-01', endsOn: '2027-03-31', followsLine: true },
    ]);
  });

  it('puts the share right where it is changed from its first day', async () => {
    const { allocation } = await allocate(scene.lead, a({ annualAmount: 22_500 }));
    const input = { allocation: allocation.id, version: 1, share: 55, from: '2024-04-01' };
    expect((await change(scene.lead, input)).allocation).toMatchObject({
      id: allocation.id,
      version: 2,
      share: 55,
      givenAnnualAmount: null,
    });
  });

  it('refuses a day on which it does not pay, and more than is free', async () => {
    const { allocation } = await allocate(scene.lead, a({ share: 60 }));
    const other = await make.fundingLine(scene.programme, scene.funder, { starts_on: '2026-10-01' });
    await make.allocation(other, post, { share_pct: 40 });
    const from = (day: string, share = 10) =>
      change(scene.lead, { allocation: allocation.id, version: 1, share, from: day });
    expect(codes(await from('2024-03-31'))).toEqual([['NOT_PAID_THAT_DAY', 'from']]);
    expect(codes(await from('2027-04-01'))).toEqual([['NOT_PAID_THAT_DAY', 'from']]);
    const answer = await from('2026-04-01', 70);
    expect(answer.userErrors[0].message).toContain('On 1 October 2026 this post would be paid 110 %');
    expect(codes(await from('2027-03-31', 60))).toEqual([]);
  });

  it('ends it on a day within, after which it no longer follows its line', async () => {
    const { allocation } = await allocate(scene.lead, a({ share: 60 }));
    const on = (endsOn: string) => end(scene.lead, { allocation: allocation.id, version: 1, endsOn });
    expect(codes(await on('2024-03-31'))).toEqual([['ENDS_BEFORE_START', 'endsOn']]);
    expect(codes(await on('2027-04-01'))).toEqual([['ENDS_ALREADY', 'endsOn']]);
    expect((await on('2026-12-31')).allocation).toMatchObject({ version: 2, endsOn: '2026-12-31', followsLine: false });
    expect(codes(await on('2026-11-30'))).toEqual([['CONFLICT', 'version']]);
  });
});

describe('correcting an allocation', () => {
  const put = (person: Person, allocation: { id: string; version: number }, right: object) =>
    correct(person, { allocation: allocation.id, version: allocation.version, ...right });

  it('puts its days right for all time, and what is left out stays', async () => {
    const { allocation } = await allocate(scene.lead, a({ share: 60, endsOn: '2025-03-31' }));
    const moved = await put(scene.hr, allocation, { startsOn: '2024-07-01', endsOn: '2026-03-31' });
    expect(moved).toMatchObject({
      allocation: { id: allocation.id, version: 2, share: 60, startsOn: '2024-07-01', endsOn: '2026-03-31' },
      userErrors: [],
    });
    const asTheLine = await put(scene.lead, moved.allocation, { endsOn: null });
    expect(asTheLine.allocation).toMatchObject({ endsOn: '2027-03-31', followsLine: true, startsOn: '2024-07-01' });
    expect(codes(await put(scene.lead, moved.allocation, { endsOn: null }))).toEqual([['CONFLICT', 'version']]);
  });

  it('reckons an amount a year anew where the first day moves, and not where only the last one does', async () => {
    const { allocation } = await allocate(scene.lead, a({ annualAmount: 22_500 }));
    await tracker.owner.query('UPDATE tracker.post_state SET annual_cost = 90000, version = 2 WHERE post_id = $1', [
      post,
    ]);
    const shorter = await put(scene.lead, allocation, { endsOn: '2026-03-31' });
    expect(shorter.allocation).toMatchObject({ share: 50, givenAnnualAmount: 22_500, followsLine: false });
    const later = await put(scene.lead, shorter.allocation, { startsOn: '2024-05-01' });
    expect(later.allocation).toMatchObject({ share: 25, givenAnnualAmount: 22_500 });
    const given = await put(scene.lead, later.allocation, { share: 30 });
    expect(given.allocation).toMatchObject({ share: 30, givenAnnualAmount: null, endsOn: '2026-03-31' });
  });

  it('is refused outside the line, twice on a day, and above 100 %', async () => {
    const { allocation } = await allocate(scene.lead, a({ share: 60, endsOn: '2025-03-31' }));
    const other = await make.fundingLine(scene.programme, scene.funder);
    await make.allocation(other, post, { share_pct: 50, starts_on: '2026-04-01' });
    await make.allocation(line, post, { share_pct: 10, starts_on: '2025-07-01', ends_on: '2025-07-31' });
    const refused = async (right: object) => codes(await put(scene.lead, allocation, right));
    expect(await refused({ startsOn: '2024-03-31' })).toEqual([['ALLOCATION_OUTSIDE_LINE', 'startsOn']]);
    expect(await refused({ endsOn: '2027-04-01' })).toEqual([
      ['ALLOCATION_OUTSIDE_LINE', 'endsOn'],
      ['ALLOCATION_OVERLAPS', 'startsOn'],
      ['OVER_100_PERCENT', 'startsOn'],
    ]);
    expect(await refused({ endsOn: '2025-07-01' })).toEqual([['ALLOCATION_OVERLAPS', 'startsOn']]);
    expect(await refused({ startsOn: '2026-04-01', endsOn: '2026-05-31' })).toEqual([['OVER_100_PERCENT', 'startsOn']]);
    expect(await refused({ share: 60, annualAmount: 1 })).toEqual([['SHARE_OR_AMOUNT', 'share']]);
  });
});

describe('cover of a post', () => {
  const COVER = `query ($id: ID!, $on: Date, $asOf: Date, $knownAt: DateTime) {
    post(id: $id, asOf: $asOf, knownAt: $knownAt) {
      cover(asOf: $on) { asOf unfunded levels { level covered unfunded } slices { share stage allocation { fundingLine { id } } } }
    }
  }`;
  const cover = async (values: object = {}, person: Person = scene.analyst) =>
    (await person.ask(COVER, { id: post, ...values })).data.post.cover;
  const covered = async (on: string) => (await cover({ on })).levels.map((level: { covered: number }) => level.covered);

  it('is told at three certainties, with the rest that nobody pays', async () => {
    await make.allocation(line, post, { share_pct: 50 });
    for (const [stage, share_pct] of [
      ['OFFERED', 20],
      ['ANNOUNCED', 10],
      ['DECLINED', 15],
    ] as const) {
      await make.allocation(await make.fundingLine(scene.programme, scene.funder, { stage }), post, { share_pct });
    }
    expect(await cover()).toEqual({
      asOf: '2026-11-22',
      levels: [
        { level: 'SIGNED_ONLY', covered: 50, unfunded: 50 },
        { level: 'SIGNED_AND_OFFERED', covered: 70, unfunded: 30 },
        { level: 'EVERYTHING_SAID', covered: 80, unfunded: 20 },
      ],
      slices: [
        { share: 50, stage: 'SIGNED', allocation: { fundingLine: { id: line } } },
        { share: 20, stage: 'OFFERED', allocation: expect.anything() },
        { share: 10, stage: 'ANNOUNCED', allocation: expect.anything() },
      ],
      unfunded: 20,
    });
  });

  it('is there on the last day and gone on the day after', async () => {
    await make.allocation(line, post);
    expect(await covered('2024-03-31')).toEqual([0, 0, 0]);
    expect(await covered('2024-04-01')).toEqual([0, 0, 0]); // nobody had said anything yet
    expect(await covered('2025-01-14')).toEqual([0, 0, 0]);
    expect(await covered('2025-01-15')).toEqual([100, 100, 100]); // signed that day
    expect(await covered('2027-03-31')).toEqual([100, 100, 100]);
    expect(await covered('2027-04-01')).toEqual([0, 0, 0]);
  });

  it('is a whole unfunded slice for a post nobody pays', async () => {
    expect(await cover()).toMatchObject({ unfunded: 100, slices: [], levels: [{ unfunded: 100 }, {}, {}] });
  });

  it('counts only the days of instalments, each at its own certainty', async () => {
    await make.allocation(line, post);
    const scope = { programme_id: scene.programme, funding_line_id: line };
    await make.insert('instalment', { ...scope, starts_on: '2024-04-01', ends_on: '2026-03-31', amount: 1 });
    const part = await make.insert('instalment', {
      ...scope,
      starts_on: '2026-07-01',
      ends_on: '2027-03-31',
      amount: 1,
    });
    const word = { ...scope, instalment_id: part, stage: 'OFFERED', said_on: '2026-01-15', said_by: 'Invented' };
    await make.insert('certainty', word);
    expect(await covered('2026-03-31')).toEqual([100, 100, 100]);
    expect(await covered('2026-04-01')).toEqual([0, 0, 0]);
    expect(await covered('2026-07-01')).toEqual([0, 100, 100]);
  });

  it('carries on under an unused option only among everything said, and only what follows the line', async () => {
    const option = { extension_to: '2028-03-31', extension_decided_by: 'FUNDER' };
    const extendable = await make.fundingLine(scene.programme, scene.funder, option);
    await make.allocation(extendable, post, { share_pct: 70 });
    await make.allocation(line, post, { share_pct: 30 });
    expect(await covered('2027-03-31')).toEqual([100, 100, 100]);
    expect(await covered('2027-04-01')).toEqual([0, 0, 70]);
    expect(await covered('2028-03-31')).toEqual([0, 0, 70]);
    expect(await covered('2028-04-01')).toEqual([0, 0, 0]);
  });

  it('is what was known at an instant', async () => {
    const before = await momentBetween();
    await make.allocation(line, post);
    expect((await cover({ knownAt: before })).unfunded).toBe(100);
    expect((await cover()).unfunded).toBe(0);
  });

  it('takes as many statements for ten posts as for two', async () => {
    for (let at = 0; at < 10; at += 1)
      await make.allocation(line, await make.post(scene.participation), { share_pct: 50 });
    const ask = (first: number) =>
      scene.lead.ask(
        `query ($programme: ID!) { posts(first: ${first}, filter: { programme: $programme }) { nodes {
          cover { unfunded levels { covered } slices { allocation { fundingLine { title stage } post { reference } } } } allocations { share }
        } } }`,
        { programme: scene.programme },
      );
    expect((await ask(10)).errors).toBeUndefined();
    const two = await tracker.countStatements(() => ask(2));
    expect(await tracker.countStatements(() => ask(10))).toBe(two);
  });
});
