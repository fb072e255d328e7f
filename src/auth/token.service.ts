import { Injectable } from '@nestjs/common';
import { Transaction } from '../database/transaction.js';
import { Problems, refuse } from '../kernel/problem.js';
import { LONGEST_CALENDAR_DAYS, LONGEST_TOKEN_DAYS, newApiToken, TokenKind } from './api-token.js';

export interface NewToken {
  readonly userId: string;
  readonly label: string;
  readonly days: number;
  /** For everything its user may do, where left out. */
  readonly kind?: TokenKind;
  /** The hash of the token with which this one is asked for, where there is one: it ends with that one at the latest. */
  readonly madeWith?: Buffer;
}

interface TokenRow {
  readonly id: string;
  readonly user_id: string;
  readonly label: string;
}

/** Control characters, and halves of a pair, which the audit log could not hold as JSON. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;

const REVOKE = `UPDATE api_token SET revoked_at = $2 WHERE id = ANY ($1::uuid[]) AND revoked_at IS NULL RETURNING id, user_id, label`;
/** Asked after those are revoked: whoever was just making one with them has finished by then. */
const MADE_WITH = 'SELECT id FROM api_token WHERE made_with = ANY ($1::uuid[])';

@Injectable()
export class TokenService {
  /** Makes a token and hands it over: the only time it is seen, for only its hash is kept. */
  async create(
    tx: Transaction,
    { userId, label, days, kind = 'API', madeWith }: NewToken,
    now: Date,
  ): Promise<{ id: string; token: string }> {
    const longest = kind === 'API' ? LONGEST_TOKEN_DAYS : LONGEST_CALENDAR_DAYS;
    const problems = new Problems();
    problems.require(
      Number.isInteger(days) && days >= 1 && days <= longest,
      'TOKEN_DAYS_OUT_OF_RANGE',
      ['days'],
      `A token lives from 1 to ${longest} whole days.`,
    );
    problems.require(
      label.trim().length >= 1 && label.length <= 100 && !UNPRINTABLE.test(label),
      'LABEL_OUT_OF_RANGE',
      ['label'],
      'Say in 1 to 100 printable characters what the token is for, so that you know later which one to revoke.',
    );
    problems.throwIfAny();
    const { token, hash } = newApiToken(kind);
    const maker = madeWith && (await holdMaker(tx, madeWith));
    // The database adds the days, so that its own limit reckons the same way over a change of the clocks.
    const row = await tx.row<{ id: string; expires_at: Date }>(
      `INSERT INTO api_token (user_id, label, hash, created_at, expires_at, kind, made_with)
       VALUES ($1, $2, $3, $4, least($4::timestamptz + make_interval(days => $5), $8), $6, $7)
       RETURNING id, expires_at`,
      [userId, label, hash, now, days, kind, maker?.id ?? null, maker?.expires_at ?? null],
    );
    await this.note(tx, row!.id, {
      event: 'CREATED',
      user: userId,
      label,
      expiresAt: row!.expires_at,
      ...(kind === 'API' ? {} : { kind }),
    });
    return { id: row!.id, token };
  }

  /** One of one's own tokens, or anybody's for an administrator, and those made with it. Revoking twice is no mistake. */
  async revoke(tx: Transaction, id: string, now: Date): Promise<string> {
    const token = await tx.row('SELECT id FROM api_token WHERE id = $1', [id]);
    if (!token) refuse('NOT_FOUND', ['token'], 'No token with this id is yours; look in the list of your tokens.');
    let madeWith = [id];
    while (madeWith.length > 0) {
      for (const made of await tx.rows<TokenRow>(REVOKE, [madeWith, now])) {
        await this.note(tx, made.id, { event: 'REVOKED', user: made.user_id, label: made.label });
      }
      madeWith = (await tx.rows<{ id: string }>(MADE_WITH, [madeWith])).map((made) => made.id);
    }
    return id;
  }

  private async note(tx: Transaction, id: string, what: object): Promise<void> {
    await tx.rows(`SELECT audit.record('TOKEN', 'api_token', $1, NULL, NULL, $2)`, [id, JSON.stringify(what)]);
  }
}

/** The token with which another is asked for, which cannot be revoked meanwhile. */
async function holdMaker(tx: Transaction, hash: Buffer): Promise<{ id: string; expires_at: Date }> {
  const maker = await tx.row<{ id: string; expires_at: Date }>(
    'SELECT id, expires_at FROM api_token WHERE hash = $1 AND revoked_at IS NULL FOR SHARE',
    [hash],
  );
  return maker ?? refuse('NOT_FOUND', [], 'The token you came with was revoked meanwhile; sign in again.');
}
