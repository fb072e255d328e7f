import { reportFile } from '../../database/sql-file.js';
import { CertaintyLevel } from '../../funding/calculations/certainty-at-least.js';
import { CoverAllocation } from '../../funding/calculations/cover-segments.js';
import { Day } from '../../kernel/day.js';
import { groupedBy } from '../../kernel/grouped-by.js';
import { Moment } from '../../kernel/moment.js';
import { Pence } from '../../kernel/money.js';
import { Stretch } from '../../kernel/stretches.js';
import { PostRole } from '../../posts/post.enums.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { levelNumber } from '../funding-cliff/funding-cliff.query.js';
import { FundingScope, scopeValues } from '../funding-scope.js';

const FUNDED_POSTS = reportFile(__dirname, 'funded-posts.sql');
const MONEY_OF_POSTS = reportFile(__dirname, 'money-of-posts.sql');

interface PostRow extends PostState {
  readonly post_id: string;
  readonly employer_id: string;
  readonly programme_id: string;
  readonly role: PostRole;
  readonly starts_on: Day;
  readonly ends_on: Day;
  readonly closed_on: Day | null;
}

interface MoneyRow {
  readonly post_id: string;
  readonly funding_line_id: string;
  readonly share: number;
  readonly starts_on: Day;
  readonly ends_on: Day | null;
}

/** What a post is on some days. */
interface PostState {
  /** Hundredths of one WTE. */
  readonly wte: number;
  /** With on-costs, a year; null where nobody recorded it. */
  readonly cost: Pence | null;
}

export interface FundedPost {
  readonly postId: string;
  readonly employerId: string;
  readonly programmeId: string;
  readonly role: PostRole;
  /** Its last day; null while it is open. */
  readonly closedOn: Day | null;
  /** The days asked about on which it is open, in order; none on which it is not. */
  readonly states: readonly (PostState & Stretch)[];
  /** The money of the certainty asked for, of these days and later. */
  readonly money: readonly CoverAllocation[];
}

export interface FundedPostsQuestion extends Stretch {
  readonly scope: FundingScope;
  readonly certainty: CertaintyLevel;
  readonly post?: string | null;
}

/** The posts in scope that are open between two days, by reference, with the money that pays for them. */
export async function findFundedPosts(
  request: TrackerRequest,
  moment: Moment,
  { scope, certainty, startsOn, endsOn, post = null }: FundedPostsQuestion,
): Promise<FundedPost[]> {
  const values = [moment.asOf, startsOn, endsOn, ...scopeValues(scope), post];
  const rows = await request.reader.rows<PostRow>(moment, FUNDED_POSTS, values);
  const posts = groupedBy(rows, (row) => row.post_id);
  const asked = [moment.asOf, levelNumber(certainty), startsOn, [...posts.keys()]];
  const money = groupedBy(
    posts.size === 0 ? [] : await request.reader.rows<MoneyRow>(moment, MONEY_OF_POSTS, asked),
    (row) => row.post_id,
  );
  return [...posts].map(([postId, states]) => ({
    postId,
    employerId: states[0]!.employer_id,
    programmeId: states[0]!.programme_id,
    role: states[0]!.role,
    closedOn: states[0]!.closed_on,
    states: states.map(({ wte, cost, starts_on, ends_on }) => ({ wte, cost, startsOn: starts_on, endsOn: ends_on })),
    money: (money.get(postId) ?? []).map((row) => ({
      lineId: row.funding_line_id,
      sharePct: row.share,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
    })),
  }));
}
