import { Injectable } from '@nestjs/common';
import { Transaction } from '../database/transaction.js';
import { Day, inWords } from '../kernel/day.js';
import { Problems, refuse } from '../kernel/problem.js';
import { AbsenceEntity } from './absence.entity.js';
import { Period } from '../kernel/fit-to-period.js';
import { ContractRow, lockContract } from './contract-rows.js';

/** Dates only: why someone is away is never recorded. */
export interface NewAbsence {
  readonly contract: string;
  readonly startsOn: Day;
  /** Last day away; null while the person has not come back. */
  readonly endsOn?: Day | null;
}

interface AbsenceVersion {
  readonly absence: string;
  readonly version: number;
}

export interface AbsenceEnd extends AbsenceVersion {
  /** Last day away. */
  readonly on: Day;
}

/** What is left out stays as it is. */
export interface AbsenceCorrection extends AbsenceVersion {
  readonly startsOn?: Day | null;
  /** Null: the person has not come back. */
  readonly endsOn?: Day | null;
}

@Injectable()
export class AbsenceService {
  async record(tx: Transaction, { contract: id, startsOn, endsOn = null }: NewAbsence): Promise<string> {
    const contract = await lockContract(tx, id, ['contract']);
    checkDays(contract, { startsOn, endsOn }, ['endsOn']);
    const { employerId, participationId } = contract;
    return tx.insert(AbsenceEntity, { employerId, participationId, contractId: id, startsOn, endsOn });
  }

  async end(tx: Transaction, { absence: id, version, on }: AbsenceEnd): Promise<string> {
    const { contract, absence } = await this.lock(tx, id);
    checkDays(contract, { startsOn: absence.startsOn, endsOn: on }, ['on']);
    await tx.update(AbsenceEntity, id, version, { endsOn: on });
    return id;
  }

  /** Puts right which days someone was away. */
  async correct(tx: Transaction, { absence: id, version, ...days }: AbsenceCorrection): Promise<string> {
    const { contract, absence } = await this.lock(tx, id);
    const corrected = {
      startsOn: days.startsOn ?? absence.startsOn,
      endsOn: days.endsOn === undefined ? absence.endsOn : days.endsOn,
    };
    checkDays(contract, corrected, ['endsOn']);
    await tx.update(AbsenceEntity, id, version, corrected);
    return id;
  }

  /** Takes out what was recorded of the wrong person, or never happened. */
  async remove(tx: Transaction, { absence: id, version }: AbsenceVersion): Promise<string> {
    await this.lock(tx, id);
    await tx.remove(AbsenceEntity, id, version);
    return id;
  }

  /** The contract is locked first and the absence read after, so that both are as the last change left them. */
  private async lock(tx: Transaction, id: string): Promise<{ contract: ContractRow; absence: AbsenceEntity }> {
    const find = () => tx.manager.findOneBy(AbsenceEntity, { id });
    const found = (await find()) ?? notFound();
    const contract = await lockContract(tx, found.contractId, ['absence']);
    return { contract, absence: (await find()) ?? notFound() };
  }
}

function checkDays(contract: ContractRow, { startsOn, endsOn }: Period, lastDay: readonly string[]): void {
  const problems = new Problems();
  problems.require(
    endsOn === null || endsOn >= startsOn,
    'ENDS_BEFORE_START',
    lastDay,
    `This absence starts on ${inWords(startsOn)}; it ends on that day or later.`,
  );
  const runs = `This contract runs from ${inWords(contract.startsOn)}${contract.endsOn ? ` to ${inWords(contract.endsOn)}` : ''}; record only days away within it.`;
  const startsInside = startsOn >= contract.startsOn && (contract.endsOn === null || startsOn <= contract.endsOn);
  const endsInside = contract.endsOn === null || endsOn === null || endsOn <= contract.endsOn;
  problems.require(startsInside, 'OUTSIDE_CONTRACT', ['startsOn'], runs);
  problems.require(!startsInside || endsInside, 'OUTSIDE_CONTRACT', lastDay, runs);
  problems.throwIfAny();
}

function notFound(): never {
  refuse('NOT_FOUND', ['absence'], 'No absence with this id is visible to you; read the contract again.');
}
