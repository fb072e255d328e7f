import { sqlFile } from '../../database/sql-file.js';
import { scaled } from '../../kernel/decimal.js';
import { groupedBy } from '../../kernel/grouped-by.js';
import { Moment } from '../../kernel/moment.js';
import { Pence, penceFromPounds } from '../../kernel/money.js';
import { HundredthsOfPercent } from '../../kernel/percent.js';
import { TrackerRequest } from '../../web/tracker-request.js';

const SQL = sqlFile(__dirname, 'posts-and-lines.sql');

export interface PaidShare {
  readonly lineId: string;
  readonly share: HundredthsOfPercent;
  /** A year, where the share was given in pounds. */
  readonly givenPence: Pence | null;
}

/** What a post is recorded to cost in a full year, and who pays which part of it, on a day. */
export interface PostMoney {
  readonly postId: string;
  readonly annualCost: Pence | null;
  readonly shares: readonly PaidShare[];
}

interface Row {
  readonly postId: string;
  readonly annualCost: string | null;
  readonly lineId: string | null;
  readonly share: string;
  readonly givenAmount: string | null;
}

export async function findPostMoney(
  request: TrackerRequest,
  moment: Moment,
  posts: readonly string[],
): Promise<PostMoney[]> {
  const rows = await request.reader.rows<Row>(moment, SQL, [posts, moment.asOf]);
  return [...groupedBy(rows, ({ postId }) => postId)].map(([postId, its]) => ({
    postId,
    annualCost: penceOrNull(its[0]!.annualCost),
    shares: its.flatMap(({ lineId, share, givenAmount }) =>
      lineId === null ? [] : [{ lineId, share: scaled(share, 2), givenPence: penceOrNull(givenAmount) }],
    ),
  }));
}

function penceOrNull(pounds: string | null): Pence | null {
  return pounds === null ? null : penceFromPounds(pounds);
}
