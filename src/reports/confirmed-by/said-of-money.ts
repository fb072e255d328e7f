import { CertaintyStage } from '../../funding/calculations/certainty-at-least.js';
import { Day } from '../../kernel/day.js';

/** What was said of a line or one of its instalments. */
export interface Word {
  readonly id: string;
  readonly line_id: string;
  readonly instalment_id: string | null;
  readonly stage: CertaintyStage;
  readonly said_on: Day;
  readonly said_by: string;
  readonly evidence: string | null;
}

/** Money with a certainty of its own: a line, an instalment, or the days an extension added to them. */
export interface Amount {
  readonly lineId: string;
  readonly instalmentId: string | null;
  readonly isExtension: boolean;
}

/**
 * The words that count for an amount, the earliest first: of a line with instalments, those on the instalment once there is
 * one, and those on the line before. Days that an extension added count for nothing before it was said to be used.
 */
export function wordsOn({ lineId, instalmentId, isExtension }: Amount, words: readonly Word[]): Word[] {
  const ofLine = words.filter((word) => word.line_id === lineId && word.stage !== 'EXTENSION_OPTION');
  const own = ofLine.filter((word) => instalmentId !== null && word.instalment_id === instalmentId);
  const firstOwn = own[0]?.said_on;
  const general = ofLine.filter(
    (word) => word.instalment_id === null && (firstOwn === undefined || word.said_on < firstOwn),
  );
  const counting = [...general, ...own];
  if (!isExtension) return counting;
  const used = counting.findIndex(({ stage }) => stage === 'EXTENSION_EXERCISED');
  return used === -1 ? [] : counting.slice(used);
}
