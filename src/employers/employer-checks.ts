import { Actor } from '../auth/actor.js';
import { Transaction } from '../database/transaction.js';
import { Problems, refuse } from '../kernel/problem.js';
import { EmployerEntity } from './employer.entity.js';

/** The employer that a person is about to change; refused where there is none, or where it is not theirs. */
export async function getOwnEmployer(tx: Transaction, id: string, path: readonly string[]): Promise<EmployerEntity> {
  const employer = await tx.manager.findOneBy(EmployerEntity, { id });
  if (!employer)
    refuse('NOT_FOUND', path, 'No employer with this id is visible to you; look for it by name or number.');
  requireOwnEmployer(tx.actor, id, path);
  return employer;
}

/**
 * Says so in a sentence before the database refuses without one: everyone sees every employer, and posts, participations
 * and terms sheets can be seen by people who may not change them.
 */
export function requireOwnEmployer(actor: Actor, employerId: string, path: readonly string[]): void {
  if (actor.role === 'ADMINISTRATOR' || actor.ownEmployers.includes(employerId)) return;
  refuse(
    'NOT_YOURS',
    path,
    'This employer, and what belongs to it, is not yours to change; ask its own HR or an administrator.',
  );
}

export function checkFullTimeWeek(problems: Problems, minutes: number): void {
  problems.require(
    minutes >= 60 && minutes <= 3600,
    'WEEK_OUT_OF_RANGE',
    ['fullTimeWeek'],
    'A full-time week lies between 1 and 60 hours; give it in hours, such as 37.5.',
  );
}
