import { Actor } from '../auth/actor.js';
import { refuse } from '../kernel/problem.js';

/**
 * Says so in a sentence before the database refuses: money of a programme can be seen by people who may not change it.
 * Leads change what is in their programmes, an employer's editors what is paid to that employer or for its posts.
 */
export function requireMayChange(
  actor: Actor,
  { programmeId, employerId }: { programmeId: string; employerId: string | null },
  path: readonly string[],
): void {
  const isAdministrator = actor.role === 'ADMINISTRATOR';
  const isLead =
    actor.role === 'STRATEGIC_LEAD' && (actor.programmes === 'ALL' || actor.programmes.includes(programmeId));
  const isOwn = employerId !== null && actor.ownEmployers.includes(employerId);
  if (isAdministrator || isLead || isOwn) return;
  refuse(
    'NOT_YOURS',
    path,
    'This is not yours to change: it takes a lead of the programme or an editor of the employer it is for; ask one of them.',
  );
}
