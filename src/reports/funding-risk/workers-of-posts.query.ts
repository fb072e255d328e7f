import { sqlFile } from '../../database/sql-file.js';
import { PaidWorker } from '../../funding/calculations/worker-ending.js';
import { Day } from '../../kernel/day.js';
import { groupedBy } from '../../kernel/grouped-by.js';
import { Moment } from '../../kernel/moment.js';
import { TrackerRequest } from '../../web/tracker-request.js';

const WORKERS_OF_POSTS = sqlFile(__dirname, 'workers-of-posts.sql');

export interface WorkerRow {
  readonly post_id: string;
  readonly contract_id: string;
  readonly kind: PaidWorker['kind'];
  readonly starts_on: Day;
  readonly ends_on: Day | null;
  readonly employer_notice_weeks: number | null;
  readonly reference: string;
  readonly continuous_service_on: Day | null;
}

/** Contracts on these posts that have not ended before a day, by post; only those the person asking may see. */
export async function findWorkersOfPosts(
  request: TrackerRequest,
  moment: Moment,
  postIds: readonly string[],
): Promise<Map<string, WorkerRow[]>> {
  const rows = await request.reader.rows<WorkerRow>(moment, WORKERS_OF_POSTS, [postIds, moment.asOf]);
  return groupedBy(rows, (row) => row.post_id);
}

/** Those who are still, or by then, in the post on its last paid day or whose fixed term runs out before it. */
export function paidWorkers(rows: readonly WorkerRow[], moneyEndsOn: Day): PaidWorker[] {
  return rows
    .filter((row) => row.starts_on <= moneyEndsOn)
    .map((row) => ({
      reference: row.reference,
      kind: row.kind,
      contractEndsOn: row.ends_on,
      continuousServiceOn: row.continuous_service_on,
      contractNoticeWeeks: row.employer_notice_weeks,
    }));
}
