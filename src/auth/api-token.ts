import { createHash, randomBytes } from 'node:crypto';

/** What a token is good for: everything its user may do, or fetching one calendar and nothing else. */
export type TokenKind = 'API' | 'CALENDAR';

/** Lets people and secret scanners see what a leaked string is. */
export const TOKEN_PREFIX = 'clwt_';
export const CALENDAR_TOKEN_PREFIX = 'clwc_';

export const LONGEST_TOKEN_DAYS = 90;
export const LONGEST_CALENDAR_DAYS = 365;

/** 256 random bits; only the hash is ever stored. */
export function newApiToken(kind: TokenKind = 'API'): { token: string; hash: Buffer } {
  const prefix = kind === 'API' ? TOKEN_PREFIX : CALENDAR_TOKEN_PREFIX;
  const token = `${prefix}${randomBytes(32).toString('base64url')}`;
  return { token, hash: hashOfToken(token) };
}

export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
