import { uuidArray } from '../../database/session.js';
import { reportFile } from '../../database/sql-file.js';
import { CertaintyLevel } from '../../funding/calculations/certainty-at-least.js';
import { countedWorkers } from '../../funding/calculations/worker-ending.js';
import { addDays, Day } from '../../kernel/day.js';
import { groupedBy } from '../../kernel/grouped-by.js';
import { Moment } from '../../kernel/moment.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { levelNumber } from '../funding-cliff/funding-cliff.query.js';
import {
  DismissalsFrom,
  dismissalsFromEachDay,
  dismissalsWithin90Days,
  PeopleGoing,
  UnseenGoing,
  WINDOW_DAYS,
} from './dismissals-within-90-days.js';
import { paidWorkers, WorkerOfPost } from './paid-workers.js';

const AS_A_WHOLE = reportFile(__dirname, 'employers-as-a-whole.sql');

/** What decides about consultation and notice at an employer over all of its posts, whatever part of it may be seen. */
export interface EmployersAsAWhole {
  /** Dismissals that count together with those on a last paid day. */
  dismissalsTogether(employerId: string, endsOn: Day): number;
  /** 0 where it has agreed none that is longer than the statute's longest. */
  longestNoticeWeeks(employerId: string): number;
}

/** A filled post that loses money after a last paid day, of an employer whose people there may be seen. */
export interface PostGoing {
  readonly employerId: string;
  readonly postId: string;
  readonly moneyEndsOn: Day;
}

export interface UnseenAtEmployers {
  readonly goingOf: ReadonlyMap<string, readonly UnseenGoing[]>;
  readonly longestNoticeOf: ReadonlyMap<string, number>;
}

interface Row {
  readonly employer_id: string;
  readonly from_day: Day | null;
  readonly people: number | null;
  readonly weeks: number | null;
}

/** What goes in the 90 days after the last day asked about counts together with it. */
export const goingUntil = (until: Day): Day => addDays(until, WINDOW_DAYS);

export async function findUnseenAtEmployers(
  request: TrackerRequest,
  moment: Moment,
  { until, certainty }: { readonly until: Day; readonly certainty: CertaintyLevel },
  employers: readonly string[],
): Promise<UnseenAtEmployers> {
  const values = [moment.asOf, goingUntil(until), levelNumber(certainty), uuidArray(employers)];
  const rows = await request.reader.rows<Row>(moment, AS_A_WHOLE, values);
  const going = rows.filter((row) => row.from_day !== null);
  return {
    goingOf: new Map(
      [...groupedBy(going, (row) => row.employer_id)].map(([id, of]) => [
        id,
        of.map(({ from_day, people }) => ({ from: from_day!, people: people! })),
      ]),
    ),
    longestNoticeOf: new Map(rows.flatMap(({ employer_id, weeks }) => (weeks === null ? [] : [[employer_id, weeks]]))),
  };
}

/** Of each employer the dismissals from each day, worked out when they are first asked for. */
export function dismissalsOfEmployers(
  posts: readonly PostGoing[],
  workers: ReadonlyMap<string, readonly WorkerOfPost[]>,
  unseen: UnseenAtEmployers['goingOf'],
): (employerId: string) => readonly DismissalsFrom[] {
  const postsOf = groupedBy(posts, ({ employerId }) => employerId);
  const found = new Map<string, readonly DismissalsFrom[]>();
  return (employerId) => {
    let dismissals = found.get(employerId);
    if (!dismissals) {
      const seen = (postsOf.get(employerId) ?? []).map((post) => peopleGoing(post, workers));
      found.set(employerId, (dismissals = dismissalsFromEachDay({ seen, unseen: unseen.get(employerId) ?? [] })));
    }
    return dismissals;
  };
}

export function employersAsAWhole(
  posts: readonly PostGoing[],
  workers: ReadonlyMap<string, readonly WorkerOfPost[]>,
  { goingOf, longestNoticeOf }: UnseenAtEmployers,
): EmployersAsAWhole {
  const dismissalsOf = dismissalsOfEmployers(posts, workers, goingOf);
  return {
    dismissalsTogether: (employerId, endsOn) => dismissalsWithin90Days(dismissalsOf(employerId), endsOn),
    longestNoticeWeeks: (employerId) => longestNoticeOf.get(employerId) ?? 0,
  };
}

/** Whoever's dismissal counts when the post loses its money; somebody is in a filled post also where no contract is recorded. */
function peopleGoing(
  { postId, moneyEndsOn }: PostGoing,
  workers: ReadonlyMap<string, readonly WorkerOfPost[]>,
): PeopleGoing {
  const paid = paidWorkers(workers.get(postId) ?? [], moneyEndsOn);
  // A worker's reference is short; an id of a post is not one.
  return { moneyEndsOn, people: paid.length === 0 ? [postId] : [...countedWorkers(paid, moneyEndsOn)] };
}
