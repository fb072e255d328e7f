import { Injectable } from '@nestjs/common';
import { Transaction } from '../database/transaction.js';
import { Day, inWords } from '../kernel/day.js';
import { Problems, refuse } from '../kernel/problem.js';
import { AbsenceEntity } from './absence.entity.js';
import { lockContract } from './contract-rows.js';

/** Dates only: why someone is away is never recorded. */
export interface NewAbsence {
  readonly contract: string;
  readonly startsOn: Day;
  /** Last day away; null while the person has not come back. */
  readonly endsOn?: Day | null;
}

export interface AbsenceEnd {
  readonly absence: string;
  readonly version: number;
  /** Last day away. */
  readonly on: Day;
}

@Injectable()
export class AbsenceService {
  async record(tx: Transaction, { contract: id, startsOn, endsOn = null }: NewAbsence): Promise<string> {
    const contract = await lockContract(tx, id, ['contract']);
    const problems = new Problems();
    problems.require(
      endsOn === null || endsOn >= startsOn,
      'ENDS_BEFORE_START',
      ['endsOn'],
      'The last day away is the first day away or later.',
    );
    const isInside =
      startsOn >= contract.startsOn && (contract.endsOn === null || (endsOn ?? startsOn) <= contract.endsOn);
    problems.require(
      isInside,
      'OUTSIDE_CONTRACT',
      ['startsOn'],
      `This contract runs from ${inWords(contract.startsOn)}${contract.endsOn ? ` to ${inWords(contract.endsOn)}` : ''}; record only days away within it.`,
    );
    problems.throwIfAny();
    const { employerId, participationId } = contract;
    return tx.insert(AbsenceEntity, { employerId, participationId, contractId: id, startsOn, endsOn });
  }

  async end(tx: Transaction, { absence: id, version, on }: AbsenceEnd): Promise<string> {
    const absence = await tx.row<{ startsOn: Day; contractEndsOn: Day | null }>(
      `SELECT absence.starts_on AS "startsOn", contract.ends_on AS "contractEndsOn"
       FROM absence JOIN contract ON contract.id = absence.contract_id WHERE absence.id = $1`,
      [id],
    );
    if (!absence) {
      return refuse('NOT_FOUND', ['absence'], 'No absence with this id is visible to you; read the contract again.');
    }
    if (on < absence.startsOn) {
      refuse(
        'ENDS_BEFORE_START',
        ['on'],
        `This absence starts on ${inWords(absence.startsOn)}; it ends on that day or later.`,
      );
    }
    if (absence.contractEndsOn !== null && on > absence.contractEndsOn) {
      refuse(
        'OUTSIDE_CONTRACT',
        ['on'],
        `The contract ends on ${inWords(absence.contractEndsOn)}; the absence ends by then.`,
      );
    }
    await tx.update(AbsenceEntity, id, version, { endsOn: on });
    return id;
  }
}
