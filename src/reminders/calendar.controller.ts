import { createHash } from 'node:crypto';
import {
  BadRequestException,
  Controller,
  Get,
  NotFoundException,
  Param,
  Req,
  Res,
  UnauthorizedException,
} from '@nestjs/common';
import { Request, Response } from 'express';
import { CALENDAR_TOKEN_PREFIX } from '../auth/api-token.js';
import { Authenticator } from '../auth/authenticator.js';
import { dayInLondon } from '../kernel/day.js';
import { Clock } from '../web/clock.js';
import { CALENDAR_ASKS, CalendarAsks } from './calendar-asks.js';
import { CalendarFeedService } from './calendar-feed.service.js';
import { AskedCalendar, CalendarService } from './calendar.service.js';

const FILE = /^([A-Za-z0-9_-]{1,100})\.ics$/;
/** The name of the calendar for those who say who they are in a header. */
const BY_HEADER = 'deadlines';
const BEARER = /^Bearer ([\x21-\x7e]{1,4096})$/i;

/** Deadlines for programs that keep calendars. Which address was asked for is told to nobody: it may hold a token. */
@Controller('calendar')
export class CalendarController {
  constructor(
    private readonly feeds: CalendarFeedService,
    private readonly calendars: CalendarService,
    private readonly authenticator: Authenticator,
    private readonly clock: Clock,
  ) {}

  /** `/calendar/<token>.ics`, or `/calendar/deadlines.ics` with a token in the `Authorization` header. */
  @Get(':file')
  async take(@Req() http: Request, @Res() response: Response, @Param('file') file: string): Promise<void> {
    response.setHeader('cache-control', 'private, no-cache');
    response.setHeader('x-robots-tag', 'noindex');
    response.vary('authorization');
    const now = this.clock.now();
    const calendar = await this.calendars.take(await this.asked(http, file, now), now);
    response.setHeader('etag', `"${createHash('sha256').update(calendar).digest('base64url')}"`);
    response.setHeader('content-type', 'text/calendar; charset=utf-8');
    response.setHeader('content-disposition', 'inline; filename="deadlines.ics"');
    if (http.fresh) response.status(304).end();
    else response.end(calendar);
  }

  private async asked(http: Request, file: string, now: Date): Promise<AskedCalendar> {
    const name = FILE.exec(file)?.[1];
    if (name !== BY_HEADER) {
      const asked = name?.startsWith(CALENDAR_TOKEN_PREFIX) ? await this.ofToken(name, now) : null;
      if (!asked)
        throw new NotFoundException('There is no such calendar: its address may be mistyped, expired or revoked.');
      return asked;
    }
    const header = http.headers.authorization;
    const bearer = BEARER.exec(header ?? '')?.[1];
    const asked = bearer?.startsWith(CALENDAR_TOKEN_PREFIX)
      ? await this.ofToken(bearer, now)
      : await this.ofPerson(header, http.query, now);
    if (!asked) throw new UnauthorizedException('Sign in first: send a bearer token.');
    return asked;
  }

  /** As the calendar was made; null where the token opens none, or its user may not come in any more. */
  private async ofToken(token: string, now: Date): Promise<AskedCalendar | null> {
    const feed = await this.feeds.open(token, now);
    const actor = feed && (await this.authenticator.findActor(feed.userId));
    if (!actor) return null;
    const today = dayInLondon(now);
    const isFirstOfToday = feed.usedOn !== today;
    return {
      actor,
      asks: feed.asks,
      note: isFirstOfToday ? (tx) => this.feeds.noteUse(tx, token, feed, today) : null,
    };
  }

  /** As the address says after the question mark. */
  private async ofPerson(header: string | undefined, given: unknown, now: Date): Promise<AskedCalendar | null> {
    const signedIn = await this.authenticator.authenticate(header, now);
    if (!signedIn) return null;
    const asks = readAsks(given as Record<string, unknown>);
    return {
      actor: signedIn.actor,
      asks,
      note: async (tx) => {
        await tx.rows(`SELECT audit.record('EXPORT', 'calendar', NULL, NULL, NULL, $1::jsonb)`, [JSON.stringify(asks)]);
      },
    };
  }
}

/** Lists are repeated: `kinds=DECISION&kinds=MONEY_ENDS`. */
function readAsks({ kinds, alarmDays, ...scope }: Record<string, unknown>): CalendarAsks {
  const listed = (value: unknown) => (value === undefined ? {} : { list: [value].flat() });
  const asked = CALENDAR_ASKS.safeParse({
    ...scope,
    kinds: listed(kinds).list,
    alarmDays: listed(alarmDays).list,
  });
  if (asked.success) return asked.data;
  throw new BadRequestException(
    'A calendar takes programme, employer (ids), partnership, board (codes), kinds and alarmDays (0 to 366, repeated).',
  );
}
