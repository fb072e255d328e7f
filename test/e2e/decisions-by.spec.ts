import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { Person, TestApplication } from '../support/application';
import { Builders, Row } from '../support/builders';
import { aFundingScene, FundingScene } from '../support/funding-scene';

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

const DAY = `lineCount linesWithoutDay moneyEndsOn line { id } lastSafeDecisionDay { ... on SafeDecisionDay {
  day hasPassed basis bindingWorker components { step days ruleId source } } ... on NoValue { reason } }`;
const RISK = `query ($programme: ID, $employer: ID, $partnership: String, $consultation: ConsultationOrder! = IN_SEQUENCE) {
  fundingRisk(programme: $programme, employer: $employer, partnership: $partnership, consultation: $consultation) {
    employers { totalCount nodes { employer { id } ${DAY} } }
    programmes { totalCount nodes { programme { id } ${DAY} } }
    lines { nodes { line { id } lastSafeDecisionDay { ... on SafeDecisionDay { day } } } }
  }
}`;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what it expects
type Answer = any;

async function risk(person: Person, variables: Row): Promise<Answer> {
  const { data, errors } = await person.ask(RISK, variables);
  expect(errors).toBeUndefined();
  return data.fundingRisk;
}

/** Somebody in post at an employer, paid by a line. */
async function paid(line: string, employer: string, participation: string, service: string): Promise<string> {
  const post = await make.post(participation);
  await make.allocation(line, post);
  const reference = `W-${service}-${post.slice(0, 8)}`;
  await make.contract(post, await make.worker(employer, { continuous_service_on: service, reference }));
  return reference;
}

describe('the first decision', () => {
  it('is the earliest of each employer on its own chain, and of the programme over all of them', async () => {
    const { programme, employer, participation, funder } = scene;
    const other = await make.employer();
    const otherPart = await make.participation(other, programme);
    const shared = await make.fundingLine(programme, funder);
    const later = await make.fundingLine(programme, funder, { ends_on: '2027-06-30' });
    const twelveYears = await paid(shared, employer, participation, '2014-04-01');
    await paid(shared, other, otherPart, '2023-04-01');
    await paid(later, other, otherPart, '2014-07-01');
    const { employers, programmes } = await risk(admin, { programme });
    expect(employers.nodes).toMatchObject([
      {
        employer: { id: employer },
        lineCount: 1,
        line: { id: shared },
        // Twelve weeks before 31 March 2027.
        lastSafeDecisionDay: { day: '2027-01-06', bindingWorker: twelveYears },
      },
      {
        employer: { id: other },
        lineCount: 2,
        line: { id: shared },
        // Four weeks before 31 March 2027; the other line asks for 7 April 2027, twelve weeks before 30 June.
        lastSafeDecisionDay: { day: '2027-03-03', components: [{ step: 'NOTICE', days: 28, ruleId: 'ERA_1996_S86' }] },
      },
    ]);
    expect(programmes).toMatchObject({
      totalCount: 1,
      nodes: [
        {
          programme: { id: programme },
          lineCount: 2,
          linesWithoutDay: 0,
          moneyEndsOn: '2027-03-31',
          lastSafeDecisionDay: { day: '2027-01-06' },
        },
      ],
    });
    const { employers: own } = await risk(admin, { programme, employer: other });
    expect(own.nodes.map((each: Answer) => each.employer.id)).toEqual([other]);
  });

  it('has those that have passed in front, and counts the funder’s own lead time', async () => {
    const { programme, employer, participation, funder } = scene;
    const other = await make.employer();
    const otherPart = await make.participation(other, programme);
    const slow = { decision_lead_days: 60, ends_on: '2027-02-26' };
    await paid(await make.fundingLine(programme, funder), employer, participation, '2014-04-01');
    await paid(await make.fundingLine(programme, funder, slow), other, otherPart, '2017-02-27');
    const { employers } = await risk(admin, { programme });
    // Ten weeks before 26 February 2027 is 18 December; 60 days before that is 19 October 2026, a Monday.
    expect(employers.nodes).toMatchObject([
      {
        employer: { id: other },
        lastSafeDecisionDay: {
          day: '2026-10-19',
          hasPassed: true,
          components: [
            { step: 'NOTICE', days: 70 },
            { step: 'DECISION_LEAD', days: 60, ruleId: 'FUNDER_DECISION_LEAD' },
          ],
        },
      },
      { employer: { id: employer }, lastSafeDecisionDay: { day: '2027-01-06', hasPassed: false } },
    ]);
  });

  it('counts what an employer loses under all lines towards 20, and lets consultation overlap where asked to', async () => {
    const { programme, employer, participation, funder } = scene;
    const lines = [await make.fundingLine(programme, funder), await make.fundingLine(programme, funder)];
    await paid(lines[0]!, employer, participation, '2014-04-01');
    for (let at = 0; at < 18; at += 1) await paid(lines[at % 2]!, employer, participation, '2025-06-01');
    const day = async (variables: Row = {}) =>
      (await risk(admin, { programme, ...variables })).employers.nodes[0].lastSafeDecisionDay;
    expect(await day()).toMatchObject({ day: '2027-01-06', components: [{ step: 'NOTICE' }] });
    await paid(lines[1]!, employer, participation, '2025-06-01');
    expect(await day()).toMatchObject({
      day: '2026-12-07',
      components: [
        { step: 'NOTICE', days: 84 },
        { step: 'CONSULTATION', days: 30 },
      ],
    });
    expect(await day({ consultation: 'OVERLAP' })).toMatchObject({ day: '2027-01-06' });
  });

  it('names the binding worker to the employer’s own HR only', async () => {
    const { programme, employer, participation, funder, hr, lead } = scene;
    const worker = await paid(await make.fundingLine(programme, funder), employer, participation, '2014-04-01');
    const bound = async (person: Person) => (await risk(person, { programme })).employers.nodes[0].lastSafeDecisionDay;
    expect(await bound(hr)).toMatchObject({ basis: 'CONTRACTS', bindingWorker: worker });
    expect(await bound(lead)).toMatchObject({ basis: 'LONGEST_NOTICE_ASSUMED', bindingWorker: null });
  });

  it('is nobody’s where every post goes on under other signed money', async () => {
    const { programme, participation, funder } = scene;
    const post = await make.post(participation);
    await make.allocation(await make.fundingLine(programme, funder), post);
    const next = { starts_on: '2027-04-01', ends_on: '2029-03-31' };
    await make.allocation(await make.fundingLine(programme, funder, next), post);
    const { employers, programmes } = await risk(admin, { programme });
    expect([employers.totalCount, programmes.totalCount]).toEqual([0, 0]);
  });

  it('needs no more statements for more lines, employers and programmes', async () => {
    const { programme, employer, participation, funder, partnership } = scene;
    await paid(await make.fundingLine(programme, funder), employer, participation, '2014-04-01');
    const ask = () => risk(admin, { partnership });
    await ask();
    const few = await tracker.countStatements(ask);
    for (let at = 0; at < 3; at += 1) {
      const another = await make.programme({ partnership });
      const other = await make.employer();
      await paid(
        await make.fundingLine(another, funder),
        other,
        await make.participation(other, another),
        '2018-04-01',
      );
    }
    expect(await tracker.countStatements(ask)).toBe(few);
    expect((await ask()).programmes.totalCount).toBe(4);
  });
});
