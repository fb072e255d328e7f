import { Injectable } from '@nestjs/common';
import { refuseAsChanged, Transaction } from '../database/transaction.js';
import { addDays, Day, inWords } from '../kernel/day.js';
import { Problems, refuse } from '../kernel/problem.js';
import { checkScalePoint, checkTerms, startsThatDay } from './check-terms.js';
import { ContractRow, lockContract } from './contract-rows.js';
import { TermsEntity } from './terms.entity.js';
import { TermsChangeReason } from './terms.enums.js';
import { termsColumns, termsOf, TermsRow } from './terms-rows.js';
import { changedTerms, TermsParts, TermsValues } from './terms-values.js';

export interface TermsChange {
  /** The version of the terms in force on the day from which they change, as the person saw it. */
  readonly terms: string;
  readonly version: number;
  /** First day of the new terms. */
  readonly from: Day;
  readonly changeReason: TermsChangeReason;
  readonly changes: TermsParts;
}

export interface TermsCorrection {
  readonly terms: string;
  readonly version: number;
  readonly corrections: TermsParts;
  /** Absent: stays. */
  readonly changeReason?: TermsChangeReason | null;
}

/** The terms of a contract over time. A change begins a new version; a correction says that one was recorded wrongly. */
@Injectable()
export class TermsService {
  /** Splits the terms at a day: they end the day before, and the new ones run to where the old ones ended. Gives the new id. */
  async change(tx: Transaction, { terms: id, version, from, changeReason, changes }: TermsChange): Promise<string> {
    const { contract, terms } = await this.lock(tx, id, version);
    const changed = changedTerms(terms, changes);
    const problems = new Problems();
    const isWithin = from >= terms.startsOn && (terms.endsOn === null || from <= terms.endsOn);
    problems.require(
      isWithin,
      'NOT_IN_FORCE',
      ['from'],
      `These are not the terms in force on ${inWords(from)}; give the version that is.`,
    );
    problems.require(from !== terms.startsOn, 'STARTS_THAT_DAY', ['from'], startsThatDay(from));
    await this.check(tx, problems, changed, from, ['changes']);
    await tx.update(TermsEntity, id, version, { endsOn: addDays(from, -1) });
    const { employerId, programmeId, participationId } = contract;
    return tx.insert(TermsEntity, {
      ...{ employerId, programmeId, participationId, contractId: contract.id },
      ...termsColumns(changed),
      ...{ startsOn: from, endsOn: terms.endsOn, changeReason },
    });
  }

  /** Rewrites a version of the terms for the same days: it was recorded wrongly. */
  async correct(tx: Transaction, { terms: id, version, corrections, changeReason }: TermsCorrection): Promise<string> {
    const { terms } = await this.lock(tx, id, version);
    const corrected = changedTerms(terms, corrections);
    await this.check(tx, new Problems(), corrected, terms.startsOn, ['corrections']);
    const reason = changeReason === undefined ? terms.changeReason : changeReason;
    await tx.update(TermsEntity, id, version, { ...termsColumns(corrected), changeReason: reason });
    return id;
  }

  private async check(
    tx: Transaction,
    problems: Problems,
    terms: TermsValues,
    startsOn: Day,
    path: readonly string[],
  ): Promise<void> {
    checkTerms(problems, terms, startsOn, path);
    await checkScalePoint(tx, problems, terms, path);
    problems.throwIfAny();
  }

  /** The contract is locked first and the terms read after, so that both are as the last change left them. */
  private async lock(
    tx: Transaction,
    id: string,
    version: number,
  ): Promise<{ contract: ContractRow; terms: TermsRow }> {
    const found = await tx.row<{ contract_id: string }>('SELECT terms.contract_id FROM terms WHERE terms.id = $1', [
      id,
    ]);
    if (!found) return this.notFound();
    const contract = await lockContract(tx, found.contract_id, ['terms']);
    const terms = (await termsOf(tx, contract.id)).find((row) => row.id === id);
    return terms?.version === version ? { contract, terms } : refuseAsChanged();
  }

  private notFound(): never {
    refuse('NOT_FOUND', ['terms'], 'No terms with this id are visible to you; read the contract again.');
  }
}
