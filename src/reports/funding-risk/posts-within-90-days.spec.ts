import { day } from '../../kernel/day';
import { postsWithin90Days } from './posts-within-90-days';

const march = { moneyEndsOn: day('2027-03-31'), posts: 12 };

it.each([
  { other: '2027-06-28', together: 21 }, // 89 days apart: one window of 90 days holds both
  { other: '2027-06-29', together: 12 }, // 90 days apart: none does
  { other: '2027-01-01', together: 21 }, // 89 days before
  { other: '2026-12-31', together: 12 },
])('12 posts on 31 March and 9 on $other are $together together', ({ other, together }) => {
  const going = [march, { moneyEndsOn: day(other), posts: 9 }];
  expect(postsWithin90Days(going, march.moneyEndsOn)).toBe(together);
});

it('does not add what lies 90 days before to what lies 90 days after', () => {
  const going = [march, { moneyEndsOn: day('2027-02-01'), posts: 5 }, { moneyEndsOn: day('2027-06-01'), posts: 7 }];
  expect(postsWithin90Days(going, march.moneyEndsOn)).toBe(19);
});

it('is none where the employer loses none', () => {
  expect(postsWithin90Days([], march.moneyEndsOn)).toBe(0);
});
