import fc from 'fast-check';
import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { Person, TestApplication } from '../support/application';
import { Builders } from '../support/builders';
import { aFundingScene, FundingScene } from '../support/funding-scene';

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

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what it expects
type Answer = any;

const WORK = `wte wtePaid byFunder { herfindahl effectiveNumber sentence shares { funder { id } wte share } }
  byEndDay { herfindahl effectiveNumber sentence wteWithoutEnd shares { moneyEndsOn wte share } }`;
const CONCENTRATION = `query ($programme: ID, $certainty: CertaintyLevel, $roles: [PostRole!], $mostLost: Percent, $first: Int) {
  fundingConcentration(programme: $programme, certainty: $certainty, roles: $roles) {
    whole { ${WORK} }
    employers(first: $first) { totalCount nodes { employer { id } ${WORK} } }
    programmes { totalCount nodes { programme { id } ${WORK} } }
    spread(mostLost: $mostLost) { isReached search linesThatEnd mostLost worstBefore worstAfter sentence before { day wte } after { day wte }
      lines { line { title } moneyEndsOn extendedTo route } }
  }
}`;

async function ask(variables: Record<string, unknown>, person = admin): Promise<Answer> {
  const { data, errors } = await person.ask(CONCENTRATION, variables);
  expect(errors).toBeUndefined();
  return data.fundingConcentration;
}

/** A line of a funder that pays posts of these WTE in full. */
async function aLine(scene: FundingScene, funder: string, wtes: number[], values: Record<string, unknown> = {}) {
  const line = await make.fundingLine(scene.programme, funder, values);
  for (const funded_wte of wtes) await make.allocation(line, await make.post(scene.participation, { funded_wte }));
  return line;
}

describe('concentration', () => {
  it('is 1 where everything ends on one day, whoever pays', async () => {
    const scene = await aFundingScene(tracker, make);
    for (const title of ['A', 'B', 'C']) await aLine(scene, await make.funder(), [1], { title });
    const { whole } = await ask({ programme: scene.programme });
    expect(whole).toMatchObject({
      wte: 3,
      wtePaid: 3,
      byFunder: { herfindahl: 0.333333, effectiveNumber: 3 },
      byEndDay: {
        herfindahl: 1,
        effectiveNumber: 1,
        sentence: 'All of the money that ends does so on one day, 31 March 2027.',
        shares: [{ moneyEndsOn: '2027-03-31', wte: 3, share: 100 }],
      },
    });
  });

  it('weighs funders by the WTE they pay, and end days by the WTE paid to them', async () => {
    const scene = await aFundingScene(tracker, make);
    const [large, small] = [await make.funder(), await make.funder()];
    await aLine(scene, large, [1, 0.5], {});
    await aLine(scene, small, [0.5], { ends_on: '2027-06-30' });
    await aLine(scene, small, [1], { ends_on: null, cycle: 'RECURRING' });
    await make.post(scene.participation); // nobody pays
    const { whole, employers, programmes } = await ask({ programme: scene.programme });
    // Each funder pays 1.5 of 3 WTE. Of the 2 WTE that end, 1.5 do on 31 March: 0.75² + 0.25² = 0.625.
    expect(whole).toMatchObject({ wte: 4, wtePaid: 3, byFunder: { herfindahl: 0.5 } });
    expect(whole.byEndDay).toMatchObject({
      herfindahl: 0.625,
      effectiveNumber: 1.6,
      wteWithoutEnd: 1,
      shares: [
        { moneyEndsOn: '2027-03-31', wte: 1.5, share: 75 },
        { moneyEndsOn: '2027-06-30', wte: 0.5, share: 25 },
      ],
    });
    expect(employers).toMatchObject({ totalCount: 1, nodes: [{ employer: { id: scene.employer }, ...whole }] });
    expect(programmes).toMatchObject({ totalCount: 1, nodes: [{ programme: { id: scene.programme }, ...whole }] });
  });

  it('counts by day the part that is lost, not the line: money that goes on does not end', async () => {
    const scene = await aFundingScene(tracker, make);
    const post = await make.post(scene.participation);
    await make.allocation(await make.fundingLine(scene.programme, scene.funder), post);
    const next = await make.fundingLine(scene.programme, scene.funder, {
      starts_on: '2027-04-01',
      ends_on: '2028-03-31',
    });
    await make.allocation(next, post, { share_pct: 60 });
    const { byEndDay } = (await ask({ programme: scene.programme })).whole;
    expect(byEndDay.shares).toEqual([
      { moneyEndsOn: '2027-03-31', wte: 0.4, share: 40 },
      { moneyEndsOn: '2028-03-31', wte: 0.6, share: 60 },
    ]);
  });

  it('counts link workers, and others where they are asked for, at the certainty asked', async () => {
    const scene = await aFundingScene(tracker, make);
    const line = await make.fundingLine(scene.programme, scene.funder, { stage: 'OFFERED' });
    for (const role of ['CLW', 'SENIOR_CLW', 'MANAGER']) {
      await make.allocation(line, await make.post(scene.participation, { role }));
    }
    const { programme } = scene;
    expect((await ask({ programme })).whole).toMatchObject({
      wte: 2,
      wtePaid: 0,
      byFunder: { herfindahl: null, sentence: 'No funder pays.' },
    });
    const offered = { programme, certainty: 'SIGNED_AND_OFFERED', roles: ['MANAGER'] };
    expect((await ask(offered)).whole).toMatchObject({ wte: 1, wtePaid: 1, byFunder: { herfindahl: 1 } });
  });
});

describe('the fewest extensions that spread the endings', () => {
  it('are those with which no day loses more than half of the worst day, reckoned anew', async () => {
    const scene = await aFundingScene(tracker, make);
    await aLine(scene, scene.funder, [1, 1, 1], {
      title: 'Large',
      extension_to: '2028-09-30',
      extension_decided_by: 'FUNDER',
    });
    await aLine(scene, scene.funder, [1], { title: 'Small' });
    await aLine(scene, scene.funder, [1], { title: 'Other' });
    const { spread } = await ask({ programme: scene.programme });
    // 5 WTE on 1 April 2027. 2.5 are the most: the small ones alone leave 3, the large one alone loses 3 later: none is enough.
    expect(spread).toMatchObject({
      isReached: false,
      search: 'EXACT',
      mostLost: 2.5,
      worstBefore: 5,
      worstAfter: 3,
      linesThatEnd: 3,
    });
    const wider = (await ask({ programme: scene.programme, mostLost: 60 })).spread;
    expect(wider).toMatchObject({
      isReached: true,
      worstAfter: 3,
      lines: [{ line: { title: 'Large' }, moneyEndsOn: '2027-03-31', extendedTo: '2028-09-30', route: 'OPTION' }],
      before: [{ day: '2027-04-01', wte: 5 }],
      after: [
        { day: '2027-04-01', wte: 2 },
        { day: '2028-10-01', wte: 3 },
      ],
      sentence:
        '5.00 WTE lose their money on 1 April 2027; with one line extended, at most 3.00 WTE do so on any one day.',
    });
  });

  it('takes twelve months where there is no option, and the rest of a line that is signed for a year', async () => {
    const scene = await aFundingScene(tracker, make);
    await aLine(scene, scene.funder, [1], { title: 'No option', reference: 'F-1' });
    const years = await aLine(scene, scene.funder, [1], {
      title: 'By years',
      starts_on: '2026-04-01',
      ends_on: '2028-09-30',
    });
    for (const [from, to, stage] of [
      ['2026-04-01', '2027-03-31', 'SIGNED'],
      ['2027-04-01', '2028-09-30', 'ANNOUNCED'],
    ] as const) {
      const instalment_id = await make.insert('instalment', {
        programme_id: scene.programme,
        funding_line_id: years,
        starts_on: from,
        ends_on: to,
        amount: 1,
      });
      await make.insert('certainty', {
        programme_id: scene.programme,
        funding_line_id: years,
        instalment_id,
        stage,
        said_on: '2026-01-05',
        said_by: 'Invented funder',
      });
    }
    const { spread } = await ask({ programme: scene.programme, mostLost: 0 });
    expect(spread).toMatchObject({ isReached: false, linesThatEnd: 2, worstBefore: 2, worstAfter: 1 });
    const routes = spread.lines.map(({ line, extendedTo, route }: Answer) => [line.title, extendedTo, route]);
    expect([
      [['No option', '2028-03-31', 'TWELVE_MONTHS']],
      [['By years', '2028-09-30', 'REST_OF_LINE']],
    ]).toContainEqual(routes);
  });

  it('loses before on each day what the funding cliff says', async () => {
    const scene = await aFundingScene(tracker, make);
    const ends = fc.constantFrom('2026-12-31', '2027-03-31', '2027-06-30');
    const shapes = fc.sample(
      fc.array(fc.record({ ends, wte: fc.constantFrom(0.4, 0.75, 1) }), { minLength: 4, maxLength: 8 }),
      1,
    )[0]!;
    for (const { ends: ends_on, wte } of shapes) await aLine(scene, scene.funder, [wte], { ends_on });
    const { spread } = await ask({ programme: scene.programme });
    const cliff = await admin.ask(
      'query ($programme: ID) { fundingCliff(programme: $programme, period: DAY) { curves { periods { startsOn loss { wte } } } } }',
      { programme: scene.programme },
    );
    const { periods } = cliff.data.fundingCliff.curves[0];
    expect(spread.before).toEqual(periods.map(({ startsOn, loss }: Answer) => ({ day: startsOn, wte: loss.wte })));
    expect(spread.worstAfter).toBeLessThanOrEqual(spread.worstBefore);
  });

  it('has nothing to do where nothing ends', async () => {
    const { programme } = await aFundingScene(tracker, make);
    const { spread, whole } = await ask({ programme });
    expect(spread).toMatchObject({
      isReached: true,
      lines: [],
      before: [],
      worstBefore: 0,
      sentence: 'No money that ends is recorded.',
    });
    expect(whole).toMatchObject({ wte: 0, byEndDay: { herfindahl: null } });
  });

  it('is shown to those who see the programme, with as many statements for many posts as for two', async () => {
    const [few, many] = [await aFundingScene(tracker, make), await aFundingScene(tracker, make)];
    for (let at = 0; at < 2; at += 1) await aLine(few, few.funder, [1]);
    for (let at = 0; at < 4; at += 1) await aLine(many, await make.funder(), [1, 1, 1]);
    const statements = (programme: string) => () => ask({ programme });
    await statements(few.programme)();
    expect(await tracker.countStatements(statements(many.programme))).toBe(
      await tracker.countStatements(statements(few.programme)),
    );
    for (const person of [many.lead, many.hr, many.analyst]) {
      expect((await ask({ programme: many.programme }, person)).whole.wte).toBe(12);
    }
    expect((await ask({ programme: many.programme }, few.lead)).whole.wte).toBe(0);
  });
});
