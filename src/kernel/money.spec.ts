import fc from 'fast-check';
import { pence, penceFromPounds, poundsInWords, poundsText } from './money.js';

describe('pence', () => {
  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 10_000_000_000_000])('refuse %p', (count) => {
    expect(() => pence(count)).toThrow(RangeError);
  });

  it.each([
    { pounds: '31892', count: 3_189_200 },
    { pounds: '31892.5', count: 3_189_250 },
    { pounds: '0.07', count: 7 },
    { pounds: '-0.01', count: -1 },
    { pounds: '-0', count: 0 },
    { pounds: '99999999999.99', count: 9_999_999_999_999 },
  ])('read $pounds pounds as $count', ({ pounds, count }) => {
    expect(Object.is(penceFromPounds(pounds), count)).toBe(true);
  });

  it.each(['31,892', '£5', '1.234', '1e5', '', ' 1', '.5', '5.', '１２'])('do not read %p', (text) => {
    expect(() => penceFromPounds(text)).toThrow(RangeError);
  });

  it('are read back from the text they are written as', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999_999_999, max: 9_999_999_999_999 }), (count) => {
        expect(penceFromPounds(poundsText(pence(count)))).toBe(count);
      }),
    );
  });

  it.each([
    { count: 3_189_250, text: '£31,892.50' },
    { count: 179_175_000, text: '£1,791,750' },
    { count: -7, text: '−£0.07' },
    { count: 99_900, text: '£999' },
  ])('are written for people as $text', ({ count, text }) => {
    expect(poundsInWords(pence(count))).toBe(text);
  });
});
