import { Injectable } from '@nestjs/common';
import { Transaction } from '../database/transaction.js';
import { addDays, Day, inWords } from '../kernel/day.js';
import { scaledOrNull, unscaled } from '../kernel/decimal.js';
import { Problems, refuse } from '../kernel/problem.js';
import { CertaintyStage } from './calculations/certainty-at-least.js';
import { CertaintyService } from './certainty.service.js';
import { allocationsThatFollow, moveWithLine } from './following-allocations.js';
import { FundingLineEntity } from './funding-line.entity.js';
import { holdLineAlone } from './funding-locks.js';
import { getLine } from './funding-rows.js';
import { InstalmentEntity } from './instalment.entity.js';
import { InstalmentService } from './instalment.service.js';
import { requireMayChange } from './require-may-change.js';

export interface ExercisedExtension {
  readonly fundingLine: string;
  readonly version: number;
  readonly saidBy: string;
  readonly saidOn: Day;
  readonly evidence?: string | null;
  /** Pence: what the line is worth with the extension, where that changes. */
  readonly amount?: number | null;
  /** Pence: what of it is for the extension; only where the line is paid in instalments. */
  readonly instalmentAmount?: number | null;
}

@Injectable()
export class ExtensionService {
  constructor(
    private readonly certainties: CertaintyService,
    private readonly instalments: InstalmentService,
  ) {}

  /**
   * Uses the option to go on longer: the line ends with the extension, the end as first agreed is kept, and allocations
   * that follow the line go on with it. Gives the line's id.
   */
  async exercise(tx: Transaction, input: ExercisedExtension, today: Day): Promise<string> {
    await holdLineAlone(tx, input.fundingLine);
    const line = await getLine(tx, input.fundingLine);
    requireMayChange(tx.actor, line, ['fundingLine']);
    const { extensionTo, endsOn } = line;
    if (extensionTo === null || endsOn === null) {
      refuse('NO_EXTENSION', ['fundingLine'], 'This line has no option to go on longer; record the extension first.');
    }
    if (extensionTo <= endsOn) {
      const sentence = `The extension was used already: the line ends on ${inWords(endsOn)}.`;
      refuse('ALREADY_EXTENDED', ['fundingLine'], sentence);
    }
    const problems = new Problems();
    const hasInstalments = await tx.manager.existsBy(InstalmentEntity, { fundingLineId: line.id });
    await this.checkSigned(tx, problems, line, input.saidOn);
    checkAmounts(problems, input, scaledOrNull(line.amount, 2), hasInstalments);
    const extended = { id: line.id, startsOn: line.startsOn, endsOn: extensionTo };
    const following = await allocationsThatFollow(tx, problems, extended, []);
    problems.throwIfAny();

    await tx.update(FundingLineEntity, line.id, input.version, {
      endsOn: extensionTo,
      endIsDerived: false,
      agreedEndsOn: line.agreedEndsOn ?? endsOn,
      ...(input.amount == null ? {} : { amount: unscaled(input.amount, 2) }),
    });
    await moveWithLine(tx, following, extensionTo);
    const ofWhat =
      hasInstalments && input.instalmentAmount != null
        ? { instalment: await this.recordPart(tx, line.id, addDays(endsOn, 1), extensionTo, input.instalmentAmount) }
        : { fundingLine: line.id };
    const { saidBy, saidOn, evidence } = input;
    await this.certainties.state(tx, { ...ofWhat, stage: 'EXTENSION_EXERCISED', saidBy, saidOn, evidence }, today);
    return line.id;
  }

  private recordPart(
    tx: Transaction,
    fundingLine: string,
    startsOn: Day,
    endsOn: Day,
    amount: number,
  ): Promise<string> {
    return this.instalments.record(tx, { fundingLine, startsOn, endsOn, amount });
  }

  /** Only what was signed can go on: using an option must not make money certain that never was. */
  private async checkSigned(tx: Transaction, problems: Problems, line: FundingLineEntity, on: Day): Promise<void> {
    const last = await tx.row<{ stage: CertaintyStage }>(
      `SELECT stretch.stage FROM funding_stretches($2::date) AS stretch
       WHERE stretch.funding_line_id = $1 AND stretch.stage <> 'EXTENSION_OPTION'
       ORDER BY stretch.ends_on DESC LIMIT 1`,
      [line.id, on],
    );
    const isSigned = last?.stage === 'SIGNED' || last?.stage === 'EXTENSION_EXERCISED';
    const sentence = `The line was not signed by ${inWords(on)}; record first when it was.`;
    problems.require(isSigned, 'NOT_SIGNED', ['fundingLine'], sentence);
  }
}

function checkAmounts(
  problems: Problems,
  { amount, instalmentAmount }: ExercisedExtension,
  recorded: number | null,
  hasInstalments: boolean,
): void {
  const isNotLess = amount == null || (amount >= 0 && (recorded === null || amount >= recorded));
  const lessSentence = 'With the extension the line cannot be worth less than without it; give the whole amount.';
  problems.require(isNotLess, 'AMOUNT_OUT_OF_RANGE', ['amount'], lessSentence);
  problems.require(
    hasInstalments === (instalmentAmount != null),
    'INSTALMENT_OF_EXTENSION',
    ['instalmentAmount'],
    hasInstalments
      ? 'This line is paid in instalments; say what of its amount is for the days of the extension.'
      : 'This line is not paid in instalments; leave the part for the extension out.',
  );
}
