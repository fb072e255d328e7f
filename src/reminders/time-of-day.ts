import { Temporal } from 'temporal-polyfill';

/** Milliseconds from an instant to the next time it is that time of day in Scotland; a whole day where it is that now. */
export function millisecondsUntil(timeOfDay: string, now: Date): number {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO('Europe/London');
  const today = here.withPlainTime(Temporal.PlainTime.from(timeOfDay));
  const next = Temporal.ZonedDateTime.compare(today, here) > 0 ? today : today.add({ days: 1 });
  return next.epochMilliseconds - here.epochMilliseconds;
}
