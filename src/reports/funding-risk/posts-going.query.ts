import { uuidArray } from '../../database/session.js';
import { reportFile } from '../../database/sql-file.js';
import { CertaintyLevel } from '../../funding/calculations/certainty-at-least.js';
import { Day } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { levelNumber } from '../funding-cliff/funding-cliff.query.js';
import { goingUntil, PostGoing } from './employers-as-a-whole.query.js';

const POSTS_GOING = reportFile(__dirname, 'posts-going.sql');

/** The filled posts of employers that lose money, as far as their people may be seen. */
export async function findPostsGoing(
  request: TrackerRequest,
  moment: Moment,
  { until, certainty }: { readonly until: Day; readonly certainty: CertaintyLevel },
  employers: readonly string[],
): Promise<PostGoing[]> {
  const values = [moment.asOf, goingUntil(until), levelNumber(certainty), uuidArray(employers)];
  type Columns = Readonly<Record<'goingOf' | 'goingPost' | 'goingOn', string | null>>;
  const columns = await request.reader.row<Columns>(moment, POSTS_GOING, values);
  const [posts, days] = [columns?.goingPost?.split(',') ?? [], columns?.goingOn?.split(',') ?? []];
  return (columns?.goingOf?.split(',') ?? []).map((employerId, at) => ({
    employerId,
    postId: posts[at]!,
    moneyEndsOn: days[at] as Day,
  }));
}
