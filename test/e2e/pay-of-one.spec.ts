import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { Person, TestApplication } from '../support/application';
import { Builders, Row } from '../support/builders';
import { countStatements } from '../support/count-statements';

let tracker: TestApplication;
let make: Builders;
let admin: Person;

beforeAll(async () => {
  tracker = await TestApplication.start({ today: '2026-11-22' });
  await loadReferenceFacts(tracker.database.ownerUrl, { log: () => {} });
  make = new Builders(tracker.owner);
  admin = await tracker.person('ADMINISTRATOR');
}, 60_000);
afterAll(() => tracker.stop());

/** A programme with guidance, and contracts with these salaries at each of its employers; gives their ids by salary. */
async function programmeOf(employers: readonly (readonly number[])[], terms: Row = {}) {
  const programme = await make.programme();
  await make.guidance(programme);
  const contracts = new Map<string, number>();
  for (const salaries of employers) {
    const employer = await make.employer();
    const participation = await make.participation(employer, programme);
    for (const pay_amount of salaries) {
      const post = await make.post(participation);
      contracts.set(await make.contract(post, await make.worker(employer), {}, { pay_amount, ...terms }), pay_amount);
    }
  }
  return { programme, contracts };
}
type Scene = Awaited<ReturnType<typeof programmeOf>>;

/** Whose pay a question was told to have read, by their salaries. */
async function salariesRead({ programme, contracts }: Scene, question: string): Promise<number[]> {
  const last = await tracker.owner.query('SELECT coalesce(max(seq), 0) AS seq FROM audit.entry');
  const { errors, data } = await admin.ask(`query ($programme: ID) { ${question} }`, { programme });
  expect(errors).toBeUndefined();
  expect(Object.values(data)).not.toContainEqual(expect.objectContaining({ reason: expect.anything() }));
  const { rows } = await tracker.owner.query(
    `SELECT entry.new AS detail FROM audit.entry WHERE entry.seq > $1 AND entry.action = 'READ'`,
    [last.rows[0].seq],
  );
  return rows
    .flatMap(({ detail }: { detail: { contracts: string[] } }) => detail.contracts)
    .map((id: string) => contracts.get(id)!)
    .sort();
}

const variation = (fields: string) =>
  `payVariation(programme: $programme) { ... on PayVariation { headlineAnnual { ... on PayVariationOnBasis { ${fields} } } } }`;
const band = (fields: string) => `bandComparison(programme: $programme) { ... on BandComparison { ${fields} } }`;
const parts = (fields: string) =>
  `payVariation(programme: $programme) { ... on PayVariation { packageParts { full { ... on PackagePartsSpread { ${fields} } } } } }`;
const floors = (fields: string) => `payFloors(programme: $programme) { ... on PayFloors { byEmployer { ${fields} } } }`;
const pension = (fields: string) =>
  `otherTermsVariation(programme: $programme) { ... on OtherTermsVariation { pension { ... on PensionVariation { ${fields} } } } }`;
const levelling = (fields: string) =>
  `levellingUp(programme: $programme, target: ENTRY) { ... on LevellingUp { ${fields} } }`;
const BILL = '... on LevellingUpBill';

describe('a figure that is one contract’s own is audited as that person’s pay', () => {
  let several: Scene;
  let alone: Scene;
  beforeAll(async () => {
    several = await programmeOf([[28_000, 29_000, 31_000], [30_000], [33_000, 40_000, 40_000]]);
    alone = await programmeOf([[30_000]]);
  });

  it.each([
    ['a mean', variation('mean explained { byEmployer } computedFrom { contracts }'), []],
    ['the lowest, and the highest that two have', variation('minimum maximum'), [28_000]],
    ['the middle one of seven', variation('median'), [31_000]],
    ['a quartile between two people', variation('p10'), []],
    [
      'the widest gap at one employer',
      variation('widestGapWithinEmployer { ... on PayGap { gap } }'),
      [33_000], // two have the highest there
    ],
    ['the widest gap between two', variation('widestGapBetweenEmployers { ... on PayGap { gap } }'), [28_000]],
    ['the one contract of an employer', variation('byEmployer { mean }'), [30_000]],
    ['counts of an employer’s contracts', variation('byEmployer { contracts }'), []],
    ['the distances from a band', band('toEntry { minimum { pounds } }'), [28_000]],
    ['how many are below a band', band('belowEntry toEntry { contracts }'), []],
    ['a part of the package', parts('salary { minimum mean }'), [28_000]],
    ['the pension in pounds', pension('inPounds { minimum mean } computedFrom { contracts }'), [28_000]],
    [
      'the pension in per cent of all pay, of which the highest two have',
      pension('minimum median maximum'),
      [28_000, 31_000],
    ],
    [
      'the distance of a pension from that of the NHS',
      pension('toAgendaForChange { ... on PensionDistanceSpread { maximum contracts } }'),
      [28_000],
    ],
    [
      'a distance that several have',
      pension('toStatutoryMinimum { ... on PensionDistanceSpread { minimum median below } }'),
      [],
    ],
    ['lowest hourly rates', floors('lowestHourlyPay'), [28_000, 30_000, 33_000]],
    ['how many are below a floor', floors('belowRealLivingWage'), []],
    ['a bill of several', levelling(`fullYear { ${BILL} { salary } }`), []],
    [
      'the part of an employer with one of them',
      levelling(`fullYear { ${BILL} { parts(by: EMPLOYER) { salary } } }`),
      [30_000, 33_000],
    ],
  ])('%s', async (_, question, salaries) => {
    expect(await salariesRead(several, question)).toEqual(salaries);
  });

  it.each([
    ['how pay is spread', variation('mean')],
    ['a bill', levelling(`fullYear { ${BILL} { salary } }`)],
    ['a projection', 'payProjection(programme: $programme) { ... on PayProjection { years { salary } } }'],
    ['the cost of awards', 'payAwardLag(programme: $programme) { ... on PayAwardLag { sentence } }'],
  ])('of one person: %s', async (_, question) => {
    expect(await salariesRead(alone, question)).toEqual([30_000]);
  });

  it('in what an award would change: the middle one, before it and after', async () => {
    const { contracts } = await programmeOf([[28_000, 29_000, 31_000]]);
    const [changing, middle] = [...contracts.keys()];
    const { rows } = await tracker.owner.query('SELECT employer_id FROM contract WHERE id = $1', [changing]);
    const read = async (fields: string): Promise<string[]> => {
      const { errors } = await admin.ask(
        `mutation ($input: AwardPayInput!) { awardPay(input: $input) { userErrors { code } award { effects { pay {
           before { ... on PayFigures { ${fields} } } after { ... on PayFigures { ${fields} } } } } } } }`,
        {
          input: {
            ...{ employer: rows[0].employer_id, contracts: [changing], from: '2026-11-22', dryRun: true },
            ...{ change: { fullTimeAnnual: 28_100 }, changeReason: 'PAY_AWARD' },
          },
        },
      );
      expect(errors?.map(({ message }) => message)).toBeUndefined();
      const last = await tracker.owner.query('SELECT new FROM audit.entry ORDER BY seq DESC LIMIT 1');
      return [...last.rows[0].new.contracts].sort();
    };
    // Whose pay changes is read whatever is asked, for what their posts cost.
    expect(await read('belowEntry')).toEqual([changing]);
    expect(await read('medianHourly')).toEqual([changing!, middle!].sort());
    expect(await read('widestGapWithinEmployer { ... on MoneyValue { amount } }')).toHaveLength(2);
  });

  it('also when the answer is given again, with no statement but the sign-in and the entry', async () => {
    const question = variation('minimum');
    await salariesRead(several, question);
    expect(await salariesRead(several, question)).toEqual([28_000]);
    const again = () => admin.ask(`query ($programme: ID) { ${question} }`, { programme: several.programme });
    const statements = await countStatements(again);
    expect(statements).toBeLessThan(8);
    const many = await programmeOf([Array.from({ length: 20 }, (_, at) => 28_000 + at * 100)]);
    const ofMany = () => admin.ask(`query ($programme: ID) { ${question} }`, { programme: many.programme });
    await ofMany();
    expect(await countStatements(ofMany)).toBe(statements);
  });

  it('in an entry for each employer, which only their own people find, in as many statements for many as for one', async () => {
    const question = floors('lowestHourlyPay');
    const ofEmployers = (count: number) => programmeOf(Array.from({ length: count }, (_, at) => [28_000 + at * 100]));
    const [one, many] = [await ofEmployers(1), await ofEmployers(12)];
    const statements = ({ programme }: Scene) =>
      tracker.countStatements(() => admin.ask(`query ($programme: ID) { ${question} }`, { programme }));
    expect(await statements(many)).toBe(await statements(one));
    const found = await tracker.owner.query<{ employer_id: string; contracts: string[] }>(
      `SELECT entry.employer_id, entry.new -> 'contracts' AS contracts FROM audit.entry
       WHERE entry.action = 'READ' AND entry.new -> 'contracts' ?| $1`,
      [[...many.contracts.keys()]],
    );
    expect(found.rows.flatMap(({ contracts }) => contracts).sort()).toEqual([...many.contracts.keys()].sort());
    const hr = await tracker.person('HR_EDITOR', { employers: [found.rows[0]!.employer_id] });
    const { data } = await hr.ask('{ auditEntries(filter: { actions: [READ] }) { nodes { id } } }');
    expect(data.auditEntries.nodes).toHaveLength(1);
    expect((await admin.ask('{ auditIsWhole { isWhole } }')).data.auditIsWhole).toEqual({ isWhole: true });
  });
});
