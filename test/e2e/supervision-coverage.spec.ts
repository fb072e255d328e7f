import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { Person, TestApplication } from '../support/application';
import { Builders, Row } from '../support/builders';
import { SupervisionBuilders } from '../support/supervision-builders';

/** Published partnerships: the City of Edinburgh, and Glasgow City. */
const HERE = 'S37000012';
const ELSEWHERE = 'S37000034';

let tracker: TestApplication;
let make: Builders;
let supervision: SupervisionBuilders;
let admin: Person;

beforeAll(async () => {
  tracker = await TestApplication.start({ today: '2026-11-22' });
  await loadReferenceFacts(tracker.database.ownerUrl, { log: () => {} });
  make = new Builders(tracker.owner);
  supervision = new SupervisionBuilders(tracker.owner, make);
  admin = await tracker.person('ADMINISTRATOR');
});
afterAll(() => tracker.stop());

interface Employed {
  readonly employer: string;
  readonly part: string;
  readonly post: string;
}

async function anEmployer(programme: string, sharing: string): Promise<Employed> {
  const employer = await make.employer();
  const part = await make.participation(employer, programme, { sharing_level: sharing });
  return { employer, part, post: await make.post(part) };
}

const aContract = async ({ employer, post }: Employed, values: Row = {}, terms: Row = {}) =>
  make.contract(post, await make.worker(employer), values, terms);

/** A programme of two employers that both share, with four workers: up to date, overdue, nothing due, nothing arranged. */
async function aProgramme() {
  const programme = await make.programme({ partnership: HERE });
  const one = await anEmployer(programme, 'PSEUDONYMISED_TERMS');
  const two = await anEmployer(programme, 'PSEUDONYMISED_TERMS');
  const line = await make.fundingLine(programme, await make.funder(), { ends_on: '2027-03-31' });
  const upToDate = await aContract(one);
  await supervision.arrangement(upToDate, { funding_line_id: line });
  await supervision.session(upToDate, '2026-11-01', { minutes: 90 });
  await supervision.session(upToDate, '2025-11-23', { minutes: 60 }); // the first of the 365 days
  await supervision.session(upToDate, '2025-11-22', { minutes: 500 }); // the day before them
  const overdue = await aContract(one, {}, { weekly_minutes: 1110 }); // half of 37 hours
  await supervision.arrangement(overdue, { provider: 'INVENTED psychologist', interval_days: 42 });
  await supervision.session(overdue, '2026-10-10', { minutes: 60 });
  await supervision.session(overdue, '2026-11-20', { outcome: 'CANCELLED_BY_SUPERVISOR', minutes: null });
  const peers = await aContract(two);
  await supervision.arrangement(peers, { kind: 'PEER', interval_days: null });
  const uncovered = await aContract(two);
  return { programme, one, two, line, upToDate, overdue, peers, uncovered };
}

const KIND = `kind workers withArrangement withoutArrangement overdue upToDate nothingDue hoursHeld
  shareWithout { ... on PercentValue { percent } ... on NoValue { reason } }
  hoursPerWte { ... on HoursPerWteValue { hours } ... on NoValue { reason } }
  fundingEnds { endsOn workers fundingLine { id } } soleProvider { provider workers }
  standard { standardId maxIntervalDays confidence obligation }
  agreed { within over notComparable } held { within over notComparable }`;
const ASK = `query ($programme: ID, $employer: ID, $partnership: String, $kind: SupervisionKind, $standards: [String!], $asOf: Date) {
  supervisionCoverage(programme: $programme, employer: $employer, partnership: $partnership, kind: $kind, standards: $standards, asOf: $asOf) {
    ... on NoValue { reason message }
    ... on SupervisionCoverage {
      byKind { ${KIND} }
      shareWithoutClinical { ... on PercentValue { percent } ... on NoValue { reason } }
      practicesWithOneWorker workersAloneInAPractice
      computedFrom { asOf contracts workers employers method caveats }
    }
  }
}`;

async function coverage(person: Person, question: Row) {
  const { data, errors } = await person.ask(ASK, question);
  expect(errors).toBeUndefined();
  return data.supervisionCoverage;
}

describe('supervision coverage of a programme', () => {
  it('tells each worker once, by what is arranged and what is due', async () => {
    const { programme, line } = await aProgramme();
    const answer = await coverage(admin, { programme, kind: 'CLINICAL' });
    expect(answer.byKind).toEqual([
      {
        kind: 'CLINICAL',
        workers: 4,
        withArrangement: 2,
        withoutArrangement: 2,
        overdue: 1,
        upToDate: 1,
        nothingDue: 0,
        shareWithout: { percent: 50 },
        hoursHeld: 3.5,
        hoursPerWte: { hours: 1 }, // 210 minutes ÷ 3.5 WTE
        fundingEnds: [{ endsOn: '2027-03-31', workers: 1, fundingLine: { id: line } }],
        soleProvider: { provider: expect.stringMatching(/^invented psychologist$/i), workers: 2 },
        standard: {
          standardId: 'SCO-EDI-CLIN',
          maxIntervalDays: 31,
          confidence: 'SINGLE_SOURCE',
          obligation: 'OBSERVED_PRACTICE',
        },
        agreed: { within: 1, over: 1, notComparable: 2 }, // 31 and 42 days against 31
        held: { within: 1, over: 1, notComparable: 2 }, // 21 and 43 days
      },
    ]);
    expect(answer).toMatchObject({
      shareWithoutClinical: { percent: 50 },
      computedFrom: { asOf: '2026-11-22', contracts: 4, workers: 4, employers: 2, method: 'supervision-coverage/2' },
    });
  });

  it('tells one provider from several who are called the same', async () => {
    const [here, elsewhere] = [
      await make.programme({ partnership: HERE }),
      await make.programme({ partnership: HERE }),
    ];
    const one = await anEmployer(here, 'PSEUDONYMISED_TERMS');
    const two = await anEmployer(here, 'PSEUDONYMISED_TERMS');
    const other = await anEmployer(elsewhere, 'PSEUDONYMISED_TERMS');
    for (const employed of [one, one, two, other]) {
      const contract = await aContract(employed);
      for (const kind of ['LINE_MANAGEMENT', 'CLINICAL', 'PEER', 'NETWORK_LEAD', 'GP_CONTACT']) {
        await supervision.arrangement(contract, { kind, provider: `${kind} in words` });
      }
    }
    const served = async (question: Row) =>
      Object.fromEntries(
        (await coverage(admin, question)).byKind.map((each: Row) => [
          each['kind'],
          (each['soleProvider'] as { workers: number } | null)?.workers ?? null,
        ]),
      );
    const ofPartnership = await served({ partnership: HERE });
    expect(ofPartnership).toMatchObject({ LINE_MANAGEMENT: null, PEER: null, NETWORK_LEAD: null, GP_CONTACT: null });
    expect(await served({ programme: here })).toEqual({
      ...{ LINE_MANAGEMENT: null, CLINICAL: 3, PEER: 3, NETWORK_LEAD: 3, GP_CONTACT: null },
    });
    expect(await served({ employer: one.employer })).toEqual({
      ...{ LINE_MANAGEMENT: 2, CLINICAL: 2, PEER: 2, NETWORK_LEAD: 2, GP_CONTACT: null },
    });
  });

  it('adds up for every kind, and keeps the kinds apart', async () => {
    const { programme } = await aProgramme();
    const { byKind } = await coverage(admin, { programme });
    expect(byKind.map((each: Row) => [each['kind'], each['withArrangement']])).toEqual([
      ['LINE_MANAGEMENT', 0],
      ['CLINICAL', 2],
      ['PEER', 1],
      ['NETWORK_LEAD', 0],
      ['GP_CONTACT', 0],
    ]);
    for (const each of byKind) {
      expect(each.withArrangement + each.withoutArrangement).toBe(each.workers);
      expect(each.overdue + each.upToDate + each.nothingDue).toBe(each.withArrangement);
      expect(each.agreed.within + each.agreed.over + each.agreed.notComparable).toBe(each.workers);
    }
    expect(byKind[2]).toMatchObject({ nothingDue: 1, overdue: 0, standard: null, soleProvider: null });
  });

  it('is the sum of its employers', async () => {
    const { programme, one, two } = await aProgramme();
    const count = async (question: Row) => (await coverage(admin, { ...question, kind: 'CLINICAL' })).byKind[0];
    const [whole, first, second] = [
      await count({ programme }),
      await count({ employer: one.employer }),
      await count({ employer: two.employer, programme }),
    ];
    for (const part of ['workers', 'withArrangement', 'withoutArrangement', 'overdue', 'upToDate', 'hoursHeld']) {
      expect(first[part] + second[part]).toBe(whole[part]);
    }
  });

  it('covers the last day of a contract and an arrangement, and not the day after', async () => {
    const programme = await make.programme({ partnership: HERE });
    const employed = await anEmployer(programme, 'NONE');
    await supervision.arrangementForAll(employed.part, { ends_on: '2026-10-31' });
    await aContract(employed);
    await aContract(employed, { kind: 'FIXED_TERM', ends_on: '2026-11-30' });
    const on = async (asOf: string) => (await coverage(admin, { programme, kind: 'CLINICAL', asOf })).byKind[0];
    expect(await on('2026-10-31')).toMatchObject({ workers: 2, withArrangement: 2 });
    expect(await on('2026-11-01')).toMatchObject({ workers: 2, withArrangement: 0, shareWithout: { percent: 100 } });
    expect(await on('2026-11-30')).toMatchObject({ workers: 2 });
    expect(await on('2026-12-01')).toMatchObject({ workers: 1 });
  });

  it('is not overdue while the worker is away', async () => {
    const { programme, overdue } = await aProgramme();
    await supervision.absence(overdue, '2026-10-20', null);
    const { byKind } = await coverage(admin, { programme, kind: 'CLINICAL' });
    expect(byKind[0]).toMatchObject({ overdue: 0, upToDate: 2 });
  });

  it('says that there is nobody to count, and gives no share', async () => {
    const programme = await make.programme({ partnership: HERE });
    const answer = await coverage(admin, { programme });
    expect(answer.shareWithoutClinical).toEqual({ reason: 'NOTHING_TO_COUNT' });
    expect(answer.byKind[1]).toMatchObject({ workers: 0, hoursPerWte: { reason: 'NOTHING_TO_COUNT' } });
  });

  it('finds practices with one link worker, however many contracts that worker has there', async () => {
    const programme = await make.programme({ partnership: HERE });
    const employed = await anEmployer(programme, 'NONE');
    const [alone, shared] = [await make.practice(HERE), await make.practice(HERE)];
    const worker = await make.worker(employed.employer);
    const [first, again] = [
      await make.contract(employed.post, worker),
      await make.contract(await make.post(employed.part), worker),
    ];
    for (const contract of [first, again]) await make.placement(contract, alone, { ends_on: '2026-11-22' });
    await make.placement(first, shared);
    await make.placement(await aContract(employed), shared);
    const on = (asOf: string) => coverage(admin, { programme, asOf });
    expect(await on('2026-11-22')).toMatchObject({ practicesWithOneWorker: 1, workersAloneInAPractice: 1 });
    expect(await on('2026-11-23')).toMatchObject({ practicesWithOneWorker: 0, workersAloneInAPractice: 0 });
  });
});

describe('the standard supervision is held against', () => {
  it('is about monthly for clinical supervision and every six weeks for the employer', async () => {
    const programme = await make.programme({ partnership: HERE });
    const employed = await anEmployer(programme, 'NONE');
    const contract = await aContract(employed);
    await supervision.arrangement(contract, { interval_days: 31 });
    await supervision.arrangement(contract, { kind: 'LINE_MANAGEMENT', interval_days: 42 });
    const { byKind } = await coverage(admin, { programme });
    expect(byKind.slice(0, 2)).toMatchObject([
      { standard: { standardId: 'SCO-EDI-HOST', maxIntervalDays: 42 }, agreed: { within: 1, over: 0 } },
      { standard: { standardId: 'SCO-EDI-CLIN', maxIntervalDays: 31 }, agreed: { within: 1, over: 0 } },
    ]);
  });

  it('can be another that was read, and never one that was only recalled', async () => {
    const { programme } = await aProgramme();
    const { byKind } = await coverage(admin, { programme, kind: 'CLINICAL', standards: ['ENG-CYP-CLIN'] });
    expect(byKind[0]).toMatchObject({ standard: { maxIntervalDays: 42 }, agreed: { within: 2, over: 0 } });
    for (const standards of [['ENG-NASP-MONTHLY'], ['ENG-HEE-CLIN'], ['NO-SUCH-THING']]) {
      const { errors } = await admin.ask(ASK, { programme, standards });
      expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
      expect(errors?.[0]?.message).not.toContain('NASP');
    }
  });
});

describe('who is told how people are supervised', () => {
  it('an HR editor, of their own employers only', async () => {
    const { programme, one, two } = await aProgramme();
    const hr = await tracker.person('HR_EDITOR', { employers: [one.employer] });
    const answer = await coverage(hr, { programme });
    expect(answer.computedFrom).toMatchObject({ workers: 2, employers: 1 });
    expect(answer.computedFrom.caveats).toContain('Counts the people of your own employers only.');
    expect(await coverage(hr, { employer: two.employer })).toMatchObject({ reason: 'OUTSIDE_YOUR_RIGHTS' });
  });

  it('a lead where every employer shares, and nobody says which one does not', async () => {
    const { programme, two } = await aProgramme();
    const lead = await tracker.person('STRATEGIC_LEAD', { partnerships: [HERE] });
    expect(await coverage(lead, { programme, kind: 'CLINICAL' })).toMatchObject({
      byKind: [{ workers: 4, withArrangement: 2, overdue: 1 }],
    });
    await tracker.owner.query(
      `UPDATE participation SET sharing_level = 'STATISTICS', version = version + 1 WHERE id = $1`,
      [two.part],
    );
    const withheld = await coverage(lead, { programme });
    expect(withheld.reason).toBe('NOT_SHARED_BY_EVERY_EMPLOYER');
    expect(withheld.message).toContain('1 of the 2 employers');
    const [name] = (await tracker.owner.query('SELECT name FROM employer WHERE id = $1', [two.employer])).rows;
    expect(withheld.message).not.toContain(name.name);
  });

  it('not a lead of another place, and not an analyst', async () => {
    const { programme } = await aProgramme();
    const elsewhere = await tracker.person('STRATEGIC_LEAD', { partnerships: [ELSEWHERE] });
    expect(await coverage(elsewhere, { programme })).toMatchObject({ reason: 'OUTSIDE_YOUR_RIGHTS' });
    const analyst = await tracker.person('ANALYST', { nation: true });
    const refused = await coverage(analyst, { programme });
    expect(refused.reason).toBe('OUTSIDE_YOUR_RIGHTS');
    expect(refused.message).toMatch(/asked for instead/);
  });

  it('nobody who has not signed in', async () => {
    const { errors } = await tracker.ask(null, ASK, {});
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('the contracts behind the coverage', () => {
  const ROWS = `query ($programme: ID!, $first: Int, $after: String) {
    supervisionCoverage(programme: $programme, kind: CLINICAL) { ... on SupervisionCoverage {
      contracts(first: $first, after: $after) {
        totalCount pageInfo { endCursor hasNextPage }
        nodes {
          contract { id } solePractices { id }
          kinds { agreed agreedDaysOver held heldDaysOver supervision { kind daysOverdue arrangement { fundingLine { id } } } }
        }
      }
    } }
  }`;

  it('are shown with where each stands against the standard, page by page', async () => {
    const { programme, line, upToDate, overdue, uncovered } = await aProgramme();
    const practice = await make.practice(HERE);
    await make.placement(overdue, practice);
    const lead = await tracker.person('STRATEGIC_LEAD', { partnerships: [HERE] });
    const rows = new Map<string, Row>();
    let after: string | null = null;
    for (let page = 0; page < 2; page += 1) {
      const { data, errors } = await lead.ask(ROWS, { programme, first: 2, after });
      expect(errors).toBeUndefined();
      const { contracts } = data.supervisionCoverage;
      expect(contracts).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: page === 0 } });
      for (const node of contracts.nodes) rows.set(node.contract.id, node);
      after = contracts.pageInfo.endCursor;
    }
    expect(rows.size).toBe(4);
    expect(rows.get(upToDate)).toMatchObject({
      kinds: [
        {
          agreed: 'WITHIN',
          agreedDaysOver: 0,
          held: 'WITHIN',
          supervision: { arrangement: { fundingLine: { id: line } } },
        },
      ],
      solePractices: [],
    });
    expect(rows.get(overdue)).toMatchObject({
      kinds: [{ agreed: 'OVER', agreedDaysOver: 11, held: 'OVER', heldDaysOver: 12, supervision: { daysOverdue: 1 } }],
      solePractices: [{ id: practice }],
    });
    expect(rows.get(uncovered)).toMatchObject({
      kinds: [{ agreed: 'NO_INTERVAL_AGREED', agreedDaysOver: null, held: 'NO_SESSION_HELD' }],
    });
  });

  it('cost as many statements for twenty as for two', async () => {
    const ask = async (workers: number) => {
      const programme = await make.programme({ partnership: HERE });
      const employed = await anEmployer(programme, 'NONE');
      const funder = await make.funder();
      for (let at = 0; at < workers; at += 1) {
        const contract = await aContract(employed);
        await make.placement(contract, await make.practice(HERE));
        await supervision.arrangement(contract, { funding_line_id: await make.fundingLine(programme, funder) });
      }
      return tracker.countStatements(() => admin.ask(ROWS, { programme, first: 20 }));
    };
    expect(await ask(20)).toBe(await ask(2));
  });
});
