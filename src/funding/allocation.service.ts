import { Injectable } from '@nestjs/common';
import { Transaction } from '../database/transaction.js';
import { addDays, Day, earlierOf, inWords, laterOf } from '../kernel/day.js';
import { unscaled } from '../kernel/decimal.js';
import { Problems, refuse } from '../kernel/problem.js';
import { getPost, PostRow } from '../posts/post-rows.js';
import { AllocationEntity } from './allocation.entity.js';
import { CoverAllocation } from './calculations/cover-segments.js';
import { AllocationDays, checkBelongTogether, checkOnce, checkWithinLine } from './check-allocation.js';
import { asCover, checkShares, SharesOfPost } from './check-shares.js';
import { FundingLineEntity } from './funding-line.entity.js';
import { holdLineWithOthers, holdPosts } from './funding-locks.js';
import { getAllocation, getLine } from './funding-rows.js';
import { GivenShare, ReckonedShare, reckonShare } from './reckon-share.js';
import { requireMayChange } from './require-may-change.js';

export interface NewAllocation extends GivenShare {
  readonly fundingLine: string;
  readonly post: string;
  /** The line's first day when left out, or the post's where that is later. */
  readonly startsOn?: Day | null;
  /** The line's last day when left out, or the post's where that is earlier. */
  readonly endsOn?: Day | null;
}

export interface AllocationChange extends GivenShare {
  readonly allocation: string;
  readonly version: number;
  /** The first day of the new share; until the day before, the old one stands. */
  readonly from: Day;
}

export interface AllocationEnd {
  readonly allocation: string;
  readonly version: number;
  /** The last day that is paid. */
  readonly endsOn: Day;
}

@Injectable()
export class AllocationService {
  /** Lets a line pay a share of a post; gives the allocation's id. */
  async allocate(tx: Transaction, input: NewAllocation): Promise<string> {
    await holdLineWithOthers(tx, input.fundingLine);
    await holdPosts(tx, [input.post]);
    const line = await getLine(tx, input.fundingLine);
    const post = await getPost(tx, input.post, ['post']);
    requireMayChange(tx.actor, post, ['post']);
    const days = daysOfAllocation(input, line, post);
    const problems = new Problems();
    checkBelongTogether(problems, line, post);
    checkWithinLine(problems, line, days);
    const recorded = await tx.manager.findBy(AllocationEntity, { postId: post.id });
    const ofSameLine = recorded.filter(({ fundingLineId }) => fundingLineId === line.id);
    checkOnce(problems, days, ofSameLine);
    const reckoned = await reckonShare(tx, problems, input, { postId: post.id, on: days.startsOn });
    checkShares(problems, sharesWith(recorded, { lineId: line.id, sharePct: reckoned.share, ...days }, input));
    problems.throwIfAny();
    return tx.insert(AllocationEntity, {
      employerId: post.employerId,
      programmeId: post.programmeId,
      fundingLineId: line.id,
      postId: post.id,
      ...days,
      ...columnsOfShare(reckoned),
      followsLine: days.endsOn === line.endsOn,
    });
  }

  /** Changes the share from a day on; gives the id of the allocation with the new share. */
  async change(tx: Transaction, input: AllocationChange): Promise<string> {
    const was = await this.hold(tx, input.allocation);
    const { startsOn, endsOn } = was;
    if (input.from < startsOn || (endsOn !== null && input.from > endsOn)) {
      const days = `from ${inWords(startsOn)}${endsOn === null ? ' on' : ` to ${inWords(endsOn)}`}`;
      const sentence = `This allocation pays ${days}; change it from one of those days, or allocate the line again.`;
      refuse('NOT_PAID_THAT_DAY', ['from'], sentence);
    }
    const problems = new Problems();
    const reckoned = await reckonShare(tx, problems, input, { postId: was.postId, on: input.from });
    const days = { startsOn: input.from, endsOn };
    const recorded = await tx.manager.findBy(AllocationEntity, { postId: was.postId });
    const before = { ...was, endsOn: addDays(input.from, -1) };
    const others = recorded.flatMap((each) => (each.id !== was.id ? [each] : input.from > startsOn ? [before] : []));
    const changed = { lineId: was.fundingLineId, sharePct: reckoned.share, ...days };
    checkShares(problems, sharesWith(others, changed, input));
    problems.throwIfAny();
    if (input.from === startsOn) {
      await tx.update(AllocationEntity, was.id, input.version, columnsOfShare(reckoned));
      return was.id;
    }
    const { employerId, programmeId, fundingLineId, postId, followsLine } = was;
    await tx.update(AllocationEntity, was.id, input.version, { endsOn: before.endsOn, followsLine: false });
    const scope = { employerId, programmeId, fundingLineId, postId, followsLine };
    return tx.insert(AllocationEntity, { ...scope, ...days, ...columnsOfShare(reckoned) });
  }

  /** Ends an allocation before its line does; gives its id. */
  async end(tx: Transaction, input: AllocationEnd): Promise<string> {
    const was = await this.hold(tx, input.allocation);
    const problems = new Problems();
    problems.require(
      input.endsOn >= was.startsOn,
      'ENDS_BEFORE_START',
      ['endsOn'],
      `The allocation starts on ${inWords(was.startsOn)}; end it on that day or later.`,
    );
    problems.require(
      was.endsOn === null || input.endsOn <= was.endsOn,
      'ENDS_ALREADY',
      ['endsOn'],
      `The allocation ends on ${was.endsOn === null ? '' : inWords(was.endsOn)} already; to pay for longer, allocate the line again from the day after.`,
    );
    problems.throwIfAny();
    await tx.update(AllocationEntity, was.id, input.version, { endsOn: input.endsOn, followsLine: false });
    return was.id;
  }

  /** The allocation as it is once nobody else can be changing it. */
  private async hold(tx: Transaction, id: string): Promise<AllocationEntity> {
    const { fundingLineId, postId } = await getAllocation(tx, id);
    await holdLineWithOthers(tx, fundingLineId);
    await holdPosts(tx, [postId]);
    const allocation = await getAllocation(tx, id);
    requireMayChange(tx.actor, allocation, ['allocation']);
    return allocation;
  }
}

/** The period as given, else that of the line as far as the post exists. */
function daysOfAllocation(
  { startsOn, endsOn }: Pick<NewAllocation, 'startsOn' | 'endsOn'>,
  line: FundingLineEntity,
  post: PostRow,
): AllocationDays {
  const lastDay =
    line.endsOn === null || post.closedOn === null
      ? (line.endsOn ?? post.closedOn)
      : earlierOf(line.endsOn, post.closedOn);
  return { startsOn: startsOn ?? laterOf(line.startsOn, post.openedOn), endsOn: endsOn ?? lastDay };
}

function sharesWith(
  others: readonly AllocationEntity[],
  changed: CoverAllocation,
  { share }: GivenShare,
): SharesOfPost {
  return {
    post: 'this post',
    allocations: [...others.map(asCover), changed],
    lineId: changed.lineId,
    path: [share == null ? 'annualAmount' : 'share'],
  };
}

function columnsOfShare({ share, givenAnnualAmount }: ReckonedShare) {
  return {
    sharePct: unscaled(share, 2),
    givenAnnualAmount: givenAnnualAmount === null ? null : unscaled(givenAnnualAmount, 2),
  };
}
