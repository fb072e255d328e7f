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
}

/** Control characters, and halves of a pair, which the audit log could not hold as JSON. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;

@Injectable()
export class TokenService {
  /** Makes a token and hands it over: the only time it is seen, for only its hash is kept. */
  async create(
    tx: Transaction,
    { userId, label, days, kind = 'API' }: NewToken,
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
    // The database adds the days, so that its own limit reckons the same way over a change of the clocks.
    const row = await tx.row<{ id: string; expires_at: Date }>(
      `INSERT INTO api_token (user_id, label, hash, created_at, expires_at, kind)
       VALUES ($1, $2, $3, $4, $4::timestamptz + make_interval(days => $5), $6)
       RETURNING id, expires_at`,
      [userId, label, hash, now, days, kind],
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

  /** Of one's own tokens, or anybody's for an administrator. Revoking twice is no mistake. */
  async revoke(tx: Transaction, id: string, now: Date): Promise<string> {
    const token = await tx.row<{ user_id: string; label: string; revoked_at: Date | null }>(
      'SELECT user_id, label, revoked_at FROM api_token WHERE id = $1',
      [id],
    );
    if (!token) refuse('NOT_FOUND', ['token'], 'No token with this id is yours; look in the list of your tokens.');
    if (token.revoked_at) return id;
    await tx.rows('UPDATE api_token SET revoked_at = $2 WHERE id = $1', [id, now]);
    await this.note(tx, id, { event: 'REVOKED', user: token.user_id, label: token.label });
    return id;
  }

  private async note(tx: Transaction, id: string, what: object): Promise<void> {
    await tx.rows(`SELECT audit.record('TOKEN', 'api_token', $1, NULL, NULL, $2)`, [id, JSON.stringify(what)]);
  }
}
