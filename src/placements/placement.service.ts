import { Injectable } from '@nestjs/common';
import { Transaction } from '../database/transaction.js';
import { addDays, Day, inWords } from '../kernel/day.js';
import { Problems, refuse } from '../kernel/problem.js';
import { RecordedAnswer } from '../web/recorded-answer.js';
import { findContractFor, findPlacementToChange } from './find-placement.js';
import { answers, kept, keysOf, merged, noLaterThan, PlacementDetails, termsOf } from './placement-terms.js';
import { checkDaysOfWeek, checkPlacement } from './placement.checks.js';
import { PlacementEntity } from './placement.entity.js';
import { Room } from './placement.enums.js';

export interface PlaceWorker extends PlacementDetails {
  readonly contract: string;
  readonly practice: string;
  readonly startsOn: Day;
  /** Left out: as long as the contract lasts by what is recorded now. */
  readonly endsOn?: Day | null;
  readonly daysPerWeek: number;
  readonly room: Room;
}

export interface ChangePlacement extends PlacementDetails {
  readonly placement: string;
  readonly version: number;
  /** First day on which it is as it is said here. */
  readonly from: Day;
}

export interface CorrectPlacement extends PlacementDetails {
  readonly placement: string;
  readonly version: number;
  readonly startsOn?: Day | null;
  readonly endsOn?: Day | null;
}

export interface EndPlacement {
  readonly placement: string;
  readonly version: number;
  readonly lastDay: Day;
}

@Injectable()
export class PlacementService {
  /** Sends a worker to a practice from a day; gives the placement's id. */
  async place(tx: Transaction, input: PlaceWorker): Promise<string> {
    const contract = await findContractFor(tx, input.contract);
    const problems = new Problems();
    const practice = await tx.row('SELECT id FROM practice WHERE id = $1', [input.practice]);
    problems.require(
      practice !== null,
      'NOT_FOUND',
      ['practice'],
      'There is no practice with this id; look it up by its code.',
    );
    const terms = merged(input, {
      startsOn: input.startsOn,
      endsOn: input.endsOn ?? contract.endsOn,
      daysPerWeek: input.daysPerWeek,
      room: input.room,
      guaranteedRoomDays: null,
    });
    checkPlacement(problems, terms, contract);
    problems.throwIfAny();
    const id = await tx.insert(PlacementEntity, {
      ...keysOf(contract),
      practiceId: input.practice,
      ...kept(terms),
      hasItAccess: input.hasItAccess ?? RecordedAnswer.BLANK,
      attendsPracticeMeetings: input.attendsPracticeMeetings ?? RecordedAnswer.BLANK,
    });
    await checkDaysOfWeek(tx, contract.id);
    return id;
  }

  /** From a day on it is otherwise; the days before stay as they were. Gives the id of the placement from that day. */
  async change(tx: Transaction, input: ChangePlacement): Promise<string> {
    const { placement, contract } = await findPlacementToChange(tx, input.placement);
    const { from } = input;
    if (from <= placement.startsOn) {
      refuse(
        'CHANGE_IS_CORRECTION',
        ['from'],
        `This placement starts on ${inWords(placement.startsOn)}; give a later day, or correct the placement itself.`,
      );
    }
    if (placement.endsOn !== null && from > placement.endsOn) {
      refuse(
        'AFTER_END',
        ['from'],
        `This placement ends on ${inWords(placement.endsOn)}; change it from a day before that, or place the worker anew.`,
      );
    }
    const problems = new Problems();
    const was = termsOf(placement);
    const terms = merged(input, { ...was, startsOn: from, endsOn: noLaterThan(contract.endsOn, was.endsOn) });
    checkPlacement(problems, terms, contract);
    problems.throwIfAny();
    await tx.update(PlacementEntity, placement.id, input.version, { endsOn: addDays(from, -1) });
    const id = await tx.insert(PlacementEntity, {
      ...keysOf(contract),
      practiceId: placement.practiceId,
      ...kept(terms),
      ...answers(input, placement),
    });
    await checkDaysOfWeek(tx, contract.id);
    return id;
  }

  /** It was never as it was recorded; what was recorded before stays in the history. */
  async correct(tx: Transaction, input: CorrectPlacement): Promise<string> {
    const { placement, contract } = await findPlacementToChange(tx, input.placement);
    const problems = new Problems();
    const was = termsOf(placement);
    const terms = merged(input, {
      ...was,
      startsOn: input.startsOn ?? was.startsOn,
      endsOn: input.endsOn === undefined ? was.endsOn : (input.endsOn ?? contract.endsOn),
    });
    checkPlacement(problems, terms, contract);
    problems.throwIfAny();
    await tx.update(PlacementEntity, placement.id, input.version, { ...kept(terms), ...answers(input, placement) });
    await checkDaysOfWeek(tx, contract.id);
    return placement.id;
  }

  async end(tx: Transaction, input: EndPlacement): Promise<string> {
    const { placement, contract } = await findPlacementToChange(tx, input.placement);
    const problems = new Problems();
    problems.require(
      input.lastDay >= placement.startsOn,
      'ENDS_BEFORE_START',
      ['lastDay'],
      `This placement starts on ${inWords(placement.startsOn)}; give a last day on or after that.`,
    );
    problems.require(
      contract.endsOn === null || input.lastDay <= contract.endsOn,
      'OUTSIDE_CONTRACT',
      ['lastDay'],
      `The contract ends on ${contract.endsOn && inWords(contract.endsOn)}; give a last day no later than that.`,
    );
    problems.throwIfAny();
    await tx.update(PlacementEntity, placement.id, input.version, { endsOn: input.lastDay });
    await checkDaysOfWeek(tx, contract.id);
    return placement.id;
  }
}
