import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { Builders, Row } from '../support/builders';
import { Person, TestApplication } from '../support/application';
import { momentBetween } from '../support/moment-between';

/** Four contracts lack all that may be absent, each in another of the four ways; the fifth has everything. */
let tracker: TestApplication;
let hr: Person;
let programme: string;

const SAID = ['DONT_KNOW', 'NOT_APPLICABLE', 'REFUSED'] as const;
const TERMS = [
  'PAY',
  'LEAVE_DAYS',
  'PUBLIC_HOLIDAY_DAYS',
  'PUBLIC_HOLIDAYS_INSIDE',
  'LEAVE_YEAR_STARTS',
  'EMPLOYER_PENSION',
  'SICK_PAY',
];
const TERMS_ID = 'query ($id: ID!) { contract(id: $id) { terms { id } } }';
const CORRECT = 'mutation ($input: CorrectTermsInput!) { correctTerms(input: $input) { userErrors { code path } } }';

beforeAll(async () => {
  tracker = await TestApplication.start({ today: '2026-11-22' });
  await loadReferenceFacts(tracker.database.ownerUrl, { log: () => {} });
  const make = new Builders(tracker.owner);
  programme = await make.programme();
  await make.guidance(programme);
  const employer = await make.employer();
  const part = await make.participation(employer, programme);
  hr = await tracker.person('HR_EDITOR', { employers: [employer] });
  const contracts = [];
  for (let count = 0; count < 5; count += 1) {
    const terms = { leave_year_starts: '04-01' };
    contracts.push(await make.contract(await make.post(part), await make.worker(employer), {}, terms));
  }
  const corrections = {
    ...{ payBasis: null, leaveDays: null, publicHolidayDays: null, publicHolidaysInside: null },
    ...{ leaveYearStarts: null, employerPension: null, sickPay: null },
  };
  for (const [at, reason] of [...SAID, null].entries()) {
    const { data } = await hr.ask(TERMS_ID, { id: contracts[at] });
    const notGiven = reason === null ? [] : TERMS.map((term) => ({ term, reason }));
    const input = { terms: data.contract.terms.id, version: 1, corrections: { ...corrections, notGiven } };
    expect((await hr.ask(CORRECT, { input })).data.correctTerms.userErrors).toEqual([]);
  }
}, 60_000);
afterAll(() => tracker.stop());

const NOT_COUNTED = 'notCounted { reason because contracts }';
const COUNTED = `computedFrom { contracts ${NOT_COUNTED} }`;
const ASK = `query ($programme: ID, $knownAt: DateTime) {
  band: bandComparison(programme: $programme, knownAt: $knownAt) { ... on BandComparison { ${COUNTED} } }
  pay: payVariation(programme: $programme, knownAt: $knownAt) { ... on PayVariation {
    headlineAnnual { ... on PayVariationOnBasis { ${COUNTED} } }
    packageIndex { ... on PackageIndexVariation { ${COUNTED} } }
    packageParts { ${COUNTED} }
  } }
  leave: leaveVariation(programme: $programme, knownAt: $knownAt) { ... on LeaveVariation { ${COUNTED} leaveYears { contracts ${NOT_COUNTED} } } }
  other: otherTermsVariation(programme: $programme, knownAt: $knownAt) { ... on OtherTermsVariation {
    sickPay { ... on SickPayVariation { steps { scheme because contracts } ${COUNTED} } }
    pension { ... on PensionVariation { ${COUNTED} } }
  } }
  floors: payFloors(programme: $programme, knownAt: $knownAt) { ... on PayFloors { ${COUNTED} } }
  projection: payProjection(programme: $programme, knownAt: $knownAt) { ... on PayProjection { years { ${COUNTED} } } }
  bill: levellingUp(programme: $programme, knownAt: $knownAt, target: ENTRY) { ... on LevellingUp { thisFinancialYear { ... on LevellingUpBill { ${COUNTED} } } } }
  unexplained: unexplainedDifferences(programme: $programme, knownAt: $knownAt) { ... on UnexplainedDifferences { notCompared { term missingAnswer contracts } } }
}`;

const FOUR = ['BLANK', 'DONT_KNOW', 'NOT_APPLICABLE', 'REFUSED'];
const inOrder = (parts: Row[]) => [...parts].sort((a, b) => (String(a['because']) < String(b['because']) ? -1 : 1));
const fourOf = (reason: string) => FOUR.map((because) => ({ reason, because, contracts: 1 }));

/** Four contracts whose pay is recorded, and nothing else that may be absent. */
async function paidProgramme(): Promise<string> {
  const make = new Builders(tracker.owner);
  const paid = await make.programme();
  await make.guidance(paid);
  const part = await make.participation(await make.employer(), paid);
  const { employer_id: employer } = (
    await tracker.owner.query('SELECT employer_id FROM participation WHERE id = $1', [part])
  ).rows[0];
  const absent = { leave_days: null, pension_pct: null, pension_basis: null };
  for (const reason of [...SAID, null]) {
    const not_given = reason === null ? {} : { LEAVE_DAYS: reason, EMPLOYER_PENSION: reason };
    await make.contract(await make.post(part), await make.worker(employer), {}, { ...absent, not_given });
  }
  return paid;
}

describe('the four values of a missing answer', () => {
  it.each([
    ['pay against the band', 'band.computedFrom', 'PAY_NOT_RECORDED'],
    ['pay', 'pay.headlineAnnual.computedFrom', 'PAY_NOT_RECORDED'],
    ['package index', 'pay.packageIndex.computedFrom', 'PAY_NOT_RECORDED'],
    ['parts of the package', 'pay.packageParts.computedFrom', 'PAY_NOT_RECORDED'],
    ['leave', 'leave.computedFrom', 'LEAVE_NOT_RECORDED'],
    ['leave years', 'leave.leaveYears', 'LEAVE_YEAR_NOT_RECORDED'],
    ['sick pay', 'other.sickPay.computedFrom', 'SICK_PAY_NOT_RECORDED'],
    ['pensions', 'other.pension.computedFrom', 'PENSION_NOT_RECORDED'],
    ['floors', 'floors.computedFrom', 'PAY_NOT_RECORDED'],
    ['pay carried forward', 'projection.years.0.computedFrom', 'PAY_NOT_RECORDED'],
    ['levelling up', 'bill.thisFinancialYear.computedFrom', 'PAY_NOT_RECORDED'],
  ])('are counted one by one in the report of %s, now and as it was known', async (_, path, reason) => {
    for (const knownAt of [null, await momentBetween()]) {
      const { data, errors } = await hr.ask(ASK, { programme, knownAt });
      expect(errors).toBeUndefined();
      const { contracts, notCounted } = path.split('.').reduce((value, key) => value[key], data);
      expect(contracts).toBe(1);
      expect(inOrder(notCounted)).toEqual(fourOf(reason));
    }
  });

  it('are told apart where a part is left out of an index, or assumed in a cost', async () => {
    const admin = await tracker.person('ADMINISTRATOR');
    const PARTS = `query ($programme: ID) {
      pay: payVariation(programme: $programme) { ... on PayVariation { packageParts { partial { contracts missingBecause { part because contracts } } } } }
      projection: payProjection(programme: $programme) { ... on PayProjection { years { pensionNotRecorded pensionNotRecordedBecause { blank dontKnow notApplicable refused } } } }
    }`;
    const { data } = await admin.ask(PARTS, { programme: await paidProgramme() });
    const [partial] = data.pay.packageParts.partial;
    expect(partial.contracts).toBe(4);
    for (const part of ['PENSION', 'LEAVE']) {
      const ofPart = partial.missingBecause.filter((each: Row) => each['part'] === part);
      expect(inOrder(ofPart)).toEqual(FOUR.map((because) => ({ part, because, contracts: 1 })));
    }
    const pensionNotRecordedBecause = { blank: 1, dontKnow: 1, notApplicable: 1, refused: 1 };
    expect(data.projection.years[0]).toEqual({ pensionNotRecorded: 4, pensionNotRecordedBecause });
  });

  it('are told apart of sick pay that is not recorded, and of terms that are not compared', async () => {
    const { data } = await hr.ask(ASK, { programme, knownAt: null });
    const unrecorded = data.other.sickPay.steps.filter((step: Row) => step['scheme'] === null);
    expect(unrecorded).toEqual(FOUR.map((because) => ({ scheme: null, because, contracts: 1 })));
    const pay = data.unexplained.notCompared.filter((each: Row) => each['term'] === 'PAY');
    expect(pay).toEqual(FOUR.map((missingAnswer) => ({ term: 'PAY', missingAnswer, contracts: 1 })));
  });
});
