import fc from 'fast-check';
import { addDays, day, Day } from '../../src/kernel/day';
import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { Person, TestApplication } from '../support/application';
import { Builders } from '../support/builders';
import { momentBetween } from '../support/moment-between';

const EDINBURGH = 'S37000012';
const GLASGOW = 'S37000034';

let tracker: TestApplication;
let make: Builders;
let admin: Person;

beforeAll(async () => {
  tracker = await TestApplication.start({ today: '2026-11-22' });
  await loadReferenceFacts(tracker.database.ownerUrl, { log: () => {} });
  make = new Builders(tracker.owner);
  admin = await tracker.person('ADMINISTRATOR');
}, 60_000);
afterAll(() => tracker.stop());

interface Setting {
  programme: string;
  employer: string;
  part: string;
  funder: string;
}

async function aProgramme(partnership = EDINBURGH, participation: Record<string, unknown> = {}): Promise<Setting> {
  const programme = await make.programme({ partnership });
  const employer = await make.employer();
  const part = await make.participation(employer, programme, participation);
  return { programme, employer, part, funder: await make.funder() };
}

const LOSS = `posts wte postsWithoutCost employers practices registeredPatients mostDeprivedPatients
  annualCost { ... on MoneyValue { amount } ... on NoValue { reason } }`;
const CLIFF = `query ($programme: ID, $period: CliffPeriodLength, $groupBy: CliffGroupBy, $thenBy: CliffGroupBy, $certainties: [CertaintyLevel!], $asOf: Date, $until: Date, $knownAt: DateTime) {
  fundingCliff(programme: $programme, period: $period, groupBy: $groupBy, thenBy: $thenBy, certainties: $certainties, asOf: $asOf, until: $until, knownAt: $knownAt) {
    asOf until curves { certainty posts postsNotFullyPaid wte wtePaid total { ${LOSS} } periods { startsOn endsOn loss { ${LOSS} } groups { key name thenKey thenName loss { ${LOSS} } } } }
  }
}`;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what it expects
type Curve = any;

async function cliff(person: Person, variables: Record<string, unknown>): Promise<Record<string, Curve>> {
  const { data, errors } = await person.ask(CLIFF, variables);
  expect(errors).toBeUndefined();
  return Object.fromEntries(data.fundingCliff.curves.map((curve: Curve) => [curve.certainty, curve]));
}

interface Paid {
  readonly post: string;
  readonly wte: number;
  readonly level: number;
  readonly from: Day;
  readonly to: Day;
  readonly share: number;
}

/** What the cover of each post falls by from one day to the next, none of it above 100 %, over the days looked at. */
function wteLost(money: readonly Paid[], level: number): number {
  let lost = 0;
  for (const post of new Set(money.map((each) => each.post))) {
    const ofPost = money.filter((each) => each.post === post && each.level <= level);
    const coverOn = (on: Day) =>
      Math.min(
        10_000,
        ofPost
          .filter(({ from, to }) => from <= on && to >= on)
          .reduce((sum, { share }) => sum + Math.round(share * 100), 0),
      );
    for (let on = day('2026-11-23'); on <= '2028-05-22'; on = addDays(on, 1)) {
      lost += Math.max(0, coverOn(addDays(on, -1)) - coverOn(on)) * Math.round((ofPost[0]?.wte ?? 0) * 100);
    }
  }
  return Math.round(lost / 10_000) / 100;
}

describe('the funding cliff', () => {
  it('gives the whole as one group without a key where losses are not grouped', async () => {
    const { programme, funder } = await aProgramme();
    const line = await make.fundingLine(programme, funder);
    for (const funded_wte of [0.4, 1]) {
      const part = await make.participation(await make.employer(), programme);
      await make.allocation(line, await make.post(part, { funded_wte }));
    }
    const { SIGNED_ONLY } = await cliff(admin, { programme, groupBy: 'NONE' });
    const [{ loss, groups }] = SIGNED_ONLY.periods;
    expect(loss.wte).toBe(1.4);
    expect(groups).toEqual([{ key: '', name: null, thenKey: '', thenName: null, loss }]);
  });

  it('gives only so many groups, those that lose most in front, where fewer are wanted', async () => {
    const { programme, funder } = await aProgramme();
    const line = await make.fundingLine(programme, funder);
    for (const funded_wte of [0.4, 1, 0.6]) {
      const part = await make.participation(await make.employer(), programme);
      await make.allocation(line, await make.post(part, { funded_wte }));
    }
    const query = `query ($programme: ID, $largest: Int) { fundingCliff(programme: $programme, groupBy: EMPLOYER) {
      curves { periods { groups(largest: $largest) { key loss { wte } } } } } }`;
    const groups = async (largest: number | null) => {
      const { data } = await admin.ask(query, { programme, largest });
      return data.fundingCliff.curves[0].periods[0].groups;
    };
    const all = await groups(null);
    const keys = all.map((group: Curve) => group.key);
    expect(keys).toEqual([...keys].sort());
    expect((await groups(2)).map((group: Curve) => group.loss.wte)).toEqual([1, 0.6]);
    expect(await groups(3)).toEqual(expect.arrayContaining(all));
    const { errors } = await admin.ask(query, { programme, largest: 0 });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('is cut by two dimensions at once: the loss of each employer by funder', async () => {
    const { programme, funder } = await aProgramme();
    const other = await make.funder();
    const [first, second] = [await make.employer(), await make.employer()];
    const lines = [await make.fundingLine(programme, funder), await make.fundingLine(programme, other)];
    const parts = [await make.participation(first, programme), await make.participation(second, programme)];
    for (const [part, line, funded_wte] of [
      [0, 0, 1],
      [0, 1, 0.5],
      [1, 1, 0.8],
    ] as const) {
      await make.allocation(lines[line]!, await make.post(parts[part]!, { funded_wte }));
    }
    const { SIGNED_ONLY } = await cliff(admin, { programme, groupBy: 'EMPLOYER', thenBy: 'FUNDER' });
    const [{ groups }] = SIGNED_ONLY.periods;
    const found = groups.map(({ key, thenKey, loss }: Curve) => [key, thenKey, loss.wte, loss.posts]);
    expect(found).toHaveLength(3);
    expect(found).toEqual(
      expect.arrayContaining([
        [first, funder, 1, 1],
        [first, other, 0.5, 1],
        [second, other, 0.8, 1],
      ]),
    );
    expect(groups.every(({ name, thenName }: Curve) => name && thenName)).toBe(true);
    for (const groupBy of ['NONE', 'FUNDER']) {
      const { errors } = await admin.ask(CLIFF, { programme, groupBy, thenBy: 'FUNDER' });
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  it('draws the curves that are asked for, each as it stands beside the others', async () => {
    const { programme, part, funder } = await aProgramme();
    for (const stage of ['SIGNED', 'OFFERED', 'ANNOUNCED']) {
      await make.allocation(await make.fundingLine(programme, funder, { stage }), await make.post(part));
    }
    for (const groupBy of ['NONE', 'FUNDER', 'EMPLOYER', 'CYCLE']) {
      const all = await cliff(admin, { programme, groupBy });
      for (const certainty of ['SIGNED_ONLY', 'SIGNED_AND_OFFERED', 'EVERYTHING_SAID']) {
        const one = await cliff(admin, { programme, groupBy, certainties: [certainty] });
        expect(one).toEqual({ [certainty]: all[certainty] });
        expect(one[certainty].total.posts).toBeGreaterThan(0);
      }
      const two = await cliff(admin, { programme, groupBy, certainties: ['EVERYTHING_SAID', 'SIGNED_ONLY'] });
      expect(two).toEqual({ SIGNED_ONLY: all['SIGNED_ONLY'], EVERYTHING_SAID: all['EVERYTHING_SAID'] });
    }
    const { errors } = await admin.ask(CLIFF, { programme, certainties: [] });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('counts an end on 31 March as paid that day and lost from 1 April', async () => {
    const { programme, part, funder } = await aProgramme();
    const post = await make.post(part, { funded_wte: 0.6, annual_cost: 28_048.8 });
    await make.allocation(await make.fundingLine(programme, funder), post);
    const { SIGNED_ONLY } = await cliff(admin, { programme, period: 'DAY' });
    expect(SIGNED_ONLY).toMatchObject({ posts: 1, postsNotFullyPaid: 0, wte: 0.6, wtePaid: 0.6 });
    expect(SIGNED_ONLY.periods).toMatchObject([
      { startsOn: '2027-04-01', endsOn: '2027-04-01', loss: { posts: 1, wte: 0.6, annualCost: { amount: 28048.8 } } },
    ]);
    const onTheDay = await cliff(admin, { programme, asOf: '2027-03-31', period: 'DAY' });
    expect(onTheDay['SIGNED_ONLY'].periods[0].startsOn).toBe('2027-04-01');
    const after = await cliff(admin, { programme, asOf: '2027-04-01', period: 'DAY' });
    expect(after['SIGNED_ONLY']).toMatchObject({ wtePaid: 0, total: { posts: 0 }, periods: [] });
  });

  it('does not lose what other signed money carries on, and loses the part it does not', async () => {
    const { programme, part, funder } = await aProgramme();
    const post = await make.post(part);
    const ending = await make.fundingLine(programme, funder);
    const next = await make.fundingLine(programme, funder, { starts_on: '2027-04-01', ends_on: '2027-09-30' });
    await make.allocation(ending, post);
    await make.allocation(next, post, { share_pct: 60 });
    const { SIGNED_ONLY } = await cliff(admin, { programme, period: 'DAY' });
    expect(SIGNED_ONLY.periods).toMatchObject([
      { startsOn: '2027-04-01', loss: { wte: 0.4, posts: 1 } },
      { startsOn: '2027-10-01', loss: { wte: 0.6, posts: 1 } },
    ]);
    expect(SIGNED_ONLY.total).toMatchObject({ posts: 1, wte: 1 });
  });

  it('does not lose what an unused option and other money both pay: cover is at most the whole', async () => {
    const { programme, part, funder } = await aProgramme();
    const post = await make.post(part, { funded_wte: 0.8 });
    const option = { extension_to: '2028-03-31', extension_decided_by: 'FUNDER' };
    await make.allocation(await make.fundingLine(programme, funder, option), post);
    const next = { starts_on: '2027-04-01', ends_on: '2028-02-29', stage: 'ANNOUNCED' };
    await make.allocation(await make.fundingLine(programme, await make.funder(), next), post, { share_pct: 60 });
    const until = '2028-05-01';
    const { EVERYTHING_SAID } = await cliff(admin, { programme, period: 'DAY', until });
    const periods = EVERYTHING_SAID.periods.map(({ startsOn, loss }: Curve) => [startsOn, loss.wte]);
    expect(periods).toEqual([['2028-04-01', 0.8]]);
    const twice = await cliff(admin, { programme, period: 'DAY', asOf: '2027-06-01', until });
    expect(twice['EVERYTHING_SAID']).toMatchObject({ wtePaid: 0.8, total: { posts: 1, wte: 0.8 } });
    const all = { certainty: 'EVERYTHING_SAID', programme, asOf: '2027-06-01', until };
    const { data } = await admin.ask(
      `query ($programme: ID, $asOf: Date, $until: Date, $certainty: CertaintyLevel!) {
        fundingRisk(programme: $programme, asOf: $asOf, until: $until, certainty: $certainty) { lines { nodes { moneyEndsOn postCount wte } } } }`,
      all,
    );
    expect(data.fundingRisk.lines.nodes).toEqual([
      { moneyEndsOn: '2028-03-31', postCount: 1, wte: 0.8 },
      { moneyEndsOn: '2028-02-29', postCount: 0, wte: 0 },
    ]);
  });

  it('draws three curves: announced money and an unused option pay only when everything said counts', async () => {
    const { programme, part, funder } = await aProgramme();
    const [announced, offered, option] = [await make.post(part), await make.post(part), await make.post(part)];
    await make.allocation(await make.fundingLine(programme, funder, { stage: 'ANNOUNCED' }), announced);
    await make.allocation(await make.fundingLine(programme, funder, { stage: 'OFFERED' }), offered);
    await make.allocation(
      await make.fundingLine(programme, funder, { extension_to: '2027-09-30', extension_decided_by: 'FUNDER' }),
      option,
    );
    const curves = await cliff(admin, { programme, period: 'DAY' });
    const days = (name: string) => curves[name].periods.map((period: Curve) => [period.startsOn, period.loss.posts]);
    expect(curves['SIGNED_ONLY']).toMatchObject({ wtePaid: 1, postsNotFullyPaid: 2 });
    expect(days('SIGNED_ONLY')).toEqual([['2027-04-01', 1]]);
    expect(days('SIGNED_AND_OFFERED')).toEqual([['2027-04-01', 2]]);
    expect(days('EVERYTHING_SAID')).toEqual([
      ['2027-04-01', 2],
      ['2027-10-01', 1],
    ]);
  });

  it('ends with the signed instalment when the next is only announced', async () => {
    const { programme, part, funder } = await aProgramme();
    const post = await make.post(part);
    const line = await make.fundingLine(programme, funder, { starts_on: '2026-04-01', ends_on: '2028-03-31' });
    const instalment = (year: number) =>
      make.insert('instalment', {
        programme_id: programme,
        funding_line_id: line,
        starts_on: `${year}-04-01`,
        ends_on: `${year + 1}-03-31`,
        amount: 50_000,
      });
    await instalment(2026);
    const next = await instalment(2027);
    await make.insert('certainty', {
      programme_id: programme,
      funding_line_id: line,
      instalment_id: next,
      stage: 'ANNOUNCED',
      said_on: '2026-02-01',
      said_by: 'Invented funder',
    });
    await make.allocation(line, post);
    const curves = await cliff(admin, { programme, period: 'DAY', until: '2028-05-01' });
    expect(curves['SIGNED_ONLY'].periods.map((period: Curve) => period.startsOn)).toEqual(['2027-04-01']);
    expect(curves['EVERYTHING_SAID'].periods.map((period: Curve) => period.startsOn)).toEqual(['2028-04-01']);
  });

  it('loses a practice only when nobody funded is left there', async () => {
    const { programme, employer, part, funder } = await aProgramme();
    const ending = await make.fundingLine(programme, funder);
    const lasting = await make.fundingLine(programme, funder, { ends_on: '2028-03-31' });
    const shared = await make.practice(EDINBURGH, { list_size: 8000, most_deprived_pct: 25 });
    const alone = await make.practice(EDINBURGH, { list_size: 5000, most_deprived_pct: 50.5 });
    const worker = async (line: string, practices: string[]) => {
      const post = await make.post(part);
      await make.allocation(line, post);
      const contract = await make.contract(post, await make.worker(employer));
      for (const practice of practices) await make.placement(contract, practice);
    };
    await worker(ending, [shared, alone]);
    await worker(lasting, [shared]);
    const { SIGNED_ONLY } = await cliff(admin, { programme, period: 'MONTH', groupBy: 'PRACTICE' });
    expect(SIGNED_ONLY.periods[0]).toMatchObject({
      startsOn: '2027-04-01',
      endsOn: '2027-04-30',
      loss: { practices: 1, registeredPatients: 5000, mostDeprivedPatients: 2525, wte: 1 },
    });
    expect(SIGNED_ONLY.periods[0].groups.map((group: Curve) => group.loss.wte)).toEqual([0.5, 0.5]);
    // The one that is left stands for itself, whichever of the two comes first.
    const own = SIGNED_ONLY.periods[0].groups.filter((group: Curve) => group.loss.practices === 1);
    expect(own).toMatchObject([{ key: alone }]);
  });

  it('counts a post in the partnership in which it works most days, at however many practices', async () => {
    const { programme, employer, part, funder } = await aProgramme();
    const post = await make.post(part);
    await make.allocation(await make.fundingLine(programme, funder), post);
    const contract = await make.contract(post, await make.worker(employer));
    for (const [partnership, days_per_week] of [
      [GLASGOW, 1],
      [EDINBURGH, 1.5],
      [GLASGOW, 1],
    ] as const) {
      await make.placement(contract, await make.practice(partnership), { days_per_week });
    }
    const { SIGNED_ONLY } = await cliff(admin, { programme, groupBy: 'PARTNERSHIP' });
    expect(SIGNED_ONLY.periods[0].groups).toMatchObject([{ key: GLASGOW, loss: { posts: 1, wte: 1 } }]);
    const { data } = await admin.ask(
      `query ($programme: ID, $partnership: String) {
        fundingCliff(programme: $programme, partnership: $partnership) { curves { certainty posts } }
        coverageStrip(programme: $programme, partnership: $partnership) { posts(first: 5) { totalCount } }
      }`,
      { programme, partnership: EDINBURGH },
    );
    expect(data.fundingCliff.curves).toContainEqual({ certainty: 'SIGNED_ONLY', posts: 0 });
    expect(data.coverageStrip.posts.totalCount).toBe(0);
  });

  it('does not take a practice for lost that has a funded worker under a programme outside of the scope, whoever asks', async () => {
    const { programme, employer, part, funder } = await aProgramme();
    const other = await aProgramme(GLASGOW);
    const lead = await tracker.person('STRATEGIC_LEAD', { partnerships: [EDINBURGH] });
    const hr = await tracker.person('HR_EDITOR', { employers: [employer] });
    const [shared, gone] = [await make.practice(EDINBURGH), await make.practice(EDINBURGH)];
    const worker = async (setting: Setting, ends_on: string, practices: string[]) => {
      const post = await make.post(setting.part);
      await make.allocation(await make.fundingLine(setting.programme, setting.funder, { ends_on }), post);
      const contract = await make.contract(post, await make.worker(setting.employer));
      for (const practice of practices) await make.placement(contract, practice);
    };
    await worker({ programme, employer, part, funder }, '2027-03-31', [shared, gone]);
    const before = await momentBetween();
    const lost = async (person: Person, variables: Record<string, unknown> = {}) => {
      const { SIGNED_ONLY } = await cliff(person, { programme, period: 'DAY', until: '2028-12-31', ...variables });
      return SIGNED_ONLY.periods.map(({ startsOn, loss }: Curve) => [startsOn, loss.practices]);
    };
    expect(await lost(lead)).toEqual([['2027-04-01', 2]]);
    await worker(other, '2027-09-30', [shared]);
    for (const person of [lead, hr, admin]) expect(await lost(person)).toEqual([['2027-04-01', 1]]);
    // Lost to two posts on the same day: to the one that the person asking may see.
    await worker(other, '2027-03-31', [gone]);
    for (const person of [lead, hr]) expect(await lost(person)).toEqual([['2027-04-01', 1]]);
    expect(await lost(lead, { knownAt: before })).toEqual([['2027-04-01', 2]]);
    // The other programme's own end is told to those alone who may see it.
    const glasgow = await tracker.person('STRATEGIC_LEAD', { partnerships: [GLASGOW] });
    expect(await lost(glasgow, { programme: other.programme })).toEqual([
      ['2027-04-01', 1],
      ['2027-10-01', 1],
    ]);
    expect(await lost(lead, { programme: other.programme })).toEqual([]);
    const { data } = await lead.ask(
      `query ($programme: ID) { scenarioOutcome(programme: $programme, suppositions: []) { cases { curve { total { practices } } } } }`,
      { programme },
    );
    expect(data.scenarioOutcome.cases[0].curve.total.practices).toBe(1);
  });

  it('says of how many practices it is not known how many patients are among the most deprived', async () => {
    const { programme, employer, part, funder } = await aProgramme();
    const post = await make.post(part);
    await make.allocation(await make.fundingLine(programme, funder), post);
    const contract = await make.contract(post, await make.worker(employer));
    for (const share of [{}, { most_deprived_pct: null, list_size: 3000 }]) {
      await make.placement(contract, await make.practice(EDINBURGH, share));
    }
    const { data } = await admin.ask(
      `query ($programme: ID) { fundingCliff(programme: $programme) { caveats curves { total { practices registeredPatients mostDeprivedPatients practicesWithoutListSize practicesWithoutDeprivation } } } }`,
      { programme },
    );
    expect(data.fundingCliff.curves[0].total).toEqual({
      ...{ practices: 2, registeredPatients: 9000, mostDeprivedPatients: 2400 },
      ...{ practicesWithoutListSize: 0, practicesWithoutDeprivation: 1 },
    });
    expect(data.fundingCliff.caveats).toContainEqual(expect.stringContaining('Of 1 of the practices'));
  });

  it('says so where more is lost in all than is paid for: work that comes back and goes again is lost each time', async () => {
    const { programme, part, funder } = await aProgramme();
    const post = await make.post(part);
    await make.allocation(await make.fundingLine(programme, funder), post);
    const later = { starts_on: '2027-06-01', ends_on: '2027-12-31' };
    await make.allocation(await make.fundingLine(programme, funder, later), post);
    const { data } = await admin.ask(
      `query ($programme: ID) { fundingCliff(programme: $programme) { caveats curves { wtePaid total { posts wte } } } }`,
      { programme },
    );
    expect(data.fundingCliff.curves[0]).toEqual({ wtePaid: 1, total: { posts: 1, wte: 2 } });
    expect(data.fundingCliff.caveats).toContainEqual(expect.stringContaining('More WTE is lost in all'));
  });

  it('says so where posts that open later lose money too', async () => {
    const { programme, part, funder } = await aProgramme();
    const post = await make.post(part, { opened_on: '2027-01-01' });
    await make.allocation(await make.fundingLine(programme, funder, { starts_on: '2027-01-01' }), post);
    const { data } = await admin.ask(
      `query ($programme: ID) { fundingCliff(programme: $programme) { caveats curves { posts total { posts } } } }`,
      { programme },
    );
    expect(data.fundingCliff.curves[0]).toEqual({ posts: 0, total: { posts: 1 } });
    expect(data.fundingCliff.caveats).toContainEqual(
      expect.stringContaining('Posts that open after the day asked from'),
    );
  });

  it('still shows a vacant post, and says when a cost is not recorded', async () => {
    const { programme, part, funder } = await aProgramme();
    const post = await make.post(part, { status: 'VACANT', annual_cost: null });
    await make.allocation(await make.fundingLine(programme, funder), post);
    const { SIGNED_ONLY } = await cliff(admin, { programme });
    expect(SIGNED_ONLY.total).toMatchObject({ posts: 1, postsWithoutCost: 1, annualCost: { reason: 'NOT_RECORDED' } });
  });

  it('answers as it was recorded before a line was signed', async () => {
    const { programme, part, funder } = await aProgramme();
    await make.allocation(await make.fundingLine(programme, funder, { stage: null }), await make.post(part));
    const before = await momentBetween();
    const [line] = (await tracker.owner.query('SELECT id FROM funding_line WHERE programme_id = $1', [programme])).rows;
    await make.insert('certainty', {
      programme_id: programme,
      funding_line_id: line.id,
      stage: 'SIGNED',
      said_on: '2026-01-05',
      said_by: 'Invented funder',
    });
    expect((await cliff(admin, { programme }))['SIGNED_ONLY'].wtePaid).toBe(1);
    expect((await cliff(admin, { programme, knownAt: before }))['SIGNED_ONLY'].wtePaid).toBe(0);
  });

  it('is the same whichever way it is cut, and its parts sum to the whole', async () => {
    const share = fc.constantFrom(20, 33.33, 50, 100);
    const ends = fc.constantFrom(...['2026-12-31', '2027-03-31', '2027-04-15', '2027-12-31'].map(day));
    const aPost = fc.record({
      wte: fc.constantFrom(0.4, 0.75, 1),
      cost: fc.constantFrom(null, 30_001.01, 45_000, 52_345.67),
      lines: fc.array(fc.record({ ends, share, funder: fc.nat(2), option: fc.boolean(), next: fc.boolean() }), {
        maxLength: 3,
      }),
      practices: fc.array(fc.nat(3), { maxLength: 3 }),
      employer: fc.nat(2),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(aPost, { minLength: 1, maxLength: 6 }), async (posts) => {
        const programme = await make.programme({ partnership: EDINBURGH });
        await make.insert('programme_partnership', { programme_id: programme, partnership_code: GLASGOW });
        const employers = [await make.employer(), await make.employer(), await make.employer()];
        const parts = [];
        for (const employer of employers) parts.push(await make.participation(employer, programme));
        const funders = [await make.funder(), await make.funder({ kind: 'LOTTERY' }), await make.funder()];
        const practices = [];
        for (const place of [EDINBURGH, GLASGOW, EDINBURGH, GLASGOW]) practices.push(await make.practice(place));
        const simulated: Paid[] = [];
        for (const given of posts) {
          const post = await make.post(parts[given.employer]!, { funded_wte: given.wte, annual_cost: given.cost });
          let left = 100;
          for (const { ends: last, share: wanted, funder, option, next } of given.lines) {
            const share_pct = Math.min(wanted, Math.round(left * 100) / 100);
            if (share_pct <= 0) continue;
            left -= share_pct;
            const cycle = funder === 0 ? 'ANNUAL' : 'MULTI_YEAR';
            const [after, later] = [addDays(last, 1), addDays(last, 120)];
            const extension = option ? { extension_to: later, extension_decided_by: 'FUNDER' } : {};
            const line = await make.fundingLine(programme, funders[funder]!, { ends_on: last, cycle, ...extension });
            await make.allocation(line, post, { share_pct });
            const paid = (level: number, from: Day, to: Day) =>
              simulated.push({ post, wte: given.wte, level, from, to, share: share_pct });
            paid(1, day('2024-04-01'), last);
            if (option) paid(3, after, later);
            if (!next) continue;
            // Announced beside an option nobody has used: the days of both are paid twice if all of it comes.
            const announced = { starts_on: after, ends_on: addDays(last, 100), stage: 'ANNOUNCED' };
            const nextLine = await make.fundingLine(programme, funders[(funder + 1) % 3]!, announced);
            await make.allocation(nextLine, post, { share_pct });
            paid(3, after, announced.ends_on);
          }
          const contract = await make.contract(post, await make.worker(employers[given.employer]!));
          for (const at of new Set(given.practices)) await make.placement(contract, practices[at]!);
        }
        const money = (loss: Curve) => (loss.annualCost.reason ? 0 : Math.round(loss.annualCost.amount * 100));
        const figures = (loss: Curve) => [
          loss.posts,
          Math.round(loss.wte * 100),
          money(loss),
          loss.practices,
          loss.registeredPatients,
        ];
        const sum = (losses: Curve[]) =>
          losses.map(figures).reduce((all, one) => all.map((value, at) => value + one[at]!), [0, 0, 0, 0, 0]);
        const wholes = new Map<string, Set<string>>();
        for (const [groupBy, thenBy = 'NONE'] of [
          ['NONE'],
          ['FUNDER'],
          ['EMPLOYER'],
          ['PROGRAMME'],
          ['PARTNERSHIP'],
          ['BOARD'],
          ['PRACTICE'],
          ['CYCLE'],
          ['FUNDER', 'PRACTICE'],
          ['PRACTICE', 'CYCLE'],
          ['EMPLOYER', 'FUNDER'],
          ['BOARD', 'EMPLOYER'],
        ]) {
          const curves = await cliff(admin, { programme, groupBy, thenBy, period: 'MONTH' });
          for (const { certainty, total, periods } of Object.values(curves)) {
            const whole = JSON.stringify([total, periods.map((period: Curve) => period.loss)]);
            wholes.set(certainty, (wholes.get(certainty) ?? new Set()).add(whole));
            for (const { loss, groups } of periods) {
              expect([groupBy, sum(groups.map((group: Curve) => group.loss))]).toEqual([groupBy, figures(loss)]);
              const keys = groups.map(({ key, thenKey }: { key: string; thenKey: string }) => `${key}|${thenKey}`);
              expect(new Set(keys).size).toBe(keys.length);
            }
            const [, wte, cost] = sum(periods.map((period: Curve) => period.loss));
            expect([wte, cost]).toEqual(figures(total).slice(1, 3));
          }
        }
        expect([...wholes.values()].map(({ size }) => size)).toEqual([1, 1, 1]);
        const { SIGNED_ONLY, EVERYTHING_SAID } = await cliff(admin, { programme, period: 'MONTH' });
        expect(SIGNED_ONLY.total.wte).toBeCloseTo(wteLost(simulated, 1), 6);
        expect(EVERYTHING_SAID.total.wte).toBeCloseTo(wteLost(simulated, 3), 6);
      }),
      { numRuns: 8 },
    );
  }, 120_000);
});

const RISK = `query ($programme: ID, $consultation: ConsultationOrder, $asOf: Date, $until: Date) {
  fundingRisk(programme: $programme, consultation: $consultation, asOf: $asOf, until: $until) {
    caveats
    lines { totalCount nodes { moneyEndsOn daysLeft postCount wte line { title } posts { reference }
      lastSafeDecisionDay { ... on NoValue { reason message } ... on SafeDecisionDay {
        day daysLeft hasPassed beforeRollBack basis bindingWorker dismissals dismissalsForConsultation
        components { step days fromDay toDay ruleId source } } } } }
    posts { totalCount nodes { post { reference } fundedUntil { ... on DayValue { day } ... on NoValue { reason message } } daysLeft gaps { startsOn resumesOn }
      lastSafeDecisionDay { ... on NoValue { reason } ... on SafeDecisionDay { day basis bindingWorker } } } }
  }
}`;

/** Twenty filled posts of one employer on one line that ends on 31 March 2027. */
async function twentyPosts(
  participation: Record<string, unknown> = {},
  posts = 20,
): Promise<Setting & { line: string }> {
  const setting = await aProgramme(EDINBURGH, participation);
  const line = await make.fundingLine(setting.programme, setting.funder);
  for (let at = 0; at < posts; at += 1) {
    const post = await make.post(setting.part);
    await make.allocation(line, post);
    const continuous_service_on = at === 0 ? '2014-04-01' : '2025-06-01';
    await make.contract(
      post,
      await make.worker(setting.employer, { continuous_service_on, reference: at === 0 ? 'LONGEST' : `W${at}` }),
    );
  }
  return { ...setting, line };
}

describe('funding at risk', () => {
  it('gives the worked case: twelve years’ service, twenty dismissals, end 31 March 2027 → 7 December 2026', async () => {
    const { programme } = await twentyPosts();
    const { data, errors } = await admin.ask(RISK, { programme });
    expect(errors).toBeUndefined();
    const [line] = data.fundingRisk.lines.nodes;
    expect(line).toMatchObject({ moneyEndsOn: '2027-03-31', daysLeft: 129, postCount: 20, wte: 20 });
    expect(line.lastSafeDecisionDay).toMatchObject({
      day: '2026-12-07',
      daysLeft: 15,
      hasPassed: false,
      basis: 'CONTRACTS',
      bindingWorker: 'LONGEST',
      dismissals: 20,
      dismissalsForConsultation: 20,
      components: [
        { step: 'NOTICE', days: 84, fromDay: '2027-01-06', toDay: '2027-03-31' },
        { step: 'CONSULTATION', days: 30, fromDay: '2026-12-07', toDay: '2027-01-06' },
      ],
    });
  });

  it('needs no collective consultation at nineteen', async () => {
    const { programme } = await twentyPosts({}, 19);
    const { data } = await admin.ask(RISK, { programme });
    expect(data.fundingRisk.lines.nodes[0].lastSafeDecisionDay).toMatchObject({
      day: '2027-01-06',
      dismissalsForConsultation: 19,
    });
  });

  it('shows a lead who may not see the contracts a day that is safe whoever is employed, and no worker', async () => {
    const { programme } = await twentyPosts({ sharing_level: 'STATISTICS' });
    const lead = await tracker.person('STRATEGIC_LEAD', { partnerships: [EDINBURGH] });
    const { data } = await lead.ask(RISK, { programme });
    expect(data.fundingRisk.lines.nodes[0].lastSafeDecisionDay).toMatchObject({
      day: '2026-12-07',
      basis: 'LONGEST_NOTICE_ASSUMED',
      bindingWorker: null,
      dismissals: null,
    });
  });

  it('rests on the contracts for a lead with whom they are shared, and still names no worker', async () => {
    const { programme } = await twentyPosts({ sharing_level: 'PSEUDONYMISED_TERMS' });
    const lead = await tracker.person('STRATEGIC_LEAD', { partnerships: [EDINBURGH] });
    const { data } = await lead.ask(RISK, { programme });
    expect(data.fundingRisk.lines.nodes[0].lastSafeDecisionDay).toMatchObject({
      basis: 'CONTRACTS',
      bindingWorker: null,
      dismissals: 20,
    });
  });

  it('lets the HR of another employer learn nothing from the contracts', async () => {
    const { programme } = await twentyPosts();
    const neighbour = await make.employer();
    await make.participation(neighbour, programme);
    const hr = await tracker.person('HR_EDITOR', { employers: [neighbour] });
    const { data } = await hr.ask(RISK, { programme });
    expect(data.fundingRisk.lines.nodes[0].lastSafeDecisionDay).toMatchObject({
      basis: 'LONGEST_NOTICE_ASSUMED',
      bindingWorker: null,
    });
  });

  it('says that nothing has to be decided where every post goes on under other signed money', async () => {
    const { programme, part, funder } = await aProgramme();
    const post = await make.post(part);
    await make.allocation(await make.fundingLine(programme, funder), post);
    await make.allocation(
      await make.fundingLine(programme, funder, { starts_on: '2027-04-01', ends_on: '2029-03-31' }),
      post,
    );
    const { data } = await admin.ask(RISK, { programme });
    expect(data.fundingRisk.lines.nodes).toMatchObject([
      { moneyEndsOn: '2027-03-31', postCount: 0, lastSafeDecisionDay: { reason: 'NOT_APPLICABLE' } },
    ]);
    expect(data.fundingRisk.posts.nodes[0].fundedUntil).toEqual({ day: '2029-03-31' });
  });

  it('reports a gap and a resumption as a gap, and a post that nothing pays for first', async () => {
    const { programme, part, funder } = await aProgramme();
    const post = await make.post(part, { reference: 'GAPPY' });
    await make.post(part, { reference: 'UNPAID' });
    await make.allocation(await make.fundingLine(programme, funder), post);
    await make.allocation(
      await make.fundingLine(programme, funder, { starts_on: '2027-07-01', ends_on: '2028-03-31' }),
      post,
    );
    const { data } = await admin.ask(RISK, { programme });
    const posts = data.fundingRisk.posts.nodes;
    expect(posts[0]).toMatchObject({
      post: { reference: 'UNPAID' },
      fundedUntil: { reason: 'NOT_APPLICABLE' },
      daysLeft: null,
    });
    expect(posts[1]).toMatchObject({
      post: { reference: 'GAPPY' },
      fundedUntil: { day: '2027-03-31' },
      daysLeft: 129,
      gaps: [
        { startsOn: '2027-04-01', resumesOn: '2027-07-01' },
        { startsOn: '2028-04-01', resumesOn: null },
      ],
    });
  });

  it('takes a post for funded that is paid for in full, and for less only where asked to', async () => {
    const { programme, part, funder } = await aProgramme();
    const line = await make.fundingLine(programme, funder);
    await make.allocation(line, await make.post(part), { share_pct: 60 });
    const { data } = await admin.ask(
      `query ($programme: ID) {
        whole: fundingRisk(programme: $programme) { threshold ...Posts }
        part: fundingRisk(programme: $programme, threshold: 60) { threshold ...Posts }
      }
      fragment Posts on FundingRisk { posts { nodes { fundedUntil { ... on DayValue { day } ... on NoValue { reason } } } } }`,
      { programme },
    );
    expect(data).toEqual({
      whole: { threshold: 100, posts: { nodes: [{ fundedUntil: { reason: 'NOT_APPLICABLE' } }] } },
      part: { threshold: 60, posts: { nodes: [{ fundedUntil: { day: '2027-03-31' } }] } },
    });
  });

  it('refuses a horizon before the day it asks from', async () => {
    const { errors } = await admin.ask(RISK, { until: '2026-01-01' });
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });

  it('sends as many statements for twenty posts as for one', async () => {
    const { programme: one } = await twentyPosts({}, 1);
    const { programme: twenty } = await twentyPosts({}, 20);
    const ask = (programme: string) => () => admin.ask(RISK, { programme });
    await ask(one)();
    const few = await tracker.countStatements(ask(one));
    expect(await tracker.countStatements(ask(twenty))).toBe(few);
    const cut = (programme: string) => () => cliff(admin, { programme, groupBy: 'PRACTICE' });
    expect(await tracker.countStatements(cut(twenty))).toBe(await tracker.countStatements(cut(one)));
  });
});
