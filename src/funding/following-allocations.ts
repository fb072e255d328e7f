import { In } from 'typeorm';
import { Transaction } from '../database/transaction.js';
import { Day, inWords } from '../kernel/day.js';
import { Problems } from '../kernel/problem.js';
import { AllocationEntity } from './allocation.entity.js';
import { asCover, checkShares } from './check-shares.js';
import { holdPosts } from './funding-locks.js';

interface MovedLine {
  readonly id: string;
  /** Its days as they will be. */
  readonly startsOn: Day;
  readonly endsOn: Day | null;
}

/**
 * What becomes of a line's allocations when its days change: those that follow it end with it, the others must fit as
 * they are, and no post may come to be paid more than 100 %. Gives those that move; the line is held alone meanwhile.
 */
export async function allocationsThatFollow(
  tx: Transaction,
  problems: Problems,
  line: MovedLine,
  path: readonly string[],
): Promise<AllocationEntity[]> {
  const posts = await tx.rows<{ id: string; reference: string }>(
    `SELECT post.id, post.reference FROM post
     WHERE post.id IN (SELECT allocation.post_id FROM allocation WHERE allocation.funding_line_id = $1)
     ORDER BY post.reference, post.id`,
    [line.id],
  );
  const postIds = posts.map(({ id }) => id);
  await holdPosts(tx, postIds);
  const allocations = await tx.manager.findBy(AllocationEntity, { postId: In(postIds) });
  const moves = (each: AllocationEntity) => each.fundingLineId === line.id && each.followsLine;
  const endOf = (each: AllocationEntity) => (moves(each) ? line.endsOn : each.endsOn);

  for (const { id, reference } of posts) {
    const ofPost = allocations.filter(({ postId }) => postId === id);
    const outside = ofPost
      .filter(({ fundingLineId }) => fundingLineId === line.id)
      .find((each) => isOutside(line, { startsOn: each.startsOn, endsOn: endOf(each) }));
    if (outside) {
      problems.add('ALLOCATION_OUTSIDE_LINE', path, outsideInWords(line, outside, reference));
    } else {
      const asTheyWouldBe = ofPost.map((each) => ({ ...asCover(each), endsOn: endOf(each) }));
      checkShares(problems, { post: `the post ${reference}`, allocations: asTheyWouldBe, lineId: line.id, path });
    }
  }
  return allocations.filter((each) => moves(each) && each.endsOn !== line.endsOn);
}

/** Ends the allocations with their line; the line itself has been changed by now. */
export async function moveWithLine(
  tx: Transaction,
  following: readonly AllocationEntity[],
  endsOn: Day | null,
): Promise<void> {
  for (const { id, version } of following) await tx.update(AllocationEntity, id, version, { endsOn });
}

function isOutside(line: MovedLine, { startsOn, endsOn }: { startsOn: Day; endsOn: Day | null }): boolean {
  const startsTooEarly = startsOn < line.startsOn;
  const endsTooLate = line.endsOn !== null && (endsOn === null || endsOn > line.endsOn);
  const isLeftBehind = endsOn !== null && endsOn < startsOn;
  return startsTooEarly || endsTooLate || isLeftBehind;
}

function outsideInWords(line: MovedLine, { startsOn, endsOn }: AllocationEntity, reference: string): string {
  const paid = `${inWords(startsOn)}${endsOn === null ? ' on' : ` to ${inWords(endsOn)}`}`;
  const days = `from ${inWords(line.startsOn)}${line.endsOn === null ? ' on' : ` to ${inWords(line.endsOn)}`}`;
  return `The line pays the post ${reference} from ${paid}, but would itself only run ${days}; change that allocation first.`;
}
