import { Transaction } from '../database/transaction.js';
import { Problems, refuse } from '../kernel/problem.js';
import { EmployerEntity } from './employer.entity.js';

/** The employer that a person is about to change; refused where there is none, or where it is not theirs. */
export async function getOwnEmployer(tx: Transaction, id: string, path: readonly string[]): Promise<EmployerEntity> {
  const employer = await tx.manager.findOneBy(EmployerEntity, { id });
  if (!employer)
    refuse('NOT_FOUND', path, 'No employer with this id is visible to you; look for it by name or number.');
  // Everyone sees every employer, so this is told before the database would refuse the change without a reason.
  if (tx.actor.role !== 'ADMINISTRATOR' && !tx.actor.ownEmployers.includes(id)) {
    refuse('NOT_YOURS', path, 'This employer is not yours to change; ask its own HR or an administrator.');
  }
  return employer;
}

export function checkFullTimeWeek(problems: Problems, minutes: number): void {
  problems.require(
    minutes >= 60 && minutes <= 3600,
    'WEEK_OUT_OF_RANGE',
    ['fullTimeWeek'],
    'A full-time week lies between 1 and 60 hours; give it in hours, such as 37.5.',
  );
}
