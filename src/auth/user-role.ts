import { registerEnumType } from '@nestjs/graphql';
import { Role } from './actor.js';

export const UserRole = {
  HR_EDITOR: 'HR_EDITOR',
  STRATEGIC_LEAD: 'STRATEGIC_LEAD',
  ANALYST: 'ANALYST',
  ADMINISTRATOR: 'ADMINISTRATOR',
} as const satisfies Record<Role, Role>;
registerEnumType(UserRole, {
  name: 'UserRole',
  description: 'What a person may do; for which employers or areas is their scope.',
  valuesMap: {
    HR_EDITOR: { description: 'Enters and reads the records of their own employers, people included.' },
    STRATEGIC_LEAD: { description: 'Reads and plans posts and funding of their partnerships, boards or the nation.' },
    ANALYST: { description: 'Reads posts and funding of their area, and statistics about people.' },
    ADMINISTRATOR: { description: 'Registers employers, funders, programmes and users; sees everything, audited.' },
  },
});

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
registerEnumType(UserScopeKind, {
  name: 'UserScopeKind',
  description: 'What kind of thing a scope names.',
  valuesMap: {
    EMPLOYER: { description: 'One employer, for HR editors.' },
    PARTNERSHIP: { description: 'One health and social care partnership.' },
    BOARD: { description: 'One NHS board: all its partnerships.' },
    NATION: { description: 'All of Scotland.' },
  },
});
