import { Injectable } from '@nestjs/common';
import { Transaction } from '../database/transaction.js';
import { requireOwnEmployer } from '../employers/employer-checks.js';
import { Day } from '../kernel/day.js';
import { Problems } from '../kernel/problem.js';
import { checkReference } from './check-contract.js';
import { getWorker } from './contract-rows.js';
import { WorkerEntity } from './worker.entity.js';

/** A person as the employer knows them: a reference and two days, nothing else. */
export interface WorkerDetails {
  readonly reference: string;
  /** First day of continuous service, which may lie before the first contract here; null when not recorded. */
  readonly continuousServiceOn?: Day | null;
  /** First day in this kind of role, here or elsewhere; null when not recorded. */
  readonly roleStartedOn?: Day | null;
}

export interface NewWorker extends WorkerDetails {
  readonly employer: string;
}

export interface WorkerCorrection extends Partial<WorkerDetails> {
  readonly worker: string;
  readonly version: number;
}

@Injectable()
export class WorkerService {
  /** Registers a worker of an employer; gives the id. */
  async register(tx: Transaction, { employer, ...details }: NewWorker): Promise<string> {
    const problems = new Problems();
    checkReference(problems, details.reference, ['reference']);
    problems.throwIfAny();
    requireOwnEmployer(tx.actor, employer, ['employer']);
    return this.insert(tx, employer, details);
  }

  /** Puts right what was recorded of a worker; parts that are absent stay, null clears. */
  async correct(tx: Transaction, { worker: id, version, ...parts }: WorkerCorrection): Promise<string> {
    const worker = await getWorker(tx, id, ['worker']);
    requireOwnEmployer(tx.actor, worker.employerId, ['worker']);
    const corrected = {
      reference: parts.reference ?? worker.reference,
      continuousServiceOn:
        parts.continuousServiceOn === undefined ? worker.continuousServiceOn : parts.continuousServiceOn,
      roleStartedOn: parts.roleStartedOn === undefined ? worker.roleStartedOn : parts.roleStartedOn,
    };
    const problems = new Problems();
    checkReference(problems, corrected.reference, ['reference']);
    problems.throwIfAny();
    await tx.update(WorkerEntity, id, version, corrected);
    return id;
  }

  /** Writes a worker whose details have been checked. */
  insert(tx: Transaction, employerId: string, details: WorkerDetails): Promise<string> {
    const { reference, continuousServiceOn = null, roleStartedOn = null } = details;
    return tx.insert(WorkerEntity, { employerId, reference, continuousServiceOn, roleStartedOn });
  }
}
