import { createHash } from 'node:crypto';
import { Database } from '../database/database.js';
import { Session } from '../database/session.js';
import { Day } from '../kernel/day.js';
import { Deadline } from '../reports/deadlines/deadline.js';
import { TrackerRequest } from '../web/tracker-request.js';
import { CalendarEvent } from './write-calendar.js';

interface Revision {
  readonly deadline_id: string;
  readonly content: Buffer;
  readonly revision: number;
  readonly revised_at: Date;
}

/** After so long no program asks about a day any more. */
const FORGOTTEN_AFTER_DAYS = 400;

const COLUMNS = 'deadline_id, content, revision, revised_at';

/** What somebody's calendar last said of each deadline. */
export function findRevisions(request: TrackerRequest): Promise<Revision[]> {
  return request.reader.rows<Revision>(null, `SELECT ${COLUMNS} FROM calendar_event WHERE user_id = $1`, [
    request.actor.userId,
  ]);
}

/**
 * The deadlines as events, each with the revision it is: the next where its day or its words have changed since somebody's
 * calendar was last fetched, by whichever program. Writes only what has changed.
 */
export async function asEvents(
  database: Database,
  session: Session,
  now: Date,
  deadlines: readonly Deadline[],
  known: readonly Revision[],
): Promise<CalendarEvent[]> {
  const before = new Map(known.map((revision) => [revision.deadline_id, revision]));
  const changed = deadlines.filter((deadline) => !before.get(deadline.id)?.content.equals(contentOf(deadline)));
  if (changed.length > 0) {
    const written = await database.write(session, async (tx) => {
      await tx.rows(`DELETE FROM calendar_event WHERE user_id = $1 AND day < $2::date - ${FORGOTTEN_AFTER_DAYS}`, [
        session.actor.userId,
        now,
      ]);
      return tx.rows<Revision>(
        `INSERT INTO calendar_event AS event (user_id, deadline_id, day, content, revised_at)
         SELECT $1, told.id, told.day, told.content, date_trunc('second', $5::timestamptz)
         FROM unnest($2::text[], $3::date[], $4::bytea[]) AS told (id, day, content)
         ON CONFLICT (user_id, deadline_id) DO UPDATE
         SET day = excluded.day, content = excluded.content, revised_at = excluded.revised_at,
             revision = event.revision + CASE WHEN event.content = excluded.content THEN 0 ELSE 1 END
         RETURNING ${COLUMNS}`,
        [session.actor.userId, changed.map(({ id }) => id), changed.map(({ day }) => day), changed.map(contentOf), now],
      );
    });
    for (const revision of written) before.set(revision.deadline_id, revision);
  }
  return deadlines.map((deadline) => {
    const { revision, revised_at: revisedAt } = before.get(deadline.id)!;
    return { ...deadline, revision, revisedAt };
  });
}

const CONTENT_BYTES = 16;

function contentOf({
  day,
  kind,
  title,
  sentence,
}: Pick<Deadline, 'kind' | 'title' | 'sentence'> & { day: Day }): Buffer {
  const content = JSON.stringify([day, kind, title, sentence]);
  return createHash('sha256').update(content).digest().subarray(0, CONTENT_BYTES);
}
