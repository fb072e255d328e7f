import { Injectable } from '@nestjs/common';
import { Transaction } from '../database/transaction.js';
import { checkName } from '../kernel/check-name.js';
import { Problems, refuse } from '../kernel/problem.js';
import { PracticeEntity } from './practice.entity.js';
import { resolvePartnerships } from './resolve-partnerships.js';

export interface NewPractice {
  readonly code: string;
  readonly name: string;
  /** Code of its partnership, also one it had before. */
  readonly partnership: string;
  readonly cluster?: string | null;
}

/** What is left out stays as it is, and so does null; except that null takes the cluster away. */
export interface PracticeCorrection {
  readonly practice: string;
  readonly version: number;
  readonly code?: string | null;
  readonly name?: string | null;
  readonly partnership?: string | null;
  readonly cluster?: string | null;
}

/** What a practice is. Each change gives its id. */
@Injectable()
export class PracticeService {
  async register(tx: Transaction, { cluster = null, ...given }: NewPractice): Promise<string> {
    return tx.insert(PracticeEntity, { ...(await checked(tx, given)), cluster });
  }

  async correct(tx: Transaction, input: PracticeCorrection): Promise<string> {
    const practice = await getPractice(tx, input.practice, ['practice']);
    const corrected = await checked(tx, {
      code: input.code ?? practice.code,
      name: input.name ?? practice.name,
      partnership: input.partnership ?? practice.partnershipCode,
    });
    const cluster = input.cluster === undefined ? practice.cluster : input.cluster;
    await tx.update(PracticeEntity, practice.id, input.version, { ...corrected, cluster });
    return practice.id;
  }
}

export async function getPractice(tx: Transaction, id: string, path: readonly string[]): Promise<PracticeEntity> {
  const practice = await tx.manager.findOneBy(PracticeEntity, { id });
  return practice ?? refuse('NOT_FOUND', path, 'No practice with this id is visible to you; look for it by its code.');
}

async function checked(
  tx: Transaction,
  { code, name, partnership }: { code: string; name: string; partnership: string },
) {
  const problems = new Problems();
  problems.require(
    /^[A-Z0-9]{4,10}$/.test(code),
    'PRACTICE_CODE_FORM',
    ['code'],
    'A practice code is 4 to 10 digits and capital letters without spaces, such as 49999; keep zeros at its start.',
  );
  checkName(problems, name);
  const [partnershipCode] = await resolvePartnerships(tx, problems, [partnership], () => ['partnership']);
  problems.throwIfAny();
  return { code, name, partnershipCode: partnershipCode! };
}
