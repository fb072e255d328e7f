import { Role } from './actor.js';

export const UserRole = {
  HR_EDITOR: 'HR_EDITOR',
  STRATEGIC_LEAD: 'STRATEGIC_LEAD',
  ANALYST: 'ANALYST',
  ADMINISTRATOR: 'ADMINISTRATOR',
} as const satisfies Record<Role, Role>;

/** As one would say it of a person. */
export const ROLE_IN_WORDS: Record<Role, string> = {
  HR_EDITOR: 'HR editor',
  STRATEGIC_LEAD: 'strategic lead',
  ANALYST: 'analyst',
  ADMINISTRATOR: 'administrator',
};

export enum UserScopeKind {
  EMPLOYER = 'EMPLOYER',
  PARTNERSHIP = 'PARTNERSHIP',
  BOARD = 'BOARD',
  NATION = 'NATION',
}
