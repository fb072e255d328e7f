import { Injectable } from '@nestjs/common';
import { Transaction } from '../database/transaction.js';
import { checkName } from '../kernel/check-name.js';
import { Problems } from '../kernel/problem.js';
import { resolvePartnerships } from '../places/resolve-partnerships.js';
import { getLedProgramme } from './programme-checks.js';
import { ProgrammePartnershipEntity } from './programme-partnership.entity.js';
import { ProgrammeEntity } from './programme.entity.js';
import { EmploymentModel } from './programme.enums.js';

export interface NewProgramme {
  readonly name: string;
  readonly commissioner: string;
  readonly employmentModel: EmploymentModel;
  /** Codes of its partnerships, also ones they had before. */
  readonly partnerships: readonly string[];
}

/** What is left out, or null, stays as it is. */
export interface ProgrammeCorrection {
  readonly programme: string;
  readonly version: number;
  readonly name?: string | null;
  readonly commissioner?: string | null;
  readonly employmentModel?: EmploymentModel | null;
  /** All its partnerships: those it has that are not among them are taken away. */
  readonly partnerships?: readonly string[] | null;
}

/** What a programme is and where it works. Each change gives its id. */
@Injectable()
export class ProgrammeService {
  async register(tx: Transaction, { partnerships, ...input }: NewProgramme): Promise<string> {
    const codes = await checked(tx, input.name, partnerships);
    const { name, commissioner, employmentModel } = input;
    const programmeId = await tx.insert(ProgrammeEntity, { name, commissioner, employmentModel });
    for (const partnershipCode of codes) await tx.insert(ProgrammePartnershipEntity, { programmeId, partnershipCode });
    return programmeId;
  }

  async correct(tx: Transaction, input: ProgrammeCorrection): Promise<string> {
    const programme = await getLedProgramme(tx, input.programme, ['programme']);
    const recorded = await tx.manager.findBy(ProgrammePartnershipEntity, { programmeId: programme.id });
    const corrected = {
      name: input.name ?? programme.name,
      commissioner: input.commissioner ?? programme.commissioner,
      employmentModel: input.employmentModel ?? programme.employmentModel,
    };
    const was = recorded.map(({ partnershipCode }) => partnershipCode);
    const codes = await checked(tx, corrected.name, input.partnerships ?? was);
    await tx.update(ProgrammeEntity, programme.id, input.version, corrected);
    for (const { id, version, partnershipCode } of recorded) {
      if (!codes.has(partnershipCode)) await tx.remove(ProgrammePartnershipEntity, id, version);
    }
    for (const partnershipCode of codes) {
      if (was.includes(partnershipCode)) continue;
      await tx.insert(ProgrammePartnershipEntity, { programmeId: programme.id, partnershipCode });
    }
    return programme.id;
  }
}

/** The present codes of the partnerships; an old and a new code of one are one. */
async function checked(tx: Transaction, name: string, partnerships: readonly string[]): Promise<Set<string>> {
  const problems = new Problems();
  checkName(problems, name);
  problems.require(
    partnerships.length > 0,
    'NO_PARTNERSHIP',
    ['partnerships'],
    'A programme works in at least one partnership; without one, no lead could see its money.',
  );
  const codes = await resolvePartnerships(tx, problems, partnerships, (at) => ['partnerships', String(at)]);
  problems.throwIfAny();
  return new Set(codes);
}
