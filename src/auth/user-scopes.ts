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
 * else. An administrator sees everything anyway. Gives the scopes with the codes that areas have today.
 */
export async function checkScopes(
  tx: Transaction,
  role: Role,
  rows: readonly ScopeRow[],
  problems: Problems,
): Promise<ScopeRow[]> {
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
  const current: ScopeRow[] = rows.filter(
    ({ kind }) => kind !== UserScopeKind.PARTNERSHIP && kind !== UserScopeKind.BOARD,
  );
  for (const [kind, table, field] of [
    [UserScopeKind.PARTNERSHIP, 'partnership', 'partnerships'],
    [UserScopeKind.BOARD, 'board', 'boards'],
  ] as const) {
    const codes = rows.filter((row) => row.kind === kind).map((row) => row.areaCode);
    if (codes.length === 0) continue;
    const places = await tx.rows<{ given: string; code: string | null }>(
      `SELECT given.code AS given, place.code FROM unnest($1::text[]) AS given (code)
       LEFT JOIN reference.${table} AS place ON given.code IN (place.code, place.predecessor_code)`,
      [codes],
    );
    const unknown = places.filter(({ code }) => code === null).map(({ given }) => given);
    problems.require(
      unknown.length === 0,
      'NO_SUCH_AREA',
      ['scopes', field],
      `There is no ${table} with the code ${unknown.join(', ')}; take one from the published list.`,
    );
    const now = new Set(places.flatMap(({ code }) => code ?? []));
    current.push(...Array.from(now, (areaCode) => ({ kind, employerId: null, areaCode })));
  }
  return current;
}
