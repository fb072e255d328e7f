import { z } from 'zod';

const onOff = z.enum(['on', 'off'], { error: 'must be on or off' });

const url = (protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    error: `must be an address that starts with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  });

const whole = (least: number, most: number) =>
  z.coerce
    .number({ error: `must be a whole number from ${least} to ${most}` })
    .int({ error: 'must be a whole number' })
    .min(least, { error: `must be at least ${least}` })
    .max(most, { error: `must be at most ${most}` });

/** An address alone, or a name in front of it; nothing that would begin another header. */
const MAIL_FROM = /^(?:[^\s@<>,;]+@[^\s@<>,;]+|[^<>,;:"@\p{Cc}]{1,100}<[^\s@<>,;]+@[^\s@<>,;]+>)$/u;

const shape = z.object({
  NODE_ENV: z
    .enum(['production', 'development', 'test'], { error: 'must be production, development or test' })
    .optional(),
  HOST: z.string().min(1, { error: 'must name an address to listen on, such as 127.0.0.1' }).default('127.0.0.1'),
  PORT: whole(0, 65_535).default(3000),
  DATA_DIR: z.string().min(1, { error: 'must name a folder' }).default('data'),
  DATABASE_URL: url(['postgres:', 'postgresql:']).optional(),
  DATABASE_OWNER_URL: url(['postgres:', 'postgresql:']).optional(),
  DATABASE_POOL_SIZE: whole(2, 200).default(10),
  OIDC_ISSUER: url(['https:', 'http:']).optional(),
  OIDC_AUDIENCE: z.string().min(1, { error: 'must not be empty' }).optional(),
  OIDC_JWKS_URL: url(['https:', 'http:']).optional(),
  DEMONSTRATION: onOff.optional(),
  INTROSPECTION: onOff.default('on'),
  DRAIN_SECONDS: whole(0, 120).default(0),
  PUBLIC_URL: url(['https:', 'http:']).optional(),
  SMTP_URL: url(['smtps:', 'smtp:']).optional(),
  MAIL_FROM: z
    .string()
    .regex(MAIL_FROM, { error: 'must be a mail address, such as tracker@example.org or Tracker <tracker@example.org>' })
    .optional(),
  DIGEST_AT: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'must be a time of day, such as 07:30' })
    .optional(),
});

/** What does not go together, each in a sentence. */
function contradictions(given: Readonly<Record<string, string | undefined>>): string[] {
  const oidc = [given['OIDC_ISSUER'], given['OIDC_AUDIENCE'], given['OIDC_JWKS_URL']].filter(Boolean);
  return [
    oidc.length > 0 &&
      oidc.length < 3 &&
      'OIDC_ISSUER needs OIDC_AUDIENCE and OIDC_JWKS_URL beside it, all three or none.',
    given['DEMONSTRATION'] === 'on' &&
      given['NODE_ENV'] === 'production' &&
      'DEMONSTRATION cannot be on while NODE_ENV is production: anyone could sign in as anyone.',
    given['SMTP_URL'] &&
      !(given['MAIL_FROM'] && given['PUBLIC_URL']) &&
      'SMTP_URL needs MAIL_FROM and PUBLIC_URL beside it: in whose name mails are sent, and where they lead.',
    given['MAIL_FROM'] && !given['SMTP_URL'] && 'MAIL_FROM needs SMTP_URL beside it.',
    given['DIGEST_AT'] && !given['SMTP_URL'] && 'DIGEST_AT needs SMTP_URL beside it.',
    given['DATABASE_OWNER_URL'] && !given['DATABASE_URL'] && 'DATABASE_OWNER_URL needs DATABASE_URL beside it.',
  ].filter((sentence): sentence is string => typeof sentence === 'string' && sentence !== '');
}

export type Settings = z.infer<typeof shape>;

export class SettingsError extends Error {}

/** Reads the settings from the environment; throws one sentence for each mistake. An empty value counts as not set. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const read = shape.safeParse(given);
  const mistakes = [
    ...(read.error?.issues ?? []).map((issue) => `${issue.path.join('.')} ${issue.message}.`),
    ...contradictions(given),
  ];
  if (mistakes.length > 0 || !read.data) throw new SettingsError(mistakes.join('\n'));
  return read.data;
}

/** Demonstration data and sign-in: by default only with the embedded database, and never in declared production. */
export function isDemonstration(settings: Settings): boolean {
  if (settings.DEMONSTRATION) return settings.DEMONSTRATION === 'on';
  return settings.DATABASE_URL === undefined && settings.NODE_ENV !== 'production';
}
