import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { Builders, Row } from '../support/builders';
import { Person, TestApplication } from '../support/application';

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

interface Employed {
  readonly contract: string;
  readonly post: string;
}

async function employ(
  participation: string,
  terms: Row,
  { post = {}, worker = {}, contract = {} } = {},
): Promise<Employed> {
  const { rows } = await tracker.owner.query('SELECT employer_id FROM participation WHERE id = $1', [participation]);
  const postId = await make.post(participation, post);
  const workerId = await make.worker(rows[0].employer_id, worker);
  return { contract: await make.contract(postId, workerId, contract, terms), post: postId };
}

const week = (hours: number, worked = hours): Row => ({ weekly_minutes: worked * 60, full_time_minutes: hours * 60 });
const AT_ENTRY: Row = {
  ...week(36),
  pay_basis: 'SCALE_POINT',
  pay_amount: null,
  scale_nation: 'Scotland',
  scale_band: '5',
  scale_point: 1,
  pension_pct: 22.5,
  pension_basis: 'ALL_PAY',
};

/**
 * Two employers under band 5 of Scotland; 22 November 2026 to 31 March 2027 is 130 days of 365.
 *
 * Entry is £34,544 for 36 h. More salary a year, and for the 130 days:
 *  - £31,000 for 35 h:            34,544 × 35 ÷ 36 = 33,584.44, so 2,584.44;                      × 130 ÷ 365 =   920.49
 *  - the same, 21 of the 35 h:    33,584.44 × 21 ÷ 35 = 20,150.66 less 18,600, so 1,550.66;                      552.29
 *  - £33,000 for 37.5 h:          34,544 × 37.5 ÷ 36 = 35,983.33, so 2,983.33;                                 1,062.56
 *  - at entry:                                                                    0                                  0
 *                                                                              7,118.43                       2,535.34
 * National Insurance, 15 % over £5,000, to the penny a year:
 *    387.67 + 232.60 + 447.50 = 1,067.77;                              138.07 + 82.84 + 159.38 = 380.29
 * Pension, 3 % over £6,240; the third has none recorded:
 *    77.53 + 46.52 = 124.05;                                           27.61 + 16.57 = 44.18
 */
async function scene({ sharing = 'STATISTICS', partnership }: { sharing?: string; partnership?: string } = {}) {
  const programme = await make.programme({ partnership });
  await make.guidance(programme);
  const [low, high] = [await make.employer({ name: `Aspen (invented) ${programme}` }), await make.employer()];
  const [one, two] = [
    await make.participation(low, programme, { sharing_level: sharing }),
    await make.participation(high, programme, { sharing_level: sharing }),
  ];
  const fullTime = await employ(one, { pay_amount: 31_000, ...week(35) });
  const partTime = await employ(
    one,
    { pay_amount: 31_000, ...week(35, 21) },
    { post: { funded_wte: 0.6, annual_cost: 27_000 } },
  );
  const noPension = { pension_pct: null, pension_basis: null };
  const longWeek = await employ(
    two,
    { pay_amount: 33_000, ...week(37.5), ...noPension },
    { post: { annual_cost: null } },
  );
  // Two years in the role on 10 January 2027: point 2 from then.
  const atEntry = await employ(two, AT_ENTRY, {
    worker: { role_started_on: '2025-01-10' },
    contract: { starts_on: '2025-01-10' },
  });
  return { programme, employers: [low, high] as const, fullTime, partTime, longWeek, atEntry };
}

const SUMS = `contractsBelow salary pensionNotRecorded pensionNotRecordedBecause { blank dontKnow notApplicable refused }
  nationalInsurance { ... on MoneyValue { amount } ... on NoValue { reason } } pension { ... on MoneyValue { amount } }
  levy { ... on MoneyValue { amount } } levyIfAllPay { ... on MoneyValue { amount } }
  onCosts { ... on MoneyValue { amount } ... on NoValue { reason } } withOnCosts { ... on MoneyValue { amount } ... on NoValue { reason } }`;
const NOTHING = '... on NoValue { reason message }';
const BILL = `... on LevellingUpBill { sentence startsOn endsOn ${SUMS} computedFrom { contracts workers employers method notCounted { reason contracts } caveats } } ${NOTHING}`;
const ARGS = `$programme: ID, $employer: ID, $partnership: String, $target: LevellingTarget, $amount: LevellingAmountInput, $from: Date, $asOf: Date, $knownAt: DateTime, $award: Percent, $continues: Boolean, $levyPayers: [ID!], $certainty: CertaintyLevel`;
const GIVEN = `programme: $programme, employer: $employer, partnership: $partnership, target: $target, amount: $amount, from: $from, asOf: $asOf, knownAt: $knownAt, assumedAwardPercent: $award, onCostRatesContinue: $continues, levyPayers: $levyPayers, certainty: $certainty`;
const ask = (fields: string) =>
  `query (${ARGS}) { levellingUp(${GIVEN}) { ${NOTHING} ... on LevellingUp { ${fields} } } }`;
const BILLS = ask(`target from bestPeer { fullTimeSalary fullTimeWeek hourlyRate contracts }
  guidance { nation band } thisFinancialYear { ${BILL} } fullYear { ${BILL} }`);

async function levellingUp(variables: Record<string, unknown>, { as = admin, query = BILLS } = {}) {
  const { data, errors } = await as.ask(query, {
    target: 'ENTRY',
    continues: false,
    certainty: 'SIGNED_ONLY',
    ...variables,
  });
  expect(errors).toBeUndefined();
  return data.levellingUp;
}

interface Amount {
  readonly amount: number;
}

interface Bill {
  readonly salary: number;
  readonly nationalInsurance: Amount;
  readonly pension: Amount;
  readonly onCosts: Amount;
  readonly withOnCosts: Amount;
}

interface Part extends Pick<Bill, 'salary' | 'onCosts' | 'withOnCosts'> {
  readonly name: string | null;
  readonly isUnfunded: boolean;
  readonly contracts: number;
  readonly employer: { readonly id: string } | null;
  readonly funder: { readonly id: string } | null;
  readonly fundingLine: { readonly id: string } | null;
}

const amounts = ({ salary, nationalInsurance, pension, onCosts, withOnCosts }: Bill): number[] => [
  salary,
  nationalInsurance.amount,
  pension.amount,
  onCosts.amount,
  withOnCosts.amount,
];

describe('the bill of levelling up to entry', () => {
  it('is the sum worked out by hand, for the days left and for the whole year', async () => {
    const { programme } = await scene();
    const { thisFinancialYear: rest, fullYear, guidance } = await levellingUp({ programme });
    expect(guidance).toEqual([{ nation: 'SCOTLAND', band: '5' }]);
    expect(rest).toMatchObject({
      startsOn: '2026-11-22',
      endsOn: '2027-03-31',
      contractsBelow: 3,
      pensionNotRecorded: 1,
      pensionNotRecordedBecause: { blank: 1, dontKnow: 0, notApplicable: 0, refused: 0 },
    });
    expect(amounts(rest)).toEqual([2_535.34, 380.29, 76.06, 456.35, 2_991.69]);
    expect(fullYear).toMatchObject({ startsOn: '2026-04-01', endsOn: '2027-03-31', contractsBelow: 3 });
    // Of the pension, 89.50 is the least of auto-enrolment for the one that is not recorded: 3 % of 2,983.33.
    expect(amounts(fullYear)).toEqual([7_118.43, 1_067.77, 213.55, 1_281.32, 8_399.75]);
    expect(fullYear.computedFrom).toMatchObject({ contracts: 4, workers: 4, employers: 2, method: 'levelling-up/1' });
    expect(rest.sentence).toBe(
      '3 of 4 contracts are paid below entry to the band of their guidance; levelling them up costs £2,535.34 in salary from 22 November 2026 to 31 March 2027.',
    );
  });

  it('shows the apprenticeship levy beside it until an employer is said to pay it', async () => {
    const { programme, employers } = await scene();
    const { fullYear: unsaid } = await levellingUp({ programme });
    // 0.5 % of each salary to the penny: 12.92 + 7.75 + 14.92
    expect([unsaid.levy.amount, unsaid.levyIfAllPay.amount]).toEqual([0, 35.59]);
    const { fullYear: said } = await levellingUp({ programme, levyPayers: [employers[1]] });
    expect([said.levy.amount, said.onCosts.amount]).toEqual([14.92, 1_296.24]);
  });

  it('is nothing for one who pays £33,584 for 35 hours: that matches entry for 36', async () => {
    const programme = await make.programme();
    await make.guidance(programme);
    const part = await make.participation(await make.employer(), programme);
    await employ(part, { pay_amount: 33_584, ...week(35) });
    const { fullYear } = await levellingUp({ programme });
    expect([fullYear.contractsBelow, fullYear.salary, fullYear.withOnCosts.amount]).toEqual([0, 0, 0]);
  });

  it('counts one National Insurance threshold for someone with two contracts at an employer', async () => {
    const programme = await make.programme();
    await make.guidance(programme);
    const employer = await make.employer();
    const part = await make.participation(employer, programme);
    const worker = await make.worker(employer);
    // 4 of 35 h at £31,000: 3,542.86 each, 7,085.72 together: over £5,000, so that all of the rise is charged.
    for (const post of [await make.post(part), await make.post(part)]) {
      await make.contract(post, worker, {}, { pay_amount: 31_000, ...week(35, 4) });
    }
    const { fullYear } = await levellingUp({ programme });
    // 33,584.44 × 4 ÷ 35 = 3,838.22; each rises by 295.36; 15 % of 590.72 = 88.61
    expect(amounts(fullYear).slice(0, 2)).toEqual([590.72, 88.61]);
    expect(fullYear.computedFrom).toMatchObject({ contracts: 2, workers: 1 });
  });

  it('counts only the days of a contract that ends, and of one that starts', async () => {
    const programme = await make.programme();
    await make.guidance(programme);
    const part = await make.participation(await make.employer(), programme);
    const fixed = { kind: 'FIXED_TERM', starts_on: '2026-12-01', ends_on: '2026-12-31' };
    await employ(part, { pay_amount: 31_000, ...week(35) }, { contract: fixed });
    const { thisFinancialYear, fullYear } = await levellingUp({ programme });
    // 2,584.44 × 31 ÷ 365 = 219.50
    expect([thisFinancialYear.salary, fullYear.salary]).toEqual([219.5, 219.5]);
  });

  it('says what could not be levelled, and why', async () => {
    const { programme, employers } = await scene();
    const bare = await make.programme();
    const part = await make.participation(employers[0], bare);
    await employ(part, { pay_amount: 31_000, ...week(35) });
    const nothing = await levellingUp({ programme: bare });
    expect(nothing.fullYear).toMatchObject({ reason: 'NO_GUIDANCE_ADOPTED' });
    const both = await levellingUp({ employer: employers[0] });
    expect(both.fullYear.computedFrom).toMatchObject({
      contracts: 2,
      notCounted: [{ reason: 'GUIDANCE_NOT_ADOPTED', contracts: 1 }],
    });
    expect(programme).not.toBe(bare);
  });
});

describe('other targets', () => {
  it('follow service, so that someone who moves up the scale costs nothing more', async () => {
    const { programme } = await scene();
    const { contracts } = await levellingUp(
      { programme, target: 'POINT_BY_SERVICE' },
      {
        query: ask(
          `thisFinancialYear { ... on LevellingUpBill { contracts { totalCount nodes { targetSalary fullTimeSalary fullTimeWeek wte salary } } } }`,
        ),
      },
    ).then(({ thisFinancialYear }) => thisFinancialYear);
    // All but the one at entry have had six years in the role: the top, £43,039 for 36 h. For 35 h 41,843.47, for 37.5 h
    // 44,832.29. More for 130 of 365 days: 11,832.29 → 4,214.24; 10,843.47 → 3,862.06; 25,106.08 − 18,600 → 2,317.23.
    expect(contracts.nodes).toEqual([
      { targetSalary: 44_832.29, fullTimeSalary: 33_000, fullTimeWeek: 37.5, wte: 1, salary: 4_214.24 },
      { targetSalary: 41_843.47, fullTimeSalary: 31_000, fullTimeWeek: 35, wte: 1, salary: 3_862.06 },
      { targetSalary: 41_843.47, fullTimeSalary: 31_000, fullTimeWeek: 35, wte: 0.6, salary: 2_317.23 },
    ]);
  });

  it('are the best-paid of those asked about, and say how much that is', async () => {
    const { programme } = await scene();
    const found = await levellingUp({ programme, target: 'BEST_PEER' });
    expect(found.bestPeer).toEqual({ fullTimeSalary: 34_544, fullTimeWeek: 36, hourlyRate: 18.4, contracts: 1 });
    expect(found.thisFinancialYear.salary).toBe(2_535.34);
  });

  it('are an amount a year for a week, or an hour', async () => {
    const { programme } = await scene();
    const salary = { annualSalary: 34_544, fullTimeWeek: 36 };
    expect((await levellingUp({ programme, target: 'GIVEN_AMOUNT', amount: salary })).fullYear.salary).toBe(7_118.43);
    // 18 × 52.143 × 35 = 32,850.09 and × 21 ÷ 35 = 19,710.05; × 37.5 = 35,196.53
    const rate = await levellingUp({ programme, target: 'GIVEN_AMOUNT', amount: { hourlyRate: 18 } });
    expect(rate.fullYear.salary).toBe(1_850.09 + 1_110.05 + 2_196.53);
    expect(rate.bestPeer).toBeNull();
  });

  it.each([[undefined], [{ annualSalary: 34_544 }], [{ hourlyRate: 18, annualSalary: 34_544, fullTimeWeek: 36 }]])(
    'are refused where the amount %j is not one',
    async (amount) => {
      const { errors } = await admin.ask(BILLS, {
        target: 'GIVEN_AMOUNT',
        amount,
        continues: false,
        certainty: 'SIGNED_ONLY',
      });
      expect(errors![0]!.message).toContain('needs annualSalary with fullTimeWeek');
    },
  );
});

describe('next year', () => {
  it('is not known without a published scale, and is with what is assumed', async () => {
    const { programme } = await scene();
    const unknown = await levellingUp({ programme, from: '2027-04-01' });
    // Of two reasons with as many contracts each, GUIDANCE_INCOMPLETE comes before NO_RATE_ON_DATE.
    expect(unknown.fullYear).toEqual({
      reason: 'NO_RATE_ON_DATE',
      message: expect.stringMatching(
        / under guidance whose package is not published for the day, \d+ paid by a rate.* assumedAwardPercent /,
      ),
    });
    const assumed = await levellingUp({ programme, from: '2027-04-01', award: 3 });
    // 34,544 × 1.03 = 35,580.32; × 35 ÷ 36 = 34,591.98, so 3,591.98; 20,755.19 − 18,600 = 2,155.19; 37,062.83 − 33,000
    expect(assumed.fullYear.salary).toBe(9_810);
    expect(assumed.fullYear.nationalInsurance).toEqual({ reason: 'NO_RATE_ON_DATE' });
    expect(assumed.fullYear.withOnCosts).toEqual({ reason: 'NO_RATE_ON_DATE' });
    expect(assumed.fullYear.computedFrom.caveats).toContain(
      'ASSUMED: 3 % a year for scale points in years without a published scale.',
    );
    const continued = await levellingUp({ programme, from: '2027-04-01', award: 3, continues: true });
    expect(continued.fullYear.withOnCosts.amount).toBeGreaterThan(9_810);
  });

  it('is as far away as ten years', async () => {
    const { errors } = await admin.ask(BILLS, {
      target: 'ENTRY',
      from: '2040-01-01',
      continues: false,
      certainty: 'SIGNED_ONLY',
    });
    expect(errors![0]!.message).toContain('within ten years');
  });
});

describe('who would have to pay', () => {
  const PARTS = (by: string) =>
    `${by}: parts(by: ${by}) { key name isUnfunded contracts salary employer { id } programme { id } partnership { code } funder { id } fundingLine { id }
      onCosts { ... on MoneyValue { amount } } withOnCosts { ... on MoneyValue { amount } } }`;
  const CUTS = ['EMPLOYER', 'PROGRAMME', 'PARTNERSHIP', 'FUNDER', 'FUNDING_LINE'];
  const CUT = ask(`thisFinancialYear { ... on LevellingUpBill { ${SUMS} ${CUTS.map(PARTS).join(' ')} } }
    fullYear { ... on LevellingUpBill { ${SUMS} ${CUTS.map(PARTS).join(' ')} } }`);

  /** Line one pays 60 % of the full-timer, line two 40 % until 31 December; line one all of the part-timer; else nothing. */
  async function funded() {
    const made = await scene({ partnership: await make.partnership('S37000911') });
    const [one, two] = [await make.funder(), await make.funder()];
    const lines = [await make.fundingLine(made.programme, one), await make.fundingLine(made.programme, two)] as const;
    const offered = await make.fundingLine(made.programme, two, { stage: 'OFFERED' });
    await make.allocation(lines[0], made.fullTime.post, { share_pct: 60 });
    await make.allocation(lines[1], made.fullTime.post, { share_pct: 40, ends_on: '2026-12-31' });
    await make.allocation(lines[0], made.partTime.post);
    await make.allocation(offered, made.longWeek.post);
    return { ...made, funders: [one, two] as const, lines, offered };
  }

  it('is by the line and the day, and what no line pays is shown', async () => {
    const { programme, lines, funders } = await funded();
    const { thisFinancialYear: bill } = await levellingUp({ programme }, { query: CUT });
    // Of 920.49: 78 of 130 parts (60 % of 130 days) 552.29, 16 (40 % of 40) 113.29, 36 (40 % of 90) 254.91.
    expect(
      bill.FUNDING_LINE.map((part: Part) => [part.fundingLine?.id ?? part.name, part.salary, part.contracts]),
    ).toEqual([
      ['Not funded', 1_317.47, 2], // 254.91 + 1,062.56
      [lines[0], 1_104.58, 2], // 552.29 + 552.29
      [lines[1], 113.29, 1],
    ]);
    expect(bill.FUNDER.map((part: Part) => [part.funder?.id ?? part.name, part.salary])).toEqual([
      ['Not funded', 1_317.47],
      [funders[0], 1_104.58],
      [funders[1], 113.29],
    ]);
  });

  it('counts money that is less sure where that is asked for', async () => {
    const { programme, offered } = await funded();
    const { thisFinancialYear: bill } = await levellingUp(
      { programme, certainty: 'SIGNED_AND_OFFERED' },
      { query: CUT },
    );
    expect(bill.FUNDING_LINE.find((part: Part) => part.fundingLine?.id === offered).salary).toBe(1_062.56);
    expect(bill.FUNDING_LINE.find((part: Part) => part.isUnfunded).salary).toBe(254.91);
  });

  it('sums to the bill to the penny, whichever way it is cut', async () => {
    const { programme, employers } = await funded();
    const answer = await levellingUp({ programme, levyPayers: [employers[0]] }, { query: CUT });
    const pence = (pounds: number) => Math.round(pounds * 100);
    for (const bill of [answer.thisFinancialYear, answer.fullYear]) {
      for (const cut of CUTS) {
        const total = (of: (part: Part) => number) =>
          bill[cut].reduce((all: number, part: Part) => all + pence(of(part)), 0);
        expect([cut, total(({ salary }) => salary)]).toEqual([cut, pence(bill.salary)]);
        expect([cut, total(({ onCosts }) => onCosts.amount)]).toEqual([cut, pence(bill.onCosts.amount)]);
        expect([cut, total(({ withOnCosts }) => withOnCosts.amount)]).toEqual([cut, pence(bill.withOnCosts.amount)]);
      }
    }
    expect(answer.fullYear.EMPLOYER.map((part: Part) => [part.employer!.id, part.salary])).toEqual([
      [employers[0], 4_135.1],
      [employers[1], 2_983.33],
    ]);
    expect(answer.fullYear.PARTNERSHIP).toMatchObject([{ key: 'S37000911', partnership: { code: 'S37000911' } }]);
  });

  it('needs a higher price for one WTE', async () => {
    const { programme } = await scene();
    const { price } = await levellingUp(
      { programme },
      {
        query: ask(`price { ... on LevellingUpPrice { on posts postsWithoutPrice fundedWte pricePerWte
          extraPerWte { ... on MoneyValue { amount } } neededPerWte { ... on MoneyValue { amount } } } ${NOTHING} }`),
      },
    );
    // (45,000 + 27,000 + 45,000) ÷ 2.6 = 45,000. A year more: 2,584.44 + 387.67 + 77.53 and 1,550.66 + 232.60 + 46.52, ÷ 2.6.
    expect(price).toEqual({
      on: '2026-11-22',
      posts: 3,
      postsWithoutPrice: 1,
      fundedWte: 2.6,
      pricePerWte: 45_000,
      extraPerWte: { amount: 1_876.7 },
      neededPerWte: { amount: 46_876.7 },
    });
  });
});

describe('who may know', () => {
  it('HR of its own employer only, an analyst nothing, and a lead where every employer shares', async () => {
    const partnership = await make.partnership('S37000912');
    const { programme, employers } = await scene({ partnership, sharing: 'PSEUDONYMISED_TERMS' });
    const hr = await tracker.person('HR_EDITOR', { employers: [employers[0]] });
    const own = await levellingUp({ programme }, { as: hr });
    expect(own.fullYear.salary).toBe(4_135.1);
    expect((await levellingUp({ employer: employers[1] }, { as: hr })).reason).toBe('OUTSIDE_YOUR_RIGHTS');
    const analyst = await tracker.person('ANALYST', { nation: true });
    expect((await levellingUp({ programme }, { as: analyst })).reason).toBe('OUTSIDE_YOUR_RIGHTS');
    const lead = await tracker.person('STRATEGIC_LEAD', { partnerships: [partnership] });
    expect((await levellingUp({ programme }, { as: lead })).fullYear.salary).toBe(7_118.43);
    await tracker.owner.query(
      `UPDATE participation SET sharing_level = 'STATISTICS', version = version + 1 WHERE employer_id = $1`,
      [employers[0]],
    );
    expect((await levellingUp({ programme }, { as: lead })).reason).toBe('NOT_SHARED_BY_EVERY_EMPLOYER');
  });

  it('is told to the audit log where contracts are read one by one', async () => {
    const { programme, employers, fullTime } = await scene();
    const rows = () =>
      tracker.owner.query(`SELECT new FROM audit.entry WHERE action = 'READ' AND employer_id = ANY ($1)`, [employers]);
    await levellingUp({ programme });
    expect((await rows()).rows).toEqual([]);
    await levellingUp(
      { programme },
      {
        query: ask(
          'fullYear { ... on LevellingUpBill { contracts(first: 1, skip: 1) { totalCount nodes { contract { id } salary } } } }',
        ),
      },
    ).then(({ fullYear }) => {
      expect(fullYear.contracts).toEqual({
        totalCount: 3,
        nodes: [{ contract: { id: fullTime.contract }, salary: 2_584.44 }],
      });
    });
    expect((await rows()).rows.map(({ new: entry }) => entry.contracts)).toEqual([[fullTime.contract]]);
  });

  it('is nothing to count where there is nobody, or was nobody recorded', async () => {
    const { programme } = await scene();
    const empty = await make.programme();
    expect((await levellingUp({ programme: empty })).reason).toBe('NOTHING_TO_COUNT');
    expect((await levellingUp({ programme, knownAt: '2026-01-01T00:00:00Z' })).reason).toBe('NOTHING_TO_COUNT');
  });
});

it('asks the database the same number of questions however many contracts there are', async () => {
  const [small, large] = [await scene(), await scene()];
  for (const employer of large.employers) {
    const { rows } = await tracker.owner.query('SELECT id FROM participation WHERE employer_id = $1', [employer]);
    for (let more = 0; more < 5; more += 1) await employ(rows[0].id, { pay_amount: 30_000 + more, ...week(35) });
  }
  const all =
    ask(`fullYear { ... on LevellingUpBill { salary byLine: parts(by: FUNDING_LINE) { name } byEmployer: parts(by: EMPLOYER) { name }
    contracts(first: 100) { nodes { contract { id } } } } } price { ... on LevellingUpPrice { posts } }`);
  const statements = async ({ programme }: { programme: string }) =>
    tracker.countStatements(() => levellingUp({ programme }, { query: all }));
  const few = await statements(small);
  expect(await statements(large)).toEqual(few);
});
