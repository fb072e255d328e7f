import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { tokensOfUser } from '../auth/user.batches.js';
import { SignedIn } from '../web/rules.js';
import { Request, TrackerRequest } from '../web/tracker-request.js';
import { settle } from '../web/user-error.js';
import { CreateCalendarFeedInput } from './calendar-feed.input.js';
import { CreateCalendarFeedPayload } from './calendar-feed.payload.js';
import { CalendarFeedService } from './calendar-feed.service.js';
import { REMINDER_SETTINGS, ReminderSettings } from './reminder-settings.js';

@Resolver()
export class CalendarFeedResolver {
  constructor(
    private readonly feeds: CalendarFeedService,
    @Inject(REMINDER_SETTINGS) private readonly settings: ReminderSettings,
  ) {}

  @SignedIn()
  @Mutation(() => CreateCalendarFeedPayload, {
    description:
      'Makes a calendar of deadlines to subscribe to in Outlook, Google or Apple. It shows what you may see on the day it is fetched; revokeToken ends it.',
  })
  createCalendarFeed(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'What it holds, and for how long.' }) input: CreateCalendarFeedInput,
  ): Promise<CreateCalendarFeedPayload> {
    const { userId } = request.actor;
    const { label, days, programme, employer, partnership, board, kinds, alarmDays } = input;
    const asks = {
      programme,
      employer,
      partnership,
      board,
      kinds: kinds?.length ? [...new Set(kinds)] : null,
      alarmDays,
    };
    let url: string | null = null;
    return settle(
      () =>
        request.change('createCalendarFeed', input, async (tx) => {
          const { id, token } = await this.feeds.create(tx, { userId, label, days, asks }, request.now);
          url = `${this.settings.publicUrl ?? ''}/calendar/${token}.ics`;
          return id;
        }),
      async (id) => {
        const mine = await request.load(tokensOfUser, request.moment(), userId);
        return { url, apiToken: mine.find((token) => token.id === id) ?? null };
      },
    );
  }
}
