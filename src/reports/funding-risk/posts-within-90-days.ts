import { Day, daysBetween } from '../../kernel/day.js';

/** Posts an employer loses the money of after a last paid day. */
export interface PostsGoing {
  readonly moneyEndsOn: Day;
  readonly posts: number;
}

const WINDOW_DAYS = 90;

/**
 * The most posts an employer loses within any 90 days that include a day: those are the dismissals that count together
 * under the Trade Union and Labour Relations (Consolidation) Act 1992, section 188.
 *
 * 12 on 31 March and 9 on 28 June are 21 within 90 days (89 days apart); 12 on 31 March and 9 on 30 June are not.
 */
export function postsWithin90Days(going: readonly PostsGoing[], including: Day): number {
  const near = going.filter(({ moneyEndsOn }) => Math.abs(daysBetween(moneyEndsOn, including)) < WINDOW_DAYS);
  const windowFrom = (first: Day): number => {
    const reaches = (on: Day) => daysBetween(first, on) >= 0 && daysBetween(first, on) < WINDOW_DAYS;
    return reaches(including)
      ? near.filter(({ moneyEndsOn }) => reaches(moneyEndsOn)).reduce((sum, { posts }) => sum + posts, 0)
      : 0;
  };
  return Math.max(0, ...near.map(({ moneyEndsOn }) => windowFrom(moneyEndsOn)));
}

/** How many posts an employer loses together with those that lose their money after a day; each worked out once. */
export type PostsTogether = (employerId: string, endsOn: Day) => number;

export function postsTogether(going: ReadonlyMap<string, readonly PostsGoing[]>): PostsTogether {
  const known = new Map<string, Map<Day, number>>();
  return (employerId, endsOn) => {
    let byDay = known.get(employerId);
    if (!byDay) known.set(employerId, (byDay = new Map<Day, number>()));
    let posts = byDay.get(endsOn);
    if (posts === undefined) byDay.set(endsOn, (posts = postsWithin90Days(going.get(employerId) ?? [], endsOn)));
    return posts;
  };
}
