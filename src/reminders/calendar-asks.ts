import { z } from 'zod';
import { DEADLINE_KINDS } from '../reports/deadlines/deadline.js';

const uuid = z.uuid().nullish();
const wholeDays = z.coerce.number().int().min(0).max(366);

/** At so many days before a deadline a calendar rings, where nobody says otherwise. */
export const ALARM_DAYS: readonly number[] = [30, 14, 7];

/** What a calendar asks each time it is fetched: kept with its token, or given with the address. */
export const CALENDAR_ASKS = z.strictObject({
  programme: uuid,
  employer: uuid,
  partnership: z
    .string()
    .regex(/^S37\d{6}$/)
    .nullish(),
  board: z
    .string()
    .regex(/^S08\d{6}$/)
    .nullish(),
  kinds: z.array(z.enum(DEADLINE_KINDS)).min(1).nullish(),
  alarmDays: z
    .array(wholeDays)
    .max(10)
    .default([...ALARM_DAYS]),
});

export type CalendarAsks = z.infer<typeof CALENDAR_ASKS>;
