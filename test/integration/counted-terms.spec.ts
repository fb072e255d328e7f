import { Client } from 'pg';
import { TermName } from '../../src/contracts/terms.enums';
import { countedColumn, whyNotRecordedAt, wordAt } from '../../src/kernel/counted-column';
import { COUNTED_WORDS } from '../../src/reports/pay-facts/counted-words';
import { Builders } from '../support/builders';
import { createTestDatabase, TestDatabase } from '../support/database-url';
import { momentBetween } from '../support/moment-between';

/** What is kept for the reports about terms, held against the same worked out from the records. */
let database: TestDatabase;
let owner: Client;
let make: Builders;
let employer: string;
let participation: string;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await connected();
  make = new Builders(owner);
  employer = await make.employer();
  const partnership = await make.partnership('S37999999');
  participation = await make.participation(employer, await make.programme({ partnership }));
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

async function connected(): Promise<Client> {
  const client = new Client({ connectionString: database.ownerUrl, options: '-c search_path=tracker,public' });
  await client.connect();
  return client;
}

const TWO_WAYS = [
  'TABLE tracker.counted_terms EXCEPT TABLE tracker.counted_terms_afresh',
  'TABLE tracker.counted_terms_afresh EXCEPT TABLE tracker.counted_terms',
];

/** Rows that are kept and should not be, and the other way about. */
async function differences(): Promise<unknown[]> {
  const found = [];
  for (const sql of TWO_WAYS) found.push(...(await owner.query(sql)).rows);
  return found;
}

async function contractOf(worker: string): Promise<string> {
  return make.contract(await make.post(participation), worker);
}

/** Every change that shows in what is kept, of one contract and its worker. */
const CHANGES: readonly ((client: Client, ids: { worker: string; contract: string }, n: number) => Promise<unknown>)[] =
  [
    (client, { worker }, n) =>
      client.query(
        `UPDATE worker SET role_started_on = date '2015-01-01' + $2::integer, version = version + 1 WHERE id = $1`,
        [worker, n],
      ),
    (client, { contract }, n) =>
      client.query(`UPDATE terms SET pay_amount = 30000 + $2::integer, version = version + 1 WHERE contract_id = $1`, [
        contract,
        n,
      ]),
    (client, { contract }, n) =>
      client.query(
        `UPDATE post SET role = $2, version = version + 1 WHERE id = (SELECT post_id FROM contract WHERE id = $1)`,
        [contract, COUNTED_WORDS.role[n % COUNTED_WORDS.role.length]],
      ),
    (client, { contract }, n) =>
      client.query(`UPDATE terms SET not_given = $2, version = version + 1 WHERE contract_id = $1`, [
        contract,
        { SICK_PAY: COUNTED_WORDS.notGiven[n % COUNTED_WORDS.notGiven.length] },
      ]),
    (client, { contract }, n) =>
      client.query(`UPDATE contract SET employer_notice_weeks = $2, version = version + 1 WHERE id = $1`, [
        contract,
        n % 12,
      ]),
    (client, { contract }, n) =>
      client.query(
        `UPDATE contract SET post_id = (SELECT id FROM post ORDER BY id OFFSET $2::integer % (SELECT count(*) FROM post) LIMIT 1),
           version = version + 1 WHERE id = $1`,
        [contract, n],
      ),
    (client, { contract }, n) =>
      client.query(
        `UPDATE contract SET worker_id = (SELECT id FROM worker ORDER BY id OFFSET $2::integer % (SELECT count(*) FROM worker) LIMIT 1),
           version = version + 1 WHERE id = $1`,
        [contract, n],
      ),
    async (client, { contract }, n) => {
      const endsOn = `20${28 + (n % 9)}-06-30`;
      await client.query(
        `UPDATE contract SET ends_on = $2, end_reason = 'RESIGNED', version = version + 1 WHERE id = $1`,
        [contract, endsOn],
      );
      await client.query(`UPDATE terms SET ends_on = $2, version = version + 1 WHERE contract_id = $1`, [
        contract,
        endsOn,
      ]);
    },
  ];

describe('the terms kept for reports', () => {
  it('are those of the records after each kind of change, and after it is taken back', async () => {
    const worker = await make.worker(employer);
    const ids = { worker, contract: await contractOf(worker) };
    expect(await differences()).toEqual([]);
    for (const [n, change] of CHANGES.entries()) {
      await owner.query('BEGIN');
      await change(owner, ids, n);
      await owner.query('COMMIT');
      expect(await differences()).toEqual([]);
      await owner.query('BEGIN');
      await change(owner, ids, n + 7);
      await owner.query('ROLLBACK');
      expect(await differences()).toEqual([]);
    }
    await owner.query('BEGIN');
    await owner.query('DELETE FROM terms WHERE contract_id = $1', [ids.contract]);
    await owner.query('DELETE FROM contract WHERE id = $1', [ids.contract]);
    await owner.query('COMMIT');
    expect(await differences()).toEqual([]);
    expect((await owner.query('SELECT FROM counted_terms WHERE worker_id = $1', [worker])).rowCount).toBe(0);
  });

  it('say of all contracts of a worker that there are several, while there are', async () => {
    const worker = await make.worker(employer);
    const several = async (): Promise<boolean[]> => {
      const { rows } = await owner.query('SELECT holds_several FROM counted_terms WHERE worker_id = $1', [worker]);
      return rows.map(({ holds_several: holdsSeveral }) => holdsSeveral as boolean);
    };
    await contractOf(worker);
    expect(await several()).toEqual([false]);
    const second = await contractOf(worker);
    expect(await several()).toEqual([true, true]);
    await owner.query('BEGIN');
    await owner.query('DELETE FROM terms WHERE contract_id = $1', [second]);
    await owner.query('DELETE FROM contract WHERE id = $1', [second]);
    await owner.query('COMMIT');
    expect(await several()).toEqual([false]);
    expect(await differences()).toEqual([]);
  });

  it('are those of the records after people changed the same workers, posts and contracts at the same time', async () => {
    const workers = [await make.worker(employer), await make.worker(employer)];
    const all: { worker: string; contract: string }[] = [];
    for (const worker of [...workers, ...workers]) all.push({ worker, contract: await contractOf(worker) });
    const clients = await Promise.all([1, 2, 3, 4].map(connected));
    let committed = 0;
    await Promise.all(
      clients.map(async (client, who) => {
        let random = 11 + who;
        const upTo = (limit: number) => (random = (random * 48_271) % 2_147_483_647) % limit;
        for (let n = 0; n < 15; n += 1) {
          try {
            await client.query('BEGIN');
            for (let step = 0; step <= upTo(2); step += 1)
              await CHANGES[upTo(CHANGES.length)]!(client, all[upTo(all.length)]!, upTo(1000));
            await client.query(upTo(5) === 0 ? 'ROLLBACK' : 'COMMIT');
            committed += 1;
          } catch (error) {
            // Two who wait for each other: one of them is sent back. Some changes break a rule of the records.
            await client.query('ROLLBACK');
            expect((error as { code: string }).code).toMatch(/^(40P01|23...)$/);
          }
        }
      }),
    );
    await Promise.all(clients.map((client) => client.end()));
    expect(committed).toBeGreaterThan(15);
    expect(await differences()).toEqual([]);
  }, 60_000);

  it('are written by nobody who asks', async () => {
    const app = new Client({ connectionString: database.appUrl });
    await app.connect();
    for (const attack of [
      'UPDATE tracker.counted_terms SET pay_pence = 1',
      'DELETE FROM tracker.counted_terms',
      'INSERT INTO tracker.counted_terms SELECT * FROM tracker.counted_terms',
      'SELECT tracker.recount_all_terms()',
      'SELECT tracker.recount_terms(gen_random_uuid())',
      'TABLE tracker.counted_terms_afresh',
    ])
      await expect(app.query(attack)).rejects.toMatchObject({ code: '42501' });
    await app.end();
  });

  it('are the same when all of them are counted again', async () => {
    await owner.query('SELECT tracker.recount_all_terms()');
    expect(await differences()).toEqual([]);
  });

  it('were, at a moment before, what was recorded then', async () => {
    const worker = await make.worker(employer, { role_started_on: '2020-04-01' });
    const contract = await contractOf(worker);
    const { rows: before } = await owner.query('SELECT * FROM counted_terms WHERE contract_id = $1', [contract]);
    const moment = await momentBetween();
    for (const [n, change] of CHANGES.slice(0, 4).entries()) await change(owner, { worker, contract }, n + 1);
    await owner.query(`SELECT set_config('app.known_at', $1, false)`, [moment]);
    const { rows: then } = await owner.query('SELECT * FROM known.counted_terms WHERE contract_id = $1', [contract]);
    await owner.query(`SELECT set_config('app.known_at', '', false)`);
    expect(then).toEqual(before);
    expect((await owner.query('SELECT * FROM counted_terms WHERE contract_id = $1', [contract])).rows).not.toEqual(
      then,
    );
  });
});

describe('why a term is absent', () => {
  it('stands in place of its number, for each word and each term, and in no other', async () => {
    const contract = await contractOf(await make.worker(employer));
    for (const term of Object.values(TermName)) {
      for (const [at, word] of COUNTED_WORDS.notGiven.entries()) {
        await owner.query(`UPDATE terms SET not_given = $2, version = version + 1 WHERE contract_id = $1`, [
          contract,
          { [term]: word },
        ]);
        const { rows } = await owner.query(
          `SELECT string_agg(app.four_bytes_or_why(NULL, not_given, place), '' ORDER BY place) AS bytes
           FROM counted_terms, generate_series(0, 6) AS place WHERE contract_id = $1`,
          [contract],
        );
        const found = Object.values(TermName).map((_, place) => whyNotRecordedAt(countedColumn(rows[0].bytes), place));
        expect(found).toEqual(Object.values(TermName).map((each) => (each === term ? at + 1 : 0)));
      }
    }
    expect(await differences()).toEqual([]);
  });
});

describe('the numbers that words are kept as', () => {
  const TERMS = ['pay', 'hours', 'leave', 'pension', 'sick_pay', 'notice'];

  it('are their places in the lists that read them', async () => {
    const contract = await contractOf(await make.worker(employer));
    const kept = async (column: string): Promise<Buffer> =>
      (
        await owner.query(`SELECT app.four_bytes(${column}) AS bytes FROM counted_terms WHERE contract_id = $1`, [
          contract,
        ])
      ).rows[0].bytes;
    const set = (assignments: string) =>
      owner.query(`UPDATE terms SET ${assignments}, version = version + 1 WHERE contract_id = $1`, [contract]);
    const expectWord = async (words: readonly string[], column: string, word: string): Promise<void> =>
      expect(wordAt(words, countedColumn(await kept(column)), 0)).toBe(word);
    for (const word of COUNTED_WORDS.role) {
      await owner.query(
        `UPDATE post SET role = $2, version = version + 1 WHERE id = (SELECT post_id FROM contract WHERE id = $1)`,
        [contract, word],
      );
      await expectWord(COUNTED_WORDS.role, 'role', word);
    }
    for (const word of COUNTED_WORDS.payBasis) {
      const amount = word === 'SCALE_POINT' ? 'NULL' : '30000';
      const scale =
        word === 'SCALE_POINT'
          ? `'Wales', scale_band = '5', scale_point = 1`
          : 'NULL, scale_band = NULL, scale_point = NULL';
      await set(`pay_basis = '${word}', pay_amount = ${amount}, scale_nation = ${scale}`);
      await expectWord(COUNTED_WORDS.payBasis, 'pay_basis', word);
    }
    for (const word of COUNTED_WORDS.scaleNation) {
      await set(`scale_nation = '${word}'`);
      await expectWord(COUNTED_WORDS.scaleNation, 'scale_nation', word);
    }
    for (const word of COUNTED_WORDS.pensionBasis) {
      await set(`pension_basis = '${word}'`);
      await expectWord(COUNTED_WORDS.pensionBasis, 'pension_basis', word);
    }
    for (const word of COUNTED_WORDS.sickPay) {
      await set(`sick_pay = '${word}'`);
      await expectWord(COUNTED_WORDS.sickPay, 'sick_pay', word);
    }
    for (const word of COUNTED_WORDS.changeReason) {
      await set(`change_reason = '${word}'`);
      await expectWord(COUNTED_WORDS.changeReason, 'change_reason', word);
    }
    for (const word of COUNTED_WORDS.origin) {
      for (const term of TERMS) {
        const others = TERMS.filter((each) => each !== term).map((each) => `${each}_origin = 'UNRECORDED'`);
        const from = word === 'TRANSFERRED' ? `'Invented'` : 'NULL';
        await set(`${term}_origin = '${word}', ${others.join(', ')}, transferred_from = ${from}`);
        await expectWord(COUNTED_WORDS.origin, `${term}_origin`, word);
      }
    }
    await owner.query('BEGIN');
    await owner.query(
      `UPDATE contract SET ends_on = '2030-03-31', end_reason = 'RESIGNED', version = version + 1 WHERE id = $1`,
      [contract],
    );
    await set(`ends_on = '2030-03-31'`);
    await owner.query('COMMIT');
    for (const word of COUNTED_WORDS.kind) {
      await owner.query(`UPDATE contract SET kind = $2, version = version + 1 WHERE id = $1`, [contract, word]);
      await expectWord(COUNTED_WORDS.kind, 'kind', word);
    }
  });
});
