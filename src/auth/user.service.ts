import { Injectable } from '@nestjs/common';
import { refuseAsChanged, Transaction } from '../database/transaction.js';
import { Problems, refuse } from '../kernel/problem.js';
import { Role } from './actor.js';
import { UserScopeEntity } from './user-scope.entity.js';
import { checkScopes, isSameScope, ScopeRow, scopeRows, UserScopes } from './user-scopes.js';
import { UserEntity } from './user.entity.js';

export interface NewUser {
  readonly handle: string;
  readonly role: Role;
  /** Both or neither. */
  readonly issuer?: string | null;
  readonly subject?: string | null;
  readonly scopes: UserScopes;
  readonly isDemonstration?: boolean;
}

export interface UserChange {
  readonly user: string;
  readonly version: number;
}

type UserRow = { id: string; version: number; role: Role; is_active: boolean };

const HANDLE = /^[a-z0-9][a-z0-9._@-]{1,99}$/;

@Injectable()
export class UserService {
  async register(tx: Transaction, input: NewUser): Promise<string> {
    const problems = new Problems();
    problems.require(
      HANDLE.test(input.handle),
      'HANDLE_NOT_VALID',
      ['handle'],
      'A handle has 2 to 100 small letters, digits and . _ @ -, and begins with a letter or digit.',
    );
    problems.require(
      !input.issuer === !input.subject,
      'SUBJECT_NEEDS_ISSUER',
      ['subject'],
      'Give both the issuer and the subject of the account, or neither for someone who only uses tokens.',
    );
    const rows = await checkScopes(tx, input.role, scopeRows(input.scopes), problems);
    problems.throwIfAny();
    const id = await tx.insert(UserEntity, {
      handle: input.handle,
      role: input.role,
      issuer: input.issuer || null,
      subject: input.subject || null,
      isDemonstration: input.isDemonstration ?? false,
    });
    await this.addScopes(tx, id, rows);
    return id;
  }

  /** Gives a user the role and exactly these scopes; works on their next request. */
  async changeScope(
    tx: Transaction,
    input: UserChange & { readonly role: Role; readonly scopes: UserScopes },
  ): Promise<string> {
    const user = await this.find(tx, input.user);
    const problems = new Problems();
    const wanted = await checkScopes(tx, input.role, scopeRows(input.scopes), problems);
    problems.throwIfAny();
    if (input.role !== 'ADMINISTRATOR') await this.keepAnAdministrator(tx, user);
    await tx.update(UserEntity, user.id, input.version, { role: input.role });
    const present = await tx.rows<ScopeRow & { id: string; version: number }>(
      `SELECT id, version, kind, employer_id AS "employerId", area_code AS "areaCode" FROM user_scope WHERE user_id = $1`,
      [user.id],
    );
    for (const row of present) {
      if (!wanted.some((scope) => isSameScope(scope, row))) await tx.remove(UserScopeEntity, row.id, row.version);
    }
    await this.addScopes(
      tx,
      user.id,
      wanted.filter((scope) => !present.some((row) => isSameScope(scope, row))),
    );
    return user.id;
  }

  /** Their next request is refused, and their tokens never work again. */
  async deactivate(tx: Transaction, input: UserChange): Promise<string> {
    const user = await this.find(tx, input.user);
    if (!user.is_active) return user.version === input.version ? user.id : refuseAsChanged();
    await this.keepAnAdministrator(tx, user);
    await tx.update(UserEntity, user.id, input.version, { isActive: false });
    await tx.rows('UPDATE api_token SET revoked_at = now() WHERE user_id = $1 AND revoked_at IS NULL', [user.id]);
    return user.id;
  }

  async reactivate(tx: Transaction, input: UserChange): Promise<string> {
    const user = await this.find(tx, input.user);
    if (!user.is_active) await tx.update(UserEntity, user.id, input.version, { isActive: true });
    return user.id;
  }

  private async find(tx: Transaction, id: string): Promise<UserRow> {
    const user = await tx.row<UserRow>('SELECT id, version, role, is_active FROM app_user WHERE id = $1', [id]);
    return user ?? refuse('NOT_FOUND', ['user'], 'No user with this id is visible to you; look in the list of users.');
  }

  private async addScopes(tx: Transaction, userId: string, rows: readonly ScopeRow[]): Promise<void> {
    for (const row of rows) await tx.insert(UserScopeEntity, { userId, ...row });
  }

  /** Somebody must be able to let people in. */
  private async keepAnAdministrator(tx: Transaction, { id, role, is_active }: UserRow): Promise<void> {
    if (role !== 'ADMINISTRATOR' || !is_active) return;
    const other = await tx.row(`SELECT FROM app_user WHERE role = 'ADMINISTRATOR' AND is_active AND id <> $1 LIMIT 1`, [
      id,
    ]);
    if (other) return;
    refuse(
      'LAST_ADMINISTRATOR',
      ['user'],
      'This is the last active administrator; make somebody else one first, or nobody could let people in.',
    );
  }
}
