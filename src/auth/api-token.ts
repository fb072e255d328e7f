import { createHash, randomBytes } from 'node:crypto';

/** Lets people and secret scanners see what a leaked string is. */
export const TOKEN_PREFIX = 'clwt_';

export const LONGEST_TOKEN_DAYS = 90;

/** 256 random bits; only the hash is ever stored. */
export function newApiToken(): { token: string; hash: Buffer } {
  const token = `${TOKEN_PREFIX}${randomBytes(32).toString('base64url')}`;
  return { token, hash: createHash('sha256').update(token).digest() };
}
