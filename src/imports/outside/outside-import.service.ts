import { NOT_CHECKED } from '../not-checked-rows.js';
import { Injectable } from '@nestjs/common';
import { Session } from '../../database/session.js';
import { dayInLondon } from '../../kernel/day.js';
import { ImportOutcome, RowChange } from '../import-outcome.js';
import { FileRefused, ImportProblem } from '../import-problem.js';
import { ImportOptions, ImportService, nothingDone } from '../import.service.js';
import { UploadedFile } from '../reading/uploaded-file.js';
import { Clock } from '../../web/clock.js';
import { Findings } from './findings.js';
import { OutsideOutcome } from './outside-outcome.js';
import { reportOf } from './report-of.js';
import { Choice, readGrants, readNotices, ReadPublished } from './read-published.js';
import { readScene } from './recorded-scene.js';
import { rowsOfAwards } from './rows-of-awards.js';
import { OurAward, sortAwards, SortedAwards } from './sort-awards.js';

export const OUTSIDE_SOURCES = ['360giving', 'ocds'] as const;
export type OutsideSource = (typeof OUTSIDE_SOURCES)[number];

export interface OutsideQuestion extends Choice {
  readonly from: OutsideSource;
  /** Name or id of the programme the money is for. */
  readonly programme: string;
  /** Organisation identifiers of whoever receives for the programme as a whole. */
  readonly programmeRecipients: readonly string[];
  /** Where the file was got, and under which licence, where it does not say so itself. */
  readonly source: string | null;
  readonly licence: string | null;
}

interface Sorted {
  readonly read: ReadPublished;
  readonly awards: SortedAwards;
}

/**
 * Brings in awards that others publish. They become rows of our own sheets and go the way of every import: all or
 * nothing, a dry run, the same services and the same refusals, with places in the file that was given.
 */
@Injectable()
export class OutsideImportService {
  constructor(
    private readonly imports: ImportService,
    private readonly clock: Clock,
  ) {}

  /** Never throws for what is wrong with the file. */
  async run(
    session: Session,
    file: UploadedFile,
    asked: OutsideQuestion,
    options: ImportOptions,
  ): Promise<OutsideOutcome> {
    const today = dayInLondon(this.clock.now());
    const findings = new Findings();
    let read: ReadPublished;
    try {
      read = await (asked.from === 'ocds' ? readNotices : readGrants)(file, asked, findings, today);
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      return { ...nothingDone(error.problems), published: null };
    }
    const told = findings.problems;
    const sorted: Sorted[] = [];
    const outcome = await this.imports.bring(
      session,
      [file],
      async (tx) => {
        const scene = await readScene(tx, asked.programme, read.scheme, read.awards);
        const awards = sortAwards(read.awards, scene, tx.actor, asked.programmeRecipients);
        sorted.push({ read, awards });
        const origin = { licence: asked.licence ?? read.licence, url: asked.source ?? read.url };
        const { rows, problems } = await rowsOfAwards(awards.ours, scene, origin, findings);
        return { rows, problems: [...told, ...awards.problems, ...problems] };
      },
      options,
    );
    const last = sorted.at(-1);
    if (!last) return { ...outcome, published: null };
    return {
      ...withPlaces(outcome, last.awards.ours, file.name),
      published: reportOf(last.read, last.awards, findings, asked),
    };
  }
}

/** From the rows of our own sheets back to where the award stands in the file. */
function withPlaces(outcome: ImportOutcome, ours: readonly OurAward[], file: string): ImportOutcome {
  // An award is several rows of ours: that one waits for another says nothing of the file.
  const problems = outcome.problems.filter(({ code }) => code !== NOT_CHECKED).map((problem) => placed(problem, ours));
  const changes = outcome.changes.map((change): RowChange => {
    const { place } = ours[change.row - 1]!.award.facts;
    return { ...change, file, row: place.row ?? change.row };
  });
  return { ...outcome, problems, changes };
}

/** Rows of our own sheets have no file; what has one is about the file itself. */
function placed(problem: ImportProblem, ours: readonly OurAward[]): ImportProblem {
  const award = problem.file === '' && problem.row !== null ? ours[problem.row - 1]?.award : undefined;
  if (!award) return problem;
  const fact = award.factOf[problem.column ?? ''] ?? (problem.sheet === 'funders' ? award.factOf['name'] : undefined);
  const place = fact ? award.facts.placeOf(fact) : award.facts.place;
  return { ...place, code: problem.code, message: problem.message };
}
