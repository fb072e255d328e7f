import { Builders } from '../support/builders';
import { Person, TestApplication } from '../support/application';
import { aFundingScene, FundingScene, mutation } from '../support/funding-scene';
import { momentBetween } from '../support/moment-between';

let tracker: TestApplication;
let make: Builders;
let admin: Person;
let scene: FundingScene;

beforeAll(async () => {
  tracker = await TestApplication.start({ today: '2026-11-22' });
  make = new Builders(tracker.owner);
  admin = await tracker.person('ADMINISTRATOR');
});
beforeEach(async () => {
  scene = await aFundingScene(tracker, make);
});
afterAll(() => tracker.stop());

const LINE = `fundingLine {
  id version reference title kind amount startsOn endsOn endIsDerived agreedEndsOn cycle uplift upliftClause
  decisionLeadDays source stage extension { to decidedBy decideBy isExercised } externalId { scheme value }
  funder { id } programme { id } employer { id } instalments { id version startsOn endsOn amount stage }
  certainty { id version stage saidOn saidBy evidence instalment { startsOn } }
  allocations { share startsOn endsOn followsLine post { id } }
}`;
const record = mutation('recordFundingLine', 'RecordFundingLineInput', LINE);
const correct = mutation('correctFundingLine', 'CorrectFundingLineInput', LINE);
const state = mutation('stateCertainty', 'StateCertaintyInput', LINE);
const correctWord = mutation('correctCertainty', 'CorrectCertaintyInput', LINE);
const exercise = mutation('exerciseExtension', 'ExerciseExtensionInput', LINE);
const INSTALMENT = 'instalment { id version startsOn endsOn amount stage }';
const recordPart = mutation('recordInstalment', 'RecordInstalmentInput', INSTALMENT);
const correctPart = mutation('correctInstalment', 'CorrectInstalmentInput', INSTALMENT);

const aLine = (values: object = {}) => ({
  programme: scene.programme,
  funder: scene.funder,
  reference: 'F-1',
  title: 'Invented line',
  kind: 'CONTRACT',
  amount: 300_000,
  startsOn: '2024-04-01',
  endsOn: '2027-03-31',
  cycle: 'MULTI_YEAR',
  ...values,
});
const codes = (payload: { userErrors: { code: string; path: string[] }[] }) =>
  payload.userErrors.map(({ code, path }) => [code, path.join('.')]);

describe('recording a funding line', () => {
  it('gives back what was recorded, to the penny and the day', async () => {
    const input = aLine({
      employer: scene.employer,
      amount: '300000.05',
      extension: { to: '2028-03-31', decidedBy: 'FUNDER', decideBy: '2026-12-31' },
      uplift: 2.5,
      upliftClause: 'CPI, at most 2.5 %',
      decisionLeadDays: 30,
      externalId: { scheme: 'THREE_SIXTY_GIVING', value: '360G-invented-1' },
      source: 'Invented award letter',
      instalments: [
        { startsOn: '2024-04-01', endsOn: '2026-03-31', amount: '200000.05' },
        { startsOn: '2026-04-01', endsOn: '2027-03-31', amount: 100_000 },
      ],
    });
    const { fundingLine, userErrors } = await record(scene.lead, input);
    expect(userErrors).toEqual([]);
    expect(fundingLine).toMatchObject({
      version: 1,
      amount: 300_000.05,
      endsOn: '2027-03-31',
      endIsDerived: false,
      agreedEndsOn: '2027-03-31',
      uplift: 2.5,
      decisionLeadDays: 30,
      stage: null,
      extension: { to: '2028-03-31', decidedBy: 'FUNDER', decideBy: '2026-12-31', isExercised: false },
      externalId: { scheme: 'THREE_SIXTY_GIVING', value: '360G-invented-1' },
      funder: { id: scene.funder },
      programme: { id: scene.programme },
      employer: { id: scene.employer },
      instalments: [
        { startsOn: '2024-04-01', endsOn: '2026-03-31', amount: 200_000.05, stage: null },
        { startsOn: '2026-04-01', endsOn: '2027-03-31', amount: 100_000, stage: null },
      ],
      certainty: [],
      allocations: [],
    });
  });

  it('reckons the end from a length in months, and labels it', async () => {
    const input = aLine({ endsOn: undefined, durationMonths: 36 });
    const { fundingLine } = await record(scene.lead, input);
    expect(fundingLine).toMatchObject({ endsOn: '2027-03-31', endIsDerived: true });
  });

  it('lets money that recurs go on without an end, and no other', async () => {
    const open = { endsOn: undefined, amount: undefined };
    const recurring = await record(scene.lead, aLine({ ...open, cycle: 'RECURRING' }));
    expect(recurring.fundingLine).toMatchObject({ endsOn: null, agreedEndsOn: null, amount: null });
    expect(codes(await record(scene.lead, aLine({ ...open, reference: 'F-2' })))).toEqual([['END_MISSING', 'endsOn']]);
  });

  it('says all that is wrong at once', async () => {
    const answer = await record(
      scene.lead,
      aLine({
        amount: 100_000,
        endsOn: '2024-03-31',
        extension: { to: '2024-03-31', decidedBy: 'FUNDER' },
        uplift: 101,
        instalments: [
          { startsOn: '2024-03-31', endsOn: '2024-03-31', amount: 60_000 },
          { startsOn: '2024-03-31', endsOn: '2024-03-31', amount: '60000.01' },
        ],
        employer: await make.employer(),
      }),
    );
    expect(answer.fundingLine).toBeNull();
    expect(codes(answer)).toEqual([
      ['UPLIFT_OUT_OF_RANGE', 'uplift'],
      ['ENDS_BEFORE_START', 'endsOn'],
      ['EXTENSION_NOT_AFTER_END', 'extension.to'],
      ['INSTALMENT_OUTSIDE_LINE', 'instalments.0.startsOn'],
      ['INSTALMENT_OUTSIDE_LINE', 'instalments.1.startsOn'],
      ['INSTALMENTS_OVERLAP', 'instalments.1.startsOn'],
      ['INSTALMENTS_OVER_AMOUNT', 'instalments'],
      ['EMPLOYER_NOT_IN_PROGRAMME', 'employer'],
    ]);
    const sentences = answer.userErrors.map(({ message }: { message: string }) => message);
    expect(sentences).toContain(
      "The instalments come to £120,000.01, £20,000.01 more than the line's amount of £100,000; lower one of them, or correct the line's amount first.",
    );
  });

  it('takes instalments that come to exactly the amount and touch at their edges', async () => {
    const instalments = [
      { startsOn: '2024-04-01', endsOn: '2025-03-31', amount: 100_000 },
      { startsOn: '2025-04-01', endsOn: '2027-03-31', amount: 200_000 },
    ];
    expect((await record(scene.lead, aLine({ instalments }))).userErrors).toEqual([]);
  });

  it('refuses a reference and an external id that are taken, and says by which line', async () => {
    const externalId = { scheme: 'OCDS', value: `ocds-${scene.programme}` };
    await record(scene.lead, aLine({ title: 'The first', externalId }));
    const answer = await record(scene.lead, aLine({ externalId }));
    expect(codes(answer)).toEqual([
      ['REFERENCE_TAKEN', 'reference'],
      ['EXTERNAL_ID_TAKEN', 'externalId.value'],
    ]);
    expect(answer.userErrors[1].message).toContain('“The first”');
  });

  it('says so when an external id is taken in a programme this person cannot see', async () => {
    const elsewhere = await aFundingScene(tracker, make);
    const externalId = { scheme: 'OCDS', value: `ocds-${scene.programme}` };
    await record(elsewhere.lead, aLine({ programme: elsewhere.programme, externalId }));
    expect(codes(await record(scene.lead, aLine({ externalId })))).toEqual([['EXTERNAL_ID_TAKEN', 'externalId']]);
  });
});

describe('who may record and change a line', () => {
  const own = () => aLine({ employer: scene.employer });

  it('is an administrator, a lead of the programme, or an editor of the employer it is paid to', async () => {
    expect(codes(await record(admin, { ...own(), reference: 'A' }))).toEqual([]);
    expect(codes(await record(scene.lead, { ...own(), reference: 'L' }))).toEqual([]);
    expect(codes(await record(scene.hr, { ...own(), reference: 'H' }))).toEqual([]);
  });

  it('is no editor for money of the whole programme, and no lead or editor from elsewhere', async () => {
    const elsewhere = await aFundingScene(tracker, make);
    expect(codes(await record(scene.hr, aLine()))).toEqual([['NOT_YOURS', '']]);
    for (const person of [elsewhere.lead, elsewhere.hr]) {
      expect(codes(await record(person, own()))).toEqual([['NOT_YOURS', '']]);
    }
  });

  it('is no editor who sees the line because it pays another employer of the programme', async () => {
    const { fundingLine: line } = await record(scene.lead, aLine());
    expect(codes(await correct(scene.hr, { fundingLine: line.id, version: 1, title: 'Mine' }))).toEqual([
      ['NOT_YOURS', 'fundingLine'],
    ]);
    const word = { fundingLine: line.id, stage: 'SIGNED', saidBy: 'Us', saidOn: '2026-11-01' };
    expect(codes(await state(scene.hr, word))).toEqual([['NOT_YOURS', 'fundingLine']]);
  });

  it.each([
    ['recordFundingLine', 'RecordFundingLineInput', () => aLine()],
    ['stateCertainty', 'StateCertaintyInput', () => ({ stage: 'SIGNED', saidBy: 'x', saidOn: '2026-11-01' })],
    ['recordInstalment', 'RecordInstalmentInput', () => ({ ...aPart(), fundingLine: scene.programme })],
  ])('is no analyst: %s', async (name, input, values) => {
    const document = `mutation ($input: ${input}!) { ${name}(input: $input) { userErrors { code } } }`;
    const { errors } = await scene.analyst.ask(document, { input: values() });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('shows a line to everyone in scope and to nobody else', async () => {
    const { fundingLine: line } = await record(scene.lead, aLine());
    const elsewhere = await aFundingScene(tracker, make);
    const ask = async (person: Person) =>
      (await person.ask('query ($id: ID!) { fundingLine(id: $id) { title } }', { id: line.id })).data.fundingLine;
    for (const person of [admin, scene.lead, scene.hr, scene.analyst]) {
      expect(await ask(person)).toEqual({ title: 'Invented line' });
    }
    for (const person of [elsewhere.lead, elsewhere.hr, elsewhere.analyst]) expect(await ask(person)).toBeNull();
  });
});

describe('correcting a line', () => {
  it('changes what is given, takes away what is null and leaves the rest', async () => {
    const { fundingLine: line } = await record(scene.lead, aLine({ uplift: 2, decisionLeadDays: 30 }));
    const { fundingLine } = await correct(scene.lead, {
      fundingLine: line.id,
      version: 1,
      title: 'A better title',
      uplift: null,
    });
    expect(fundingLine).toMatchObject({ version: 2, title: 'A better title', uplift: null, decisionLeadDays: 30 });
  });

  it('moves the allocations that follow it, and leaves those that end by themselves', async () => {
    const line = await make.fundingLine(scene.programme, scene.funder);
    const [follows, ends] = [await make.post(scene.participation), await make.post(scene.participation)];
    await make.allocation(line, follows);
    await make.allocation(line, ends, { ends_on: '2026-06-30', follows_line: false });
    const { fundingLine } = await correct(scene.lead, { fundingLine: line, version: 1, endsOn: '2027-06-30' });
    expect(fundingLine.allocations).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ endsOn: '2027-06-30', followsLine: true, post: { id: follows } }),
        expect.objectContaining({ endsOn: '2026-06-30', followsLine: false, post: { id: ends } }),
      ]),
    );
  });

  it('refuses days that would leave an allocation or an instalment outside', async () => {
    const line = await make.fundingLine(scene.programme, scene.funder);
    const post = await make.post(scene.participation, { reference: 'POST-1' });
    await make.allocation(line, post, { follows_line: false });
    const scope = { programme_id: scene.programme, funding_line_id: line };
    await make.insert('instalment', { ...scope, starts_on: '2026-04-01', ends_on: '2027-03-31', amount: 1 });
    const answer = await correct(scene.lead, { fundingLine: line, version: 1, endsOn: '2027-03-30' });
    expect(codes(answer)).toEqual([
      ['INSTALMENT_OUTSIDE_LINE', 'endsOn'],
      ['ALLOCATION_OUTSIDE_LINE', 'endsOn'],
    ]);
    expect(answer.userErrors[1].message).toBe(
      'The line pays the post POST-1 from 1 April 2024 to 31 March 2027, but would itself only run from 1 April 2024 to 30 March 2027; change that allocation first.',
    );
  });

  it('refuses an amount below its instalments', async () => {
    const instalments = [{ startsOn: '2024-04-01', endsOn: '2027-03-31', amount: 200_000 }];
    const { fundingLine: line } = await record(scene.lead, aLine({ instalments }));
    expect(codes(await correct(scene.lead, { fundingLine: line.id, version: 1, amount: 199_999.99 }))).toEqual([
      ['INSTALMENTS_OVER_AMOUNT', 'amount'],
    ]);
    expect(codes(await correct(scene.lead, { fundingLine: line.id, version: 1, amount: 200_000 }))).toEqual([]);
  });

  it('hands instalments and words over with the line, so that the new recipient may change them', async () => {
    const instalments = [{ startsOn: '2024-04-01', endsOn: '2027-03-31', amount: 200_000 }];
    const { fundingLine: line } = await record(scene.lead, aLine({ instalments }));
    await state(scene.lead, { fundingLine: line.id, stage: 'SIGNED', saidBy: 'Invented', saidOn: '2026-01-05' });
    const given = await correct(scene.lead, { fundingLine: line.id, version: 1, employer: scene.employer });
    expect(given.fundingLine.employer).toEqual({ id: scene.employer });
    const [part] = given.fundingLine.instalments;
    expect(codes(await correctPart(scene.hr, { instalment: part.id, version: part.version, amount: 1 }))).toEqual([]);
    const [word] = given.fundingLine.certainty;
    const correction = { certainty: word.id, version: word.version, evidence: 'Letter' };
    expect((await correctWord(scene.hr, correction)).fundingLine.certainty[0].evidence).toBe('Letter');
  });

  it('refuses a copy that someone else has changed meanwhile', async () => {
    const { fundingLine: line } = await record(scene.lead, aLine());
    await correct(scene.lead, { fundingLine: line.id, version: 1, title: 'First' });
    expect(codes(await correct(admin, { fundingLine: line.id, version: 1, title: 'Second' }))).toEqual([
      ['CONFLICT', 'version'],
    ]);
  });
});

const aPart = () => ({ startsOn: '2026-04-01', endsOn: '2027-03-31', amount: 100_000 });

describe('instalments', () => {
  it('are recorded and corrected within the line', async () => {
    const { fundingLine: line } = await record(scene.lead, aLine());
    const { instalment } = await recordPart(scene.lead, { fundingLine: line.id, ...aPart() });
    expect(instalment).toEqual({ id: expect.any(String), version: 1, ...aPart(), stage: null });
    const corrected = await correctPart(scene.lead, { instalment: instalment.id, version: 1, amount: 90_000 });
    expect(corrected.instalment).toMatchObject({ version: 2, amount: 90_000, endsOn: '2027-03-31' });
  });

  it('are refused on a shared day and over the amount, in words that name both', async () => {
    const { fundingLine: line } = await record(scene.lead, aLine({ amount: 150_000 }));
    await recordPart(scene.lead, { fundingLine: line.id, ...aPart() });
    const again = { fundingLine: line.id, startsOn: '2025-04-01', endsOn: '2026-04-01', amount: 50_001 };
    const answer = await recordPart(scene.lead, again);
    expect(codes(answer)).toEqual([
      ['INSTALMENTS_OVERLAP', 'startsOn'],
      ['INSTALMENTS_OVER_AMOUNT', 'amount'],
    ]);
    expect(answer.userErrors[0].message).toBe(
      'Two instalments would be for 1 April 2026; give each day to one of them.',
    );
  });

  it('take the word on themselves before the word on their line', async () => {
    const { fundingLine: line } = await record(scene.lead, aLine());
    const early = (await recordPart(scene.lead, { fundingLine: line.id, ...aPart() })).instalment;
    const first = { startsOn: '2024-04-01', endsOn: '2026-03-31', amount: 100_000 };
    await recordPart(scene.lead, { fundingLine: line.id, ...first });
    const said = { saidBy: 'Invented funder', saidOn: '2026-06-01' };
    await state(scene.lead, { fundingLine: line.id, stage: 'SIGNED', ...said });
    const { fundingLine } = await state(scene.lead, { instalment: early.id, stage: 'ANNOUNCED', ...said });
    expect(fundingLine.stage).toBe('SIGNED');
    expect(fundingLine.instalments).toMatchObject([{ stage: 'SIGNED' }, { stage: 'ANNOUNCED' }]);
    expect(fundingLine.certainty).toMatchObject([
      { stage: 'SIGNED', instalment: null },
      { stage: 'ANNOUNCED', instalment: { startsOn: '2026-04-01' } },
    ]);
  });
});

describe('saying how certain a line is', () => {
  const said = (line: string, stage: string, saidOn: string) => ({
    fundingLine: line,
    stage,
    saidOn,
    saidBy: 'Invented',
  });
  const STAGES = `query ($id: ID!, $asOf: Date, $knownAt: DateTime) {
    fundingLine(id: $id, asOf: $asOf, knownAt: $knownAt) { stage certainty { stage saidOn } }
  }`;
  const stageOn = async (id: string, asOf: string, knownAt?: string) =>
    (await scene.analyst.ask(STAGES, { id, asOf, knownAt })).data.fundingLine?.stage;

  it('counts the latest word from the day it was said', async () => {
    const { fundingLine: line } = await record(scene.lead, aLine());
    await state(scene.lead, said(line.id, 'SIGNED', '2026-09-01'));
    await state(scene.lead, said(line.id, 'ANNOUNCED', '2026-05-01'));
    expect(await stageOn(line.id, '2026-04-30')).toBeNull();
    expect(await stageOn(line.id, '2026-05-01')).toBe('ANNOUNCED');
    expect(await stageOn(line.id, '2026-08-31')).toBe('ANNOUNCED');
    expect(await stageOn(line.id, '2026-09-01')).toBe('SIGNED');
  });

  it('takes a decline as the last word', async () => {
    const { fundingLine: line } = await record(scene.lead, aLine());
    await state(scene.lead, said(line.id, 'OFFERED', '2026-09-01'));
    expect((await state(scene.lead, said(line.id, 'DECLINED', '2026-10-01'))).fundingLine.stage).toBe('DECLINED');
  });

  it('answers as it was known before and after a word that was recorded late', async () => {
    const line = await make.fundingLine(scene.programme, scene.funder, { stage: 'ANNOUNCED', said_on: '2026-05-01' });
    const before = await momentBetween();
    await state(scene.lead, said(line, 'SIGNED', '2026-06-01'));
    expect(await stageOn(line, '2026-07-01', before)).toBe('ANNOUNCED');
    expect(await stageOn(line, '2026-07-01')).toBe('SIGNED');
    expect(await stageOn(line, '2026-05-31')).toBe('ANNOUNCED');
  });

  it('takes a word of today and refuses one of tomorrow', async () => {
    const { fundingLine: line } = await record(scene.lead, aLine());
    expect(codes(await state(scene.lead, said(line.id, 'SAID', '2026-11-22')))).toEqual([]);
    const answer = await state(scene.lead, said(line.id, 'SAID', '2026-11-23'));
    expect(codes(answer)).toEqual([['SAID_IN_THE_FUTURE', 'saidOn']]);
    expect(answer.userErrors[0].message).toContain('23 November 2026 has not come yet');
  });

  it('takes one word a day, which can be put right', async () => {
    const { fundingLine: line } = await record(scene.lead, aLine());
    const { fundingLine } = await state(scene.lead, said(line.id, 'SAID', '2026-11-01'));
    expect(codes(await state(scene.lead, said(line.id, 'OFFERED', '2026-11-01')))).toEqual([
      ['WORD_OF_THAT_DAY_RECORDED', 'saidOn'],
    ]);
    const [word] = fundingLine.certainty;
    const corrected = await correctWord(scene.lead, { certainty: word.id, version: 1, stage: 'OFFERED' });
    expect(corrected.fundingLine).toMatchObject({
      stage: 'OFFERED',
      certainty: [{ version: 2, saidOn: '2026-11-01' }],
    });
  });

  it('wants a line or an instalment', async () => {
    const ofNothing = { stage: 'SAID', saidOn: '2026-11-01', saidBy: 'Invented' };
    expect(codes(await state(scene.lead, ofNothing))).toEqual([['LINE_OR_INSTALMENT', 'fundingLine']]);
  });

  it('takes an extension as used only where none is left to use', async () => {
    const option = { extension: { to: '2028-03-31', decidedBy: 'FUNDER' } };
    const { fundingLine: line } = await record(scene.lead, aLine(option));
    expect(codes(await state(scene.lead, said(line.id, 'EXTENSION_OPTION', '2026-11-01')))).toEqual([]);
    expect(codes(await state(scene.lead, said(line.id, 'EXTENSION_EXERCISED', '2026-11-02')))).toEqual([
      ['NOT_EXTENDED', 'stage'],
    ]);
    const { fundingLine: late } = await record(scene.lead, aLine({ reference: 'F-2' }));
    const answer = await state(scene.lead, said(late.id, 'EXTENSION_EXERCISED', '2026-11-02'));
    expect(answer.fundingLine.stage).toBe('EXTENSION_EXERCISED');
  });
});

describe('using an extension', () => {
  const extended = { extension_to: '2028-03-31', extension_decided_by: 'FUNDER' };
  const used = (line: string) => ({ fundingLine: line, version: 1, saidBy: 'Invented funder', saidOn: '2026-11-20' });

  it('moves the end and what follows it, and keeps the end as first agreed', async () => {
    const line = await make.fundingLine(scene.programme, scene.funder, extended);
    const [follows, ends] = [await make.post(scene.participation), await make.post(scene.participation)];
    await make.allocation(line, follows);
    await make.allocation(line, ends, { ends_on: '2026-12-31', follows_line: false });
    const { fundingLine, userErrors } = await exercise(scene.lead, { ...used(line), amount: 140_000 });
    expect(userErrors).toEqual([]);
    expect(fundingLine).toMatchObject({
      endsOn: '2028-03-31',
      agreedEndsOn: '2027-03-31',
      amount: 140_000,
      stage: 'EXTENSION_EXERCISED',
      extension: { to: '2028-03-31', isExercised: true },
    });
    const endOf = (post: string) =>
      fundingLine.allocations.find((each: { post: { id: string } }) => each.post.id === post).endsOn;
    expect(endOf(follows)).toBe('2028-03-31');
    expect(endOf(ends)).toBe('2026-12-31');
  });

  it('is refused where it would pay a post more than 100 %, on a day it names', async () => {
    const line = await make.fundingLine(scene.programme, scene.funder, extended);
    const next = await make.fundingLine(scene.programme, scene.funder, {
      starts_on: '2027-04-01',
      ends_on: '2028-03-31',
    });
    const post = await make.post(scene.participation, { reference: 'POST-7' });
    await make.allocation(line, post, { share_pct: 60 });
    await make.allocation(next, post, { share_pct: 60 });
    const answer = await exercise(scene.lead, used(line));
    expect(codes(answer)).toEqual([['OVER_100_PERCENT', '']]);
    expect(answer.userErrors[0].message).toBe(
      'On 1 April 2027 the post POST-7 would be paid 120 %; give at most the 40 % that is free that day, or end another allocation by 31 March 2027.',
    );
  });

  it('is refused twice, without an option, and before the line was signed', async () => {
    const line = await make.fundingLine(scene.programme, scene.funder, extended);
    await exercise(scene.lead, used(line));
    expect(codes(await exercise(scene.lead, { ...used(line), version: 2 }))).toEqual([
      ['ALREADY_EXTENDED', 'fundingLine'],
    ]);
    const plain = await make.fundingLine(scene.programme, scene.funder);
    expect(codes(await exercise(scene.lead, used(plain)))).toEqual([['NO_EXTENSION', 'fundingLine']]);
    const offered = await make.fundingLine(scene.programme, scene.funder, { ...extended, stage: 'OFFERED' });
    expect(codes(await exercise(scene.lead, used(offered)))).toEqual([['NOT_SIGNED', 'fundingLine']]);
  });

  it('is taken back by correcting the end, the option and what was said, and can be used again', async () => {
    const line = await make.fundingLine(scene.programme, scene.funder, extended);
    const { fundingLine: wrong } = await exercise(scene.lead, used(line));
    const option = { to: '2028-03-31', decidedBy: 'FUNDER' };
    const right = { endsOn: '2026-12-31', extension: option };
    const { fundingLine } = await correct(scene.lead, { fundingLine: line, version: wrong.version, ...right });
    expect(fundingLine).toMatchObject({
      ...{ endsOn: '2026-12-31', agreedEndsOn: '2026-12-31' },
      extension: { ...option, isExercised: false },
    });
    const word = wrong.certainty.find(({ stage }: { stage: string }) => stage === 'EXTENSION_EXERCISED');
    await correctWord(scene.lead, { certainty: word.id, version: 1, stage: 'SIGNED' });
    const again = await exercise(scene.lead, { ...used(line), version: fundingLine.version, saidOn: '2026-11-21' });
    expect(again.fundingLine).toMatchObject({ endsOn: '2028-03-31', agreedEndsOn: '2026-12-31' });
  });

  it('becomes an instalment of its own where the line is paid in instalments', async () => {
    const line = await make.fundingLine(scene.programme, scene.funder, extended);
    const scope = { programme_id: scene.programme, funding_line_id: line };
    await make.insert('instalment', { ...scope, starts_on: '2024-04-01', ends_on: '2027-03-31', amount: 100_000 });
    expect(codes(await exercise(scene.lead, used(line)))).toEqual([['INSTALMENT_OF_EXTENSION', 'instalmentAmount']]);
    const { fundingLine } = await exercise(scene.lead, { ...used(line), amount: 140_000, instalmentAmount: 40_000 });
    expect(fundingLine.instalments).toMatchObject([
      { endsOn: '2027-03-31', stage: 'SIGNED' },
      { startsOn: '2027-04-01', endsOn: '2028-03-31', amount: 40_000, stage: 'EXTENSION_EXERCISED' },
    ]);
  });
});

describe('listing funding lines', () => {
  const titles = async (
    filter: object,
    { asOf, orderBy }: { asOf?: string; orderBy?: object } = {},
    person = scene.lead,
  ) => {
    const document = `query ($filter: FundingLineFilter, $asOf: Date, $orderBy: FundingLineOrder) {
      fundingLines(filter: $filter, asOf: $asOf, orderBy: $orderBy) { totalCount nodes { title } }
    }`;
    const { data } = await person.ask(document, { filter, asOf, orderBy });
    return data.fundingLines.nodes.map(({ title }: { title: string }) => title);
  };

  it('filters by everything a line is connected with', async () => {
    const other = await aFundingScene(tracker, make);
    await make.fundingLine(other.programme, other.funder, { title: 'elsewhere', employer_id: other.employer });
    const post = await make.post(scene.participation);
    const here = {
      title: 'here',
      employer_id: scene.employer,
      kind: 'CONTRACT',
      cycle: 'ANNUAL',
      ends_on: '2027-06-30',
    };
    await make.allocation(await make.fundingLine(scene.programme, scene.funder, here), post);
    await make.fundingLine(scene.programme, other.funder, { title: 'plain' });
    const both = { orderBy: { field: 'TITLE' } };
    const all = async (filter: object) => titles(filter, both, admin);
    expect(await all({ funder: scene.funder })).toEqual(['here']);
    expect(await all({ programme: scene.programme })).toEqual(['here', 'plain']);
    expect(await all({ employer: scene.employer })).toEqual(['here']);
    expect(await all({ partnership: scene.partnership })).toEqual(['here', 'plain']);
    expect(await all({ board: 'S08999999', programme: scene.programme })).toEqual(['here', 'plain']);
    await make.partnership('S37999777', 'S08999777');
    expect(await all({ board: 'S08999777', programme: scene.programme })).toEqual([]);
    expect(await all({ programme: scene.programme, kind: 'GRANT' })).toEqual(['plain']);
    expect(await all({ programme: scene.programme, cycle: 'ANNUAL' })).toEqual(['here']);
    expect(await all({ post })).toEqual(['here']);
    const ends = (from: string, to: string) => all({ programme: scene.programme, endsBetween: { from, to } });
    expect(await ends('2027-03-31', '2027-03-31')).toEqual(['plain']);
    expect(await ends('2027-04-01', '2027-06-29')).toEqual([]);
    expect(await ends('2027-03-31', '2027-06-30')).toEqual(['here', 'plain']);
  });

  it('filters by the stage that money has on a day, of lines, instalments and unused options', async () => {
    const { programme, funder } = scene;
    await make.fundingLine(programme, funder, { title: 'a signed', said_on: '2026-09-01' });
    await make.fundingLine(programme, funder, { title: 'b silent', stage: null });
    const option = { title: 'c option', extension_to: '2028-03-31', extension_decided_by: 'BOTH' };
    await make.fundingLine(programme, funder, option);
    const parts = await make.fundingLine(programme, funder, { title: 'd parts', stage: null });
    const scope = { programme_id: programme, funding_line_id: parts };
    const part = await make.insert('instalment', {
      ...scope,
      starts_on: '2026-04-01',
      ends_on: '2027-03-31',
      amount: 1,
    });
    const word = { ...scope, instalment_id: part, stage: 'OFFERED', said_on: '2026-10-01', said_by: 'Invented' };
    await make.insert('certainty', word);
    const at = (stages: string[], asOf?: string) =>
      titles({ programme, stages }, { asOf, orderBy: { field: 'TITLE' } });
    expect(await at(['SIGNED'])).toEqual(['a signed', 'c option']);
    expect(await at(['SIGNED'], '2026-08-31')).toEqual(['c option']);
    expect(await at(['HOPED_FOR'])).toEqual(['b silent']);
    expect(await at(['OFFERED'])).toEqual(['d parts']);
    expect(await at(['EXTENSION_OPTION'])).toEqual(['c option']);
  });

  it('orders by end, amount, start and title, and pages over lines without end or amount', async () => {
    const { programme, funder } = scene;
    await make.fundingLine(programme, funder, { title: 'b', ends_on: null, cycle: 'RECURRING', amount: null });
    await make.fundingLine(programme, funder, {
      title: 'a',
      ends_on: '2026-12-31',
      amount: 5,
      starts_on: '2025-01-01',
    });
    await make.fundingLine(programme, funder, { title: 'c', amount: 2 });
    const by = (field: string, direction = 'ASC') => titles({ programme }, { orderBy: { field, direction } });
    expect(await by('ENDS_ON')).toEqual(['a', 'c', 'b']);
    expect(await by('ENDS_ON', 'DESC')).toEqual(['b', 'c', 'a']);
    expect(await by('AMOUNT')).toEqual(['b', 'c', 'a']);
    expect((await by('STARTS_ON')).at(-1)).toBe('a');
    expect(await by('TITLE')).toEqual(['a', 'b', 'c']);
    const page = `query ($programme: ID!, $last: Int, $before: String) {
      fundingLines(filter: { programme: $programme }, last: $last, before: $before) { nodes { title } pageInfo { startCursor } }
    }`;
    const end = (await admin.ask(page, { programme, last: 1 })).data.fundingLines;
    expect(end.nodes).toEqual([{ title: 'b' }]);
    const rest = await admin.ask(page, { programme, last: 5, before: end.pageInfo.startCursor });
    expect(rest.data.fundingLines.nodes).toEqual([{ title: 'a' }, { title: 'c' }]);
  });

  it('stands under its programme, and under the employer it is paid to', async () => {
    await make.fundingLine(scene.programme, scene.funder, { title: 'paid to us', employer_id: scene.employer });
    await make.fundingLine(scene.programme, scene.funder, { title: 'paid to the programme' });
    const { data } = await scene.hr.ask(
      `query ($employer: ID!, $programme: ID!) {
        employer(id: $employer) { fundingLines { title } } programme(id: $programme) { fundingLines { title } }
      }`,
      { employer: scene.employer, programme: scene.programme },
    );
    expect(data.employer.fundingLines).toEqual([{ title: 'paid to us' }]);
    expect(data.programme.fundingLines).toEqual([{ title: 'paid to the programme' }, { title: 'paid to us' }]);
  });

  it('sends as many statements for ten lines as for two', async () => {
    for (let at = 0; at < 10; at += 1) {
      const employer_id = await make.employer();
      await make.participation(employer_id, scene.programme);
      const line = await make.fundingLine(scene.programme, await make.funder(), { employer_id });
      const scope = { programme_id: scene.programme, funding_line_id: line };
      await make.insert('instalment', { ...scope, starts_on: '2026-04-01', ends_on: '2027-03-31', amount: 1 });
      await make.allocation(line, await make.post(scene.participation));
    }
    const ask = (first: number) =>
      scene.lead.ask(
        `query ($programme: ID!) { fundingLines(first: ${first}, filter: { programme: $programme }) { totalCount nodes {
          stage funder { name identifiers { value } } programme { name fundingLines { title } } employer { name fundingLines { title } }
          instalments { stage } certainty { stage instalment { amount } } allocations { share post { reference } fundingLine { title } }
        } } }`,
        { programme: scene.programme },
      );
    const two = await tracker.countStatements(() => ask(2));
    expect(await tracker.countStatements(() => ask(10))).toBe(two);
  });
});
