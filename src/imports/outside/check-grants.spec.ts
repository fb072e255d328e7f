import { day } from '../../kernel/day';
import { GrantChecks } from './check-grants';
import { Facts } from './facts';
import { Findings } from './findings';
import { titleOfName } from './grant-fields';

const SOUND = {
  id: '360G-inventedfund-1',
  title: 'Link workers (invented)',
  description: 'Two community link workers',
  currency: 'GBP',
  amountAwarded: '1000',
  awardDate: '2026-03-02',
  'plannedDates/0/startDate': '2026-04-01',
  'plannedDates/0/endDate': '2027-03-31',
  'recipientOrganization/0/id': 'GB-SC-SC000001',
  'recipientOrganization/0/name': 'Invented trust',
  'fundingOrganization/0/id': 'GB-SC-SC000009',
  'fundingOrganization/0/name': 'Invented fund',
  dateModified: '2026-10-01',
  dataSource: 'https://fund.example',
};

function grant(row: number, changes: Readonly<Record<string, string>> = {}): Facts {
  const place = { file: 'grants.csv', sheet: 'grants', row, column: null };
  const facts = new Facts(place, titleOfName);
  for (const [name, text] of Object.entries({ ...SOUND, ...changes })) {
    facts.set(name, text, { ...place, column: titleOfName(name) });
  }
  return facts;
}

function checksOf(...grants: Facts[]) {
  const findings = new Findings();
  const checks = new GrantChecks(findings, day('2026-11-22'));
  for (const each of grants) checks.check(each);
  return findings.checks;
}

describe('looking at grants for what may be wrong', () => {
  it('finds nothing in a sound one', () => {
    expect(checksOf(grant(2))).toEqual([]);
  });

  it.each([
    ['AMOUNT_ZERO', 'amountAwarded', { amountAwarded: '0.00' }],
    ['AMOUNT_NEGATIVE', 'amountAwarded', { amountAwarded: '-5' }],
    ['DISBURSED_ABOVE_AWARDED', 'amountDisbursed', { amountDisbursed: '1000.01' }],
    ['CURRENCY_NOT_GBP', 'currency', { currency: 'EUR' }],
    ['AWARD_IN_FUTURE', 'awardDate', { awardDate: '2026-11-23' }],
    ['DAY_FAR_PAST', 'awardDate', { awardDate: '2001-11-21' }],
    ['PLANNED_FAR_FUTURE', 'plannedDates/0/endDate', { 'plannedDates/0/endDate': '2038-11-23' }],
    ['ACTUAL_FAR_FUTURE', 'actualDates/0/endDate', { 'actualDates/0/endDate': '2031-11-23' }],
    ['PLANNED_ENDS_BEFORE_START', 'plannedDates/0/endDate', { 'plannedDates/0/endDate': '2026-03-31' }],
    [
      'ACTUAL_ENDS_BEFORE_START',
      'actualDates/0/endDate',
      { 'actualDates/0/startDate': '2026-05-01', 'actualDates/0/endDate': '2026-04-30' },
    ],
    ['DURATION_DISAGREES', 'plannedDates/0/duration', { 'plannedDates/0/duration': '11' }],
    ['DAY_IS_PARTIAL', 'plannedDates/0/startDate', { 'plannedDates/0/startDate': '2026-04' }],
    ['NO_PLANNED_END', 'plannedDates/0/endDate', { 'plannedDates/0/endDate': '' }],
    ['SEVERAL_PERIODS', 'plannedDates/1/startDate', { 'plannedDates/1/startDate': '2028-04-01' }],
    [
      'PERIODS_JOINED',
      'plannedDates/1/startDate',
      { 'plannedDates/1/startDate': '2027-04-01', 'plannedDates/1/endDate': '2028-03-31' },
    ],
    ['SEVERAL_FUNDERS', 'fundingOrganization/1/id', { 'fundingOrganization/1/id': 'GB-SC-SC000008' }],
    ['RECIPIENT_NOT_FROM_REGISTER', 'recipientOrganization/0/id', { 'recipientOrganization/0/id': 'GB-MADEUP-1' }],
    ['FUNDER_NOT_FROM_REGISTER', 'fundingOrganization/0/id', { 'fundingOrganization/0/id': 'the fund' }],
    ['FUNDER_NUMBER_BY_PUBLISHER', 'fundingOrganization/0/id', { 'fundingOrganization/0/id': '360G-inventedfund' }],
    ['ORGANISATION_NUMBER_MALFORMED', 'recipientOrganization/0/id', { 'recipientOrganization/0/id': 'GB-CHC-12' }],
    [
      'CHARITY_NUMBER_MALFORMED',
      'recipientOrganization/0/charityNumber',
      { 'recipientOrganization/0/charityNumber': 'exempt' },
    ],
    [
      'COMPANY_NUMBER_MALFORMED',
      'recipientOrganization/0/companyNumber',
      { 'recipientOrganization/0/companyNumber': 'none' },
    ],
    ['RECIPIENT_IS_FUNDER', 'recipientOrganization/0/id', { 'recipientOrganization/0/id': 'GB-SC-SC000009' }],
    ['TITLE_IS_DESCRIPTION', 'description', { description: 'Link Workers (invented)' }],
    ['TITLE_TOO_LONG', 'title', { title: 'x'.repeat(141) }],
    ['TITLE_TOO_SHORT', 'title', { title: 'Cash' }],
    ['DESCRIPTION_TOO_SHORT', 'description', { description: 'Workers' }],
    ['IDENTIFIER_ODD', 'id', { id: '360G-invented  fund-1' }],
    ['LOOKS_LIKE_EMAIL', 'description', { description: 'Ask a.person@example.org about it' }],
    ['LOOKS_LIKE_PERSON', 'description', { description: 'For the work of Mrs Invented' }],
    ['POSTCODE_AS_AREA', 'beneficiaryLocation/0/geoCode', { 'beneficiaryLocation/0/geoCode': 'ZZ99 9ZZ' }],
    ['NO_LAST_MODIFIED', 'dateModified', { dateModified: '' }],
    ['NO_DATA_SOURCE', 'dataSource', { dataSource: '' }],
    ['REGRANT_TYPE_UNKNOWN', 'regrantType', { regrantType: 'FRG099' }],
  ])('finds %s, once, at %s', (code, name, changes) => {
    const place = { file: 'grants.csv', sheet: 'grants', row: 2, column: titleOfName(name) };
    expect(checksOf(grant(2, changes))).toEqual([{ code, message: expect.any(String), count: 1, places: [place] }]);
  });

  it('says that a recipient cannot be matched only where none of its numbers is of a register', () => {
    const codesOf = (numbers: Readonly<Record<string, string>>) => checksOf(grant(2, numbers)).map(({ code }) => code);
    const [id, company, charity] = ['id', 'companyNumber', 'charityNumber'].map(
      (of) => `recipientOrganization/0/${of}`,
    );
    const own = { [id!]: '360G-inventedfund-org-1' };
    expect(codesOf(own)).toEqual(['RECIPIENT_NUMBER_BY_PUBLISHER', 'NO_CHARITY_OR_COMPANY_NUMBER']);
    expect(codesOf({ ...own, [company!]: 'SC000001' })).toEqual([]);
    expect(codesOf({ [id!]: 'GB-MADEUP-1', [charity!]: 'SC000001' })).toEqual([]);
  });

  it('counts each kind and names the first places of it', () => {
    const many = Array.from({ length: 30 }, (_, at) =>
      grant(at + 2, { id: `360G-inventedfund-${at}`, amountAwarded: '0' }),
    );
    const [check] = checksOf(...many);
    expect(check).toMatchObject({ code: 'AMOUNT_ZERO', count: 30 });
    expect(check!.places).toHaveLength(20);
  });

  it('compares grants with each other', () => {
    const codes = checksOf(
      grant(2),
      grant(3),
      grant(4, { id: '360G-inventedfund-3', 'fundingOrganization/0/name': 'The invented fund' }),
      grant(5, { id: '360G-inventedfund-4', 'fundingOrganization/0/id': 'GB-SC-SC000008' }),
    ).map(({ code, places: [place] }) => [code, place!.row]);
    expect(codes).toEqual([
      ['IDENTIFIER_TWICE', 3],
      ['FUNDER_WITH_SEVERAL_NAMES', 4],
      ['FUNDER_WITH_SEVERAL_NUMBERS', 5],
    ]);
  });
});
