import { Inject, Injectable, Logger, OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../web/clock.js';
import { DigestService } from './digest.service.js';
import { REMINDER_SETTINGS, ReminderSettings } from './reminder-settings.js';
import { millisecondsUntil } from './time-of-day.js';

const log = new Logger('Digest');

/** Sends the digests once a day from the serving process, where the settings say when. Several instances may do so at once. */
@Injectable()
export class DailyDigest implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private underway: Promise<void> | undefined;

  constructor(
    private readonly digests: DigestService,
    private readonly clock: Clock,
    @Inject(REMINDER_SETTINGS) private readonly settings: ReminderSettings,
  ) {}

  onApplicationBootstrap(): void {
    if (this.settings.digestAt !== null) this.wait(this.settings.digestAt);
  }

  /** What is under way is finished: the connections it uses are closed after this. */
  async onModuleDestroy(): Promise<void> {
    clearTimeout(this.timer);
    await this.underway;
  }

  private wait(timeOfDay: string): void {
    this.timer = setTimeout(
      () => {
        this.wait(timeOfDay);
        this.underway = this.send();
      },
      millisecondsUntil(timeOfDay, this.clock.now()),
    );
    this.timer.unref();
  }

  private async send(): Promise<void> {
    try {
      for await (const outcome of this.digests.run()) {
        if (outcome.what === 'FAILED') log.error(`The digest of ${outcome.handle} was not sent: ${outcome.reason}`);
      }
    } catch {
      log.error('The digests were not sent: the database could not be asked. They are tried again tomorrow.');
    }
  }
}
