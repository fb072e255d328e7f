import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { admitOrDismiss } from '../../src/demonstration/load-demonstration';
import { ROUNDS } from '../../src/demonstration/rounds';
import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { TestApplication } from '../support/application';

const QUICK_MS = 500;

let tracker: TestApplication;

beforeAll(async () => {
  tracker = await TestApplication.start();
  await loadReferenceFacts(tracker.database.ownerUrl, { log: () => {} });
  await admitOrDismiss(tracker.app, { isDemonstration: true, ownerUrl: tracker.database.ownerUrl });
}, 120_000);
afterAll(() => tracker.stop());

async function rows<Row>(sql: string): Promise<Row[]> {
  return (await tracker.owner.query(sql)).rows as Row[];
}

describe('the demonstration', () => {
  it('is three programmes that are visibly invented, down to the last name', async () => {
    const names = await rows<{ name: string }>(
      `SELECT name FROM employer UNION ALL SELECT name FROM programme UNION ALL SELECT name FROM funder
       UNION ALL SELECT name FROM practice UNION ALL SELECT title FROM funding_line`,
    );
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter(({ name }) => !name.endsWith('(invented)'))).toEqual([]);
    expect(await rows('SELECT FROM employer WHERE NOT is_demonstration')).toEqual([]);
    const practices = await rows<{ code: string }>('SELECT code FROM practice');
    expect(practices.every(({ code }) => /^[XY]\d{4}$/.test(code))).toBe(true);
  });

  it('shows what the tracker is for', async () => {
    const [found] = await rows<Record<string, boolean>>(`
      SELECT (SELECT count(*) FROM contract WHERE ends_on IS NULL OR ends_on >= '2026-11-22') BETWEEN 50 AND 60 AS people,
             (SELECT count(DISTINCT ends_on) FROM funding_line) >= 4 AS money_that_ends_on_different_days,
             EXISTS (SELECT FROM funding_line WHERE extension_to IS NOT NULL) AS an_option_to_extend,
             EXISTS (SELECT FROM funding_line WHERE ends_on = '2026-09-30') AS money_that_has_ended,
             EXISTS (SELECT FROM post_state WHERE status = 'VACANT' AND ends_on IS NULL) AS a_vacant_post,
             EXISTS (SELECT FROM terms WHERE pay_origin = 'TRANSFERRED') AS transferred_terms,
             EXISTS (SELECT FROM terms WHERE pay_basis = 'SCALE_POINT' AND scale_band = '5') AS points_of_band_5,
             EXISTS (SELECT FROM terms WHERE pay_amount = 31000 AND full_time_minutes = 2100) AS the_example_of_31000_at_35_hours,
             EXISTS (SELECT FROM contract WHERE kind = 'SECONDMENT') AS someone_on_secondment,
             EXISTS (SELECT FROM terms WHERE not_given <> '{}') AS terms_that_are_not_given,
             EXISTS (SELECT FROM worker WHERE continuous_service_on <= '2014-11-22') AS twelve_years_of_service,
             EXISTS (SELECT FROM supervision_session WHERE outcome <> 'HELD') AS a_cancelled_session,
             EXISTS (SELECT FROM absence WHERE ends_on IS NULL) AS an_absence,
             EXISTS (SELECT FROM age_band) AND EXISTS (SELECT FROM worker WHERE id NOT IN (SELECT worker_id FROM age_band)) AS some_age_bands,
             EXISTS (SELECT FROM leave_taken WHERE up_to < '2026-04-01') AS leave_taken_of_an_earlier_leave_year,
             EXISTS (SELECT FROM placement WHERE room = 'NONE') AS a_worker_without_a_room,
             EXISTS (SELECT FROM employer_health WHERE annual_income * unrestricted_reserves_months > 0) AS reserves,
             EXISTS (SELECT FROM employer_health WHERE unrestricted_reserves_months IS NULL) AS reserves_that_are_not_stated,
             EXISTS (SELECT FROM employer WHERE living_wage_until IS NOT NULL) AS an_accreditation_that_ends,
             EXISTS (SELECT FROM funding_line WHERE requires_real_living_wage = 'YES') AS money_that_demands_the_living_wage,
             EXISTS (SELECT FROM certainty WHERE stage = 'DECLINED') AS money_that_was_declined,
             EXISTS (SELECT FROM post WHERE closed_on IS NULL GROUP BY employer_id HAVING count(*) >= 20) AS an_employer_that_must_consult,
             EXISTS (SELECT FROM allocation WHERE post_id IN (SELECT post_id FROM allocation
               WHERE daterange(starts_on, ends_on, '[]') @> date '2026-11-22' GROUP BY post_id HAVING count(*) > 1)) AS a_post_with_two_funders`);
    expect(Object.entries(found!).filter(([, isThere]) => !isThere)).toEqual([]);
  });

  it('has a gap of exactly £5,000 for one job within one employer', async () => {
    const gaps = await rows<{ name: string }>(
      `SELECT employer.name FROM terms JOIN contract ON contract.id = terms.contract_id JOIN post ON post.id = contract.post_id
       JOIN employer ON employer.id = terms.employer_id
       WHERE terms.starts_on = '2026-04-01' AND post.role = 'CLW' AND terms.pay_basis = 'FULL_TIME_ANNUAL'
       GROUP BY employer.name HAVING max(terms.pay_amount) - min(terms.pay_amount) = 5000 ORDER BY employer.name`,
    );
    expect(gaps.map(({ name }) => name)).toEqual(['Heather Glen Support (invented)', 'Rowan Bank Trust (invented)']);
  });

  it('shares what each employer chose, said by its own HR', async () => {
    const levels = await rows<{ name: string; sharing_level: string; count: string }>(
      `SELECT programme.name, sharing_level, count(*) FROM participation JOIN programme ON programme.id = programme_id
       GROUP BY 1, 2 ORDER BY 1, 2`,
    );
    expect(levels).toEqual([
      { name: 'Bramble Hill link workers (invented)', sharing_level: 'PSEUDONYMISED_TERMS', count: '9' },
      ...['NONE', 'PSEUDONYMISED_TERMS', 'STATISTICS', 'TERMS_SHEET'].map((sharing_level) => ({
        name: 'Cinder Quay link workers (invented)',
        sharing_level,
        count: '1',
      })),
      { name: 'Whin Moor link workers (invented)', sharing_level: 'PSEUDONYMISED_TERMS', count: '1' },
    ]);
    const roles = await rows<{ actor_role: string }>(
      `SELECT DISTINCT actor_role FROM audit.entry WHERE table_name = 'participation' AND action = 'UPDATE'`,
    );
    expect(roles).toEqual([{ actor_role: 'HR_EDITOR' }]);
  });

  it('has scenarios that the lead saved, in the lead’s own name', async () => {
    const saved = await rows<{ name: string; handle: string; steps: string }>(
      `SELECT scenario.name, app_user.handle, count(*) AS steps FROM scenario JOIN scenario_step ON scenario_id = scenario.id
       JOIN app_user ON app_user.id = scenario.owner_id GROUP BY 1, 2 ORDER BY 1`,
    );
    expect(saved).toEqual([
      { name: 'Decided eight weeks late (invented)', handle: 'lead', steps: '1' },
      { name: 'Option used, pay up 4 % (invented)', handle: 'lead', steps: '2' },
      { name: 'Renewed at 80 % for a year (invented)', handle: 'lead', steps: '1' },
    ]);
    await tracker.owner.query(`DELETE FROM scenario_step WHERE kind = 'DECIDE_LATE'`);
    await tracker.owner.query(`DELETE FROM scenario WHERE name LIKE 'Decided%'`);
    await admitOrDismiss(tracker.app, { isDemonstration: true, ownerUrl: tracker.database.ownerUrl });
    expect(await rows('SELECT FROM scenario')).toHaveLength(2);
  });

  it('has the employers to whom the published example grants are made, down to what is passed on', async () => {
    const admin = await tracker.person('ADMINISTRATOR');
    const grants = readFileSync(join(__dirname, '../../examples/published/grants.csv'));
    const { body } = await request(tracker.app.getHttpServer())
      .post('/imports/outside')
      .query({ from: '360giving', programme: 'Bramble Hill link workers (invented)', dryRun: 1 })
      .set('authorization', `Bearer ${admin.token}`)
      .set('content-type', 'text/csv')
      .send(grants);
    expect(body.problems).toEqual([]);
    const lines = body.changes.filter(({ sheet }: { sheet: string }) => sheet === 'funding_lines');
    expect(lines.map(({ action, row }: { action: string; row: number }) => [action, row])).toEqual([
      ['CREATE', 2],
      ['CREATE', 3],
      ['CREATE', 7],
    ]);
  });

  it('comes once: what people change afterwards stays, and the next start takes no time', async () => {
    await tracker.owner.query(
      `UPDATE participation SET sharing_level = 'STATISTICS', version = version + 1
       WHERE employer_id = (SELECT id FROM employer WHERE name = 'Rowan Bank Trust (invented)')`,
    );
    const before = await rows('SELECT count(*) FROM audit.entry');
    const startedAt = Date.now();
    await admitOrDismiss(tracker.app, { isDemonstration: true, ownerUrl: tracker.database.ownerUrl });
    expect(Date.now() - startedAt).toBeLessThan(QUICK_MS);
    expect(await rows('SELECT count(*) FROM audit.entry')).toEqual(before);
    expect(await rows('SELECT FROM import_run')).toHaveLength(ROUNDS.length);
  });
});
