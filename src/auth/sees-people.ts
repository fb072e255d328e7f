import { Actor } from './actor.js';

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** A lead may be shared thousands of participations, and reports ask for each row of thousands. */
function isAmong(id: string, ids: readonly string[]): boolean {
  let set = sets.get(ids);
  if (!set) sets.set(ids, (set = new Set(ids)));
  return set.has(id);
}

/**
 * Whether row-level security lets this person read the workers an employer has in a programme. The policy decides; this
 * only tells a report whether "no rows" means nobody is there or nobody may be seen.
 */
export function seesPeople(actor: Actor, of: { employerId: string; participationId: string }): boolean {
  return (
    actor.role === 'ADMINISTRATOR' ||
    isAmong(of.employerId, actor.ownEmployers) ||
    isAmong(of.participationId, actor.sharedParticipations)
  );
}

/** Whether this person may read an employer's own reference of a worker: not even a lead with whom pay is shared. */
export function seesReferences(actor: Actor, employerId: string): boolean {
  return actor.role === 'ADMINISTRATOR' || isAmong(employerId, actor.ownEmployers);
}
