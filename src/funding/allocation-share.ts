import { scaledOrNull, unscaled } from '../kernel/decimal.js';
import { AllocationEntity } from './allocation.entity.js';
import { CoverAllocation } from './calculations/cover-segments.js';
import { asCover, SharesOfPost } from './check-shares.js';
import { GivenShare, ReckonedShare } from './reckon-share.js';

/** All allocations of a post, with one as it would be. */
export function sharesWith(
  others: readonly AllocationEntity[],
  changed: CoverAllocation,
  path: readonly string[],
): SharesOfPost {
  return {
    post: 'this post',
    allocations: [...others.map(asCover), changed],
    lineId: changed.lineId,
    path,
  };
}

export function pathOfShare({ share }: GivenShare): readonly string[] {
  return [share == null ? 'annualAmount' : 'share'];
}

/** A share that was given as an amount a year, to be reckoned again. */
export function recordedShare({ givenAnnualAmount }: AllocationEntity): GivenShare {
  return { annualAmount: scaledOrNull(givenAnnualAmount, 2) };
}

/** A share as its table keeps it. */
export function columnsOfShare({ share, givenAnnualAmount }: ReckonedShare) {
  return {
    sharePct: unscaled(share, 2),
    givenAnnualAmount: givenAnnualAmount === null ? null : unscaled(givenAnnualAmount, 2),
  };
}
