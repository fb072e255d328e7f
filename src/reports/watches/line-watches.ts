import { reportFile } from '../../database/sql-file.js';
import { CertaintyStage } from '../../funding/calculations/certainty-at-least.js';
import { addMonths, Day, inWords } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { Pence, poundsInWords } from '../../kernel/money.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { findLinesToDecide } from '../deadlines/line-deadlines.js';
import { unsignedInWords } from '../deadlines/unsigned-in-words.js';
import { FundingScope, scopeValues } from '../funding-scope.js';
import { findRunways, RunwayOfLine } from '../runway/find-runways.js';
import { ABOUT_NOTHING, FROM_RECORDS, Watch } from './watch.js';

const LINES = reportFile(__dirname, 'watched-lines.sql');

interface Row {
  readonly line_id: string;
  readonly title: string;
  readonly starts_on: Day;
  readonly ends_on: Day | null;
  readonly unsigned_from: Day | null;
  readonly stage: CertaintyStage | null;
  /** What was said of money of the line that is to begin after the day, where that is not signed. */
  readonly stage_to_come: CertaintyStage | null;
  /** Whether anybody has said anything of it; a stage is a hope where nobody has. */
  readonly is_said: boolean;
}

const SOON_MONTHS = 12;

/** What is to be watched about money: its state, whether it is signed, and whether it is worth what it is to pay. */
export async function findLineWatches(request: TrackerRequest, moment: Moment, scope: FundingScope): Promise<Watch[]> {
  const { asOf } = moment;
  const soon = addMonths(asOf, SOON_MONTHS);
  const question = { scope, line: null, certainty: 'EVERYTHING_SAID', award: 0, atRecordedCost: true } as const;
  const [lines, toDecide, runways] = await Promise.all([
    request.reader.rows<Row>(moment, LINES, [asOf, ...scopeValues(scope)]),
    findLinesToDecide(request, moment, scope, soon),
    findRunways(request, moment, question),
  ]);
  const worth = new Map(runways.lines.map((line) => [line.lineId, line]));
  const decideBy = new Map<string, Day>();
  for (const { lineId, decision } of toDecide) {
    if (decision.known && decision.value.decideBy <= soon) decideBy.set(lineId, decision.value.decideBy);
  }
  return lines.flatMap((line) => [
    stateOf(line, decideBy.get(line.line_id) ?? null, moment.asOf, soon),
    ...unsigned(line),
    ...overValue(line, worth.get(line.line_id)),
  ]);
}

function stateOf(
  { line_id: lineId, title, starts_on, ends_on, stage_to_come: stage, is_said }: Row,
  decideBy: Day | null,
  asOf: Day,
  soon: Day,
): Watch {
  const ofLine = { ...ABOUT_NOTHING, lineId, day: ends_on, source: FROM_RECORDS };
  if (ends_on !== null && ends_on < asOf) {
    const sentence = `"${title}" ended on ${inWords(ends_on)}.`;
    return { ...ofLine, kind: 'LINE_ENDED', sentence, rule: 'A line has ended after its last day.' };
  }
  const endsSoon = ends_on !== null && ends_on <= soon;
  const rule =
    'A line ends soon when its last day, or its last safe day to decide, is within twelve months or has passed.';
  const end = ends_on === null ? 'has no agreed end' : `ends on ${inWords(ends_on)}`;
  if (endsSoon || decideBy !== null) {
    const decision = decideBy ? `; the last safe day to decide about it is ${inWords(decideBy)}` : '';
    return { ...ofLine, kind: 'LINE_ENDING_SOON', sentence: `"${title}" ${end}${decision}.`, rule };
  }
  const begins = starts_on > asOf ? `begins on ${inWords(starts_on)} and ` : '';
  const once =
    starts_on > asOf && stage !== null ? `, once it is signed (${unsignedInWords(is_said ? stage : null)})` : '';
  return { ...ofLine, kind: 'LINE_LIVE', sentence: `"${title}" ${begins}${end}${once}.`, rule };
}

function unsigned({ line_id: lineId, title, unsigned_from: day, stage, is_said }: Row): Watch[] {
  if (day === null || stage === null) return [];
  return [
    {
      ...ABOUT_NOTHING,
      lineId,
      kind: 'STARTED_UNSIGNED',
      day,
      sentence: `"${title}" was to pay from ${inWords(day)} and is not signed (${unsignedInWords(is_said ? stage : null)}).`,
      rule: 'Only money that is signed, or extended under an option, pays anybody: have it signed, or state its certainty anew.',
      source: FROM_RECORDS,
    },
  ];
}

function overValue({ line_id: lineId, title }: Row, worth: RunwayOfLine | undefined): Watch[] {
  if (!worth || typeof worth.runway === 'string') return [];
  const { cashPence, costPence, spentOn } = worth.runway;
  if (costPence <= cashPence) return [];
  const [cost, cash] = [poundsInWords(costPence as Pence), poundsInWords(cashPence as Pence)];
  return [
    {
      ...ABOUT_NOTHING,
      lineId,
      kind: 'ALLOCATED_OVER_VALUE',
      day: spentOn,
      sentence: `The posts that "${title}" is to pay cost ${cost} over its days, by their recorded costs; it is worth ${cash}.`,
      rule: 'Allocated shares of recorded yearly costs, over the days of the line, against its amount or instalments; `runway` has the same at what people really cost.',
      source: FROM_RECORDS,
    },
  ];
}
