import { Role } from '../auth/actor.js';
import { UserScopes } from '../auth/user-scopes.js';

/** Somebody anyone may sign in as, while the demonstration is on. */
export interface DemonstrationPerson {
  readonly handle: string;
  readonly role: Role;
  readonly scopes: UserScopes;
}

export interface DemonstrationEmployer {
  readonly id: string;
  readonly name: string;
}

/** An administrator, an analyst of the nation, a lead of the demonstration's partnerships, and an HR editor for each employer. */
export function demonstrationPeople(
  employers: readonly DemonstrationEmployer[],
  partnerships: readonly string[],
): DemonstrationPerson[] {
  return [
    { handle: 'admin', role: 'ADMINISTRATOR', scopes: {} },
    { handle: 'lead', role: 'STRATEGIC_LEAD', scopes: { partnerships } },
    { handle: 'analyst', role: 'ANALYST', scopes: { nation: true } },
    ...hrEditors(employers),
  ];
}

function hrEditors(employers: readonly DemonstrationEmployer[]): DemonstrationPerson[] {
  const taken = new Map<string, number>();
  return employers.map(({ id, name }) => {
    const handle = `hr-${inHandle(name)}`;
    const count = (taken.get(handle) ?? 0) + 1;
    taken.set(handle, count);
    return { handle: count === 1 ? handle : `${handle}-${count}`, role: 'HR_EDITOR', scopes: { employers: [id] } };
  });
}

/** "Bramble Hill (invented)" → "bramble-hill". */
function inHandle(name: string): string {
  const letters = name
    .replace(/\(.*?\)/g, ' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
  const words = letters.replace(/[’']/g, '').match(/[a-z0-9]+/g) ?? ['employer'];
  return words.join('-').slice(0, 60).replace(/-$/, '');
}
