import fc from 'fast-check';
import { movements } from './movements.js';

describe('movements of a figure', () => {
  it('begin where the last ended, and say what came between', () => {
    const found = movements(100, [
      ['a', 130],
      ['b', 130],
      ['c', 90],
    ]);
    expect(found).toEqual([
      { causes: ['a'], before: 100, after: 130, movement: 30 },
      { causes: ['b'], before: 130, after: 130, movement: 0 },
      { causes: ['c'], before: 130, after: 90, movement: -40 },
    ]);
  });

  it('are joined over a time without a figure', () => {
    const found = movements(100, [
      ['a', null],
      ['b', null],
      ['c', 120],
    ]);
    expect(found).toEqual([{ causes: ['a', 'b', 'c'], before: 100, after: 120, movement: 20 }]);
  });

  it('have no size where the figure begins or ceases', () => {
    expect(
      movements(null, [
        ['a', null],
        ['b', 10],
      ]),
    ).toEqual([{ causes: ['a', 'b'], before: null, after: 10, movement: null }]);
    expect(movements(10, [['a', null]])).toEqual([{ causes: ['a'], before: 10, after: null, movement: null }]);
    expect(movements(null, [['a', null]])).toEqual([]);
    expect(movements(10, [])).toEqual([]);
  });

  it('sum to the whole, whatever lies between', () => {
    const aValue = fc.integer({ min: -1_000_000, max: 1_000_000 });
    const some = fc.array(fc.option(aValue), { maxLength: 20 });
    fc.assert(
      fc.property(aValue, some, aValue, (start, between, end) => {
        const all = [...between, end].map((value, at) => [at, value] as const);
        const found = movements(start, all);
        expect(found.reduce((sum, { movement }) => sum + movement!, 0)).toBe(end - start);
        expect(found.flatMap(({ causes }) => causes)).toEqual(all.map(([cause]) => cause));
      }),
    );
  });
});
