import { Transaction } from '../database/transaction.js';
import { refuse } from '../kernel/problem.js';
import { AllocationEntity } from './allocation.entity.js';
import { CertaintyEntity } from './certainty.entity.js';
import { FundingLineEntity } from './funding-line.entity.js';
import { InstalmentEntity } from './instalment.entity.js';

/** The rows a change begins with. What is absent and what is not visible to this person are not told apart. */
export async function getLine(tx: Transaction, id: string): Promise<FundingLineEntity> {
  const line = await tx.manager.findOneBy(FundingLineEntity, { id });
  return line ?? refuse('NOT_FOUND', ['fundingLine'], notFound('funding line', 'its programme'));
}

export async function getInstalment(tx: Transaction, id: string): Promise<InstalmentEntity> {
  const instalment = await tx.manager.findOneBy(InstalmentEntity, { id });
  return instalment ?? refuse('NOT_FOUND', ['instalment'], notFound('instalment', 'its funding line'));
}

export async function getCertainty(tx: Transaction, id: string): Promise<CertaintyEntity> {
  const certainty = await tx.manager.findOneBy(CertaintyEntity, { id });
  return certainty ?? refuse('NOT_FOUND', ['certainty'], notFound('word', 'its funding line'));
}

export async function getAllocation(tx: Transaction, id: string): Promise<AllocationEntity> {
  const allocation = await tx.manager.findOneBy(AllocationEntity, { id });
  return allocation ?? refuse('NOT_FOUND', ['allocation'], notFound('allocation', 'its post'));
}

function notFound(what: string, where: string): string {
  return `No ${what} with this id is visible to you; look for it from ${where}.`;
}
