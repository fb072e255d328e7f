import { readPublishedDay } from './published-day';

describe('a published day', () => {
  it.each([
    ['as written', '2027-03-31', '2027-03-31'],
    ['of a date-time in winter', '2027-01-31T00:00:00Z', '2027-01-31'],
    ['whatever the zone: the end of 31 March in summer time', '2027-03-31T23:59:59Z', '2027-03-31'],
    ['with its zone', '2028-03-31T23:59:59+01:00', '2028-03-31'],
    ['at midnight in London, written in UTC: 31 March 23:00 is 1 April there', '2024-03-31T23:00:00Z', '2024-04-01'],
    ['without a zone', '2027-03-31T00:00:00', '2027-03-31'],
  ])('is read %s', (_, text, on) => {
    expect(readPublishedDay(text, 'REFUSED')).toEqual({ on, isPartial: false });
  });

  it.each([
    ['2027', 'FIRST', '2027-01-01'],
    ['2027', 'LAST', '2027-12-31'],
    ['2028-02', 'FIRST', '2028-02-01'],
    ['2028-02', 'LAST', '2028-02-29'],
  ] as const)('stands for the edge of its month or year: %s, %s', (text, edge, on) => {
    expect(readPublishedDay(text, edge)).toEqual({ on, isPartial: true });
    expect(readPublishedDay(text, 'REFUSED')).toBeNull();
  });

  it.each(['', '24/07/2014', '2027-02-30', '2027-13', '2027-02-30T00:00:00Z', '46112', 'soon', '9999-01-01'])(
    'is none: %s',
    (text) => {
      expect(readPublishedDay(text, 'FIRST')).toBeNull();
    },
  );
});
