import { Injectable } from '@nestjs/common';
import { Transaction } from '../database/transaction.js';
import { Day, inWords } from '../kernel/day.js';
import { Problems, refuse } from '../kernel/problem.js';
import { ContractRow, lockContract } from './contract-rows.js';
import { LeaveTakenEntity } from './leave-taken.entity.js';

interface LeaveTakenFacts {
  /** The last day counted. */
  readonly upTo: Day;
  /** In minutes, from the start of the leave year or of the contract. */
  readonly hours: number;
}

export interface NewLeaveTaken extends LeaveTakenFacts {
  readonly contract: string;
}

interface LeaveTakenVersion {
  readonly leaveTaken: string;
  readonly version: number;
}

/** What is left out stays as it is. */
export interface LeaveTakenCorrection extends LeaveTakenVersion {
  readonly upTo?: Day | null;
  readonly hours?: number | null;
}

const MOST_MINUTES = 60_000;

@Injectable()
export class LeaveTakenService {
  async record(tx: Transaction, { contract: id, upTo, hours }: NewLeaveTaken, today: Day): Promise<string> {
    const contract = await lockContract(tx, id, ['contract']);
    checkLeaveTaken(contract, { upTo, hours }, today);
    const { employerId, participationId } = contract;
    return tx.insert(LeaveTakenEntity, { employerId, participationId, contractId: id, upTo, takenMinutes: hours });
  }

  async correct(tx: Transaction, input: LeaveTakenCorrection, today: Day): Promise<string> {
    const { leaveTaken: id, version } = input;
    const was = await this.find(tx, id);
    const contract = await lockContract(tx, was.contractId, ['leaveTaken']);
    const { upTo, hours } = { upTo: input.upTo ?? was.upTo, hours: input.hours ?? was.takenMinutes };
    checkLeaveTaken(contract, { upTo, hours }, today);
    await tx.update(LeaveTakenEntity, id, version, { upTo, takenMinutes: hours });
    return id;
  }

  async remove(tx: Transaction, { leaveTaken: id, version }: LeaveTakenVersion): Promise<string> {
    await this.find(tx, id);
    await tx.remove(LeaveTakenEntity, id, version);
    return id;
  }

  private async find(tx: Transaction, id: string): Promise<LeaveTakenEntity> {
    const found = await tx.manager.findOneBy(LeaveTakenEntity, { id });
    return (
      found ??
      refuse('NOT_FOUND', ['leaveTaken'], 'No leave taken with this id is visible to you; read the contract again.')
    );
  }
}

/** All that can be told to be wrong with leave taken. Forms, mutations and files refuse through this. */
function checkLeaveTaken({ startsOn, endsOn }: ContractRow, { upTo, hours }: LeaveTakenFacts, today: Day): void {
  const problems = new Problems();
  problems.require(
    upTo <= today,
    'IN_THE_FUTURE',
    ['upTo'],
    `Today is ${inWords(today)}; count leave taken up to a day that is not later.`,
  );
  problems.require(
    upTo >= startsOn && (endsOn === null || upTo <= endsOn),
    'OUTSIDE_CONTRACT',
    ['upTo'],
    `This contract runs from ${inWords(startsOn)}${endsOn ? ` to ${inWords(endsOn)}` : ''}; count up to a day within it.`,
  );
  problems.require(
    hours >= 0 && hours <= MOST_MINUTES,
    'HOURS_OUT_OF_RANGE',
    ['hours'],
    `Leave taken lies between 0 and ${MOST_MINUTES / 60} hours; give hours, not days.`,
  );
  problems.throwIfAny();
}
