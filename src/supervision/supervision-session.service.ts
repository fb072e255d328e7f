import { Injectable } from '@nestjs/common';
import { Transaction } from '../database/transaction.js';
import { Day, inWords } from '../kernel/day.js';
import { Problems, refuse } from '../kernel/problem.js';
import { findSupervisedContract, SupervisedContract } from './find-supervised.js';
import { daysOfContract } from './supervision-arrangement.checks.js';
import { SupervisionSessionEntity } from './supervision-session.entity.js';
import { SessionOutcome, SupervisionKind } from './supervision.enums.js';

const MINUTES_IN_DAY = 1440;

export interface LogSession {
  readonly contract: string;
  readonly kind: SupervisionKind;
  readonly onDay: Day;
  readonly outcome: SessionOutcome;
  /** Only where it was held. */
  readonly minutes?: number | null;
}

/** Undefined is "as it was"; a session that turns out cancelled loses its minutes. */
export interface CorrectSession {
  readonly session: string;
  readonly version: number;
  readonly kind?: SupervisionKind | null;
  readonly onDay?: Day | null;
  readonly outcome?: SessionOutcome | null;
  readonly minutes?: number | null;
}

export interface RemoveSession {
  readonly session: string;
  readonly version: number;
}

type SessionFacts = Pick<SupervisionSessionEntity, 'kind' | 'onDay' | 'outcome' | 'minutes'>;

@Injectable()
export class SupervisionSessionService {
  /** Notes that a session was held, or cancelled by whom; gives its id. */
  async log(tx: Transaction, input: LogSession, today: Day): Promise<string> {
    const { employerId, participationId, contractId, ...contract } = await findSupervisedContract(tx, input.contract);
    const session = { kind: input.kind, onDay: input.onDay, outcome: input.outcome, minutes: input.minutes ?? null };
    check(session, contract, today);
    return tx.insert(SupervisionSessionEntity, { employerId, participationId, contractId, ...session });
  }

  async correct(tx: Transaction, input: CorrectSession, today: Day): Promise<string> {
    const was = await this.findToChange(tx, input.session);
    const outcome = input.outcome ?? was.outcome;
    const minutesBefore = outcome === SessionOutcome.HELD ? was.minutes : null;
    const session = {
      kind: input.kind ?? was.kind,
      onDay: input.onDay ?? was.onDay,
      outcome,
      minutes: input.minutes === undefined ? minutesBefore : input.minutes,
    };
    check(session, await findSupervisedContract(tx, was.contractId), today);
    await tx.update(SupervisionSessionEntity, was.id, input.version, session);
    return was.id;
  }

  /** Takes out a session that was logged by mistake; gives its id. */
  async remove(tx: Transaction, input: RemoveSession): Promise<string> {
    const { id } = await this.findToChange(tx, input.session);
    await tx.remove(SupervisionSessionEntity, id, input.version);
    return id;
  }

  private async findToChange(tx: Transaction, id: string): Promise<SupervisionSessionEntity> {
    const found = await tx.manager.findOneBy(SupervisionSessionEntity, { id });
    if (found) return found;
    refuse('NOT_FOUND', ['session'], 'No session with this id is visible to you; look it up by its contract.');
  }
}

function check(
  { onDay, outcome, minutes }: SessionFacts,
  contract: Pick<SupervisedContract, 'startsOn' | 'endsOn'>,
  today: Day,
): void {
  const problems = new Problems();
  problems.require(
    onDay <= today,
    'IN_THE_FUTURE',
    ['onDay'],
    `Today is ${inWords(today)}; log a session when it has been held or cancelled.`,
  );
  problems.require(
    onDay >= contract.startsOn && (contract.endsOn === null || onDay <= contract.endsOn),
    'OUTSIDE_CONTRACT',
    ['onDay'],
    `The contract ${daysOfContract(contract.startsOn, contract.endsOn)}; log the session under the contract of that day.`,
  );
  if (outcome === SessionOutcome.HELD) {
    problems.require(
      minutes !== null && minutes >= 1 && minutes <= MINUTES_IN_DAY,
      'MINUTES_MISSING',
      ['minutes'],
      `Say how many minutes the session lasted, from 1 to ${MINUTES_IN_DAY}.`,
    );
  } else {
    problems.require(
      minutes === null,
      'CANCELLED_HAS_NO_MINUTES',
      ['minutes'],
      'A session that was cancelled did not last; leave the minutes out, or log it as held.',
    );
  }
  problems.throwIfAny();
}
