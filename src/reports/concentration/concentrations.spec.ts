import { day } from '../../kernel/day';
import { PostRole } from '../../posts/post.enums';
import { FundedPost } from '../coverage-strip/find-funded-posts';
import { concentrationOf } from './concentrations';

const MOMENT = { asOf: day('2026-11-22'), knownAt: null };

function post(...money: readonly [lineId: string, sharePct: number][]): FundedPost {
  const year = { startsOn: day('2026-04-01'), endsOn: day('2027-03-31') };
  return {
    ...{ postId: 'P', employerId: 'E', programmeId: 'G', role: PostRole.CLW, closedOn: null },
    states: [{ wte: 100, cost: null, ...year }],
    money: money.map(([lineId, sharePct]) => ({ lineId, sharePct, ...year })),
  };
}

it('lays a post that more is said for than all of it to its funders by their shares, and counts it once', () => {
  const posts = [post(['one', 10_000], ['other', 6_000])];
  const { wtePaid, byFunder } = concentrationOf(posts, { moment: MOMENT, funderOf: (lineId) => lineId });
  expect(wtePaid).toBe(100);
  // 100 ÷ 160 and 60 ÷ 160 of one WTE: 0.390625 + 0.140625
  expect(byFunder.shares.map(({ funderId, wte }) => [funderId, wte])).toEqual([
    ['one', 63],
    ['other', 37],
  ]);
  expect(byFunder.herfindahl).toBe(0.53125);
});
