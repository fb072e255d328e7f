import { reportFile } from '../../database/sql-file.js';
import { Day } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { PostRole, PostStatus } from '../../posts/post.enums.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { ContractInPost } from './in-post.js';
import { PostOnDay } from './post-changes.js';
import { ReturnYears } from './return-year.js';

const POSTS = reportFile(__dirname, 'return-posts.sql');
const CONTRACTS = reportFile(__dirname, 'return-contracts.sql');

interface PostRow {
  readonly post_id: string;
  readonly role: `${PostRole}`;
  readonly place_before: string | null;
  readonly place_now: string | null;
  readonly place_next: string | null;
  readonly status_before: `${PostStatus}` | null;
  readonly wte_before: number;
  readonly status_now: `${PostStatus}` | null;
  readonly wte_now: number;
}

export interface ReturnPost {
  readonly postId: string;
  readonly role: `${PostRole}`;
  readonly before: PostOnDay | null;
  readonly now: PostOnDay | null;
  /** Codes of where it counts in the three years, in order; also where it is not open then. */
  readonly places: readonly [string | null, string | null, string | null];
}

export interface ReturnContract extends ContractInPost {
  readonly on_day: Day;
}

/** Every post there has been, by reference, with what it was on the two days that a return compares. */
export async function findReturnPosts(
  request: TrackerRequest,
  moment: Moment,
  { before, now, next }: ReturnYears,
): Promise<ReturnPost[]> {
  const days = [before.endsOn, now.endsOn, next.endsOn];
  return (await request.reader.rows<PostRow>(moment, POSTS, days)).map((row) => ({
    postId: row.post_id,
    role: row.role,
    before: onDay(row.place_before, row.status_before, row.wte_before),
    now: onDay(row.place_now, row.status_now, row.wte_now),
    places: [row.place_before, row.place_now, row.place_next],
  }));
}

function onDay(partnership: string | null, status: PostOnDay['status'] | null, wte: number): PostOnDay | null {
  return status === null ? null : { partnership, status, wte };
}

/** Contracts in force on the two days, of participations whose people may be counted. */
export function findReturnContracts(
  request: TrackerRequest,
  moment: Moment,
  { before, now }: ReturnYears,
  participations: readonly string[],
): Promise<ReturnContract[]> {
  return request.reader.rows<ReturnContract>(moment, CONTRACTS, [before.endsOn, now.endsOn, participations]);
}
