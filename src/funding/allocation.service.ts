import { Injectable } from '@nestjs/common';
import { Transaction } from '../database/transaction.js';
import { addDays, Day, earlierOf, inWords, laterOf } from '../kernel/day.js';
import { scaled } from '../kernel/decimal.js';
import { Problems, refuse } from '../kernel/problem.js';
import { getPost, PostRow } from '../posts/post-rows.js';
import { AllocationEntity } from './allocation.entity.js';
import { columnsOfShare, pathOfShare, recordedShare, sharesWith } from './allocation-share.js';
import { AllocationDays, checkBelongTogether, checkOnce, checkWithinLine } from './check-allocation.js';
import { checkShares } from './check-shares.js';
import { FundingLineEntity } from './funding-line.entity.js';
import { holdLineWithOthers, holdPosts } from './funding-locks.js';
import { getAllocation, getLine } from './funding-rows.js';
import { GivenShare, reckonShare } from './reckon-share.js';
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

/** What is left out stays as it is; a share is put right by a share or an amount a year. */
export interface AllocationCorrection extends GivenShare {
  readonly allocation: string;
  readonly version: number;
  readonly startsOn?: Day | null;
  /** Null: the line's last day, or the post's where that is earlier. */
  readonly endsOn?: Day | null;
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
    const path = pathOfShare(input);
    checkShares(problems, sharesWith(recorded, { lineId: line.id, sharePct: reckoned.share, ...days }, path));
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
    checkShares(problems, sharesWith(others, changed, pathOfShare(input)));
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

  /** It never paid as it was recorded; gives its id. */
  async correct(tx: Transaction, input: AllocationCorrection): Promise<string> {
    const was = await this.hold(tx, input.allocation);
    const line = await getLine(tx, was.fundingLineId);
    const post = await getPost(tx, was.postId, ['allocation']);
    const startsOn = input.startsOn ?? was.startsOn;
    const lastDay = input.endsOn === undefined ? was.endsOn : input.endsOn;
    const days = input.endsOn === null ? daysOfAllocation({ startsOn }, line, post) : { startsOn, endsOn: lastDay };
    const problems = new Problems();
    checkWithinLine(problems, line, days);
    const others = (await tx.manager.findBy(AllocationEntity, { postId: post.id })).filter(({ id }) => id !== was.id);
    const ofSameLine = others.filter(({ fundingLineId }) => fundingLineId === line.id);
    checkOnce(problems, days, ofSameLine);
    const isGiven = input.share != null || input.annualAmount != null;
    const isReckonedAnew = isGiven || (was.givenAnnualAmount !== null && startsOn !== was.startsOn);
    const reckoned = isReckonedAnew
      ? await reckonShare(tx, problems, isGiven ? input : recordedShare(was), { postId: post.id, on: startsOn })
      : null;
    const corrected = { lineId: line.id, sharePct: reckoned?.share ?? scaled(was.sharePct, 2), ...days };
    checkShares(problems, sharesWith(others, corrected, isGiven ? pathOfShare(input) : ['startsOn']));
    problems.throwIfAny();
    await tx.update(AllocationEntity, was.id, input.version, {
      ...days,
      ...(reckoned && columnsOfShare(reckoned)),
      followsLine: input.endsOn === undefined ? was.followsLine : days.endsOn === line.endsOn,
    });
    return was.id;
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
