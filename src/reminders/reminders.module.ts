import { DynamicModule, Module } from '@nestjs/common';
import { WebModule } from '../web/web.module.js';
import { CalendarController } from './calendar.controller.js';
import { CalendarFeedResolver } from './calendar-feed.resolver.js';
import { CalendarFeedService } from './calendar-feed.service.js';
import { CalendarService } from './calendar.service.js';
import { DailyDigest } from './daily-digest.js';
import { DigestSubscriptionService } from './digest-subscription.service.js';
import { DigestResolver } from './digest.resolver.js';
import { DigestService } from './digest.service.js';
import { Mailer } from './mailer.js';
import { REMINDER_SETTINGS, ReminderSettings } from './reminder-settings.js';

/** Deadlines that come to people: calendars they subscribe to, and digests by mail. */
@Module({})
export class RemindersModule {
  static with(settings: ReminderSettings): DynamicModule {
    return {
      module: RemindersModule,
      imports: [WebModule],
      controllers: [CalendarController],
      providers: [
        { provide: REMINDER_SETTINGS, useValue: settings },
        CalendarFeedService,
        CalendarFeedResolver,
        CalendarService,
        Mailer,
        DigestSubscriptionService,
        DigestService,
        DigestResolver,
        DailyDigest,
      ],
    };
  }
}
