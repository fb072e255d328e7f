import { Day } from '../kernel/day.js';
import { HUNDRED_PERCENT, HundredthsOfPercent } from '../kernel/percent.js';
import { CertaintyLevel, certaintyAtLeast, CertaintyStage } from './calculations/certainty-at-least.js';
import { AllocationModel } from './allocation.model.js';
import { PostCover } from './post-cover.model.js';

export interface PaidPart {
  readonly allocation: AllocationModel;
  readonly share: HundredthsOfPercent;
  readonly stage: CertaintyStage;
}

const LEVELS: readonly CertaintyLevel[] = ['SIGNED_ONLY', 'SIGNED_AND_OFFERED', 'EVERYTHING_SAID'];

/**
 * Cover of a post on a day at the three levels, and the rest that nobody pays.
 *
 * 50 % signed, 30 % offered, 10 % announced: 50, 80 and 90 % covered; 10 % that nobody has said anything of.
 */
export function postCover(asOf: Day, parts: readonly PaidPart[]): PostCover {
  const levels = LEVELS.map((level) => {
    const counted = parts.filter(({ stage }) => certaintyAtLeast(stage, level));
    const covered = counted.reduce((sum, { share }) => sum + share, 0);
    return { level, covered, unfunded: Math.max(0, HUNDRED_PERCENT - covered) };
  });
  const paid = parts.reduce((sum, { share }) => sum + share, 0);
  return { asOf, levels, slices: [...parts], unfunded: Math.max(0, HUNDRED_PERCENT - paid) };
}
