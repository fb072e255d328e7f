import { day } from '../../kernel/day';
import { Facts } from './facts';
import { GrantPeriod, hasEnd, leavesPeriodsOut, readGrantPeriod, termOfGrant } from './grant-period';

const AWARDED = day('2026-03-02');
const NONE: GrantPeriod = { start: null, end: null, months: null, isPartial: false, of: 'actualDates', periods: 1 };
const period = (start: string | null, end: string | null, months: number | null = null): GrantPeriod => ({
  ...NONE,
  start: start === null ? null : day(start),
  end: end === null ? null : day(end),
  months,
  of: 'plannedDates',
});

describe('the term of a grant', () => {
  it('is what is planned', () => {
    expect(termOfGrant(period('2026-04-01', '2027-03-31', 6), NONE, AWARDED)).toEqual({
      startsOn: '2026-04-01',
      endsOn: '2027-03-31',
      durationMonths: null,
      extensionTo: null,
      labels: [],
    });
  });

  it('has an end derived from its length, and says so', () => {
    expect(termOfGrant(period('2026-04-01', null, 36), NONE, AWARDED)).toMatchObject({
      endsOn: null,
      durationMonths: 36,
      labels: ['end derived from the length in months'],
    });
  });

  it('starts with the award where only an end is published, and says so', () => {
    expect(termOfGrant(period(null, '2027-03-31', 12), NONE, AWARDED)).toMatchObject({
      startsOn: '2026-03-02',
      endsOn: '2027-03-31',
      labels: ['start taken from the award date'],
    });
  });

  it('is as it was where nothing is planned, and says so', () => {
    expect(termOfGrant(NONE, period('2026-05-01', '2026-10-31'), AWARDED)).toMatchObject({
      startsOn: '2026-05-01',
      endsOn: '2026-10-31',
      labels: ['days as they were, for none are planned'],
    });
  });

  it.each([
    ['only a start', period('2026-04-01', null), false],
    ['only a length', period(null, null, 12), false],
    ['nothing', NONE, false],
    ['a start and a length', period('2026-04-01', null, 12), true],
    ['only an end', period(null, '2027-03-31'), true],
  ])('has an end or not: %s', (_, given, expected) => {
    expect(hasEnd(given)).toBe(expected);
  });
});

describe('several periods', () => {
  const PLACE = { file: 'grants.json', sheet: null, row: null, column: null };
  function factsOf(...periods: readonly (readonly [start: string, end: string, months?: string])[]): Facts {
    const facts = new Facts(PLACE, (name) => name);
    periods.forEach(([start, end, months = ''], at) => {
      facts.set(`plannedDates/${at}/startDate`, start, PLACE);
      facts.set(`plannedDates/${at}/endDate`, end, PLACE);
      facts.set(`plannedDates/${at}/duration`, months, PLACE);
    });
    return facts;
  }

  it.each([
    {
      what: 'that follow each other run from the first day to the last',
      facts: factsOf(['2025-04-01', '2026-03-31'], ['2026-04-01', '2027-03-31'], ['2027-04-01', '2028-03-31']),
      found: { start: '2025-04-01', end: '2028-03-31', periods: 3 },
    },
    {
      what: 'in another order, one of which has a length only',
      facts: factsOf(['2026-04-01', '2027-03-31'], ['2025-04-01', '', '12']),
      found: { start: '2025-04-01', end: '2027-03-31', months: null, periods: 2 },
    },
    {
      what: 'of months, the last of which ends with its month',
      facts: factsOf(['2025-04', '2026-03'], ['2026-04', '2027-02']),
      found: { start: '2025-04-01', end: '2027-02-28', isPartial: true, periods: 2 },
    },
    {
      what: 'with a day between them are the first',
      facts: factsOf(['2025-04-01', '2026-03-30'], ['2026-04-01', '2027-03-31']),
      found: { start: '2025-04-01', end: '2026-03-30', periods: 1 },
    },
    {
      what: 'that overlap are the first',
      facts: factsOf(['2025-04-01', '2026-03-31'], ['2026-03-31', '2027-03-31']),
      found: { end: '2026-03-31', periods: 1 },
    },
    {
      what: 'one of which has no end are the first',
      facts: factsOf(['2025-04-01', '2026-03-31'], ['2026-04-01', '']),
      found: { end: '2026-03-31', periods: 1 },
    },
  ])('$what', ({ facts, found }) => {
    const period = readGrantPeriod(facts, 'plannedDates');
    expect(period).toMatchObject(found);
    expect(leavesPeriodsOut(facts, period)).toBe(found.periods === 1);
  });

  it('that were taken together say so', () => {
    const planned = readGrantPeriod(
      factsOf(['2025-04-01', '2026-03-31'], ['2026-04-01', '2027-03-31']),
      'plannedDates',
    );
    expect(termOfGrant(planned, NONE, AWARDED)).toMatchObject({
      startsOn: '2025-04-01',
      endsOn: '2027-03-31',
      labels: ['2 periods that follow each other taken together'],
    });
  });
});
