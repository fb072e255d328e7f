import { Builders } from '../support/builders';
import { Person, TestApplication } from '../support/application';

let tracker: TestApplication;
let admin: Person;
let programme: string;

beforeAll(async () => {
  tracker = await TestApplication.start({ today: '2026-11-22' });
  const make = new Builders(tracker.owner);
  admin = await tracker.person('ADMINISTRATOR');
  programme = await make.programme();
  const employer = await make.employer();
  const post = await make.post(await make.participation(employer, programme));
  await make.contract(post, await make.worker(employer));
});
afterAll(() => tracker.stop());

it('an answer that leaves with a part refused, while others are still worked out, keeps no connection', async () => {
  // `rows` may not be null, so its refusal ends the answer at once; what stands beside it goes on for a while.
  const refused = `query ($programme: ID!) {
    leaveVariation(programme: $programme) { ... on LeaveVariation { leaveYears { rows(first: 1000) { totalCount } } byEmployer { employer { name } } } }
    otherTermsVariation(programme: $programme) { ... on OtherTermsVariation { sickPay { ... on SickPayVariation { median } }
      pension { ... on PensionVariation { byEmployer { employer { name } } } } notice { ... on NoticeVariation { median } } } }
    payVariation(programme: $programme) { ... on PayVariation { packageParts { rows(first: 1000) { totalCount } } hourly { ... on PayVariationOnBasis { byEmployer { employer { name } } } } } }
  }`;
  for (let time = 0; time < 25; time += 1) {
    const { errors } = await admin.ask(refused, { programme });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  }
  const { data } = await admin.ask(`query ($programme: ID!) { programme(id: $programme) { id } }`, { programme });
  expect(data.programme.id).toBe(programme);
  const held = await tracker.owner.query(
    `SELECT count(*)::integer AS open FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction'`,
  );
  expect(held.rows[0].open).toBe(0);
}, 30_000);
