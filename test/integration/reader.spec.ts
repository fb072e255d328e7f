import { Actor } from '../../src/auth/actor';
import { Database } from '../../src/database/database';
import { Reader } from '../../src/database/reader';
import { Day } from '../../src/kernel/day';
import { Moment } from '../../src/kernel/moment';
import { TestApplication } from '../support/application';

const TODAY = '2026-11-22' as Day;
const NOW: Moment = { asOf: TODAY, knownAt: null };
const THEN: Moment = { asOf: TODAY, knownAt: new Date('2026-01-01T00:00:00Z') };
const WHO = `SELECT current_setting('app.role') AS role, (current_schemas(false))[1] AS schema`;

let tracker: TestApplication;
let actor: Actor;

beforeAll(async () => {
  tracker = await TestApplication.start();
  const { userId } = await tracker.person('ANALYST');
  actor = {
    userId,
    handle: 'a test',
    role: 'ANALYST',
    ownEmployers: [],
    programmes: 'ALL',
    sharedParticipations: [],
  };
});
afterAll(() => tracker.stop());

const reading = (who = actor): Reader =>
  tracker.app.get(Database).reader({ actor: who, source: 'API', requestId: 'a test' }, { snapshot: true });

it('answers each of the statements that were asked in one turn, each as recorded when it was asked for', async () => {
  const reader = reading();
  const answers = await Promise.all([
    reader.rows(NOW, WHO),
    reader.rows(THEN, WHO),
    reader.rows(NOW, { text: `SELECT current_setting('enable_nestloop') AS loops`, joinsByHash: true }),
    reader.rows(THEN, `SELECT current_setting('enable_nestloop') AS loops, $1::integer AS sent`, [7]),
  ]);
  await reader.finish();
  expect(answers).toEqual([
    [{ role: 'ANALYST', schema: 'tracker' }],
    [{ role: 'ANALYST', schema: 'known' }],
    [{ loops: 'off' }],
    [{ loops: 'on', sent: 7 }],
  ]);
});

it('fails what was sent behind a statement that failed, and begins anew after it', async () => {
  const reader = reading();
  const answers = await Promise.allSettled([
    reader.rows(NOW, 'SELECT 1 AS before'),
    reader.rows(NOW, 'SELECT 1 / 0'),
    reader.rows(NOW, 'SELECT 1 AS behind'),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
  await reader.close();
  expect(await reader.row(NOW, WHO)).toEqual({ role: 'ANALYST', schema: 'tracker' });
  await reader.finish();
});

it('answers nothing where the database could not be told who is asking', async () => {
  // PostgreSQL refuses the character NUL in any text.
  const reader = reading({ ...actor, userId: '\0' });
  const answers = await Promise.allSettled([reader.rows(NOW, 'SELECT 1'), reader.rows(NOW, 'SELECT 2')]);
  await reader.finish();
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});

it('waits with what is asked while other work is done aside, and answers what was asked before it first', async () => {
  const reader = reading();
  const order: string[] = [];
  const note = (what: string) => () => order.push(what);
  await Promise.all([
    reader.rows(NOW, 'SELECT pg_sleep(0.05)').then(note('before')),
    reader.aside(() => new Promise((resolve) => setTimeout(resolve, 30))).then(note('aside')),
    reader.rows(NOW, 'SELECT 1').then(note('after')),
  ]);
  await reader.finish();
  expect(order).toEqual(['before', 'aside', 'after']);
  await expect(reader.rows(NOW, 'SELECT 1')).rejects.toThrow('The answer has left');
});

describe('a change of one statement', () => {
  const ENTER = `SELECT audit.record_together('READ', 'terms', NULL, ARRAY[NULL]::uuid[], '{}', $1::jsonb[])`;
  const enteredBy = async (requestId: string): Promise<unknown[]> => {
    const entries = 'SELECT new, actor_role AS role FROM audit.entry WHERE request_id = $1';
    return (await tracker.owner.query<object>(entries, [requestId])).rows;
  };
  const write = (requestId: string, text: string, values: readonly unknown[], who = actor): Promise<void> =>
    tracker.app.get(Database).writeOne({ actor: who, source: 'API', requestId }, { text }, values);

  it('is made in the name of who asks', async () => {
    await write('one', ENTER, [['{"seen":1}']]);
    expect(await enteredBy('one')).toEqual([{ new: { seen: 1 }, role: 'ANALYST' }]);
  });

  it('leaves nothing where it is refused, or where the database could not be told who asks', async () => {
    await expect(write('two', `${ENTER}, 1 / (cardinality($1) - 1)`, [['{}']])).rejects.toThrow('division by zero');
    await expect(write('two', ENTER, [['{}']], { ...actor, userId: '\0' })).rejects.toThrow('invalid byte sequence');
    expect(await enteredBy('two')).toEqual([]);
    await write('two', ENTER, [['{}']]);
    expect(await enteredBy('two')).toHaveLength(1);
  });
});
