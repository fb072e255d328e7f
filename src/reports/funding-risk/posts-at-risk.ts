import { seesPeople } from '../../auth/sees-people.js';
import { reportFile } from '../../database/sql-file.js';
import { CertaintyLevel } from '../../funding/calculations/certainty-at-least.js';
import { CoverAllocation } from '../../funding/calculations/cover-segments.js';
import { fundedUntil } from '../../funding/calculations/funded-until.js';
import { FundedWhileOpen, fundedWhileOpen } from '../../funding/calculations/funded-while-open.js';
import { Day, laterOf } from '../../kernel/day.js';
import { groupedBy } from '../../kernel/grouped-by.js';
import { known, Known, unknown } from '../../kernel/known.js';
import { Moment } from '../../kernel/moment.js';
import { HundredthsOfPercent } from '../../kernel/percent.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { levelNumber } from '../funding-cliff/funding-cliff.query.js';
import { FundingScope, scopeValues } from '../funding-scope.js';
import { DecisionBasis, earliestDecision, EmployersDecision, NoDecisionReason } from './decision.js';
import { longestLeadDays, PaidStretch } from './longest-lead.js';
import { EmployersAsAWhole, employersAsAWhole, findUnseenAtEmployers } from './employers-as-a-whole.query.js';
import { findPostsGoing } from './posts-going.query.js';
import { paidWorkers, WorkerOfPost } from './paid-workers.js';
import { findWorkersOfPosts } from './workers-of-posts.query.js';

const POST_COVER = reportFile(__dirname, 'post-cover.sql');

interface CoverRow extends PaidStretch {
  readonly post_id: string;
  readonly employer_id: string;
  readonly participation_id: string;
  readonly closed_on: Day | null;
  readonly is_filled: boolean;
}

interface CoveredPost extends Pick<CoverRow, 'employer_id' | 'participation_id' | 'is_filled'>, FundedWhileOpen {
  readonly postId: string;
  readonly decisionLeadDays: number;
}

export interface PostAtRisk {
  readonly postId: string;
  readonly funded: FundedWhileOpen['funded'];
  readonly decision: Known<EmployersDecision, NoDecisionReason | 'FUNDED_WITHOUT_END' | 'NOT_FUNDED' | 'CLOSES_FIRST'>;
}

/**
 * Until when each open post is funded. Posts that nothing pays for stand in front; then those with a decision day, the first
 * in front, passed or not; then those without one, by the end of their money.
 */
export async function findPostsAtRisk(
  request: TrackerRequest,
  moment: Moment,
  scope: FundingScope,
  question: { until: Day; certainty: CertaintyLevel; threshold: HundredthsOfPercent },
  basis: DecisionBasis,
): Promise<PostAtRisk[]> {
  const posts = [...(await findCoverOfPosts(request, moment, scope, question.certainty))].map(([postId, stretches]) =>
    coveredPost(postId, stretches, question.threshold, moment.asOf),
  );
  const employers = [...new Set(posts.map((post) => post.employer_id))];
  const counted = { certainty: question.certainty, until: lastDayToDecideAbout(posts, question.until, basis) };
  const going = await findPostsGoing(request, moment, counted, employers);
  const postIds = new Set([...posts, ...going].map(({ postId }) => postId));
  const workers = await findWorkersOfPosts(request, moment, [...postIds]);
  const unseen = await findUnseenAtEmployers(request, moment, counted, employers);
  const whole = employersAsAWhole(going, workers, unseen);
  return posts
    .map((post) => {
      const { postId, funded } = post;
      const decision = decisionOf(request, post, workers.get(postId) ?? [], basis, whole);
      return { order: orderOf(funded, decision, postId), post: { postId, funded, decision } };
    })
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ post }) => post);
}

/** Posts have a decision however late their money ends, so those who go with them count that late too. */
function lastDayToDecideAbout(posts: readonly CoveredPost[], until: Day, { bankHolidaysTo }: DecisionBasis): Day {
  const ends = posts.flatMap(({ funded }) => (funded.state === 'FUNDED_UNTIL' ? [funded.lastDay] : []));
  return ends.filter((lastDay) => lastDay <= bankHolidaysTo).reduce(laterOf, until);
}

/** What pays for each open post from a day on, by post: a row for each stretch of money, or one without a line. */
export async function findCoverOfPosts(
  request: TrackerRequest,
  moment: Moment,
  scope: FundingScope,
  certainty: CertaintyLevel,
): Promise<Map<string, CoverRow[]>> {
  const values = [moment.asOf, levelNumber(certainty), ...scopeValues(scope)];
  const rows = await request.reader.rows<CoverRow>(moment, POST_COVER, values);
  return groupedBy(rows, (row) => row.post_id);
}

/** The stretches that money pays for. */
export function payingAllocations(rows: readonly CoverRow[]): CoverAllocation[] {
  return rows
    .filter((row) => row.line_id !== null)
    .map((row) => ({ lineId: row.line_id!, sharePct: row.share, startsOn: row.starts_on, endsOn: row.ends_on }));
}

function coveredPost(
  postId: string,
  rows: readonly CoverRow[],
  threshold: HundredthsOfPercent,
  asOf: Day,
): CoveredPost {
  const { employer_id, participation_id, closed_on, is_filled } = rows[0]!;
  const paying = rows.filter((row) => row.line_id !== null);
  const open = fundedWhileOpen(fundedUntil({ allocations: payingAllocations(rows), threshold, asOf }), closed_on);
  const { funded } = open;
  return {
    postId,
    employer_id,
    participation_id,
    is_filled,
    ...open,
    decisionLeadDays: funded.state === 'FUNDED_UNTIL' ? longestLeadDays(paying, funded.lastDay) : 0,
  };
}

function decisionOf(
  request: TrackerRequest,
  post: CoveredPost,
  workers: readonly WorkerOfPost[],
  basis: DecisionBasis,
  whole: EmployersAsAWhole,
): PostAtRisk['decision'] {
  if (post.funded.state !== 'FUNDED_UNTIL') return unknown(post.funded.state);
  if (post.closesFirst) return unknown('CLOSES_FIRST');
  const { lastDay } = post.funded;
  const isSeen = seesPeople(request.actor, { employerId: post.employer_id, participationId: post.participation_id });
  const paid = paidWorkers(workers, lastDay);
  const decision = earliestDecision(
    lastDay,
    post.decisionLeadDays,
    [
      {
        employerId: post.employer_id,
        filledPosts: post.is_filled ? 1 : 0,
        postsWithoutContract: post.is_filled && paid.length === 0 ? 1 : 0,
        workers: isSeen ? paid : null,
      },
    ],
    basis,
    whole,
  );
  return decision.known ? known(decision.value) : decision;
}

function orderOf(funded: PostAtRisk['funded'], decision: PostAtRisk['decision'], postId: string): string {
  if (funded.state === 'NOT_FUNDED') return `0 ${postId}`;
  if (funded.state === 'FUNDED_WITHOUT_END') return `3 ${postId}`;
  return decision.known ? `1 ${decision.value.decideBy} ${funded.lastDay} ${postId}` : `2 ${funded.lastDay} ${postId}`;
}
