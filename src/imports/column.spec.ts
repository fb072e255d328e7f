import fc from 'fast-check';
import {
  BadCell,
  choice,
  code,
  day,
  days,
  hours,
  list,
  money,
  months,
  orNotGiven,
  percent,
  text,
  wte,
  yesNo,
} from './column.js';

const reads = (column: { read(cell: string): unknown }, cell: string): unknown => {
  try {
    return column.read(cell);
  } catch (error) {
    if (error instanceof BadCell) return error.code;
    throw error;
  }
};

describe('a cell', () => {
  it.each([
    ['pounds', money('Pay'), '31365.5', 3_136_550],
    ['pounds below zero', money('Pay'), '-0.01', -1],
    ['pounds as people write them', money('Pay'), '£31,365', 'BAD_NUMBER'],
    ['hours', hours('Week'), '37.5', 2250],
    ['per cent', percent('Pension'), '22.5', 2250],
    ['days', days('Leave'), '27.5', 2750],
    ['months', months('Reserves'), '4.5', 45],
    ['WTE', wte('Post'), '0.8', 80],
    ['a leap day', day('Start'), '2028-02-29', '2028-02-29'],
    ['the 29th of February of another year', day('Start'), '2027-02-29', 'BAD_DAY'],
    ['a day of another age', day('Start'), '0026-04-01', 'BAD_DAY'],
    ['yes', yesNo('Claim'), 'true', true],
    ['no', yesNo('Claim'), 'NO', false],
    ['a word in small letters', choice({ A: 'ALPHA' })('Word'), 'alpha', 'ALPHA'],
    ['a list, in any order and twice', list(/^\w$/, 'letters')('Letters'), 'b; a;b', ['a', 'b']],
    ['a list with something else in it', list(/^\w$/, 'letters')('Letters'), 'a;bb', 'BAD_LIST'],
    ['half of a pair', text(20)('Name'), 'a\ud800', 'NOT_TEXT'],
    ['NUL', text(20)('Name'), 'a\0b', 'NOT_TEXT'],
    ['lines of another system', text(20)('Name'), 'a\r\nb', 'a\nb'],
    ['nothing, where something is needed', text(20)('Name'), '', 'CELL_MISSING'],
    ['nothing, where that is allowed', money.orNone('Pay'), '', null],
    ['nothing, where that says the usual', yesNo.orElse(true, 'Claim.'), '', true],
    ['a word in place of a value', orNotGiven(money.orNone('Pay')), 'dont_know', 'DONT_KNOW'],
    ['a code of another form', code(/^S37\d{6}$/, 'a code')('Partnership'), 'S38000001', 'BAD_CODE'],
  ])('of %s', (_, column, cell, value) => {
    expect(reads(column, cell)).toEqual(value);
  });

  it('of a day as a spreadsheet counts it says how to write it', () => {
    expect(() => day('Start').read('46478')).toThrow('The cell holds the number by which a spreadsheet counts days');
    expect(() => day('Start').read('31/03/2027')).toThrow('A day is written YYYY-MM-DD, such as 2027-03-31');
  });

  it('is written as it would be typed, so that reading it gives the same again', () => {
    const figures = [money('Pay'), percent('Share'), days('Leave'), months('Reserves'), wte('Post')];
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), (units) => {
        for (const column of figures) expect(column.read(column.write(units))).toBe(units);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3600 }), (minutes) => {
        expect(hours('Week').read(hours('Week').write(minutes))).toBe(minutes);
      }),
    );
  });

  it.each([
    [money('Pay'), 3_100_000, '31000'],
    [money('Pay'), 3_100_050, '31000.5'],
    [hours('Week'), 2220, '37'],
    [percent('Share'), 10_000, '100'],
    [yesNo('Claim'), false, 'NO'],
  ])('has no more digits than it needs', (column, value, cell) => {
    expect((column as { write(value: unknown): string }).write(value)).toBe(cell);
  });
});
