import fc from 'fast-check';
import { countedColumn, numberAt, numbersOfAlike, whyNotRecordedAt } from './counted-column.js';

const LEAST = -(2 ** 31);

function column(numbers: readonly number[]) {
  const bytes = Buffer.alloc(numbers.length * 4);
  numbers.forEach((number, at) => bytes.writeInt32BE(number, at * 4));
  return countedColumn(bytes);
}

describe('columns of numbers', () => {
  it.each([
    { stands: LEAST, number: null, why: 0 },
    { stands: LEAST + 3, number: null, why: 3 },
    { stands: LEAST + 4, number: LEAST + 4, why: null },
    { stands: 0, number: 0, why: null },
    { stands: 2 ** 31 - 1, number: 2 ** 31 - 1, why: null },
  ])('$stands is the number $number, not recorded because $why', ({ stands, number, why }) => {
    expect(numberAt(column([stands]), 0)).toBe(number);
    expect(whyNotRecordedAt(column([stands]), 0)).toBe(why);
  });

  it('has neither where it was not asked for', () => {
    expect(numberAt(null, 0)).toBeNull();
    expect(whyNotRecordedAt(null, 0)).toBeNull();
  });

  it('gives one number to contracts that have everything in common, why a number is missing included', () => {
    const someNumber = fc.oneof(fc.integer({ min: LEAST, max: LEAST + 3 }), fc.integer({ min: -3, max: 3 }));
    const someRows = fc.array(fc.tuple(someNumber, someNumber), { minLength: 1 });
    fc.assert(
      fc.property(someRows, (rows) => {
        const numbers = numbersOfAlike([column(rows.map(([a]) => a)), column(rows.map(([, b]) => b))], rows.length);
        const asText = rows.map((row) => row.join());
        const first = asText.map((text) => asText.indexOf(text));
        expect([...numbers].map((number) => numbers.indexOf(number))).toEqual(first);
      }),
    );
  });
});
