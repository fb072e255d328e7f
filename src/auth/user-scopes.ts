import { Transaction } from '../database/transaction.js';
import { Problems } from '../kernel/problem.js';
import { Role } from './actor.js';
import { ROLE_IN_WORDS, UserScopeKind } from './user-role.js';

/** For which employers, or for which areas. */
export interface UserScopes {
  readonly employers?: readonly string[] | null;
  /** Codes such as S37000012. */
  readonly partnerships?: readonly string[] | null;
  /** Codes such as S08000024. */
  readonly boards?: readonly string[] | null;
  readonly nation?: boolean | null;
}

export interface ScopeRow {
  readonly kind: UserScopeKind;
  readonly employerId: string | null;
  readonly areaCode: string | null;
}

const SCOTLAND = 'S92000003';

export function scopeRows({ employers, partnerships, boards, nation }: UserScopes): ScopeRow[] {
  const areas = (kind: UserScopeKind, codes: readonly string[]) =>
    [...new Set(codes)].map((areaCode) => ({ kind, employerId: null, areaCode }));
  return [
    ...[...new Set(employers)].map((employerId) => ({ kind: UserScopeKind.EMPLOYER, employerId, areaCode: null })),
    ...areas(UserScopeKind.PARTNERSHIP, partnerships ?? []),
    ...areas(UserScopeKind.BOARD, boards ?? []),
    ...areas(UserScopeKind.NATION, nation ? [SCOTLAND] : []),
  ];
}

export function isSameScope(one: ScopeRow, other: ScopeRow): boolean {
  return one.kind === other.kind && one.employerId === other.employerId && one.areaCode === other.areaCode;
}

/**
 * A scope must fit the role: an employer opens its people's records, so only HR editors have one, and they have nothing
 * else. An administrator sees everything anyway.
 */
export async function checkScopes(tx: Transaction, role: Role, rows: readonly ScopeRow[], problems: Problems) {
  const hasEmployers = rows.some(({ kind }) => kind === UserScopeKind.EMPLOYER);
  const hasAreas = rows.some(({ kind }) => kind !== UserScopeKind.EMPLOYER);
  const who = ROLE_IN_WORDS[role];
  problems.require(
    !hasEmployers || role === 'HR_EDITOR',
    'SCOPE_DOES_NOT_FIT_ROLE',
    ['scopes', 'employers'],
    `Only an HR editor has employers in scope, because that opens their people's records; the role ${who} has areas or none.`,
  );
  problems.require(
    !hasAreas || role === 'STRATEGIC_LEAD' || role === 'ANALYST',
    'SCOPE_DOES_NOT_FIT_ROLE',
    ['scopes'],
    `Only a strategic lead or an analyst has partnerships, boards or the nation in scope; the role ${who} does not.`,
  );
  for (const [kind, table, field] of [
    [UserScopeKind.PARTNERSHIP, 'partnership', 'partnerships'],
    [UserScopeKind.BOARD, 'board', 'boards'],
  ] as const) {
    const codes = rows.filter((row) => row.kind === kind).map((row) => row.areaCode);
    if (codes.length === 0) continue;
    const unknown = await tx.rows<{ code: string }>(
      `SELECT code FROM unnest($1::text[]) AS given (code)
       WHERE NOT EXISTS (SELECT FROM reference.${table} AS place WHERE place.code = given.code)`,
      [codes],
    );
    problems.require(
      unknown.length === 0,
      'NO_SUCH_AREA',
      ['scopes', field],
      `There is no ${table} with the code ${unknown.map(({ code }) => code).join(', ')}; take one from the published list.`,
    );
  }
}
