import { Injectable } from '@nestjs/common';
import { refuseAsChanged, Transaction } from '../database/transaction.js';
import { requireOwnEmployer } from '../employers/employer-checks.js';
import { addDays, Day, inWords } from '../kernel/day.js';
import { Problems } from '../kernel/problem.js';
import { checkPostState, PostStateValues } from './check-post.js';
import { getState, PostStateRow } from './post-rows.js';
import { PostStateEntity } from './post-state.entity.js';
import { stateColumns } from './post.service.js';

/** The parts of a state to give another value; a part that is absent stays, `annualCost` null clears it. */
export type PostStateParts = { readonly [Part in keyof PostStateValues]?: PostStateValues[Part] | null };

export interface PostChange extends PostStateParts {
  /** The state in force on the day from which it changes, as the person saw it. */
  readonly state: string;
  readonly version: number;
  /** First day of the new state. */
  readonly from: Day;
}

export interface PostStateCorrection extends PostStateParts {
  readonly state: string;
  readonly version: number;
}

/** What a post is funded for over time. A change begins a new state; a correction says that one was recorded wrongly. */
@Injectable()
export class PostStateService {
  /** Splits the state at a day: it ends the day before, and the new one runs to where the old one ended. Gives the post's id. */
  async change(tx: Transaction, input: PostChange): Promise<string> {
    const { state, changed, problems } = await this.read(tx, input);
    const { from } = input;
    const isWithin = from >= state.startsOn && (state.endsOn === null || from <= state.endsOn);
    problems.require(
      isWithin,
      'NOT_IN_FORCE',
      ['from'],
      `This state is not the one in force on ${inWords(from)}; give the state that is.`,
    );
    problems.require(
      from !== state.startsOn,
      'STARTS_THAT_DAY',
      ['from'],
      `This state itself starts on ${inWords(from)}; correct it instead, or change it from a later day.`,
    );
    problems.throwIfAny();
    const { employerId, programmeId, participationId, postId, endsOn } = state;
    await tx.update(PostStateEntity, state.id, input.version, { endsOn: addDays(from, -1) });
    await tx.insert(PostStateEntity, {
      ...{ employerId, programmeId, participationId, postId },
      ...stateColumns(changed),
      startsOn: from,
      endsOn,
    });
    return postId;
  }

  /** Rewrites a state for its whole period: it was recorded wrongly. Gives the post's id. */
  async correct(tx: Transaction, input: PostStateCorrection): Promise<string> {
    const { state, changed, problems } = await this.read(tx, input);
    problems.throwIfAny();
    await tx.update(PostStateEntity, state.id, input.version, stateColumns(changed));
    return state.postId;
  }

  private async read(
    tx: Transaction,
    input: PostStateCorrection,
  ): Promise<{ state: PostStateRow; changed: PostStateValues; problems: Problems }> {
    const state = await getState(tx, input.state, ['state']);
    requireOwnEmployer(tx.actor, state.employerId, ['state']);
    if (state.version !== input.version) refuseAsChanged();
    const changed: PostStateValues = {
      fundedWte: input.fundedWte ?? state.fundedWte,
      status: input.status ?? state.status,
      annualCost: input.annualCost === undefined ? state.annualCost : input.annualCost,
    };
    const problems = new Problems();
    checkPostState(problems, changed);
    const isDifferent =
      changed.fundedWte !== state.fundedWte ||
      changed.status !== state.status ||
      changed.annualCost !== state.annualCost;
    problems.require(isDifferent, 'NOTHING_CHANGES', [], 'All of this is recorded so already; nothing would change.');
    return { state, changed, problems };
  }
}
