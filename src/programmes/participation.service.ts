import { Injectable } from '@nestjs/common';
import { Actor } from '../auth/actor.js';
import { Transaction } from '../database/transaction.js';
import { Problems, refuse } from '../kernel/problem.js';
import { getOwnEmployer } from '../employers/employer-checks.js';
import { EmployerStatus } from '../employers/employer.enums.js';
import { ParticipationEntity } from './participation.entity.js';
import { getProgramme } from './programme-checks.js';
import { SharingLevel } from './programme.enums.js';

export interface NewParticipation {
  readonly employer: string;
  readonly programme: string;
  /** Left out: statistics. */
  readonly sharingLevel?: SharingLevel | null;
}

export interface SharingLevelChange {
  readonly participation: string;
  readonly version: number;
  readonly sharingLevel: SharingLevel;
}

/** Employers' parts in programmes. Each change gives the participation's id. */
@Injectable()
export class ParticipationService {
  async join(tx: Transaction, input: NewParticipation): Promise<string> {
    const employer = await getOwnEmployer(tx, input.employer, ['employer']);
    const programme = await getProgramme(tx, input.programme, ['programme']);
    const sharingLevel = input.sharingLevel ?? SharingLevel.STATISTICS;
    const problems = new Problems();
    problems.require(
      employer.status === EmployerStatus.ACTIVE,
      'EMPLOYER_CLOSED',
      ['employer'],
      'This employer is recorded as closed; only one that operates can join a programme.',
    );
    // The employer is the controller: nobody else shares more of its people than what applies until it chooses.
    problems.require(
      sharingLevel !== SharingLevel.PSEUDONYMISED_TERMS || isHrOf(tx.actor, employer.id),
      'SHARING_IS_THE_EMPLOYERS',
      ['sharingLevel'],
      'Only the employer’s own HR may share the terms of each contract; leave the level out, and it can raise it.',
    );
    problems.throwIfAny();
    return tx.insert(ParticipationEntity, { employerId: employer.id, programmeId: programme.id, sharingLevel });
  }

  /** What leads see follows on their next request: who shares with them is looked up at each. */
  async changeSharingLevel(tx: Transaction, input: SharingLevelChange): Promise<string> {
    const participation = await tx.manager.findOneBy(ParticipationEntity, { id: input.participation });
    if (!participation) {
      refuse(
        'NOT_FOUND',
        ['participation'],
        'No participation with this id is visible to you; read the employer again.',
      );
    }
    await getOwnEmployer(tx, participation.employerId, ['participation']);
    if (!isHrOf(tx.actor, participation.employerId)) {
      refuse('SHARING_IS_THE_EMPLOYERS', ['sharingLevel'], 'Only the employer’s own HR decides what it shares.');
    }
    await tx.update(ParticipationEntity, participation.id, input.version, { sharingLevel: input.sharingLevel });
    return participation.id;
  }
}

function isHrOf({ role, ownEmployers }: Actor, employerId: string): boolean {
  return role === 'HR_EDITOR' && ownEmployers.includes(employerId);
}
