import { Injectable } from '@nestjs/common';
import { Transaction } from '../database/transaction.js';
import { Day, inWords } from '../kernel/day.js';
import { Problems, refuse } from '../kernel/problem.js';
import { getPost } from '../posts/post-rows.js';
import { checkContract, ContractValues } from './check-contract.js';
import { isTransferredLater } from './check-terms.js';
import { followPeriod } from './contract-period.js';
import { checkOverlap, checkPostIsOpen, ContractRow, lockContractAt } from './contract-rows.js';
import { ContractEntity } from './contract.entity.js';
import { ContractEndReason } from './contract.enums.js';
import { termsOf } from './terms-rows.js';

interface ContractVersion {
  readonly contract: string;
  /** As the person saw it. */
  readonly version: number;
}

export interface ContractEnd extends ContractVersion {
  /** Last day of the contract. */
  readonly on: Day;
  readonly reason: ContractEndReason;
}

export interface ContractExtension extends ContractVersion {
  /** The new last day. */
  readonly to: Day;
}

/** Parts that are absent stay; null clears. */
export interface ContractCorrection extends ContractVersion, Partial<ContractValues> {}

/** What happens to a contract after it has started. Its terms and absences follow its days. */
@Injectable()
export class ContractService {
  /** Ends a contract on a day. Terms and absences recorded for later days go; their history stays. */
  async end(tx: Transaction, { contract: id, version, on, reason }: ContractEnd): Promise<string> {
    const contract = await lockContractAt(tx, id, version);
    if (on < contract.startsOn) {
      refuse(
        'ENDS_BEFORE_START',
        ['on'],
        `This contract starts on ${inWords(contract.startsOn)}; end it on that day or later.`,
      );
    }
    if (contract.endsOn !== null && on > contract.endsOn) {
      refuse(
        'ENDS_EARLIER_ALREADY',
        ['on'],
        `This contract ends on ${inWords(contract.endsOn)} already; extend it, or correct its last day.`,
      );
    }
    await tx.update(ContractEntity, id, version, { endsOn: on, endReason: reason });
    await followPeriod(tx, id, { startsOn: contract.startsOn, endsOn: on });
    return id;
  }

  /** Moves the agreed end of a contract to a later day; its last terms go on until then. */
  async extend(tx: Transaction, { contract: id, version, to }: ContractExtension): Promise<string> {
    const contract = await lockContractAt(tx, id, version);
    const problems = new Problems();
    problems.require(
      contract.endsOn !== null,
      'NO_AGREED_END',
      ['contract'],
      'This contract has no agreed end to extend.',
    );
    problems.require(
      contract.endReason === null,
      'CONTRACT_HAS_ENDED',
      ['contract'],
      'This contract has ended; start a new one, or correct this one if it has not.',
    );
    problems.require(
      contract.endsOn === null || to > contract.endsOn,
      'NOT_LATER',
      ['to'],
      `This contract already runs to ${contract.endsOn && inWords(contract.endsOn)}; give a later day, or end it earlier.`,
    );
    problems.throwIfAny();
    await checkOverlap(tx, problems, holding(contract), { startsOn: contract.startsOn, endsOn: to }, ['to']);
    problems.throwIfAny();
    await tx.update(ContractEntity, id, version, { endsOn: to });
    await followPeriod(tx, id, { startsOn: contract.startsOn, endsOn: to });
    return id;
  }

  /** Puts right what was recorded wrongly. Where the days move, terms and absences follow: the first terms start with it. */
  async correct(tx: Transaction, { contract: id, version, ...parts }: ContractCorrection): Promise<string> {
    const contract = await lockContractAt(tx, id, version);
    const corrected = correctedValues(contract, parts);
    const { startsOn, endsOn } = corrected;
    const problems = new Problems();
    checkContract(problems, corrected);
    if (startsOn !== contract.startsOn) {
      checkPostIsOpen(problems, await getPost(tx, contract.postId, ['contract']), startsOn, ['startsOn']);
    }
    if (startsOn < contract.startsOn) await checkFirstTerms(tx, problems, id, startsOn);
    problems.throwIfAny();
    await checkOverlap(tx, problems, holding(contract), corrected, ['startsOn']);
    problems.throwIfAny();
    await tx.update(ContractEntity, id, version, { ...corrected });
    await followPeriod(tx, id, { startsOn, endsOn });
    return id;
  }
}

/** The first terms start with the contract, and may not come from a transfer after that. */
async function checkFirstTerms(tx: Transaction, problems: Problems, contractId: string, startsOn: Day): Promise<void> {
  const [first] = await termsOf(tx, contractId);
  problems.require(
    !first || !isTransferredLater(first, startsOn),
    'TRANSFERRED_LATER',
    ['startsOn'],
    `The first terms of this contract were carried over on ${first?.transferredOn && inWords(first.transferredOn)}; start it on that day or later, or correct the day of the transfer.`,
  );
}

function holding({ id, postId, workerId }: ContractRow) {
  return { postId, workerId, except: id };
}

function correctedValues(contract: ContractRow, parts: Partial<ContractValues>): ContractValues {
  const given = <Part extends keyof ContractValues>(part: Part): ContractValues[Part] =>
    parts[part] === undefined ? contract[part] : parts[part];
  return {
    reference: parts.reference ?? contract.reference,
    kind: parts.kind ?? contract.kind,
    fixedTermReason: given('fixedTermReason'),
    startsOn: parts.startsOn ?? contract.startsOn,
    endsOn: given('endsOn'),
    endReason: given('endReason'),
    employerNoticeWeeks: given('employerNoticeWeeks'),
    workerNoticeWeeks: given('workerNoticeWeeks'),
  };
}
