import { registerEnumType } from '@nestjs/graphql';
import { UserRole, UserScopeKind } from './user-role.js';

// Apart from the values themselves, so that the command line does not have to load GraphQL for them.
export { UserRole, UserScopeKind };

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
