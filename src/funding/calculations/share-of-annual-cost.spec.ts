import { pence } from '../../kernel/money.js';
import { shareOfAnnualCost } from './share-of-annual-cost.js';

it.each([
  { amount: 20_000_00, cost: 45_000_00, share: 4_444 }, // 44.444… %
  { amount: 30_000_00, cost: 45_000_00, share: 6_666 }, // 66.666… %: down, although nearer to 66.67
  { amount: 45_000_00, cost: 45_000_00, share: 10_000 },
  { amount: 44_999_99, cost: 45_000_00, share: 9_999 },
  { amount: 45_000_01, cost: 45_000_00, share: 10_000 }, // 100.00002 %
  { amount: 1, cost: 45_000_00, share: 0 },
  { amount: 0, cost: 45_000_00, share: 0 },
])('$amount pence of $cost pence a year pay $share hundredths of a per cent', ({ amount, cost, share }) => {
  expect(shareOfAnnualCost(pence(amount), pence(cost))).toBe(share);
});
