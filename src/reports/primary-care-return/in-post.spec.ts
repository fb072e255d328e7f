import fc from 'fast-check';
import { ContractInPost, inPost } from './in-post';

const contract = (postId: string, hours: number, fullTime: number, workerId = postId): ContractInPost => ({
  postId,
  workerId,
  weeklyMinutes: hours * 60,
  fullTimeMinutes: fullTime * 60,
});

it('adds contracts of different full-time weeks exactly and rounds once', () => {
  // 35 ÷ 35 + 21 ÷ 35 + 18 ÷ 37 = 1 + 0.6 + 0.486486 = 2.086486
  const found = inPost([contract('a', 35, 35), contract('b', 21, 35), contract('c', 18, 37)]);
  expect(found).toMatchObject({ contracts: 3, workers: 3, wte: 209 });
});

it('shares what is rounded out among the posts', () => {
  const { wte, wteOfPosts } = inPost([contract('a', 12, 36), contract('b', 12, 36), contract('c', 12, 36)]);
  expect([wte, ...wteOfPosts.values()]).toEqual([100, 34, 33, 33]);
});

it('counts someone with two contracts once, and a post with two people once', () => {
  const found = inPost([contract('a', 18, 36, 'w1'), contract('b', 18, 36, 'w1'), contract('b', 18, 36, 'w2')]);
  expect(found).toMatchObject({ contracts: 3, workers: 2, wte: 150 });
  expect([...found.wteOfPosts]).toEqual([
    ['a', 50],
    ['b', 100],
  ]);
});

it('is nothing where nobody is in post', () => {
  expect(inPost([])).toEqual({ contracts: 0, workers: 0, wte: 0, wteOfPosts: new Map() });
});

it('adds up over the posts, each within a hundredth of what it is exactly', () => {
  const some = fc.array(
    fc.record({
      postId: fc.constantFrom('a', 'b', 'c', 'd'),
      workerId: fc.constantFrom('w', 'x', 'y'),
      weeklyMinutes: fc.integer({ min: 1, max: 3600 }),
      fullTimeMinutes: fc.constantFrom(2100, 2160, 2220, 2250),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(some, (contracts) => {
      const { wte, wteOfPosts } = inPost(contracts);
      expect([...wteOfPosts.values()].reduce((sum, one) => sum + one, 0)).toBe(wte);
      for (const [postId, share] of wteOfPosts) {
        const exact = contracts
          .filter((each) => each.postId === postId)
          .reduce((sum, each) => sum + (100 * each.weeklyMinutes) / each.fullTimeMinutes, 0);
        expect(Math.abs(share - exact)).toBeLessThan(1.51); // half for the sum, one for the share
      }
    }),
  );
});
