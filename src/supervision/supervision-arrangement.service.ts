import { Injectable } from '@nestjs/common';
import { Transaction } from '../database/transaction.js';
import { addDays, Day, inWords } from '../kernel/day.js';
import { Problems, refuse } from '../kernel/problem.js';
import { RecordedAnswer } from '../web/recorded-answer.js';
import { checkAgreement, checkFundingLine, checkWithinContract } from './supervision-arrangement.checks.js';
import { SupervisionArrangementEntity } from './supervision-arrangement.entity.js';
import { findSupervised, Supervised } from './find-supervised.js';
import { SupervisionFormat, SupervisionKind } from './supervision.enums.js';

export interface ArrangeSupervision {
  /** One of the two: for this contract, or for everyone the employer has in the programme. */
  readonly contract?: string | null;
  readonly participation?: string | null;
  readonly kind: SupervisionKind;
  readonly format: SupervisionFormat;
  readonly provider: string;
  readonly intervalDays?: number | null;
  readonly inPaidTime?: RecordedAnswer | null;
  readonly fundingLine?: string | null;
  readonly startsOn: Day;
  readonly endsOn?: Day | null;
}

/** Undefined is "as it was". */
interface ArrangementDetails {
  readonly arrangement: string;
  readonly version: number;
  readonly format?: SupervisionFormat | null;
  readonly provider?: string | null;
  readonly intervalDays?: number | null;
  readonly inPaidTime?: RecordedAnswer | null;
  readonly fundingLine?: string | null;
}

export interface ChangeSupervision extends ArrangementDetails {
  readonly from: Day;
}

export interface CorrectSupervision extends ArrangementDetails {
  readonly kind?: SupervisionKind | null;
  readonly startsOn?: Day | null;
  /** Null: it goes on. */
  readonly endsOn?: Day | null;
}

export interface EndSupervision {
  readonly arrangement: string;
  readonly version: number;
  readonly lastDay: Day;
}

@Injectable()
export class SupervisionArrangementService {
  /** Agrees supervision from a day, and ends the arrangement of this kind that held before; gives the new one's id. */
  async arrange(tx: Transaction, input: ArrangeSupervision): Promise<string> {
    const supervised = await findSupervised(tx, input);
    const { kind, format, provider, startsOn } = input;
    const agreement = { kind, format, provider, intervalDays: input.intervalDays ?? null };
    const problems = new Problems();
    checkAgreement(problems, agreement);
    checkWithinContract(problems, supervised, { startsOn, endsOn: input.endsOn ?? null }, 'endsOn');
    await checkFundingLine(tx, problems, input.fundingLine ?? null, supervised.programmeId, startsOn);
    problems.throwIfAny();
    await this.endTheOneBefore(tx, supervised, kind, startsOn);
    return tx.insert(SupervisionArrangementEntity, {
      employerId: supervised.employerId,
      participationId: supervised.participationId,
      contractId: supervised.contractId,
      ...agreement,
      inPaidTime: input.inPaidTime ?? RecordedAnswer.BLANK,
      fundingLineId: input.fundingLine ?? null,
      startsOn,
      endsOn: input.endsOn ?? null,
    });
  }

  /**
   * From a day on it is agreed otherwise; the days before stay as they were. From its own first day, the arrangement
   * itself is changed. Gives the id of the arrangement from that day.
   */
  async change(tx: Transaction, input: ChangeSupervision): Promise<string> {
    const was = await this.findToChange(tx, input.arrangement);
    const { from } = input;
    if (from < was.startsOn || (was.endsOn !== null && from > was.endsOn)) {
      const until = was.endsOn === null ? '' : ` and ends on ${inWords(was.endsOn)}`;
      refuse(
        'OUTSIDE_ARRANGEMENT',
        ['from'],
        `This arrangement starts on ${inWords(was.startsOn)}${until}; give a day within it.`,
      );
    }
    const changed = changedDetails(was, input);
    const problems = new Problems();
    checkAgreement(problems, changed);
    if (input.fundingLine) {
      const supervised = await findSupervised(tx, { participation: was.participationId });
      await checkFundingLine(tx, problems, input.fundingLine, supervised.programmeId, from);
    }
    problems.throwIfAny();
    if (from === was.startsOn) {
      await tx.update(SupervisionArrangementEntity, was.id, input.version, changed);
      return was.id;
    }
    await tx.update(SupervisionArrangementEntity, was.id, input.version, { endsOn: addDays(from, -1) });
    const { employerId, participationId, contractId, endsOn } = was;
    return tx.insert(SupervisionArrangementEntity, {
      ...{ employerId, participationId, contractId, endsOn, startsOn: from },
      ...changed,
    });
  }

  /** It was never agreed as it was recorded; gives its id. */
  async correct(tx: Transaction, input: CorrectSupervision): Promise<string> {
    const was = await this.findToChange(tx, input.arrangement);
    const supervised = await this.supervisedBy(tx, was);
    const corrected = { ...changedDetails(was, input), kind: input.kind ?? was.kind };
    const days = {
      startsOn: input.startsOn ?? was.startsOn,
      endsOn: input.endsOn === undefined ? was.endsOn : input.endsOn,
    };
    const problems = new Problems();
    checkAgreement(problems, corrected);
    checkWithinContract(problems, supervised, days, 'endsOn');
    if (input.fundingLine || input.startsOn) {
      await checkFundingLine(tx, problems, corrected.fundingLineId, supervised.programmeId, days.startsOn);
    }
    problems.throwIfAny();
    await tx.update(SupervisionArrangementEntity, was.id, input.version, { ...corrected, ...days });
    return was.id;
  }

  async end(tx: Transaction, input: EndSupervision): Promise<string> {
    const was = await this.findToChange(tx, input.arrangement);
    const problems = new Problems();
    const days = { startsOn: was.startsOn, endsOn: input.lastDay };
    checkWithinContract(problems, await this.supervisedBy(tx, was), days, 'lastDay');
    problems.throwIfAny();
    await tx.update(SupervisionArrangementEntity, was.id, input.version, { endsOn: input.lastDay });
    return was.id;
  }

  private async endTheOneBefore(
    tx: Transaction,
    { participationId, contractId }: Supervised,
    kind: SupervisionKind,
    startsOn: Day,
  ): Promise<void> {
    const before = await tx.row<{ id: string; version: number }>(
      `SELECT arrangement.id, arrangement.version FROM supervision_arrangement AS arrangement
       WHERE arrangement.participation_id = $1 AND arrangement.contract_id IS NOT DISTINCT FROM $2::uuid
         AND arrangement.kind = $3 AND arrangement.starts_on < $4::date
         AND (arrangement.ends_on IS NULL OR arrangement.ends_on >= $4::date)`,
      [participationId, contractId, kind, startsOn],
    );
    if (!before) return;
    await tx.update(SupervisionArrangementEntity, before.id, before.version, { endsOn: addDays(startsOn, -1) });
  }

  private supervisedBy(tx: Transaction, { contractId, participationId }: SupervisionArrangementEntity) {
    return findSupervised(tx, contractId === null ? { participation: participationId } : { contract: contractId });
  }

  private async findToChange(tx: Transaction, id: string): Promise<SupervisionArrangementEntity> {
    const found = await tx.manager.findOneBy(SupervisionArrangementEntity, { id });
    if (found) return found;
    refuse('NOT_FOUND', ['arrangement'], 'No arrangement with this id is visible to you; look it up by its contract.');
  }
}

/** What an arrangement says, with what was given put in its place. */
function changedDetails(was: SupervisionArrangementEntity, input: ArrangementDetails) {
  return {
    kind: was.kind,
    format: input.format ?? was.format,
    provider: input.provider ?? was.provider,
    intervalDays: input.intervalDays === undefined ? was.intervalDays : input.intervalDays,
    inPaidTime: input.inPaidTime ?? was.inPaidTime,
    fundingLineId: input.fundingLine === undefined ? was.fundingLineId : input.fundingLine,
  };
}
