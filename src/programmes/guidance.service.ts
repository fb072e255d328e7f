import { Injectable } from '@nestjs/common';
import { Transaction } from '../database/transaction.js';
import { addDays, Day, inWords } from '../kernel/day.js';
import { periodFrom } from '../kernel/period-from.js';
import { Problems, refuse } from '../kernel/problem.js';
import { Nation } from '../reference-data/enums/pay.enums.js';
import { getLedProgramme } from './programme-checks.js';
import { ProgrammeGuidanceEntity } from './programme-guidance.entity.js';
import { GuidanceKind, PointRule } from './programme.enums.js';

interface GuidanceValues {
  readonly nation: Nation;
  readonly band: string;
  readonly pointRule: PointRule;
  readonly kind: GuidanceKind;
  readonly source: string;
}

export interface GuidanceAdoption extends GuidanceValues {
  readonly programme: string;
  /** First day on which it applies. */
  readonly from: Day;
}

/** What is left out, or null, stays as it is. */
export type GuidanceCorrection = { readonly guidance: string; readonly version: number } & {
  readonly [Part in keyof GuidanceValues]?: GuidanceValues[Part] | null;
};

export interface GuidanceEnding {
  readonly guidance: string;
  readonly version: number;
  readonly lastDay: Day;
}

/** The bands of Agenda for Change. A band without published rates may be adopted: what it pays is then unknown. */
const BANDS = ['1', '2', '3', '4', '5', '6', '7', '8a', '8b', '8c', '8d', '9'];

/** The guidance a programme has adopted over time. Each change gives the programme's id. */
@Injectable()
export class GuidanceService {
  /** The guidance in force on that day ends the day before; guidance that starts later stays. */
  async adopt(tx: Transaction, { programme: id, from, ...values }: GuidanceAdoption): Promise<string> {
    const { id: programmeId } = await getLedProgramme(tx, id, ['programme']);
    const fit = periodFrom(from, await tx.manager.findBy(ProgrammeGuidanceEntity, { programmeId }));
    const problems = new Problems();
    checkBand(problems, values.band);
    problems.require(
      fit !== null,
      'GUIDANCE_STARTS_THAT_DAY',
      ['from'],
      `Guidance adopted from ${inWords(from)} is recorded already; correct that, or adopt this from another day.`,
    );
    problems.throwIfAny();
    const { closes, endsOn } = fit!;
    if (closes) await tx.update(ProgrammeGuidanceEntity, closes.id, closes.version, { endsOn: addDays(from, -1) });
    const { nation, band, pointRule, kind, source } = values;
    await tx.insert(ProgrammeGuidanceEntity, {
      ...{ programmeId, nation, band, pointRule, kind, source },
      startsOn: from,
      endsOn,
    });
    return programmeId;
  }

  /** The guidance was recorded wrongly, for the whole of its period. */
  async correct(tx: Transaction, input: GuidanceCorrection): Promise<string> {
    const { guidance, programme } = await getLedGuidance(tx, input.guidance);
    const corrected = {
      nation: input.nation ?? guidance.nation,
      band: input.band ?? guidance.band,
      pointRule: input.pointRule ?? guidance.pointRule,
      kind: input.kind ?? guidance.kind,
      source: input.source ?? guidance.source,
    };
    const problems = new Problems();
    checkBand(problems, corrected.band);
    problems.throwIfAny();
    await tx.update(ProgrammeGuidanceEntity, guidance.id, input.version, corrected);
    return programme.id;
  }

  /** From the day after, the programme has adopted nothing, until it adopts other guidance. */
  async end(tx: Transaction, input: GuidanceEnding): Promise<string> {
    const { guidance, programme } = await getLedGuidance(tx, input.guidance);
    const problems = new Problems();
    problems.require(
      input.lastDay >= guidance.startsOn,
      'ENDS_BEFORE_IT_STARTS',
      ['lastDay'],
      `This guidance starts on ${inWords(guidance.startsOn)}; give that day or a later one.`,
    );
    problems.require(
      guidance.endsOn === null || input.lastDay <= guidance.endsOn,
      'GUIDANCE_ENDS_EARLIER',
      ['lastDay'],
      `This guidance already ends${guidance.endsOn ? ` on ${inWords(guidance.endsOn)}` : ''}; to make it apply again, adopt it from the day after.`,
    );
    problems.throwIfAny();
    await tx.update(ProgrammeGuidanceEntity, guidance.id, input.version, { endsOn: input.lastDay });
    return programme.id;
  }
}

async function getLedGuidance(tx: Transaction, id: string) {
  const guidance = await tx.manager.findOneBy(ProgrammeGuidanceEntity, { id });
  if (!guidance) {
    refuse('NOT_FOUND', ['guidance'], 'No guidance with this id is visible to you; read the programme again.');
  }
  return { guidance, programme: await getLedProgramme(tx, guidance.programmeId, ['guidance']) };
}

function checkBand(problems: Problems, band: string): void {
  problems.require(
    BANDS.includes(band),
    'UNKNOWN_BAND',
    ['band'],
    'Agenda for Change has no such band; write it as 5 or 8a, without the word band.',
  );
}
