import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Actor } from '../auth/actor.js';
import { Database } from '../database/database.js';
import { Transaction } from '../database/transaction.js';
import { currentAreas } from '../places/current-areas.js';
import { findDeadlines } from '../reports/deadlines/find-deadlines.js';
import { horizon, scopeOf } from '../reports/funding-scope.js';
import { TrackerRequest } from '../web/tracker-request.js';
import { CalendarAsks } from './calendar-asks.js';
import { asEvents, findRevisions } from './calendar-revisions.js';
import { writeCalendar } from './write-calendar.js';

export interface AskedCalendar {
  readonly actor: Actor;
  readonly asks: CalendarAsks;
  /** Done in the name of whose calendar it is before anything leaves; null where nothing has to be. */
  readonly note: ((tx: Transaction) => Promise<void>) | null;
}

@Injectable()
export class CalendarService {
  constructor(private readonly database: Database) {}

  /** The calendar as its user may see it now. */
  async take({ actor, asks, note }: AskedCalendar, now: Date): Promise<string> {
    const session = { actor, source: 'API', requestId: randomUUID() };
    const request = TrackerRequest.open(this.database, session, now);
    try {
      const moment = request.moment();
      const { deadlines } = await findDeadlines(request, moment, {
        scope: scopeOf(await currentAreas(request.reader, asks)),
        from: null,
        until: horizon({}, moment),
        kinds: asks.kinds ?? null,
      });
      const known = await findRevisions(request);
      await request.reader.close();
      if (note) await this.database.write(session, note);
      return writeCalendar(await asEvents(this.database, session, now, deadlines, known), asks.alarmDays);
    } finally {
      await request.reader.close();
    }
  }
}
