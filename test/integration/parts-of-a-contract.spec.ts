import { Client } from 'pg';
import { Builders } from '../support/builders';
import { createTestDatabase, TestDatabase } from '../support/database-url';

let database: TestDatabase;
let owner: Client;
let make: Builders;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.ownerUrl, options: '-c search_path=tracker,public' });
  await owner.connect();
  make = new Builders(owner);
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

it('ends placements and absences with their contract, and takes out those that had not begun and leave taken later', async () => {
  const partnership = await make.partnership('S37999999');
  const programme = await make.programme({ partnership });
  const employer = await make.employer();
  const post = await make.post(await make.participation(employer, programme));
  const contract = await make.contract(post, await make.worker(employer));
  const practice = await make.practice(partnership);
  await make.placement(contract, practice);
  await make.placement(contract, await make.practice(partnership), { starts_on: '2026-07-01' });
  const { employer_id, participation_id } = (await owner.query('SELECT * FROM contract WHERE id = $1', [contract]))
    .rows[0];
  await make.insert('absence', { employer_id, participation_id, contract_id: contract, starts_on: '2026-06-15' });

  await make.leaveTaken(contract, '2026-06-30');
  await make.leaveTaken(contract, '2026-07-01');

  await owner.query('BEGIN');
  await owner.query(`UPDATE contract SET ends_on = '2026-06-30', end_reason = 'RESIGNED', version = 2 WHERE id = $1`, [
    contract,
  ]);
  await owner.query(`UPDATE terms SET ends_on = '2026-06-30', version = 2 WHERE contract_id = $1`, [contract]);
  await owner.query('COMMIT');

  const days = (table: string) =>
    owner
      .query(`SELECT starts_on, ends_on FROM ${table} WHERE contract_id = $1`, [contract])
      .then((found) => found.rows);
  expect(await days('placement')).toEqual([{ starts_on: '2020-04-01', ends_on: '2026-06-30' }]);
  expect(await days('absence')).toEqual([{ starts_on: '2026-06-15', ends_on: '2026-06-30' }]);
  const stated = await owner.query('SELECT up_to FROM leave_taken WHERE contract_id = $1', [contract]);
  expect(stated.rows).toEqual([{ up_to: '2026-06-30' }]);
  const kept = await owner.query('SELECT count(*)::integer AS count FROM history.placement WHERE contract_id = $1', [
    contract,
  ]);
  expect(kept.rows).toEqual([{ count: 2 }]);
});
