import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { Person, TestApplication } from '../support/application';
import { Builders } from '../support/builders';
import { aFundingScene, FundingScene } from '../support/funding-scene';
import { momentBetween } from '../support/moment-between';

let tracker: TestApplication;
let make: Builders;

beforeAll(async () => {
  tracker = await TestApplication.start({ today: '2026-11-22' });
  await loadReferenceFacts(tracker.database.ownerUrl, { log: () => {} });
  make = new Builders(tracker.owner);
}, 60_000);
afterAll(() => tracker.stop());

const QUESTION = `query ($programme: ID, $employer: ID, $partnership: String, $board: String, $from: Date, $until: Date, $kinds: [DeadlineKind!], $asOf: Date, $knownAt: DateTime, $first: Int! = 50, $skip: Int! = 0) {
  deadlines(programme: $programme, employer: $employer, partnership: $partnership, board: $board, from: $from, until: $until, kinds: $kinds, asOf: $asOf, knownAt: $knownAt, first: $first, skip: $skip) {
    asOf from until totalCount caveats method
    nodes { id kind day daysLeft hasPassed title sentence line { id } post { id } contract { id } employer { id } }
  }
}`;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what it expects and fails where it is not there
async function ask(person: Person, question: object = {}): Promise<any> {
  const { data, errors } = await person.ask(QUESTION, question as Record<string, unknown>);
  if (errors) throw new Error(errors.map(({ message }) => message).join(' '));
  return data.deadlines;
}

/** Kind and day of each, as the answer has them. */
async function days(person: Person, question: object = {}): Promise<string[]> {
  const { nodes } = await ask(person, question);
  return nodes.map(({ kind, day }: { kind: string; day: string }) => `${day} ${kind}`);
}

describe('the days of funding lines', () => {
  it('are the last safe decision day and the last paid day of fundingRisk, the first in front', async () => {
    const scene = await aFundingScene(tracker, make);
    const post = await make.post(scene.participation);
    const worker = await make.worker(scene.employer, { continuous_service_on: '2014-04-01' });
    await make.contract(post, worker);
    const line = await make.fundingLine(scene.programme, scene.funder, { title: 'Twelve years (invented)' });
    await make.allocation(line, post);
    const { nodes, totalCount, method } = await ask(scene.hr, { programme: scene.programme });
    // Twelve weeks before 31 March 2027, one dismissal: 6 January 2027.
    expect(nodes).toMatchObject([
      {
        kind: 'DECISION',
        day: '2027-01-06',
        daysLeft: 45,
        hasPassed: false,
        title: 'Last safe day to decide: Twelve years (invented)',
        line: { id: line },
        post: null,
      },
      { kind: 'MONEY_ENDS', day: '2027-03-31', daysLeft: 129, line: { id: line } },
    ]);
    expect(nodes[1].sentence).toContain('1 post loses all or part of its money from 1 April 2027.');
    expect([totalCount, method]).toEqual([2, 'deadlines/1']);
    const risk = await scene.hr.ask(
      `query ($programme: ID) { fundingRisk(programme: $programme) { lines { nodes { lastSafeDecisionDay { ... on SafeDecisionDay { day } } } } } }`,
      { programme: scene.programme },
    );
    expect(risk.data.fundingRisk.lines.nodes[0].lastSafeDecisionDay.day).toBe(nodes[0].day);
  });

  it('list a decision day that has passed while its money has not ended, unless asked from a day on', async () => {
    const scene = await aFundingScene(tracker, make);
    const post = await make.post(scene.participation);
    await make.allocation(
      await make.fundingLine(scene.programme, scene.funder, { ends_on: '2026-12-31', decision_lead_days: 30 }),
      post,
    );
    const { nodes } = await ask(scene.lead, { programme: scene.programme });
    expect(nodes).toMatchObject([
      { kind: 'DECISION', hasPassed: true, day: '2026-09-08', daysLeft: -75 }, // 84 + 30 days before, a Tuesday
      { kind: 'MONEY_ENDS', hasPassed: false, day: '2026-12-31' },
    ]);
    expect(await days(scene.lead, { programme: scene.programme, from: '2026-11-22' })).toEqual([
      '2026-12-31 MONEY_ENDS',
    ]);
    expect(await days(scene.lead, { programme: scene.programme, asOf: '2027-01-01' })).toEqual([]);
  });

  it('list a decision day before the horizon of money that ends after it', async () => {
    const scene = await aFundingScene(tracker, make);
    const post = await make.post(scene.participation);
    await make.allocation(await make.fundingLine(scene.programme, scene.funder), post);
    expect(await days(scene.lead, { programme: scene.programme, until: '2027-01-31' })).toEqual([
      '2027-01-06 DECISION',
    ]);
    expect(await days(scene.lead, { programme: scene.programme, until: '2027-01-06' })).toHaveLength(1);
    expect(await days(scene.lead, { programme: scene.programme, until: '2027-01-05' })).toEqual([]);
  });

  it('keep their id when the money is moved, and move with it; as recorded before, they have not', async () => {
    const scene = await aFundingScene(tracker, make);
    const line = await make.fundingLine(scene.programme, scene.funder);
    const { nodes: before } = await ask(scene.lead, { programme: scene.programme });
    const knownAt = await momentBetween();
    await tracker.owner.query(`UPDATE funding_line SET ends_on = '2027-06-30', version = version + 1 WHERE id = $1`, [
      line,
    ]);
    const { nodes: after } = await ask(scene.lead, { programme: scene.programme });
    expect([before[0].day, after[0].day]).toEqual(['2027-03-31', '2027-06-30']);
    expect(after[0].id).toBe(before[0].id);
    expect(await days(scene.lead, { programme: scene.programme, knownAt })).toEqual(['2027-03-31 MONEY_ENDS']);
  });

  it('are the options that are still open, and money that begins unsigned', async () => {
    const scene = await aFundingScene(tracker, make);
    const option = { extension_to: '2028-03-31', extension_decided_by: 'FUNDER', extension_decide_by: '2026-12-31' };
    const open = await make.fundingLine(scene.programme, scene.funder, { title: 'Open (invented)', ...option });
    await make.fundingLine(scene.programme, scene.funder, { ...option, stage: 'DECLINED' });
    await make.fundingLine(scene.programme, scene.funder, { ...option, ends_on: '2028-03-31' });
    const announced = await make.fundingLine(scene.programme, scene.funder, {
      title: 'Next (invented)',
      stage: 'ANNOUNCED',
      starts_on: '2027-04-01',
      ends_on: '2028-03-31',
    });
    const { nodes } = await ask(scene.analyst, {
      programme: scene.programme,
      kinds: ['OPTION_DECISION', 'REVIEW'],
    });
    expect(nodes).toMatchObject([
      {
        kind: 'OPTION_DECISION',
        day: '2026-12-31',
        line: { id: open },
        sentence:
          'By this day the funder has to decide whether "Open (invented)" goes on to 31 March 2028; without it the line ends on 31 March 2027.',
      },
      { kind: 'REVIEW', day: '2027-04-01', line: { id: announced }, title: 'Money begins unsigned: Next (invented)' },
    ]);
    expect(nodes).toHaveLength(2);
  });
});

describe('the days of people', () => {
  async function people(sharing: string): Promise<FundingScene & { worker: string }> {
    const scene = await aFundingScene(tracker, make);
    await tracker.owner.query('UPDATE participation SET sharing_level = $2, version = version + 1 WHERE id = $1', [
      scene.participation,
      sharing,
    ]);
    const worker = await make.worker(scene.employer, { reference: 'CANARY-7', continuous_service_on: '2025-04-01' });
    await make.contract(await make.post(scene.participation, { reference: 'CLW-7' }), worker, {
      kind: 'FIXED_TERM',
      starts_on: '2025-04-01',
      ends_on: '2027-06-30',
    });
    return { ...scene, worker };
  }
  const KINDS = { kinds: ['STEP', 'CONTRACT_ENDS'] };

  it('come with the reference to their own employer, and without it to a lead they are shared with', async () => {
    const { hr, lead, programme, employer } = await people('PSEUDONYMISED_TERMS');
    const admin = await tracker.person('ADMINISTRATOR');
    for (const person of [hr, admin, lead]) {
      const answer = await ask(person, { programme, ...KINDS });
      expect(answer.nodes).toMatchObject([
        { kind: 'STEP', day: '2027-03-31', employer: { id: employer }, contract: { id: expect.any(String) } },
        { kind: 'CONTRACT_ENDS', day: '2027-06-30' },
      ]);
      expect(JSON.stringify(answer).includes('CANARY-7')).toBe(person !== lead);
      expect(answer.nodes[0].title).toContain('post CLW-7 at');
    }
  });

  it('are not told to a lead with whom nothing of people is shared, to an analyst, or to another employer', async () => {
    const { lead, analyst, programme } = await people('STATISTICS');
    const other = await make.employer();
    await make.participation(other, programme);
    const otherHr = await tracker.person('HR_EDITOR', { employers: [other] });
    for (const person of [lead, analyst, otherHr]) {
      const { nodes, totalCount, caveats } = await ask(person, { programme, ...KINDS });
      expect([nodes, totalCount]).toEqual([[], 0]);
      expect(caveats).toEqual([expect.stringContaining('of the people whose contracts you may see')]);
    }
  });

  it('say what the end of a fixed term means: a dismissal, nothing where a further contract goes on, notice after four years', async () => {
    const scene = await aFundingScene(tracker, make);
    const post = await make.post(scene.participation);
    const fixed = (starts_on: string, ends_on: string) => ({ kind: 'FIXED_TERM', starts_on, ends_on });
    const worker = () => make.worker(scene.employer, { continuous_service_on: null });
    await make.contract(post, await worker(), fixed('2026-04-01', '2027-03-28'));
    const kept = await worker();
    await make.contract(post, kept, fixed('2026-04-01', '2027-03-29'));
    await make.contract(post, kept, { starts_on: '2027-03-30' });
    const left = await worker();
    await make.contract(post, left, fixed('2026-04-01', '2027-03-30'));
    await make.contract(post, left, fixed('2027-04-01', '2027-09-30'));
    const renewed = await worker();
    await make.contract(post, renewed, fixed('2023-04-01', '2025-03-31'));
    await make.contract(post, renewed, fixed('2025-04-01', '2027-03-31'));
    const { nodes } = await ask(scene.hr, {
      programme: scene.programme,
      kinds: ['CONTRACT_ENDS'],
      until: '2027-03-31',
    });
    expect(nodes.map(({ day, sentence }: { day: string; sentence: string }) => [day, sentence])).toEqual([
      ['2027-03-28', expect.stringContaining('needs no notice, but is a dismissal')],
      ['2027-03-29', expect.stringContaining('A further contract of the same person goes on from it')],
      ['2027-03-30', expect.stringContaining('needs no notice, but is a dismissal')],
      ['2027-03-31', expect.stringContaining('Four years of fixed terms are complete by then')],
    ]);
  });

  it('hold four years of fixed terms, of a worker who was renewed', async () => {
    const scene = await aFundingScene(tracker, make);
    const post = await make.post(scene.participation);
    const worker = await make.worker(scene.employer, { continuous_service_on: '2023-04-01' });
    const fixed = { kind: 'FIXED_TERM' };
    await make.contract(post, worker, { ...fixed, starts_on: '2023-04-01', ends_on: '2025-03-31' });
    await make.contract(post, worker, { ...fixed, starts_on: '2025-04-01', ends_on: '2028-12-31' });
    const { nodes } = await ask(scene.hr, { programme: scene.programme, ...KINDS });
    expect(nodes).toMatchObject([
      { kind: 'STEP', day: '2027-03-31', title: expect.stringMatching(/^Four years of fixed terms: W-/) },
      {
        ...{ kind: 'STEP', day: '2028-03-31', title: expect.stringMatching(/^Five years of service/) },
        // 1 April 2023 to the end of 31 March 2028; the sixth year, and its leave, begin on 1 April.
        sentence:
          'Five years of continuous service are complete at the end of this day: statutory notice is five weeks from then on, and leave under Agenda for Change would grow on the day after.',
      },
    ]);
  });

  it('leave out a step that falls after the contract has ended', async () => {
    const scene = await aFundingScene(tracker, make);
    const worker = await make.worker(scene.employer, { continuous_service_on: '2025-04-01' });
    await make.contract(await make.post(scene.participation), worker, {
      ends_on: '2027-03-30',
      end_reason: 'RESIGNED',
    });
    expect(await days(scene.hr, { programme: scene.programme })).toEqual([]);
  });
});

describe('a question about deadlines', () => {
  it('is limited by programme, employer, partnership and board, and by rights', async () => {
    const scene = await aFundingScene(tracker, make);
    const outside = await aFundingScene(tracker, make);
    const post = await make.post(scene.participation);
    await make.allocation(await make.fundingLine(scene.programme, scene.funder), post);
    const admin = await tracker.person('ADMINISTRATOR');
    // Nobody is recorded in the filled post, so the longest notice of the statute stands for whoever is in it.
    const both = ['2027-01-06 DECISION', '2027-03-31 MONEY_ENDS'];
    expect(await days(admin, { employer: scene.employer })).toEqual(both);
    expect(await days(admin, { partnership: scene.partnership })).toEqual(both);
    expect(await days(admin, { employer: outside.employer })).toEqual([]);
    expect(await days(admin, { board: 'S08000015' })).toEqual([]);
    expect(await days(outside.lead)).toEqual([]);
    expect(await days(outside.lead, { programme: scene.programme })).toEqual([]);
  });

  it('lists accreditations that end of employers with posts in scope', async () => {
    const scene = await aFundingScene(tracker, make);
    await make.post(scene.participation);
    await tracker.owner.query(
      `UPDATE employer SET living_wage_since = '2024-05-01', living_wage_until = '2027-04-30',
         living_wage_source = 'https://example.org', version = version + 1 WHERE id = $1`,
      [scene.employer],
    );
    const { nodes } = await ask(scene.analyst);
    expect(nodes).toMatchObject([{ kind: 'REVIEW', day: '2027-04-30', employer: { id: scene.employer }, line: null }]);
  });

  it('is paged, and refused beyond its horizon', async () => {
    const scene = await aFundingScene(tracker, make);
    for (const ends_on of ['2027-01-31', '2027-02-28', '2027-03-31']) {
      await make.fundingLine(scene.programme, scene.funder, { ends_on });
    }
    const page = await ask(scene.lead, { first: 1, skip: 1 });
    expect([page.totalCount, page.nodes.length, page.nodes[0].day]).toEqual([3, 1, '2027-02-28']);
    const { errors } = await scene.lead.ask(QUESTION, { until: '2040-01-01' });
    expect(errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('reads the same number of statements for many lines and people as for one', async () => {
    const scene = await aFundingScene(tracker, make);
    const add = async (): Promise<void> => {
      const post = await make.post(scene.participation);
      const worker = await make.worker(scene.employer, { continuous_service_on: '2025-04-01' });
      await make.contract(post, worker, { kind: 'FIXED_TERM', starts_on: '2025-04-01', ends_on: '2027-06-30' });
      await make.allocation(await make.fundingLine(scene.programme, scene.funder), post);
    };
    await add();
    const one = await tracker.countStatements(() => ask(scene.hr));
    for (let more = 0; more < 5; more += 1) await add();
    const six = await tracker.countStatements(() => ask(scene.hr));
    expect(six).toBe(one);
    expect((await ask(scene.hr)).totalCount).toBe(24);
  });
});
