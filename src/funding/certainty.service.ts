import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Transaction } from '../database/transaction.js';
import { Day, inWords } from '../kernel/day.js';
import { Problems, refuse } from '../kernel/problem.js';
import { CertaintyStage } from './calculations/certainty-at-least.js';
import { CertaintyEntity } from './certainty.entity.js';
import { FundingLineEntity } from './funding-line.entity.js';
import { getCertainty, getInstalment, getLine } from './funding-rows.js';
import { requireMayChange } from './require-may-change.js';

export interface NewCertainty {
  /** Of a line as a whole, or of one instalment: one of the two. */
  readonly fundingLine?: string | null;
  readonly instalment?: string | null;
  readonly stage: CertaintyStage;
  readonly saidBy: string;
  readonly saidOn: Day;
  readonly evidence?: string | null;
}

/** What is left out stays as it is; null takes the evidence away. */
export interface CertaintyCorrection {
  readonly certainty: string;
  readonly version: number;
  readonly stage?: CertaintyStage | null;
  readonly saidBy?: string | null;
  readonly saidOn?: Day | null;
  readonly evidence?: string | null;
}

type Word = Pick<CertaintyEntity, 'stage' | 'saidBy' | 'saidOn' | 'instalmentId'> & { readonly id: string | null };

@Injectable()
export class CertaintyService {
  /** Records what was said of a line or an instalment; gives the line's id. */
  async state(tx: Transaction, input: NewCertainty, today: Day): Promise<string> {
    if ((input.fundingLine == null) === (input.instalment == null)) {
      refuse('LINE_OR_INSTALMENT', ['fundingLine'], 'Say of what: of a funding line, or of one of its instalments.');
    }
    const instalment = input.instalment == null ? null : await getInstalment(tx, input.instalment);
    const line = await getLine(tx, instalment?.fundingLineId ?? input.fundingLine ?? '');
    requireMayChange(tx.actor, line, [instalment ? 'instalment' : 'fundingLine']);
    const word = { ...input, id: null, instalmentId: instalment?.id ?? null };
    await this.check(tx, line, word, today);
    await tx.insert(CertaintyEntity, {
      programmeId: line.programmeId,
      employerId: line.employerId,
      fundingLineId: line.id,
      instalmentId: word.instalmentId,
      stage: word.stage,
      saidOn: word.saidOn,
      saidBy: word.saidBy,
      evidence: input.evidence ?? null,
    });
    return line.id;
  }

  /** Puts right what was recorded as said; gives the line's id. */
  async correct(tx: Transaction, input: CertaintyCorrection, today: Day): Promise<string> {
    const was = await getCertainty(tx, input.certainty);
    requireMayChange(tx.actor, was, ['certainty']);
    const line = await getLine(tx, was.fundingLineId);
    const said = {
      stage: input.stage ?? was.stage,
      saidBy: input.saidBy ?? was.saidBy,
      saidOn: input.saidOn ?? was.saidOn,
    };
    await this.check(tx, line, { ...said, id: was.id, instalmentId: was.instalmentId }, today);
    const evidence = input.evidence === undefined ? was.evidence : input.evidence;
    await tx.update(CertaintyEntity, was.id, input.version, { ...said, evidence });
    return line.id;
  }

  private async check(tx: Transaction, line: FundingLineEntity, word: Word, today: Day): Promise<void> {
    const problems = new Problems();
    checkWord(problems, line, word, today);
    const ofThatDay = await tx.manager.findOneBy(CertaintyEntity, {
      fundingLineId: line.id,
      instalmentId: word.instalmentId ?? IsNull(),
      saidOn: word.saidOn,
    });
    problems.require(
      ofThatDay === null || ofThatDay.id === word.id,
      'WORD_OF_THAT_DAY_RECORDED',
      ['saidOn'],
      `What was said on ${inWords(word.saidOn)} is recorded already; correct that word, or give the day of the later one.`,
    );
    problems.throwIfAny();
  }
}

function checkWord(problems: Problems, line: FundingLineEntity, { stage, saidBy, saidOn }: Word, today: Day): void {
  problems.require(
    saidOn <= today,
    'SAID_IN_THE_FUTURE',
    ['saidOn'],
    `${inWords(saidOn)} has not come yet; record what is said once it has been said.`,
  );
  const isNamed = saidBy === saidBy.trim() && saidBy.length >= 1 && saidBy.length <= 200;
  const nameSentence = 'Say who said it, in 1 to 200 characters with no spaces at the ends.';
  problems.require(isNamed, 'SAID_BY_NOT_VALID', ['saidBy'], nameSentence);
  // A line recorded after its extension was used ends with it already, and has nothing left to use.
  const hasUnusedOption = line.extensionTo !== null && line.endsOn !== null && line.extensionTo > line.endsOn;
  problems.require(
    stage !== 'EXTENSION_EXERCISED' || !hasUnusedOption,
    'NOT_EXTENDED',
    ['stage'],
    'The extension of this line is not used yet; use it with exerciseExtension, which also moves the end of the line.',
  );
}
