import { Builders } from '../support/builders';
import { Person, TestApplication } from '../support/application';
import { momentBetween } from '../support/moment-between';

let tracker: TestApplication;
let make: Builders;
let admin: Person;

beforeAll(async () => {
  tracker = await TestApplication.start({ today: '2026-11-22' });
  make = new Builders(tracker.owner);
  admin = await tracker.person('ADMINISTRATOR');
});
afterAll(() => tracker.stop());

const PARTNERSHIP = 'S37999003';

const PAY = 'terms { pay { amount { ... on MoneyValue { amount } } } }';
const LIST = `query ($filter: ContractFilter) { contracts(filter: $filter) {
  totalCount edges { cursor } nodes { id reference worker { id reference } ${PAY} }
} }`;

/** An employer with one contract in a programme of the partnership, sharing at a level. */
async function anEmployer(sharing = 'STATISTICS') {
  await make.partnership(PARTNERSHIP);
  const employerId = await make.employer();
  const programmeId = await make.programme({ partnership: PARTNERSHIP });
  const participationId = await make.participation(employerId, programmeId, { sharing_level: sharing });
  const postId = await make.post(participationId);
  const workerId = await make.worker(employerId, { reference: 'CANARY-W' });
  const contractId = await make.contract(postId, workerId, { reference: 'CANARY-C' });
  const hr = await tracker.person('HR_EDITOR', { employers: [employerId] });
  return { employerId, programmeId, participationId, postId, workerId, contractId, hr };
}

const aLead = () => tracker.person('STRATEGIC_LEAD', { partnerships: [PARTNERSHIP] });

describe('a lead with whom pseudonymised terms are shared', () => {
  it('sees pay, and neither whose contract it is nor its reference', async () => {
    const { employerId, contractId, workerId } = await anEmployer('PSEUDONYMISED_TERMS');
    const answer = await (await aLead()).ask(LIST, { filter: { employer: employerId } });
    expect(answer.data.contracts).toMatchObject({
      totalCount: 1,
      nodes: [
        {
          id: contractId,
          reference: null,
          worker: { id: workerId, reference: null },
          terms: { pay: { amount: { amount: 31000 } } },
        },
      ],
    });
    expect(JSON.stringify(answer.data)).not.toContain('CANARY');
  });

  it('cannot find out a reference by filtering, ordering or reading a cursor', async () => {
    const { employerId } = await anEmployer('PSEUDONYMISED_TERMS');
    const lead = await aLead();
    const query = `query ($employer: ID!) {
      found: contracts(filter: { employer: $employer, referenceContains: "CANARY" }) { totalCount }
      ordered: contracts(filter: { employer: $employer }, orderBy: { field: REFERENCE }) { edges { cursor } }
      workers(filter: { employer: $employer, referenceContains: "CANARY" }) { totalCount }
      people: workers(filter: { employer: $employer }, orderBy: { field: REFERENCE }) { edges { cursor node { reference } } }
    }`;
    const { data } = await lead.ask(query, { employer: employerId });
    expect(data.found.totalCount).toBe(0);
    expect(data.workers.totalCount).toBe(0);
    const cursors = [...data.ordered.edges, ...data.people.edges].map(({ cursor }: { cursor: string }) => cursor);
    expect(cursors).toHaveLength(2);
    for (const cursor of cursors) expect(Buffer.from(cursor, 'base64url').toString()).not.toContain('CANARY');
  });

  it('stops seeing anything on the next request after the employer shares less, also as it was before', async () => {
    const { employerId, participationId, contractId } = await anEmployer('PSEUDONYMISED_TERMS');
    const lead = await aLead();
    const before = await momentBetween();
    await tracker.owner.query(
      `UPDATE participation SET sharing_level = 'STATISTICS', version = version + 1 WHERE id = $1`,
      [participationId],
    );
    const query = `query ($id: ID!, $employer: ID!, $at: DateTime!) {
      now: contract(id: $id) { id } then: contract(id: $id, knownAt: $at) { id }
      contracts(filter: { employer: $employer }, knownAt: $at) { totalCount }
    }`;
    const { data } = await lead.ask(query, { id: contractId, employer: employerId, at: before });
    expect(data).toEqual({ now: null, then: null, contracts: { totalCount: 0 } });
  });
});

describe('who sees no contract', () => {
  const everywhere = `query ($employer: ID!, $post: ID!, $worker: ID!, $contract: ID!) {
    contract(id: $contract) { id }
    worker(id: $worker) { id }
    byEmployer: contracts(filter: { employer: $employer }) { totalCount }
    byPost: contracts(filter: { post: $post }) { totalCount }
    byWorker: contracts(filter: { worker: $worker }) { totalCount }
    workers(filter: { employer: $employer }) { totalCount }
    post(id: $post) { contracts { id } }
    employer(id: $employer) { contracts { id } }
  }`;
  const nothing = {
    contract: null,
    worker: null,
    byEmployer: { totalCount: 0 },
    byPost: { totalCount: 0 },
    byWorker: { totalCount: 0 },
    workers: { totalCount: 0 },
    employer: { contracts: [] },
  };
  const ids = ({ employerId, postId, workerId, contractId }: Awaited<ReturnType<typeof anEmployer>>) => ({
    employer: employerId,
    post: postId,
    worker: workerId,
    contract: contractId,
  });

  it.each(['NONE', 'TERMS_SHEET', 'STATISTICS'])('a lead of an employer that shares %s', async (sharing) => {
    const { data } = await (await aLead()).ask(everywhere, ids(await anEmployer(sharing)));
    expect(data).toEqual({ ...nothing, post: { contracts: [] } });
  });

  it('a lead of another partnership, whatever is shared', async () => {
    const other = await tracker.person('STRATEGIC_LEAD', { partnerships: ['S37999009'] });
    const { data } = await other.ask(everywhere, ids(await anEmployer('PSEUDONYMISED_TERMS')));
    expect(data).toEqual({ ...nothing, post: null });
  });

  it('an analyst, whatever is shared, who may not even ask for pay', async () => {
    const mine = await anEmployer('PSEUDONYMISED_TERMS');
    const analyst = await tracker.person('ANALYST', { nation: true });
    expect((await analyst.ask(everywhere, ids(mine))).data).toEqual({ ...nothing, post: { contracts: [] } });
    const { errors, data } = await analyst.ask(LIST);
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(data ?? null).toBeNull();
  });

  it('the HR of another employer in the same programme', async () => {
    const theirs = await anEmployer('PSEUDONYMISED_TERMS');
    const mine = await make.employer();
    await make.participation(mine, theirs.programmeId);
    const hr = await tracker.person('HR_EDITOR', { employers: [mine] });
    expect((await hr.ask(everywhere, ids(theirs))).data).toEqual({ ...nothing, post: { contracts: [] } });
  });
});

describe("another employer's id in a change", () => {
  it('changes nothing, wherever it stands', async () => {
    const theirs = await anEmployer('PSEUDONYMISED_TERMS');
    const mine = await anEmployer();
    const terms = await tracker.owner.query('SELECT id FROM terms WHERE contract_id = $1', [theirs.contractId]);
    const absence = await make.insert('absence', {
      employer_id: theirs.employerId,
      participation_id: theirs.participationId,
      contract_id: theirs.contractId,
      starts_on: '2026-10-01',
    });
    const contract = theirs.contractId;
    const aContract = {
      reference: 'C-9',
      kind: 'PERMANENT',
      startsOn: '2026-04-01',
      terms: { weeklyHours: 37, fullTimeWeek: 37 },
    };
    const changes: [string, string, object, string][] = [
      ['registerWorker', 'RegisterWorkerInput', { employer: theirs.employerId, reference: 'X-1' }, 'NOT_YOURS'],
      ['correctWorker', 'CorrectWorkerInput', { worker: theirs.workerId, version: 1, reference: 'X-1' }, 'NOT_FOUND'],
      [
        'startContract',
        'StartContractInput',
        { ...aContract, post: theirs.postId, newWorker: { reference: 'X-1' } },
        'NOT_FOUND',
      ],
      [
        'startContract',
        'StartContractInput',
        { ...aContract, post: mine.postId, worker: theirs.workerId },
        'NOT_FOUND',
      ],
      ['endContract', 'EndContractInput', { contract, version: 1, on: '2027-01-01', reason: 'OTHER' }, 'NOT_FOUND'],
      ['extendContract', 'ExtendContractInput', { contract, version: 1, to: '2027-01-01' }, 'NOT_FOUND'],
      ['correctContract', 'CorrectContractInput', { contract, version: 1, employerNoticeWeeks: 1 }, 'NOT_FOUND'],
      [
        'moveWorkerToPost',
        'MoveWorkerToPostInput',
        { contract, version: 1, post: mine.postId, on: '2027-01-01', reference: 'X' },
        'NOT_FOUND',
      ],
      [
        'moveWorkerToPost',
        'MoveWorkerToPostInput',
        { contract: mine.contractId, version: 1, post: theirs.postId, on: '2027-01-01', reference: 'X' },
        'NOT_FOUND',
      ],
      [
        'changeTerms',
        'ChangeTermsInput',
        { terms: terms.rows[0].id, version: 1, from: '2027-01-01', changeReason: 'OTHER', changes: { payAmount: 1 } },
        'NOT_FOUND',
      ],
      [
        'correctTerms',
        'CorrectTermsInput',
        { terms: terms.rows[0].id, version: 1, corrections: { payAmount: 1 } },
        'NOT_FOUND',
      ],
      [
        'awardPay',
        'AwardPayInput',
        {
          employer: mine.employerId,
          contracts: [contract],
          from: '2027-01-01',
          changeReason: 'OTHER',
          change: { hourly: 1 },
        },
        'NOT_FOUND',
      ],
      ['recordAbsence', 'RecordAbsenceInput', { contract, startsOn: '2026-01-01' }, 'NOT_FOUND'],
      ['endAbsence', 'EndAbsenceInput', { absence, version: 1, on: '2026-12-01' }, 'NOT_FOUND'],
      ['correctAbsence', 'CorrectAbsenceInput', { absence, version: 1, endsOn: '2026-12-01' }, 'NOT_FOUND'],
      ['removeAbsence', 'RemoveAbsenceInput', { absence, version: 1 }, 'NOT_FOUND'],
    ];
    const seen = await tracker.owner.query('SELECT count(*) FROM audit.entry');
    for (const [name, type, input, code] of changes) {
      const { data } = await mine.hr.ask(
        `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code } } }`,
        { input },
      );
      expect([name, data[name].userErrors]).toEqual([name, [{ code }]]);
    }
    expect((await tracker.owner.query('SELECT count(*) FROM audit.entry')).rows).toEqual(seen.rows);
    for (const role of ['STRATEGIC_LEAD', 'ANALYST'] as const) {
      const person = await tracker.person(role, { nation: true });
      for (const [name, type, input] of changes) {
        const { errors } = await person.ask(
          `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code } } }`,
          { input },
        );
        expect([name, errors?.[0]?.extensions.code]).toEqual([name, 'FORBIDDEN']);
      }
    }
  });
});

describe('the audit of pay that was read', () => {
  const reads = async (employerId: string) =>
    (
      await tracker.owner.query(
        `SELECT actor_id, table_name, new FROM audit.entry WHERE action = 'READ' AND employer_id = $1 ORDER BY seq`,
        [employerId],
      )
    ).rows;

  it('names the reader and the contracts, once for each employer and question', async () => {
    const { employerId, postId, contractId, hr } = await anEmployer();
    const second = await make.contract(postId, await make.worker(employerId));
    const query = `query Who ($filter: ContractFilter) { contracts(filter: $filter) { nodes { ${PAY} } } }`;
    await hr.ask(query, { filter: { employer: employerId } });
    expect(await reads(employerId)).toEqual([
      {
        actor_id: hr.userId,
        table_name: 'terms',
        new: { operationName: 'Who', contracts: expect.arrayContaining([contractId, second]) },
      },
    ]);
  });

  it('notes pay that is read through an alias, a fragment, an edge or the answer of a change', async () => {
    const { employerId, contractId, workerId, hr } = await anEmployer();
    const ways = [
      `{ worker(id: "${workerId}") { contracts { termsHistory { hidden: pay { basis } } } } }`,
      `query { employer(id: "${employerId}") { ...deep } } fragment deep on Employer { posts { contracts { ${PAY} } } }`,
      `{ contract(id: "${contractId}") { terms { contract { terms { pay { __typename } } } } } }`,
      `mutation { correctContract(input: { contract: "${contractId}", version: 1, workerNoticeWeeks: 5 }) { contract { ${PAY} } } }`,
    ];
    for (const [at, way] of ways.entries()) {
      expect((await hr.ask(way)).errors).toBeUndefined();
      expect(await reads(employerId)).toHaveLength(at + 1);
    }
  });

  it('notes nothing when hours and leave are read but no pay', async () => {
    const { employerId, contractId, hr } = await anEmployer();
    await hr.ask(`{ contract(id: "${contractId}") { terms { weeklyHours origins { pay } } } }`);
    expect(await reads(employerId)).toEqual([]);
  });
});

describe('a list of contracts with their terms', () => {
  it('filters across relations, on the first day, the last day and the day after', async () => {
    const { employerId, postId, programmeId, hr } = await anEmployer();
    const term = { kind: 'FIXED_TERM', starts_on: '2026-04-01', ends_on: '2027-03-31', reference: 'Term' };
    await make.contract(postId, await make.worker(employerId), term);
    const ask = async (filter: object, asOf = '2026-11-22') => {
      const query = `query ($filter: ContractFilter, $asOf: Date) { contracts(filter: $filter, asOf: $asOf) { nodes { reference } } }`;
      const { data } = await hr.ask(query, { filter: { employer: employerId, ...filter }, asOf });
      return data.contracts.nodes.map(({ reference }: { reference: string }) => reference);
    };
    const both = ['CANARY-C', 'Term'];
    expect(await ask({ inForce: true }, '2026-03-31')).toEqual(['CANARY-C']);
    expect(await ask({ inForce: true }, '2026-04-01')).toEqual(both);
    expect(await ask({ inForce: true }, '2027-03-31')).toEqual(both);
    expect(await ask({ inForce: true }, '2027-04-01')).toEqual(['CANARY-C']);
    expect(await ask({ inForce: false }, '2027-04-01')).toEqual(['Term']);
    expect(await ask({ endsFrom: '2027-03-31', endsTo: '2027-03-31' })).toEqual(['Term']);
    expect(await ask({ endsFrom: '2027-04-01' })).toEqual([]);
    expect(await ask({ kinds: ['FIXED_TERM'], roles: ['CLW'], programme: programmeId, post: postId })).toEqual([
      'Term',
    ]);
    expect(await ask({ roles: ['MANAGER'] })).toEqual([]);
    expect(await ask({ partnership: PARTNERSHIP, referenceContains: 'canary' })).toEqual(['CANARY-C']);
    expect(await ask({ partnership: await make.partnership('S37999009') })).toEqual([]);
  });

  it('pages over ends, those without one last', async () => {
    const { employerId, postId, hr } = await anEmployer();
    for (const ends_on of ['2027-03-31', '2026-12-31']) {
      await make.contract(postId, await make.worker(employerId), {
        kind: 'FIXED_TERM',
        starts_on: '2026-04-01',
        ends_on,
      });
    }
    const query = `query ($after: String, $employer: ID!) { contracts(first: 1, after: $after, filter: { employer: $employer },
      orderBy: { field: ENDS_ON }) { nodes { endsOn } pageInfo { endCursor hasNextPage } } }`;
    const ends: (string | null)[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: { nodes: { endsOn: string | null }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } = (
        await hr.ask(query, { after, employer: employerId })
      ).data.contracts;
      ends.push(...page.nodes.map(({ endsOn }) => endsOn));
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    expect(ends).toEqual(['2026-12-31', '2027-03-31', null]);
  });

  it('counts complete years of service on the morning of the day asked about', async () => {
    const { employerId, hr } = await anEmployer();
    const workerId = await make.worker(employerId, { continuous_service_on: '2014-04-01', role_started_on: null });
    const query = `query ($id: ID!, $asOf: Date) { worker(id: $id, asOf: $asOf) {
      completedYearsOfService completedYearsInRole continuousServiceOn { ... on DayValue { day } } roleStartedOn { ... on NoValue { reason } }
    } }`;
    const on = async (asOf: string) => (await hr.ask(query, { id: workerId, asOf })).data.worker;
    expect(await on('2026-03-31')).toMatchObject({ completedYearsOfService: 11, completedYearsInRole: null });
    expect(await on('2026-04-01')).toEqual({
      completedYearsOfService: 12,
      completedYearsInRole: null,
      continuousServiceOn: { day: '2014-04-01' },
      roleStartedOn: { reason: 'NOT_RECORDED' },
    });
  });

  it('sends as many statements for fifty as for two', async () => {
    const { employerId, postId } = await anEmployer();
    for (let at = 0; at < 50; at += 1) await make.contract(postId, await make.worker(employerId));
    const query = `query ($first: Int, $employer: ID!) { contracts(first: $first, filter: { employer: $employer }) {
      totalCount nodes { ${PAY} termsHistory { weeklyHours } employer { name } post { reference state { status } }
      worker { reference contracts { id } } absences { startsOn } } } }`;
    const ask = (first: number) => admin.ask(query, { first, employer: employerId });
    const two = await tracker.countStatements(() => ask(2));
    const fifty = await tracker.countStatements(() => ask(50));
    expect(fifty).toBe(two);
  });
});
