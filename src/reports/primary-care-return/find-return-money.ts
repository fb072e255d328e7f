import { reportFile } from '../../database/sql-file.js';
import { Day } from '../../kernel/day.js';
import { groupedBy } from '../../kernel/grouped-by.js';
import { Moment } from '../../kernel/moment.js';
import { pence } from '../../kernel/money.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { ReturnPost } from './find-return-posts.js';
import { MoneyPart, moneyInYear, sharedAmong, YearMoney } from './money-in-years.js';
import { ReturnYears } from './return-year.js';

const MONEY = reportFile(__dirname, 'return-money.sql');
const USES = reportFile(__dirname, 'return-uses.sql');

interface MoneyRow {
  readonly line_id: string;
  readonly code: string | null;
  readonly starts_on: Day;
  readonly ends_on: Day | null;
  readonly amount: string | null;
}

/** Null for a year in which the line pays nothing of the post. */
interface UseRow extends Readonly<Record<keyof ReturnYears, string | null>> {
  readonly line_id: string;
  readonly post_id: string;
}

const YEARS = ['before', 'now', 'next'] as const;

/** What of a line's money falls to a partnership in each of the three years; null where none does. */
export interface ReturnMoney {
  readonly lineId: string;
  readonly partnership: string | null;
  readonly before: YearMoney | null;
  readonly now: YearMoney | null;
  readonly next: YearMoney | null;
}

/**
 * Signed money by line and partnership, by the line's reference. A year's money is shared by the WTE that the line pays there
 * and the days on which it does; money of a line that pays no post counts under the first partnership of its programme.
 */
export async function findReturnMoney(
  request: TrackerRequest,
  moment: Moment,
  years: ReturnYears,
  posts: readonly ReturnPost[],
): Promise<ReturnMoney[]> {
  const inOrder = YEARS.map((name) => years[name]);
  const span = [moment.asOf, years.before.startsOn, years.next.endsOn];
  const lines = groupedBy(await request.reader.rows<MoneyRow>(moment, MONEY, span), (row) => row.line_id);
  const firstAndLast = [inOrder.map(({ startsOn }) => startsOn), inOrder.map(({ endsOn }) => endsOn)];
  const uses = groupedBy(await request.reader.rows<UseRow>(moment, USES, firstAndLast), (row) => row.line_id);
  const placesOf = new Map(posts.map(({ postId, places }) => [postId, places]));
  return [...lines].flatMap(([lineId, rows]) => {
    const [before, now, next] = YEARS.map((name, at) => {
      const money = moneyInYear(rows.map(partOf), years[name]);
      const weights = new Map<string | null, number>();
      for (const use of uses.get(lineId) ?? []) {
        const weight = use[name];
        if (weight === null) continue;
        const place = placesOf.get(use.post_id)?.[at] ?? null;
        weights.set(place, (weights.get(place) ?? 0) + Number(weight));
      }
      if (weights.size === 0) weights.set(rows[0]!.code, 1);
      return money === null ? new Map<string | null, YearMoney>() : sharedAmong(money, weights);
    });
    const places = new Set([...before!.keys(), ...now!.keys(), ...next!.keys()]);
    return [...places].map((partnership) => ({
      lineId,
      partnership,
      before: before!.get(partnership) ?? null,
      now: now!.get(partnership) ?? null,
      next: next!.get(partnership) ?? null,
    }));
  });
}

function partOf({ starts_on, ends_on, amount }: MoneyRow): MoneyPart {
  return { startsOn: starts_on, endsOn: ends_on, amount: amount === null ? null : pence(Number(amount)) };
}
