import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { Person, TestApplication } from '../support/application';
import { Builders, Row } from '../support/builders';
import { aFundingScene, FundingScene, mutation } from '../support/funding-scene';
import { momentBetween } from '../support/moment-between';

let tracker: TestApplication;
let make: Builders;
let admin: Person;
let scene: FundingScene;

beforeAll(async () => {
  tracker = await TestApplication.start({ today: '2026-11-22' });
  await loadReferenceFacts(tracker.database.ownerUrl, { log: () => {} });
  make = new Builders(tracker.owner);
  admin = await tracker.person('ADMINISTRATOR');
}, 60_000);
beforeEach(async () => {
  scene = await aFundingScene(tracker, make);
});
afterAll(() => tracker.stop());

const state = mutation('stateCertainty', 'StateCertaintyInput', 'fundingLine { stage }');
const exercise = mutation('exerciseExtension', 'ExerciseExtensionInput', 'fundingLine { id version endsOn stage }');

const CLIFF = `query ($programme: ID, $asOf: Date, $knownAt: DateTime) {
  fundingCliff(programme: $programme, asOf: $asOf, knownAt: $knownAt, period: DAY, until: "2029-12-31") {
    curves { certainty wtePaid periods { startsOn } }
  }
}`;

interface Curve {
  readonly certainty: string;
  readonly wtePaid: number;
  readonly periods: readonly { readonly startsOn: string }[];
}

/** What is paid on the day, and when it is lost: signed only, signed and offered, everything said. */
async function curves(asOf?: string, knownAt?: string): Promise<[number, string[]][]> {
  const { data, errors } = await admin.ask(CLIFF, { programme: scene.programme, asOf, knownAt });
  expect(errors).toBeUndefined();
  const all = data.fundingCliff.curves as Curve[];
  return ['SIGNED_ONLY', 'SIGNED_AND_OFFERED', 'EVERYTHING_SAID'].map((level) => {
    const { wtePaid, periods } = all.find(({ certainty }) => certainty === level)!;
    return [wtePaid, periods.map(({ startsOn }) => startsOn)];
  });
}

/** A post that a line about which nothing has been said yet would pay from 1 April 2026 to 31 March 2028. */
async function aPromise(values: Row = {}): Promise<string> {
  const period = { starts_on: '2026-04-01', ends_on: '2028-03-31' };
  const line = await make.fundingLine(scene.programme, scene.funder, { stage: null, ...period, ...values });
  await make.allocation(line, await make.post(scene.participation));
  return line;
}

const say = (line: string, stage: string, saidOn: string, more: Row = {}) =>
  state(scene.lead, { fundingLine: line, stage, saidOn, saidBy: 'Invented funder', ...more });
const PAID: [number, string[]] = [1, ['2028-04-01']];
const NOT_PAID: [number, string[]] = [0, []];

describe('a promise', () => {
  it('moves only the curve that includes it, and only from the day it was given', async () => {
    const line = await aPromise();
    await say(line, 'SAID', '2026-10-05');
    expect(await curves('2026-10-04')).toEqual([NOT_PAID, NOT_PAID, NOT_PAID]);
    expect(await curves('2026-10-05')).toEqual([NOT_PAID, NOT_PAID, PAID]);
    expect(await curves()).toEqual([NOT_PAID, NOT_PAID, PAID]);
  });

  it('that was recorded late is not known before it was recorded, whatever day it was given', async () => {
    const line = await aPromise();
    const before = await momentBetween();
    await say(line, 'SAID', '2026-10-05');
    expect(await curves('2026-11-22', before)).toEqual([NOT_PAID, NOT_PAID, NOT_PAID]);
    expect(await curves('2026-11-22')).toEqual([NOT_PAID, NOT_PAID, PAID]);
  });

  it('pays nobody while nothing has been said, and as a hope once somebody states that it is hoped for', async () => {
    const line = await aPromise();
    expect(await curves()).toEqual([NOT_PAID, NOT_PAID, NOT_PAID]);
    await say(line, 'HOPED_FOR', '2026-11-20');
    expect(await curves('2026-11-19')).toEqual([NOT_PAID, NOT_PAID, NOT_PAID]);
    expect(await curves()).toEqual([NOT_PAID, NOT_PAID, PAID]);
  });

  it('comes into each curve on the day of its word, and goes out of all of them when it is declined', async () => {
    const line = await aPromise();
    await say(line, 'ANNOUNCED', '2026-06-01');
    await say(line, 'OFFERED', '2026-07-01');
    await say(line, 'SIGNED', '2026-08-01');
    await say(line, 'DECLINED', '2026-09-01');
    expect(await curves('2026-06-30')).toEqual([NOT_PAID, NOT_PAID, PAID]);
    expect(await curves('2026-07-01')).toEqual([NOT_PAID, PAID, PAID]);
    expect(await curves('2026-08-01')).toEqual([PAID, PAID, PAID]);
    expect(await curves('2026-08-31')).toEqual([PAID, PAID, PAID]);
    expect(await curves('2026-09-01')).toEqual([NOT_PAID, NOT_PAID, NOT_PAID]);
  });

  it('keeps who said it, when and on what evidence, each word for itself', async () => {
    const line = await aPromise();
    await say(line, 'SAID', '2026-10-05', { saidBy: 'Director (invented)', evidence: 'Note of a call (invented)' });
    await say(line, 'OFFERED', '2026-11-02', { evidence: 'Letter (invented)' });
    const { data } = await scene.analyst.ask(
      `query ($id: ID!) { fundingLine(id: $id) { certainty { stage saidOn saidBy evidence } } }`,
      { id: line },
    );
    expect(data.fundingLine.certainty).toEqual([
      { stage: 'OFFERED', saidOn: '2026-11-02', saidBy: 'Invented funder', evidence: 'Letter (invented)' },
      {
        stage: 'SAID',
        saidOn: '2026-10-05',
        saidBy: 'Director (invented)',
        evidence: 'Note of a call (invented)',
      },
    ]);
  });
});

describe('an award that is paid in instalments', () => {
  async function twoYears(values: Row = {}): Promise<{ line: string; first: string; next: string }> {
    const line = await aPromise(values);
    const part = (starts_on: string, ends_on: string) =>
      make.insert('instalment', {
        programme_id: scene.programme,
        funding_line_id: line,
        starts_on,
        ends_on,
        amount: 50_000,
      });
    const first = await part('2026-04-01', '2027-03-31');
    return { line, first, next: await part('2027-04-01', '2028-03-31') };
  }
  const sayOf = (instalment: string, stage: string, saidOn: string) =>
    state(scene.lead, { instalment, stage, saidOn, saidBy: 'Invented funder' });

  it('is signed for one year and only announced for the next', async () => {
    const { first, next } = await twoYears();
    await sayOf(first, 'SIGNED', '2026-03-01');
    await sayOf(next, 'ANNOUNCED', '2026-10-01');
    const signedYear = [1, ['2027-04-01']];
    expect(await curves('2026-09-30')).toEqual([signedYear, signedYear, signedYear]);
    expect(await curves('2026-10-01')).toEqual([signedYear, signedYear, PAID]);
    await sayOf(next, 'OFFERED', '2026-11-01');
    expect(await curves('2026-11-01')).toEqual([signedYear, PAID, PAID]);
    await sayOf(next, 'SIGNED', '2026-11-15');
    expect(await curves()).toEqual([PAID, PAID, PAID]);
  });

  it('goes by the word on its line where an instalment has none of its own', async () => {
    const { line, next } = await twoYears();
    await say(line, 'SIGNED', '2026-03-01');
    expect(await curves()).toEqual([PAID, PAID, PAID]);
    await sayOf(next, 'DECLINED', '2026-11-01');
    const signedYear = [1, ['2027-04-01']];
    expect(await curves('2026-10-31')).toEqual([PAID, PAID, PAID]);
    expect(await curves()).toEqual([signedYear, signedYear, signedYear]);
  });

  it('pays nothing from the day its line is declined, though it was signed before, until it is signed anew', async () => {
    const { line, first, next } = await twoYears();
    await sayOf(first, 'SIGNED', '2026-03-12');
    await sayOf(next, 'SIGNED', '2026-03-12');
    const before = await momentBetween();
    await say(line, 'DECLINED', '2026-11-20');
    expect(await curves('2026-11-19')).toEqual([PAID, PAID, PAID]);
    expect(await curves()).toEqual([NOT_PAID, NOT_PAID, NOT_PAID]);
    expect(await curves('2026-11-22', before)).toEqual([PAID, PAID, PAID]);
    const query = `query ($id: ID!, $asOf: Date) { fundingLine(id: $id, asOf: $asOf) { stage instalments { stage } } }`;
    const { data } = await admin.ask(query, { id: line });
    expect(data.fundingLine).toEqual({
      stage: 'DECLINED',
      instalments: [{ stage: 'DECLINED' }, { stage: 'DECLINED' }],
    });
    const risk = `query ($programme: ID) { fundingRisk(programme: $programme) { posts { nodes { fundedUntil { ... on NoValue { reason } } } } } }`;
    const { data: atRisk } = await admin.ask(risk, { programme: scene.programme });
    expect(atRisk.fundingRisk.posts.nodes).toEqual([{ fundedUntil: { reason: 'NOT_APPLICABLE' } }]);

    await sayOf(first, 'SIGNED', '2026-11-21');
    const signedYear = [1, ['2027-04-01']];
    expect(await curves()).toEqual([signedYear, signedYear, signedYear]);
    // What was said of the other before does not come back with a promise for the line.
    await say(line, 'SAID', '2026-11-22');
    expect(await curves()).toEqual([signedYear, signedYear, PAID]);
  });

  it('has no option left once it is declined', async () => {
    const option = { extension_to: '2029-03-31', extension_decided_by: 'FUNDER' };
    const line = await aPromise(option);
    await say(line, 'SIGNED', '2026-03-12');
    expect((await curves())[2]).toEqual([1, ['2029-04-01']]);
    await say(line, 'DECLINED', '2026-11-20');
    expect(await curves()).toEqual([NOT_PAID, NOT_PAID, NOT_PAID]);
  });

  it('counts one that is hoped for without another that nothing was said of', async () => {
    const { first, next } = await twoYears();
    await sayOf(next, 'HOPED_FOR', '2026-10-01');
    expect(await curves()).toEqual([NOT_PAID, NOT_PAID, [0, ['2028-04-01']]]);
    await sayOf(first, 'SIGNED', '2026-11-01');
    expect(await curves()).toEqual([[1, ['2027-04-01']], [1, ['2027-04-01']], PAID]);
  });

  it('says so of its line at risk: the signed money ends with the signed instalment', async () => {
    const { first, next } = await twoYears();
    await sayOf(first, 'SIGNED', '2026-03-01');
    await sayOf(next, 'ANNOUNCED', '2026-10-01');
    const { data } = await admin.ask(
      `query ($programme: ID, $certainty: CertaintyLevel!) {
        fundingRisk(programme: $programme, certainty: $certainty, until: "2028-12-31") {
          posts { nodes { fundedUntil { ... on DayValue { day } } } }
        }
      }`,
      { programme: scene.programme, certainty: 'SIGNED_ONLY' },
    );
    expect(data.fundingRisk.posts.nodes).toEqual([{ fundedUntil: { day: '2027-03-31' } }]);
  });
});

describe('an option to extend', () => {
  const option = { ends_on: '2027-03-31', extension_to: '2028-03-31', extension_decided_by: 'FUNDER' };

  it('counts with everything said while it exists, and as signed once it is used, from that day', async () => {
    const line = await aPromise({ ...option, stage: 'SIGNED', said_on: '2026-02-01' });
    const toMarch = [1, ['2027-04-01']];
    expect(await curves()).toEqual([toMarch, toMarch, PAID]);
    const used = { fundingLine: line, version: 1, saidBy: 'Invented funder', saidOn: '2026-11-20' };
    const { fundingLine } = await exercise(scene.lead, used);
    expect(fundingLine).toMatchObject({ endsOn: '2028-03-31', stage: 'EXTENSION_EXERCISED' });
    expect(await curves()).toEqual([PAID, PAID, PAID]);
    expect(await curves('2026-11-19')).toEqual([toMarch, toMarch, PAID]);
  });

  it('counts from the day it is used where the line is paid in instalments too', async () => {
    const line = await aPromise({ ...option, stage: 'SIGNED', said_on: '2026-02-01', amount: 100_000 });
    await make.insert('instalment', {
      programme_id: scene.programme,
      funding_line_id: line,
      starts_on: '2026-04-01',
      ends_on: '2027-03-31',
      amount: 100_000,
    });
    const used = { fundingLine: line, version: 1, saidBy: 'Invented funder', saidOn: '2026-11-20' };
    expect(await exercise(scene.lead, { ...used, amount: 150_000, instalmentAmount: 50_000 })).toMatchObject({
      userErrors: [],
    });
    const toMarch = [1, ['2027-04-01']];
    expect(await curves()).toEqual([PAID, PAID, PAID]);
    expect(await curves('2026-11-19')).toEqual([toMarch, toMarch, PAID]);
  });

  it('is not used by somebody who only says that there is one', async () => {
    const line = await aPromise({ ...option, stage: 'SIGNED', said_on: '2026-02-01' });
    const toMarch = [1, ['2027-04-01']];
    await say(line, 'EXTENSION_OPTION', '2026-11-01');
    expect(await curves()).toEqual([toMarch, toMarch, PAID]);
  });
});

const LINES_SAID = `query ($programme: ID, $asOf: Date) {
  coverageStrip(programme: $programme, asOf: $asOf, certainty: EVERYTHING_SAID, months: 36) { lines { nodes { line { id } } } }
  fundingRisk(programme: $programme, asOf: $asOf, certainty: EVERYTHING_SAID, until: "2029-12-31") { lines { nodes { line { id } } } }
  runway(programme: $programme, asOf: $asOf, certainty: EVERYTHING_SAID) { nodes { line { id } } }
}`;

it('lists no line that nobody has said anything of, also where everything said counts', async () => {
  const line = await aPromise();
  expect((await say(line, 'SAID', '2026-06-01')).userErrors).toEqual([]);
  const listed = async (asOf: string): Promise<string[][]> => {
    const { data, errors } = await admin.ask(LINES_SAID, { programme: scene.programme, asOf });
    expect(errors).toBeUndefined();
    const reports = [data.coverageStrip.lines, data.fundingRisk.lines, data.runway];
    return reports.map(({ nodes }) => nodes.map((node: { line: { id: string } }) => node.line.id));
  };
  expect(await listed('2026-05-31')).toEqual([[], [], []]);
  expect(await listed('2026-06-01')).toEqual([[line], [line], [line]]);
});
