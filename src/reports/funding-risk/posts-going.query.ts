import { reportFile } from '../../database/sql-file.js';
import { CertaintyLevel } from '../../funding/calculations/certainty-at-least.js';
import { addDays, Day } from '../../kernel/day.js';
import { groupedBy } from '../../kernel/grouped-by.js';
import { Moment } from '../../kernel/moment.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { levelNumber } from '../funding-cliff/funding-cliff.query.js';
import { PostsTogether, postsTogether } from './posts-within-90-days.js';

const POSTS_GOING = reportFile(__dirname, 'posts-going.sql');

interface GoingRow {
  readonly employer_id: string;
  readonly money_ends_on: Day;
  readonly posts: number;
}

/** What goes in the 90 days after the last day asked about counts together with it. */
export const goingUntil = (until: Day): Day => addDays(until, 90);

/** How many posts each employer loses together, wherever they are. */
export async function findPostsTogether(
  request: TrackerRequest,
  moment: Moment,
  { until, certainty }: { until: Day; certainty: CertaintyLevel },
): Promise<PostsTogether> {
  const values = [moment.asOf, goingUntil(until), levelNumber(certainty)];
  const rows = await request.reader.rows<GoingRow>(moment, POSTS_GOING, values);
  const byEmployer = [...groupedBy(rows, (row) => row.employer_id)].map(
    ([employerId, going]) =>
      [employerId, going.map((row) => ({ moneyEndsOn: row.money_ends_on, posts: row.posts }))] as const,
  );
  return postsTogether(new Map(byEmployer));
}
