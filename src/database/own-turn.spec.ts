import { ownTurn } from './own-turn';

describe('a turn of its own', () => {
  it('lets others be answered between any two that reckon', async () => {
    const order: string[] = [];
    const others = setInterval(() => order.push('other'), 0);
    const reckon = async (name: string): Promise<void> => {
      await ownTurn();
      order.push(name);
      const until = Date.now() + 5;
      while (Date.now() < until);
    };
    await Promise.all(['a', 'b', 'c'].map(reckon));
    clearInterval(others);
    expect(order.filter((name) => name !== 'other')).toEqual(['a', 'b', 'c']);
    expect(order.join(' ')).toMatch(/a (other )+b (other )+c/);
  });
});
