import { isDemonstration, readSettings } from './settings.js';

const mistakes = (environment: Record<string, string>): string[] => {
  try {
    readSettings(environment);
    return [];
  } catch (error) {
    return (error as Error).message.split('\n');
  }
};

describe('settings', () => {
  it('are all there when nothing is set', () => {
    expect(readSettings({})).toEqual({
      HOST: '127.0.0.1',
      PORT: 3000,
      DATA_DIR: 'data',
      DATABASE_POOL_SIZE: 10,
      INTROSPECTION: 'on',
      DRAIN_SECONDS: 0,
    });
  });

  it('count as not set when they are empty', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: '', DEMONSTRATION: '' })).toEqual(readSettings({}));
  });

  it('say all that is wrong at once, without the values', () => {
    const given = { PORT: '99999', DATABASE_URL: 'mysql://u:hunter2@h/d', DEMONSTRATION: 'yes', OIDC_AUDIENCE: 'us' };
    expect(mistakes(given)).toEqual([
      'PORT must be at most 65535.',
      'DATABASE_URL must be an address that starts with postgres:// or postgresql://.',
      'DEMONSTRATION must be on or off.',
      'OIDC_ISSUER needs OIDC_AUDIENCE and OIDC_JWKS_URL beside it, all three or none.',
    ]);
  });

  it.each([
    [{ DATABASE_OWNER_URL: 'postgres://o@h/d' }, 'DATABASE_OWNER_URL needs DATABASE_URL beside it.'],
    [{ DEMONSTRATION: 'on', NODE_ENV: 'production' }, 'DEMONSTRATION cannot be on while NODE_ENV is production'],
    [{ DATABASE_POOL_SIZE: '2.5' }, 'DATABASE_POOL_SIZE must be a whole number'],
    [{ PORT: 'http' }, 'PORT must be a whole number from 0 to 65535'],
    [{ OIDC_ISSUER: 'ftp://x' }, 'OIDC_ISSUER must be an address that starts with https:// or http://'],
    [{ SMTP_URL: 'smtp://mail' }, 'SMTP_URL needs MAIL_FROM and PUBLIC_URL beside it'],
    [{ SMTP_URL: 'http://mail' }, 'SMTP_URL must be an address that starts with smtps:// or smtp://'],
    [{ MAIL_FROM: 'tracker@example.org' }, 'MAIL_FROM needs SMTP_URL beside it'],
    [{ MAIL_FROM: 'Tracker\r\nBcc: x <a@example.org>' }, 'MAIL_FROM must be a mail address'],
    [{ MAIL_FROM: 'a@example.org, b@example.org' }, 'MAIL_FROM must be a mail address'],
    [{ MAIL_FROM: 'Us, b@example.org <a@example.org>' }, 'MAIL_FROM must be a mail address'],
    [{ DIGEST_AT: '24:00' }, 'DIGEST_AT must be a time of day'],
    [{ DIGEST_AT: '07:30' }, 'DIGEST_AT needs SMTP_URL beside it'],
    [{ PUBLIC_URL: 'tracker.example.org' }, 'PUBLIC_URL must be an address that starts with https:// or http://'],
  ])('refuse %j', (given, sentence) => {
    expect(mistakes(given).join('\n')).toContain(sentence);
  });
});

describe('the demonstration', () => {
  it.each([
    ['on with the embedded database', {}, true],
    ['off with a database that is given', { DATABASE_URL: 'postgres://u@h/d' }, false],
    ['on there too when it is said', { DATABASE_URL: 'postgres://u@h/d', DEMONSTRATION: 'on' }, true],
    ['off in declared production', { NODE_ENV: 'production' }, false],
    ['off when it is said', { DEMONSTRATION: 'off' }, false],
  ])('is %s', (_what, environment: Record<string, string>, isOn) => {
    expect(isDemonstration(readSettings(environment))).toBe(isOn);
  });
});
