import { CertaintyStage } from '../../funding/calculations/certainty-at-least.js';
import { Said, stageOfInstalment } from '../../funding/calculations/stage-of-instalment.js';
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
 * one, and those on the line before; and those on the line from when it is declined. Days that an
 * extension added count for nothing before it was said to be used.
 */
export function wordsOn({ lineId, instalmentId, isExtension }: Amount, words: readonly Word[]): Word[] {
  const ofLine = words.filter((word) => word.line_id === lineId && word.stage !== 'EXTENSION_OPTION');
  const general = ofLine.filter((word) => word.instalment_id === null);
  const own = ofLine.filter((word) => instalmentId !== null && word.instalment_id === instalmentId);
  const counting = own.length === 0 ? general : wordsOnInstalment(own, general);
  if (!isExtension) return counting;
  const used = counting.findIndex(({ stage }) => stage === 'EXTENSION_EXERCISED');
  return used === -1 ? [] : counting.slice(used);
}

/** Each word on an instalment, and on its line where that changed how certain it was, with the stage that it left it at. */
function wordsOnInstalment(own: readonly Word[], general: readonly Word[]): Word[] {
  const inOrder = [...own, ...general].sort((a, b) => (a.said_on < b.said_on ? -1 : a.said_on > b.said_on ? 1 : 0));
  const [saidOfIt, saidOfLine]: [Said[], Said[]] = [[], []];
  const counting: Word[] = [];
  for (const word of inOrder) {
    const isOwn = word.instalment_id !== null;
    (isOwn ? saidOfIt : saidOfLine).push({ stage: word.stage, on: word.said_on });
    const stage = stageOfInstalment(saidOfIt, saidOfLine)!;
    if (isOwn || stage !== counting.at(-1)?.stage) counting.push({ ...word, stage });
  }
  return counting;
}
