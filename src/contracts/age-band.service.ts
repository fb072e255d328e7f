import { Injectable } from '@nestjs/common';
import { Transaction } from '../database/transaction.js';
import { requireOwnEmployer } from '../employers/employer-checks.js';
import { Day, inWords } from '../kernel/day.js';
import { Problems, refuse } from '../kernel/problem.js';
import { AgeBandEntity } from './age-band.entity.js';
import { AgeBandYears, HeldAgeBand } from './calculations/age-band.js';
import { getWorker } from './contract-rows.js';

export interface NewAgeBand extends HeldAgeBand {
  readonly worker: string;
}

interface AgeBandVersion {
  readonly ageBand: string;
  readonly version: number;
}

/** What is left out stays as it is. */
export interface AgeBandCorrection extends AgeBandVersion {
  readonly band?: AgeBandYears | null;
  readonly heldOn?: Day | null;
}

/** One for each worker: from a second with a day of its own, a birth date could be told. */
@Injectable()
export class AgeBandService {
  async record(tx: Transaction, { worker: id, band, heldOn }: NewAgeBand, today: Day): Promise<string> {
    const worker = await getWorker(tx, id, ['worker']);
    requireOwnEmployer(tx.actor, worker.employerId, ['worker']);
    checkAgeBand({ band, heldOn }, today);
    return tx.insert(AgeBandEntity, { employerId: worker.employerId, workerId: id, band, heldOn });
  }

  async correct(tx: Transaction, { ageBand: id, version, ...parts }: AgeBandCorrection, today: Day): Promise<string> {
    const was = await this.find(tx, id);
    const corrected = { band: parts.band ?? was.band, heldOn: parts.heldOn ?? was.heldOn };
    checkAgeBand(corrected, today);
    await tx.update(AgeBandEntity, id, version, corrected);
    return id;
  }

  async remove(tx: Transaction, { ageBand: id, version }: AgeBandVersion): Promise<string> {
    await this.find(tx, id);
    await tx.remove(AgeBandEntity, id, version);
    return id;
  }

  private async find(tx: Transaction, id: string): Promise<AgeBandEntity> {
    const found = await tx.manager.findOneBy(AgeBandEntity, { id });
    return (
      found ?? refuse('NOT_FOUND', ['ageBand'], 'No age band with this id is visible to you; read the worker again.')
    );
  }
}

/** All that can be told to be wrong with an age band. Forms, mutations and files refuse through this. */
function checkAgeBand({ heldOn }: HeldAgeBand, today: Day): void {
  const problems = new Problems();
  problems.require(
    heldOn <= today,
    'IN_THE_FUTURE',
    ['heldOn'],
    `Today is ${inWords(today)}; give a day up to it on which the band held.`,
  );
  problems.throwIfAny();
}
