import { groupedBy } from './grouped-by.js';

describe('grouping', () => {
  it('keeps the order in which keys and rows come', () => {
    const groups = groupedBy([5, 2, 7, 4], (each) => (each % 2 === 0 ? 'even' : 'odd'));
    expect([...groups]).toEqual([
      ['odd', [5, 7]],
      ['even', [2, 4]],
    ]);
  });

  it('of nothing is nothing', () => {
    expect(groupedBy([], String).size).toBe(0);
  });
});
