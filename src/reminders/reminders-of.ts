import { Settings } from '../web/settings.js';
import { ReminderSettings } from './reminder-settings.js';

export function remindersOf({ PUBLIC_URL, SMTP_URL, MAIL_FROM, DIGEST_AT }: Settings): ReminderSettings {
  return {
    publicUrl: PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    mail: SMTP_URL && MAIL_FROM ? { smtpUrl: SMTP_URL, from: MAIL_FROM } : null,
    digestAt: DIGEST_AT ?? null,
  };
}
