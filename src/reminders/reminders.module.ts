import { DynamicModule, Module } from '@nestjs/common';
import { WebModule } from '../web/web.module.js';
import { CalendarController } from './calendar.controller.js';
import { CalendarFeedResolver } from './calendar-feed.resolver.js';
import { CalendarFeedService } from './calendar-feed.service.js';
import { CalendarService } from './calendar.service.js';
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
      ],
    };
  }
}
