import { day } from '../../kernel/day';
import { GrantPeriod, hasEnd, termOfGrant } from './grant-period';

const AWARDED = day('2026-03-02');
const NONE: GrantPeriod = { start: null, end: null, months: null, isPartial: false, of: 'actualDates' };
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
