import { Injectable } from '@nestjs/common';
import { hashOfToken } from '../auth/api-token.js';
import { TokenService } from '../auth/token.service.js';
import { Database } from '../database/database.js';
import { Transaction } from '../database/transaction.js';
import { Day } from '../kernel/day.js';
import { refuse } from '../kernel/problem.js';
import { CALENDAR_ASKS, CalendarAsks } from './calendar-asks.js';

export interface NewCalendarFeed {
  readonly userId: string;
  readonly label: string;
  readonly days: number;
  readonly asks: CalendarAsks;
}

export interface CalendarFeed {
  readonly tokenId: string;
  readonly userId: string;
  readonly asks: CalendarAsks;
  /** The last day it was fetched before now; null for never. */
  readonly usedOn: Day | null;
}

interface FeedRow {
  readonly token_id: string;
  readonly user_id: string;
  readonly asks: unknown;
  readonly used_on: Day | null;
}

@Injectable()
export class CalendarFeedService {
  constructor(
    private readonly tokens: TokenService,
    private readonly database: Database,
  ) {}

  /** Makes a token that opens this calendar only, and hands it over: the only time it is seen. */
  async create(tx: Transaction, feed: NewCalendarFeed, now: Date): Promise<{ id: string; token: string }> {
    const { userId, label, days, asks } = feed;
    const { role, ownEmployers } = tx.actor;
    if (role === 'HR_EDITOR' && asks.employer && !ownEmployers.includes(asks.employer)) {
      refuse(
        'NOT_YOURS',
        ['employer'],
        'Choose an employer of your own, or none: the calendar then holds all that you may see.',
      );
    }
    const made = await this.tokens.create(tx, { userId, label, days, kind: 'CALENDAR' }, now);
    await tx.rows('INSERT INTO calendar_feed (token_id, user_id, asks) VALUES ($1, $2, $3)', [
      made.id,
      userId,
      JSON.stringify(asks),
    ]);
    return made;
  }

  /** The calendar a token opens; null where it opens none, for whichever reason. */
  async open(token: string, now: Date): Promise<CalendarFeed | null> {
    const [row] = await this.database.query<FeedRow>('SELECT * FROM app.feed_of_token($1, $2)', [
      hashOfToken(token),
      now,
    ]);
    if (!row) return null;
    const { token_id: tokenId, user_id: userId, used_on: usedOn } = row;
    return { tokenId, userId, usedOn, asks: CALENDAR_ASKS.parse(row.asks) };
  }

  /** The first time of a day: the day is kept with the token, and the audit log is told that data have left. */
  async noteUse(tx: Transaction, token: string, { tokenId, asks }: CalendarFeed, today: Day): Promise<void> {
    await tx.rows('SELECT app.note_token_use($1, $2)', [hashOfToken(token), today]);
    await tx.rows(`SELECT audit.record('EXPORT', 'calendar_feed', $1, NULL, NULL, $2::jsonb)`, [
      tokenId,
      JSON.stringify(asks),
    ]);
  }
}
