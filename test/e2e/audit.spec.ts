import { Client } from 'pg';
import { Person, TestApplication } from '../support/application';
import { Builders } from '../support/builders';
import { momentBetween } from '../support/moment-between';

let tracker: TestApplication;
let make: Builders;
let admin: Person;
let employer: string;
let other: string;
let hr: Person;

beforeAll(async () => {
  tracker = await TestApplication.start();
  make = new Builders(tracker.owner);
  admin = await tracker.person('ADMINISTRATOR');
  employer = await make.employer({ name: 'Sorrel Bank (invented)' });
  other = await make.employer({ name: 'Foxglove Rise (invented)' });
  hr = await tracker.person('HR_EDITOR', { employers: [employer] });
});
afterAll(() => tracker.stop());

const ENTRIES = `query ($filter: AuditEntryFilter, $first: Int, $after: String) {
  auditEntries(filter: $filter, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { id action table row actorHandle actorRole source requestId employer { name } changes { field was became } }
  }
}`;
const WHOLE = '{ auditIsWhole { isWhole firstBreak entries } }';

/** A contract with terms that pay £41,234 a year, which must be seen nowhere it should not. */
async function aContract(of: string): Promise<string> {
  const participation = await make.participation(of, await make.programme());
  return make.contract(await make.post(participation), await make.worker(of), {}, { pay_amount: 41_234 });
}

describe('the audit log', () => {
  it('says who changed what, before and after, newest first', async () => {
    const register = `mutation { registerEmployer(input: { name: "Tansy Moor (invented)", sector: COUNCIL, fullTimeWeek: 37, weekStartsOn: "2020-04-01" })
      { employer { id } } }`;
    const id = (await admin.ask(register)).data.registerEmployer.employer.id;
    await tracker.owner.query(
      `UPDATE employer SET name = 'Tansy Fell (invented)', version = version + 1 WHERE id = $1`,
      [id],
    );
    const { nodes } = (await admin.ask(ENTRIES, { filter: { row: id } })).data.auditEntries;
    expect(nodes).toMatchObject([
      {
        action: 'UPDATE',
        source: 'DATABASE',
        actorHandle: null,
        changes: [{ field: 'name', was: 'Tansy Moor (invented)', became: 'Tansy Fell (invented)' }],
      },
      { action: 'INSERT', source: 'API', actorRole: 'ADMINISTRATOR', employer: { name: 'Tansy Fell (invented)' } },
    ]);
    expect(nodes[1].changes).toContainEqual({ field: 'name', was: null, became: 'Tansy Moor (invented)' });
    expect(nodes[1].requestId).toEqual(expect.any(String));
  });

  it('shows HR editors their own employers only', async () => {
    const mine = await aContract(employer);
    const theirs = await aContract(other);
    const { nodes } = (await hr.ask(ENTRIES, { first: 100 })).data.auditEntries;
    expect(nodes.map((entry: { row: string }) => entry.row)).toContain(mine);
    expect(nodes.map((entry: { row: string }) => entry.row)).not.toContain(theirs);
    const asked = (await hr.ask(ENTRIES, { filter: { employer: other } })).data.auditEntries;
    expect(asked).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it.each(['STRATEGIC_LEAD', 'ANALYST'] as const)('is not for the role %s', async (role) => {
    const person = await tracker.person(role, { nation: true });
    for (const query of [ENTRIES, WHOLE]) {
      expect((await person.ask(query)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  it('notes it when the pay in it is read, and only then', async () => {
    const contract = await aContract(employer);
    const reads = async (): Promise<string[]> => {
      const found = await tracker.owner.query(
        `SELECT entry.new ->> 'contracts' AS contracts FROM audit.entry AS entry WHERE action = 'READ' AND actor_id = $1 AND entry.new ->> 'contracts' LIKE '%' || $2 || '%'`,
        [hr.userId, contract],
      );
      return found.rows;
    };
    const filter = { table: 'terms', employer };
    await hr.ask('query ($filter: AuditEntryFilter) { auditEntries(filter: $filter) { nodes { id at } } }', { filter });
    expect(await reads()).toHaveLength(0);
    const { data } = await hr.ask(ENTRIES, { filter });
    expect(JSON.stringify(data)).toContain('41234');
    expect(await reads()).toHaveLength(1);
  });

  it('is asked by table, user, action and time, and paged', async () => {
    const user = { filter: { table: 'worker', actor: hr.userId, actions: ['INSERT'] } };
    expect((await admin.ask(ENTRIES, user)).data.auditEntries.totalCount).toBe(0);
    const before = await momentBetween();
    await make.worker(employer);
    await make.worker(employer);
    const filter = { table: 'worker', employer, actions: ['INSERT'], from: before };
    const first = (await admin.ask(ENTRIES, { filter, first: 1 })).data.auditEntries;
    expect(first).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } });
    const second = (await admin.ask(ENTRIES, { filter, first: 1, after: first.pageInfo.endCursor })).data.auditEntries;
    expect(Number(second.nodes[0].id)).toBeLessThan(Number(first.nodes[0].id));
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect(
      (await admin.ask(ENTRIES, { filter: { ...filter, from: null, before, row: first.nodes[0].row } })).data
        .auditEntries.totalCount,
    ).toBe(0);
  });

  it.each(['["PLACE","1e9","5"]', '["PLACE","5","5; DROP TABLE x"]', '["NAME","a","5"]', '[]', '{}', 'x'])(
    'refuses the cursor %s',
    async (cursor) => {
      const after = Buffer.from(cursor).toString('base64url');
      const { errors } = await admin.ask(ENTRIES, { after });
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    },
  );

  it('sends as many statements for thirty entries as for two', async () => {
    for (let at = 0; at < 30; at += 1) await make.worker(employer);
    const ask = (first: number) => admin.ask(ENTRIES, { first, filter: { table: 'worker' } });
    const two = await tracker.countStatements(() => ask(2));
    expect(await tracker.countStatements(() => ask(30))).toBe(two);
  });
});

describe('the chain of the audit log', () => {
  /** Only a superuser who first takes the guard away can do this at all. */
  async function tamper(change: string): Promise<void> {
    const intruder = new Client({ connectionString: tracker.database.adminUrl });
    await intruder.connect();
    await intruder.query(
      `ALTER TABLE audit.entry DISABLE TRIGGER USER; ${change}; ALTER TABLE audit.entry ENABLE TRIGGER USER`,
    );
    await intruder.end();
  }
  const check = async () => (await admin.ask(WHOLE)).data.auditIsWhole;

  it('is whole as it was written', async () => {
    const { isWhole, firstBreak, entries } = await check();
    expect({ isWhole, firstBreak }).toEqual({ isWhole: true, firstBreak: null });
    expect(entries).toBeGreaterThan(10);
  });

  it('cannot be changed by the application, nor by the owner of the tables', async () => {
    for (const change of ['UPDATE audit.entry SET at = now()', 'DELETE FROM audit.entry', 'TRUNCATE audit.entry']) {
      await expect(tracker.owner.query(change)).rejects.toThrow('append-only');
    }
  });

  it.each([
    [
      'an entry that was edited',
      `UPDATE audit.entry SET new = '{"pay_amount": 1}' WHERE seq = 7`,
      '7',
      `UPDATE audit.entry SET new = kept.new FROM kept WHERE entry.seq = 7 AND kept.seq = 7`,
    ],
    [
      'an entry that was removed',
      'DELETE FROM audit.entry WHERE seq = 5',
      '6',
      'INSERT INTO audit.entry SELECT * FROM kept WHERE seq = 5',
    ],
    [
      'two entries that changed places',
      'UPDATE audit.entry SET seq = CASE seq WHEN 3 THEN -4 ELSE -3 END WHERE seq IN (3, 4); UPDATE audit.entry SET seq = -seq WHERE seq < 0',
      '3',
      'DELETE FROM audit.entry WHERE seq IN (3, 4); INSERT INTO audit.entry SELECT * FROM kept WHERE seq IN (3, 4)',
    ],
  ])('shows %s', async (_what, change, firstBreak, repair) => {
    await tamper('DROP TABLE IF EXISTS kept; CREATE TABLE kept AS SELECT * FROM audit.entry');
    await tamper(change);
    expect(await check()).toMatchObject({ isWhole: false, firstBreak });
    await tamper(repair);
    expect(await check()).toMatchObject({ isWhole: true });
  });

  it('shows a tail that was cut off', async () => {
    const last = (await admin.ask(ENTRIES, { first: 1 })).data.auditEntries.nodes[0].id;
    await tamper('DELETE FROM audit.entry WHERE seq >= (SELECT max(seq) - 2 FROM audit.entry)');
    // What is missed is the last seal, whose number may have grown by the audit of the question above.
    expect(Number((await check()).firstBreak)).toBeGreaterThanOrEqual(Number(last));
  });
});
