import { HUNDRED_PERCENT, HundredthsOfPercent } from '../../kernel/percent.js';
import { CertaintyLevel, certaintyAtLeast, CertaintyStage } from './certainty-at-least.js';

/** A part of a post that is paid for on a day, and how certain its money is. */
export interface PaidPart {
  readonly share: HundredthsOfPercent;
  readonly stage: CertaintyStage;
}

export interface LevelOfCover {
  readonly level: CertaintyLevel;
  readonly covered: HundredthsOfPercent;
  /** The rest of 100 %; none where more than that is covered. */
  readonly unfunded: HundredthsOfPercent;
}

const LEVELS: readonly CertaintyLevel[] = ['SIGNED_ONLY', 'SIGNED_AND_OFFERED', 'EVERYTHING_SAID'];

/**
 * Cover of a post on a day at the three levels, and the rest that nobody pays at each.
 *
 * 50 % signed, 20 % offered, 10 % announced: 50, 70 and 80 % covered; 50, 30 and 20 % not.
 */
export function coverAtLevels(parts: readonly PaidPart[]): LevelOfCover[] {
  return LEVELS.map((level) => {
    const counted = parts.filter(({ stage }) => certaintyAtLeast(stage, level));
    const covered = counted.reduce((sum, { share }) => sum + share, 0);
    return { level, covered, unfunded: Math.max(0, HUNDRED_PERCENT - covered) };
  });
}
