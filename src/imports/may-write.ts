import { Actor } from '../auth/actor.js';
import { refuse } from '../kernel/problem.js';
import { Sheet } from './sheet.js';

/**
 * Says in a sentence, at the cell, what row-level security would refuse without one. It refuses nothing that the
 * database lets through, and is no substitute for it.
 */
export function mayWrite(
  actor: Actor,
  { name, writers }: Sheet,
  id: (link: string) => string | null,
  ownId: string | null,
): void {
  if (actor.role === 'ADMINISTRATOR' || writers === 'AS_THE_SERVICE_SAYS') return;
  if (writers === 'EMPLOYER') {
    const employer = name === 'employers' ? ownId : id('employer');
    if (employer !== null && actor.ownEmployers.includes(employer)) return;
    refuse(
      'NOT_YOURS',
      [name === 'employers' ? 'name' : 'employer'],
      'This row belongs to an employer that is not yours to change; leave it out.',
    );
  }
  const programme = name === 'programmes' ? ownId : id('programme');
  const leads = actor.programmes === 'ALL' || programme === null || actor.programmes.includes(programme);
  if (actor.role === 'STRATEGIC_LEAD' && leads) return;
  refuse(
    'NOT_YOURS',
    ['programme'],
    'This row is for the lead of its programme, or an administrator, to change; leave it out.',
  );
}
