import { Actor } from '../auth/actor.js';
import { Transaction } from '../database/transaction.js';
import { refuse } from '../kernel/problem.js';
import { ProgrammeEntity } from './programme.entity.js';

export async function getProgramme(tx: Transaction, id: string, path: readonly string[]): Promise<ProgrammeEntity> {
  const programme = await tx.manager.findOneBy(ProgrammeEntity, { id });
  return programme ?? refuse('NOT_FOUND', path, 'No programme with this id is visible to you; look for it by name.');
}

/** The programme that a person is about to change; refused where there is none, or where they do not lead it. */
export async function getLedProgramme(tx: Transaction, id: string, path: readonly string[]): Promise<ProgrammeEntity> {
  const programme = await getProgramme(tx, id, path);
  // Everyone sees every programme, so this is told before the database would refuse the change without a reason.
  if (!leads(tx.actor, id)) {
    refuse(
      'NOT_YOURS',
      path,
      'This programme is not yours to change; ask a lead of its partnership or an administrator.',
    );
  }
  return programme;
}

function leads({ role, programmes }: Actor, id: string): boolean {
  if (role === 'ADMINISTRATOR') return true;
  return role === 'STRATEGIC_LEAD' && (programmes === 'ALL' || programmes.includes(id));
}
