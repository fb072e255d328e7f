/** Where mail is handed over, and in whose name. */
export interface MailSettings {
  /** `smtps://user:password@mail.example.org`. */
  readonly smtpUrl: string;
  readonly from: string;
}

/** What is set of calendars and digests; injected under this name. */
export interface ReminderSettings {
  /** Where people reach the tracker, without a slash at the end; null where nobody has said. */
  readonly publicUrl: string | null;
  /** Null where no mail is sent. */
  readonly mail: MailSettings | null;
  /** Time of day in Scotland, `07:30`, at which this process sends the digests; null where something else does. */
  readonly digestAt: string | null;
}

export const REMINDER_SETTINGS = Symbol('reminder settings');

export const NO_REMINDERS: ReminderSettings = { publicUrl: null, mail: null, digestAt: null };
