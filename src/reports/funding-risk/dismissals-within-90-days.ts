import { addDays, Day } from '../../kernel/day.js';

/** Whom an employer would dismiss when posts lose their money after a last paid day, as far as they count. */
export interface PeopleGoing {
  readonly moneyEndsOn: Day;
  /** Each told apart from the others of the employer; somebody may be there on several days. */
  readonly people: readonly string[];
}

/** How many people are in posts that lose their money in the 90 days from a day, of whom nothing is shown. */
export interface UnseenGoing {
  readonly from: Day;
  readonly people: number;
}

/** What an employer loses, over all of its posts. */
export interface EmployerGoing {
  readonly seen: readonly PeopleGoing[];
  readonly unseen: readonly UnseenGoing[];
}

export interface DismissalsFrom {
  readonly from: Day;
  readonly people: number;
}

export const WINDOW_DAYS = 90;

/**
 * How many people an employer would dismiss within the 90 days from each last paid day on which any post of its loses money:
 * those are the dismissals that count together under the Trade Union and Labour Relations (Consolidation) Act 1992,
 * section 188. Somebody whose post loses a half on each of two days is one person.
 *
 * 12 on 31 March and 9 on 28 June are 21 within 90 days (89 days apart); 12 on 31 March and 9 on 29 June are not.
 */
export function dismissalsFromEachDay({ seen, unseen }: EmployerGoing): DismissalsFrom[] {
  const unseenFrom = new Map(unseen.map(({ from, people }) => [from, people]));
  const starts = [...new Set([...seen.map(({ moneyEndsOn }) => moneyEndsOn), ...unseenFrom.keys()])].sort();
  return starts.map((from) => {
    const until = addDays(from, WINDOW_DAYS - 1);
    const people = new Set<string>();
    for (const going of seen) {
      if (going.moneyEndsOn < from || going.moneyEndsOn > until) continue;
      for (const person of going.people) people.add(person);
    }
    return { from, people: people.size + (unseenFrom.get(from) ?? 0) };
  });
}

/** The most of them within any 90 days that include a day. */
export function dismissalsWithin90Days(fromEachDay: readonly DismissalsFrom[], including: Day): number {
  const first = addDays(including, 1 - WINDOW_DAYS);
  const holding = fromEachDay.filter(({ from }) => from >= first && from <= including);
  return Math.max(0, ...holding.map(({ people }) => people));
}
