import { day } from '../../kernel/day';
import { awardsOfReleases } from './awards-of-releases';
import { checkNotice } from './check-notice';
import { Findings } from './findings';
import { NoticeFact } from './notice-facts';
import { readNotice } from './read-notice';

const PERIOD = { startDate: '2026-04-01T00:00:00+01:00', endDate: '2028-03-31T23:59:59+01:00' };
const AWARD = {
  id: '1',
  status: 'active',
  date: '2026-02-20T00:00:00Z',
  title: 'Link workers (invented)',
  value: { amount: 1000, currency: 'GBP' },
  suppliers: [{ id: 'GB-SC-SC000002', name: 'Invented support' }],
  contractPeriod: PERIOD,
};
const RELEASE = {
  ocid: 'ocds-000000-1',
  date: '2026-03-01T00:00:00Z',
  buyer: { id: 'GB-LAS-INV', name: 'Invented Council' },
  awards: [AWARD],
};

const read = (value: unknown) => awardsOfReleases('notices.json', value).awards;

function noticeOf(award: object, more: object = {}) {
  const findings = new Findings();
  const [facts] = read({ releases: [{ ...RELEASE, awards: [{ ...AWARD, ...award }], ...more }] });
  const notice = readNotice(facts!, findings, day('2026-11-22'));
  return { ...notice!, problems: findings.problems, checks: findings.checks };
}

describe('awards of OCDS data', () => {
  it.each([
    ['a package of releases', { releases: [RELEASE] }, 'releases[0].awards[0].value.amount'],
    [
      'a package of records',
      { records: [{ compiledRelease: RELEASE }] },
      'records[0].compiledRelease.awards[0].value.amount',
    ],
    [
      'records that are not compiled',
      { records: [{ releases: [RELEASE] }] },
      'records[0].releases[0].awards[0].value.amount',
    ],
    ['one release', RELEASE, 'awards[0].value.amount'],
  ])('are found in %s', (_, value, path) => {
    const [facts] = read(value);
    expect([facts!.text('ocid'), facts!.text('award_id'), facts!.text('amount')]).toEqual([
      'ocds-000000-1',
      '1',
      '1000',
    ]);
    expect(facts!.placeOf('amount')).toEqual({ file: 'notices.json', sheet: null, row: null, column: path });
  });

  it('count once, by the latest release', () => {
    const later = { ...RELEASE, date: '2026-05-01T00:00:00Z', awards: [{ ...AWARD, value: { amount: 1500 } }] };
    expect(read({ releases: [later, RELEASE] }).map((facts) => facts.text('amount'))).toEqual(['1500']);
  });

  it('take each fact from the contract, else the award, else the lot', () => {
    const lots = [{ id: 'L1', contractPeriod: { ...PERIOD, maxExtentDate: '2030-03-31T00:00:00Z' }, hasRenewal: true }];
    const value = {
      ...RELEASE,
      tender: { title: 'The tender', lots },
      awards: [{ ...AWARD, relatedLots: ['L1'] }],
      contracts: [
        { id: 'C', awardID: '1', period: { startDate: '2026-05-01' }, value: { amount: 900, currency: 'GBP' } },
      ],
    };
    const [facts] = read({ releases: [value] });
    const texts = (['amount', 'starts_on', 'ends_on', 'max_extent_on', 'has_renewal'] as NoticeFact[]).map((name) => [
      facts!.text(name),
      facts!.placeOf(name).column,
    ]);
    expect(texts).toEqual([
      ['900', 'releases[0].contracts[0].value.amount'],
      ['2026-05-01', 'releases[0].contracts[0].period.startDate'],
      ['2028-03-31T23:59:59+01:00', 'releases[0].awards[0].contractPeriod.endDate'],
      ['2030-03-31T00:00:00Z', 'releases[0].tender.lots[0].contractPeriod.maxExtentDate'],
      ['true', 'releases[0].tender.lots[0].hasRenewal'],
    ]);
  });

  it('take a contract that is published alone from its own release, and none that was cancelled', () => {
    const contract = {
      id: 'C',
      awardID: '1',
      dateSigned: '2026-04-02T00:00:00Z',
      value: { amount: 900, currency: 'GBP' },
    };
    const alone = { ocid: RELEASE.ocid, date: '2026-04-03T00:00:00Z', contracts: [contract] };
    const factsOf = (...releases: object[]) => read({ releases })[0]!;
    expect(factsOf(alone, RELEASE).text('amount')).toBe('900');
    expect(factsOf(alone, RELEASE).placeOf('signed_on').column).toBe('releases[0].contracts[0].dateSigned');
    expect(factsOf({ ...alone, ocid: 'ocds-000000-2' }, RELEASE).has('signed_on')).toBe(false);
    const cancelled = factsOf({ ...alone, contracts: [{ ...contract, status: 'cancelled' }] }, RELEASE);
    expect([cancelled.text('amount'), cancelled.has('signed_on')]).toEqual(['1000', false]);
  });

  it('end by the length that was agreed, not by the end that was tendered', () => {
    const lots = [{ id: 'L1', contractPeriod: PERIOD }];
    const contract = { id: 'C', awardID: '1', period: { startDate: '2026-04-01', durationInDays: 365 } };
    const award = { relatedLots: ['L1'], contractPeriod: undefined };
    const { term } = noticeOf(award, { tender: { lots }, contracts: [contract] });
    expect(term).toMatchObject({ startsOn: '2026-04-01', endsOn: null, durationMonths: 12 });
  });

  it('have no end where the length is no whole number of days', () => {
    const { faults } = noticeOf({ contractPeriod: { startDate: '2026-04-01', durationInDays: 364.5 } });
    expect(faults).toMatchObject([{ code: 'TERM_MISSING' }]);
  });

  it('have an end derived from a length in days, in months where it is some', () => {
    const period = (durationInDays: number) => ({ contractPeriod: { startDate: '2026-04-01', durationInDays } });
    expect(noticeOf(period(365)).term).toMatchObject({ endsOn: null, durationMonths: 12 }); // to 31 March 2027
    expect(noticeOf(period(100)).term).toMatchObject({
      endsOn: '2026-07-09', // 30 + 31 + 30 days to 30 June, and 9 more
      durationMonths: null,
      labels: ['end derived from the length in days'],
    });
  });

  it('are offers until a contract is signed, and an option to extend without a day is pointed out', () => {
    expect(noticeOf({}).word).toMatchObject({ stage: 'OFFERED', saidOn: '2026-02-20' });
    const contract = { id: 'C', awardID: '1', dateSigned: '2026-03-03T00:00:00Z', hasRenewal: true };
    const signed = noticeOf({}, { contracts: [contract] });
    expect(signed.word).toMatchObject({ stage: 'SIGNED', saidOn: '2026-03-03' });
    expect(signed.checks).toMatchObject([{ code: 'RENEWAL_WITHOUT_DAY' }]);
    const later = noticeOf({}, { contracts: [{ ...contract, dateSigned: '2026-12-01' }] });
    expect(later.word).toMatchObject({ stage: 'OFFERED' });
  });

  it.each([
    [
      'several suppliers',
      { suppliers: [...AWARD.suppliers, { id: 'GB-SC-SC000003', name: 'Other' }] },
      'SEVERAL_RECIPIENTS',
    ],
    ['no end', { contractPeriod: { startDate: '2026-04-01' } }, 'TERM_MISSING'],
    ['no start', { contractPeriod: { endDate: '2026-04-01' } }, 'START_MISSING'],
    ['another currency', { value: { amount: 1, currency: 'EUR' } }, 'CURRENCY_NOT_GBP'],
    ['less than nothing', { value: { amount: -1, currency: 'GBP' } }, 'AMOUNT_OUT_OF_RANGE'],
  ])('cannot be brought in with %s', (_, changes, code) => {
    expect(noticeOf(changes).faults).toMatchObject([{ code }]);
  });

  it('know their organisations by every number of the party', () => {
    const parties = [
      {
        id: 'org-1',
        identifier: { scheme: 'GB-COH', id: 'SC000002' },
        additionalIdentifiers: [{ scheme: 'GB-SC', id: 'SC000002' }],
      },
    ];
    const { recipients } = noticeOf({ suppliers: [{ id: 'org-1', name: 'Invented support' }] }, { parties });
    expect(recipients[0]!.numbers).toEqual([
      { scheme: 'GB-COH', value: 'SC000002' },
      { scheme: 'GB-SC', value: 'SC000002' },
    ]);
  });

  it('are said to be of nobody a register knows only where none of the numbers is from one', () => {
    const codesOf = (parties: readonly object[]) => {
      const [facts] = read({
        releases: [{ ...RELEASE, parties, awards: [{ ...AWARD, suppliers: [{ id: 'org-1' }] }] }],
      });
      const findings = new Findings();
      checkNotice(facts!, findings, day('2026-11-22'));
      return findings.checks.map(({ code }) => code);
    };
    expect(codesOf([])).toEqual(['RECIPIENT_NOT_FROM_REGISTER']);
    expect(codesOf([{ id: 'org-1', identifier: { scheme: 'GB-MADEUP', id: '1' } }])).toEqual([
      'RECIPIENT_NOT_FROM_REGISTER',
    ]);
    expect(codesOf([{ id: 'org-1', identifier: { scheme: 'GB-SC', id: 'SC000002' } }])).toEqual([]);
  });
});
