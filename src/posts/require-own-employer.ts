import { Actor } from '../auth/actor.js';
import { refuse } from '../kernel/problem.js';

/**
 * Says so in a sentence before the database refuses: a post, a participation or a terms sheet of another employer can be
 * seen by people who may not change it.
 */
export function requireOwnEmployer(actor: Actor, employerId: string, path: readonly string[]): void {
  if (actor.role === 'ADMINISTRATOR' || actor.ownEmployers.includes(employerId)) return;
  refuse(
    'NOT_YOURS',
    path,
    'This belongs to an employer that is not yours to change; ask that employer or an administrator.',
  );
}
