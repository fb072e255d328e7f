import { FixedTerm, fourYearsOfFixedTerms } from '../../contracts/calculations/four-years-of-fixed-terms.js';
import { uuidArray } from '../../database/session.js';
import { reportFile } from '../../database/sql-file.js';
import { PaidWorker } from '../../funding/calculations/worker-ending.js';
import { Day } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { withContinuations, WorkerOfPost } from './paid-workers.js';

const WORKERS_OF_POSTS = reportFile(__dirname, 'workers-of-posts.sql');

/** The columns of `workers-of-posts.sql`; null where there is nobody. */
type Columns = Readonly<Record<Column, string | null>>;
type Column = 'place' | 'kind' | 'startsOn' | 'endsOn' | 'noticeWeeks' | 'reference' | 'serviceOn' | 'fixedTerms';

/** Contracts on these posts that have not ended before a day, by post; only those the person asking may see. */
export async function findContractsOfPosts(
  request: TrackerRequest,
  moment: Moment,
  postIds: readonly string[],
): Promise<Map<string, WorkerOfPost[]>> {
  const columns = (await request.reader.row<Columns>(moment, WORKERS_OF_POSTS, [uuidArray(postIds), moment.asOf]))!;
  const entries = (column: Column) => columns[column]?.split(',') ?? [];
  const [kinds, startDays, endDays] = [entries('kind'), entries('startsOn'), entries('endsOn')];
  const [weeks, references, service] = [entries('noticeWeeks'), entries('reference'), entries('serviceOn')];
  const fixedTerms = entries('fixedTerms');
  const byPost = new Map<string, WorkerOfPost[]>();
  entries('place').forEach((place, at) => {
    const worker: WorkerOfPost = {
      reference: references[at]!,
      kind: kinds[at] as PaidWorker['kind'],
      contractEndsOn: (endDays[at] || null) as Day | null,
      permanentFrom: fixedTerms[at] ? fourYearsOfFixedTerms(fixedTermsOf(fixedTerms[at])) : null,
      continuousServiceOn: (service[at] || null) as Day | null,
      contractNoticeWeeks: weeks[at] ? Number(weeks[at]) : null,
      startsOn: startDays[at] as Day,
    };
    const postId = postIds[Number(place) - 1]!;
    const others = byPost.get(postId);
    if (others) others.push(worker);
    else byPost.set(postId, [worker]);
  });
  return byPost;
}

/** The same for days to come: what is agreed already about who goes on in a post is in force by then. */
export async function findWorkersOfPosts(
  ...asked: Parameters<typeof findContractsOfPosts>
): Promise<Map<string, WorkerOfPost[]>> {
  const byPost = await findContractsOfPosts(...asked);
  for (const [postId, workers] of byPost) if (workers.length > 1) byPost.set(postId, withContinuations(workers));
  return byPost;
}

/** Fixed terms as `2023-04-01/2025-03-31`, split by semicolons. */
export function fixedTermsOf(text: string): FixedTerm[] {
  return text.split(';').map((term) => {
    const [startsOn, endsOn] = term.split('/') as [Day, Day];
    return { startsOn, endsOn };
  });
}
