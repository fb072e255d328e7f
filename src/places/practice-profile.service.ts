import { Injectable } from '@nestjs/common';
import { Transaction } from '../database/transaction.js';
import { addDays, Day, inWords } from '../kernel/day.js';
import { scaledOrNull, unscaled } from '../kernel/decimal.js';
import { HUNDRED_PERCENT } from '../kernel/percent.js';
import { periodFrom } from '../kernel/period-from.js';
import { Problems, refuse } from '../kernel/problem.js';
import { PracticeProfileEntity } from './practice-profile.entity.js';
import { getPractice } from './practice.service.js';

interface ProfileValues {
  readonly listSize: number;
  /** Hundredths of a per cent; null when not known. */
  readonly mostDeprivedPercent: number | null;
  readonly simdVersion: string | null;
}

export interface NewPracticeProfile {
  readonly practice: string;
  /** First day it is true for. */
  readonly from: Day;
  readonly listSize: number;
  readonly mostDeprivedPercent?: number | null;
  readonly simdVersion?: string | null;
}

/** What is left out stays as it is; null takes the share, or the issue of the index, away. */
export interface PracticeProfileCorrection {
  readonly profile: string;
  readonly version: number;
  readonly listSize?: number | null;
  readonly mostDeprivedPercent?: number | null;
  readonly simdVersion?: string | null;
}

const LONGEST_LIST = 200_000;

/** What is counted of a practice over time. Each change gives the practice's id. */
@Injectable()
export class PracticeProfileService {
  /** The profile in force on that day ends the day before; profiles that start later stay. */
  async record(tx: Transaction, { practice: id, from, ...given }: NewPracticeProfile): Promise<string> {
    const { id: practiceId } = await getPractice(tx, id, ['practice']);
    const { listSize, mostDeprivedPercent = null, simdVersion = null } = given;
    const values = { listSize, mostDeprivedPercent, simdVersion };
    const fit = periodFrom(from, await tx.manager.findBy(PracticeProfileEntity, { practiceId }));
    const problems = new Problems();
    checkValues(problems, values);
    problems.require(
      fit !== null,
      'PROFILE_STARTS_THAT_DAY',
      ['from'],
      `A profile is recorded from ${inWords(from)} already; correct that one, or start this one on another day.`,
    );
    problems.throwIfAny();
    const { closes, endsOn } = fit!;
    if (closes) await tx.update(PracticeProfileEntity, closes.id, closes.version, { endsOn: addDays(from, -1) });
    await tx.insert(PracticeProfileEntity, { practiceId, ...columns(values), startsOn: from, endsOn });
    return practiceId;
  }

  /** The profile was recorded wrongly, for the whole of its period. */
  async correct(tx: Transaction, input: PracticeProfileCorrection): Promise<string> {
    const profile = await tx.manager.findOneBy(PracticeProfileEntity, { id: input.profile });
    if (!profile)
      refuse('NOT_FOUND', ['profile'], 'No profile with this id is visible to you; read the practice again.');
    const { listSize, mostDeprivedPercent, simdVersion } = input;
    const values = {
      listSize: listSize ?? profile.listSize,
      mostDeprivedPercent:
        mostDeprivedPercent === undefined ? scaledOrNull(profile.mostDeprivedPercent, 2) : mostDeprivedPercent,
      simdVersion: simdVersion === undefined ? profile.simdVersion : simdVersion,
    };
    const problems = new Problems();
    checkValues(problems, values);
    problems.throwIfAny();
    await tx.update(PracticeProfileEntity, profile.id, input.version, columns(values));
    return profile.practiceId;
  }
}

function checkValues(problems: Problems, { listSize, mostDeprivedPercent, simdVersion }: ProfileValues): void {
  problems.require(
    listSize >= 0 && listSize <= LONGEST_LIST,
    'LIST_SIZE_OUT_OF_RANGE',
    ['listSize'],
    'A practice has between 0 and 200,000 registered patients.',
  );
  if (mostDeprivedPercent === null) return;
  problems.require(
    mostDeprivedPercent >= 0 && mostDeprivedPercent <= HUNDRED_PERCENT,
    'PERCENT_OUT_OF_RANGE',
    ['mostDeprivedPercent'],
    'The share of patients in the most deprived fifth lies between 0 and 100 per cent.',
  );
  problems.require(
    simdVersion !== null,
    'SIMD_VERSION_MISSING',
    ['simdVersion'],
    'Say by which issue of the index that share is, such as SIMD 2020v2; shares by different issues do not compare.',
  );
}

function columns({ listSize, mostDeprivedPercent, simdVersion }: ProfileValues) {
  return {
    listSize,
    mostDeprivedPercent: mostDeprivedPercent === null ? null : unscaled(mostDeprivedPercent, 2),
    simdVersion,
  };
}
