import fc from 'fast-check';
import { asTyped, harmless } from './harmless-cell.js';

describe('a cell for a spreadsheet', () => {
  it.each([
    '=1+1',
    '+44',
    '-1',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\0x',
    '\nx',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM',
    "'=1+1",
    "''=1",
  ])('is made harmless: %j', (cell) => {
    expect(harmless(cell)).toBe(`'${cell}`);
  });

  it.each(['Rowan', "'quoted'", "O'Neill", '1-2', ''])('is left alone: %j', (cell) => {
    expect(harmless(cell)).toBe(cell);
  });

  it('comes back as it was typed', () => {
    fc.assert(
      fc.property(fc.string(), (cell) => {
        const typed = cell.trim();
        expect(asTyped(harmless(typed))).toBe(typed);
      }),
    );
  });
});
