import { Actor } from './actor.js';

/**
 * Whether row-level security lets this person read the workers an employer has in a programme. The policy decides; this
 * only tells a report whether "no rows" means nobody is there or nobody may be seen.
 */
export function seesPeople(actor: Actor, of: { employerId: string; participationId: string }): boolean {
  return (
    actor.role === 'ADMINISTRATOR' ||
    actor.ownEmployers.includes(of.employerId) ||
    actor.sharedParticipations.includes(of.participationId)
  );
}

/** Whether this person may read an employer's own reference of a worker: not even a lead with whom pay is shared. */
export function seesReferences(actor: Actor, employerId: string): boolean {
  return actor.role === 'ADMINISTRATOR' || actor.ownEmployers.includes(employerId);
}
