import { Injectable } from '@nestjs/common';
import { Transaction } from '../database/transaction.js';
import { requireOwnEmployer } from '../employers/employer-checks.js';
import { unscaled } from '../kernel/decimal.js';
import { Day, inWords } from '../kernel/day.js';
import { fitToPeriod, Period } from '../kernel/fit-to-period.js';
import { Problems, refuse } from '../kernel/problem.js';
import { checkPostDetails, checkPostState, PostDetails, PostStateValues } from './check-post.js';
import { PostStateEntity } from './post-state.entity.js';
import { PostEntity } from './post.entity.js';
import { findParticipation, getPost, PostRow, PostStateRow, statesOf } from './post-rows.js';

export interface NewPost extends PostDetails, PostStateValues {
  /** The employer's part in the programme, or the two that it joins. */
  readonly participation?: string | null;
  readonly employer?: string | null;
  readonly programme?: string | null;
}

export interface PostDetailsCorrection extends Partial<PostDetails> {
  readonly post: string;
  readonly version: number;
  /** Null: it is open. */
  readonly closedOn?: Day | null;
}

export interface PostClosure {
  readonly post: string;
  readonly version: number;
  /** Last day of the post. */
  readonly on: Day;
}

/** The post itself: its opening, its details and its end. What it is funded for over time is `PostStateService`. */
@Injectable()
export class PostService {
  /** Opens a post with its first state; gives its id. */
  async open(tx: Transaction, input: NewPost): Promise<string> {
    const problems = new Problems();
    checkPostDetails(problems, input);
    checkPostState(problems, input);
    const participation = await findParticipation(tx, problems, input);
    problems.throwIfAny();
    const part = participation!;
    requireOwnEmployer(tx.actor, part.employerId, [input.participation ? 'participation' : 'employer']);
    const { reference, role, openedOn } = input;
    const postId = await tx.insert(PostEntity, { ...part, reference, role, openedOn });
    await tx.insert(PostStateEntity, { ...part, postId, ...stateColumns(input), startsOn: openedOn });
    return postId;
  }

  /** Puts right what a post is; where its days move, its first and its last state move with them. */
  async correct(tx: Transaction, input: PostDetailsCorrection): Promise<string> {
    const post = await this.own(tx, input.post);
    const corrected: PostDetails = {
      reference: input.reference ?? post.reference,
      role: input.role ?? post.role,
      openedOn: input.openedOn ?? post.openedOn,
    };
    const closedOn = input.closedOn === undefined ? post.closedOn : input.closedOn;
    const states = await statesOf(tx, post.id);
    const first = states[0]!;
    const problems = new Problems();
    checkPostDetails(problems, corrected);
    problems.require(
      first.endsOn === null || corrected.openedOn <= first.endsOn,
      'OPENED_AFTER_FIRST_STATE',
      ['openedOn'],
      `The first state recorded for this post ends on ${first.endsOn && inWords(first.endsOn)}; the post has to open by then.`,
    );
    problems.require(
      closedOn === null || closedOn >= corrected.openedOn,
      'CLOSES_BEFORE_OPENED',
      ['closedOn'],
      closesBeforeOpened(corrected.openedOn),
    );
    problems.throwIfAny();
    await tx.update(PostEntity, post.id, input.version, { ...corrected, closedOn });
    await followDays(tx, states, { startsOn: corrected.openedOn, endsOn: closedOn });
    return post.id;
  }

  /** Closes a post at the end of a day. What was recorded for later days goes; its history stays. */
  async close(tx: Transaction, { post: id, version, on }: PostClosure): Promise<string> {
    const post = await this.own(tx, id);
    if (on < post.openedOn) {
      refuse('CLOSES_BEFORE_OPENED', ['on'], closesBeforeOpened(post.openedOn));
    }
    if (post.closedOn !== null && on > post.closedOn) {
      refuse(
        'CLOSED_ALREADY',
        ['on'],
        `This post closed on ${inWords(post.closedOn)}; open another post for later days, or correct its last day if it never closed then.`,
      );
    }
    await tx.update(PostEntity, id, version, { closedOn: on });
    await followDays(tx, await statesOf(tx, id), { startsOn: post.openedOn, endsOn: on });
    return id;
  }

  private async own(tx: Transaction, id: string): Promise<PostRow> {
    const post = await getPost(tx, id, ['post']);
    requireOwnEmployer(tx.actor, post.employerId, ['post']);
    return post;
  }
}

/** States cover the days of their post exactly. */
async function followDays(tx: Transaction, states: readonly PostStateRow[], days: Period): Promise<void> {
  const { kept, removed } = fitToPeriod(states, days);
  for (const { id, version } of removed) await tx.remove(PostStateEntity, id, version);
  for (const { version: state, startsOn, endsOn } of kept) {
    const isMoved = startsOn !== state.startsOn || endsOn !== state.endsOn;
    if (isMoved) await tx.update(PostStateEntity, state.id, state.version, { startsOn, endsOn });
  }
}

function closesBeforeOpened(openedOn: Day): string {
  return `This post opened on ${inWords(openedOn)}; close it on that day or later.`;
}

/** A state as its table keeps it. */
export function stateColumns({ fundedWte, status, annualCost }: PostStateValues) {
  return {
    fundedWte: unscaled(fundedWte, 2),
    status,
    annualCost: annualCost === null ? null : unscaled(annualCost, 2),
  };
}
