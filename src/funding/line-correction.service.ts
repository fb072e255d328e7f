import { Injectable } from '@nestjs/common';
import { Transaction } from '../database/transaction.js';
import { scaled } from '../kernel/decimal.js';
import { Problems } from '../kernel/problem.js';
import { CertaintyEntity } from './certainty.entity.js';
import { checkInstalments } from './check-instalments.js';
import { checkAgreedEnd, checkLine } from './check-line.js';
import { checkLinePlaces } from './check-line-places.js';
import { allocationsThatFollow, moveWithLine } from './following-allocations.js';
import { correctedLine, FundingLineCorrection } from './corrected-line.js';
import { columnsOf, LineContent } from './funding-line-content.js';
import { FundingLineEntity } from './funding-line.entity.js';
import { holdLineAlone } from './funding-locks.js';
import { getLine } from './funding-rows.js';
import { InstalmentEntity } from './instalment.entity.js';
import { requireMayChange } from './require-may-change.js';

@Injectable()
export class LineCorrectionService {
  /** Puts a line right; allocations that follow it end with it. Gives its id. */
  async correct(tx: Transaction, input: FundingLineCorrection): Promise<string> {
    await holdLineAlone(tx, input.fundingLine);
    const line = await getLine(tx, input.fundingLine);
    requireMayChange(tx.actor, line, ['fundingLine']);
    const problems = new Problems();
    const corrected = correctedLine(line, input, problems);
    const { startsOn, endsOn } = corrected;
    checkLine(problems, corrected);
    if (input.agreedEndsOn !== undefined) checkAgreedEnd(problems, corrected);
    await checkLinePlaces(tx, problems, { ...corrected, lineId: line.id });
    const instalments = await tx.manager.findBy(InstalmentEntity, { fundingLineId: line.id });
    checkRecordedInstalments(problems, corrected, instalments);
    const following = await allocationsThatFollow(tx, problems, { id: line.id, startsOn, endsOn }, ['endsOn']);
    await this.checkRecipient(tx, problems, line.id, corrected.employer);
    problems.throwIfAny();

    // An extension that can still be used has moved no end: where it was taken for used, that is taken back.
    const canBeUsed = endsOn !== null && corrected.extension !== null && corrected.extension.to > endsOn;
    const agreedEnd = canBeUsed ? { agreedEndsOn: null } : {};
    await tx.update(FundingLineEntity, line.id, input.version, { ...columnsOf(corrected), ...agreedEnd });
    await moveWithLine(tx, following, endsOn);
    if (corrected.employer !== line.employerId) await this.handOver(tx, line.id, corrected.employer, instalments);
    return line.id;
  }

  private async checkRecipient(
    tx: Transaction,
    problems: Problems,
    lineId: string,
    employerId: string | null,
  ): Promise<void> {
    if (employerId === null) return;
    const other = await tx.row<{ reference: string }>(
      `SELECT post.reference FROM allocation JOIN post ON post.id = allocation.post_id
       WHERE allocation.funding_line_id = $1 AND allocation.employer_id <> $2
       ORDER BY post.reference LIMIT 1`,
      [lineId, employerId],
    );
    if (!other) return;
    const sentence = `The line pays the post ${other.reference} of another employer; end that allocation first, or leave the line with the programme.`;
    problems.add('POST_OF_ANOTHER_EMPLOYER', ['employer'], sentence);
  }

  /** Instalments and words carry the recipient too, because the rights to them hang on it. */
  private async handOver(
    tx: Transaction,
    fundingLineId: string,
    employerId: string | null,
    instalments: readonly InstalmentEntity[],
  ): Promise<void> {
    for (const { id, version } of instalments) await tx.update(InstalmentEntity, id, version, { employerId });
    for (const { id, version } of await tx.manager.findBy(CertaintyEntity, { fundingLineId })) {
      await tx.update(CertaintyEntity, id, version, { employerId });
    }
  }
}

function checkRecordedInstalments(
  problems: Problems,
  line: LineContent,
  instalments: readonly InstalmentEntity[],
): void {
  const parts = instalments.map(({ startsOn, endsOn, amount }) => ({ startsOn, endsOn, amount: scaled(amount, 2) }));
  checkInstalments(
    problems,
    line,
    parts.map((part) => ({ ...part, path: [] })),
    ['amount'],
  );
}
