import { Injectable } from '@nestjs/common';
import { Transaction } from '../database/transaction.js';
import { Day } from '../kernel/day.js';
import { scaled, scaledOrNull, unscaled } from '../kernel/decimal.js';
import { Problems } from '../kernel/problem.js';
import { checkInstalments, InstalmentToCheck } from './check-instalments.js';
import { FundingLineEntity } from './funding-line.entity.js';
import { holdLineAlone } from './funding-locks.js';
import { getInstalment, getLine } from './funding-rows.js';
import { InstalmentEntity } from './instalment.entity.js';
import { requireMayChange } from './require-may-change.js';

export interface NewInstalment {
  readonly fundingLine: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** Pence. */
  readonly amount: number;
}

/** What is left out or null stays as it is. */
export interface InstalmentCorrection {
  readonly instalment: string;
  readonly version: number;
  readonly startsOn?: Day | null;
  readonly endsOn?: Day | null;
  /** Pence. */
  readonly amount?: number | null;
}

@Injectable()
export class InstalmentService {
  /** Records a part of a line's amount for a period; gives its id. */
  async record(tx: Transaction, input: NewInstalment): Promise<string> {
    await holdLineAlone(tx, input.fundingLine);
    const line = await getLine(tx, input.fundingLine);
    requireMayChange(tx.actor, line, ['fundingLine']);
    await this.check(tx, line, { ...input, path: [] }, null);
    return tx.insert(InstalmentEntity, {
      programmeId: line.programmeId,
      employerId: line.employerId,
      fundingLineId: line.id,
      startsOn: input.startsOn,
      endsOn: input.endsOn,
      amount: unscaled(input.amount, 2),
    });
  }

  async correct(tx: Transaction, input: InstalmentCorrection): Promise<string> {
    const { fundingLineId } = await getInstalment(tx, input.instalment);
    await holdLineAlone(tx, fundingLineId);
    const line = await getLine(tx, fundingLineId);
    requireMayChange(tx.actor, line, ['instalment']);
    const was = await getInstalment(tx, input.instalment);
    const startsOn = input.startsOn ?? was.startsOn;
    const endsOn = input.endsOn ?? was.endsOn;
    const amount = input.amount ?? scaled(was.amount, 2);
    await this.check(tx, line, { startsOn, endsOn, amount, path: [] }, was.id);
    await tx.update(InstalmentEntity, was.id, input.version, { startsOn, endsOn, amount: unscaled(amount, 2) });
    return was.id;
  }

  private async check(
    tx: Transaction,
    line: FundingLineEntity,
    instalment: InstalmentToCheck,
    insteadOf: string | null,
  ): Promise<void> {
    const recorded = await tx.manager.findBy(InstalmentEntity, { fundingLineId: line.id });
    const others = recorded
      .filter(({ id }) => id !== insteadOf)
      .map(({ startsOn, endsOn, amount }) => ({ startsOn, endsOn, amount: scaled(amount, 2), path: null }));
    const problems = new Problems();
    const amount = scaledOrNull(line.amount, 2);
    checkInstalments(problems, { ...line, amount }, [...others, instalment], ['amount']);
    problems.throwIfAny();
  }
}
