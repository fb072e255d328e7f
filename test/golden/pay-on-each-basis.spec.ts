import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { Builders } from '../support/builders';
import { Person, TestApplication } from '../support/application';

let tracker: TestApplication;
let make: Builders;
let admin: Person;

beforeAll(async () => {
  tracker = await TestApplication.start();
  await loadReferenceFacts(tracker.database.ownerUrl, { log: () => {} });
  make = new Builders(tracker.owner);
  admin = await tracker.person('ADMINISTRATOR');
}, 60_000);
afterAll(() => tracker.stop());

const ASK = `query ($programme: ID!) { payVariation(programme: $programme) { ... on PayVariation {
  hourly { ... on PayVariationOnBasis { unit median belowGuidance } }
  perHourWorked { ... on PayVariationOnBasis { unit median } }
  reward { ... on PayVariationOnBasis { unit median } }
  packageIndex { ... on PackageIndexVariation { median belowGuidance } }
} } }`;

/** One contract, of someone new to the role, in a programme that adopted Scotland's band 5; 2026/27. */
async function answerFor({ salary, hours, leave, holidays, pension }: Record<string, number | [number, string]>) {
  const programme = await make.programme();
  await make.guidance(programme);
  const employer = await make.employer();
  const worker = await make.worker(employer, { role_started_on: '2026-06-01', continuous_service_on: '2026-06-01' });
  const minutes = Number(hours) * 60;
  const [percentage, basis] = pension as [number, string];
  await make.contract(
    await make.post(await make.participation(employer, programme)),
    worker,
    {},
    {
      pay_amount: salary,
      weekly_minutes: minutes,
      full_time_minutes: minutes,
      leave_days: leave,
      public_holiday_days: holidays,
      pension_pct: percentage,
      pension_basis: basis,
    },
  );
  return (await admin.ask(ASK, { programme })).data.payVariation;
}

const minimum: [number, string] = [3, 'QUALIFYING_EARNINGS'];
const nhs: [number, string] = [22.5, 'ALL_PAY'];

// The golden figures of the design, "Measures": pay on one footing.
it.each([
  { salary: 31_892, hours: 37, leave: 27, holidays: 8, pension: minimum, worked: 19.09 },
  { salary: 28_000, hours: 35, leave: 25, holidays: 10, pension: minimum, worked: 17.72 },
  { salary: 28_000, hours: 37.5, leave: 20, holidays: 8, pension: minimum, worked: 16.04 },
  { salary: 34_544, hours: 36, leave: 27, holidays: 8, pension: nhs, worked: 21.26 },
])('pays £$worked for an hour worked on £$salary, $hours h, $leave + $holidays days', async ({ worked, ...terms }) => {
  expect((await answerFor(terms)).perHourWorked).toEqual({ unit: 'POUNDS_PER_HOUR', median: worked });
});

it('adds the statutory minimum pension to £31,000: 3 % of what lies between £6,240 and £50,270', async () => {
  const { reward } = await answerFor({ salary: 31_000, hours: 35, leave: 25, holidays: 8, pension: minimum });
  expect(reward).toEqual({ unit: 'POUNDS_PER_YEAR', median: 31_742.8 });
});

it('puts the package of the guidance itself at 100, and nothing of it below', async () => {
  const answer = await answerFor({ salary: 34_544, hours: 36, leave: 27, holidays: 8, pension: nhs });
  expect(answer).toMatchObject({
    hourly: { unit: 'POUNDS_PER_HOUR', median: 18.4, belowGuidance: 0 },
    reward: { median: 42_316.4 },
    packageIndex: { median: 100, belowGuidance: 0 },
  });
});

it('takes £33,584 for 35 hours to be no less than entry', async () => {
  const answer = await answerFor({ salary: 33_584, hours: 35, leave: 27, holidays: 8, pension: nhs });
  expect(answer.hourly).toEqual({ unit: 'POUNDS_PER_HOUR', median: 18.4, belowGuidance: 0 });
});
