import { addDays, addMonths, Day, inWords } from '../../kernel/day.js';
import { scaled } from '../../kernel/decimal.js';
import { pence } from '../../kernel/money.js';
import { HUNDRED_PERCENT, percentOf } from '../../kernel/percent.js';
import { ScenarioStep } from '../../scenarios/scenario-step.js';
import { ScenarioStepKind } from '../../scenarios/scenario.enums.js';
import { continueLine } from './continue-line.js';
import { addToCosts, AddedCost, changeWeek } from './suppose-week.js';
import { LineRow, SupposableRows } from './supposable-rows.js';
import { SupposedRecords } from './supposed-records.js';
import { isDeclined, isInstalmentSure, isSureToItsEnd, latestWord } from './sureness.js';

export interface Lateness {
  readonly weeks: number;
  /** Null for all lines. */
  readonly fundingLine: string | null;
}

export interface Supposition {
  /** What is supposed of records: see `Moment.supposed`. */
  readonly supposed: string;
  readonly lateness: readonly Lateness[];
  /** Steps that could not be taken, or not in full, in sentences. */
  readonly notes: readonly string[];
}

/** The days asked about. */
interface Period {
  readonly asOf: Day;
  readonly until: Day;
}

interface Given extends Period {
  readonly newId: () => string;
  /** What changed weeks add to the cost of posts, by post; nothing where the pay behind them may not be told. */
  readonly addedByWeeks?: ReadonlyMap<string, readonly AddedCost[]>;
}

/**
 * Takes the steps of a scenario one after the other. Of no steps nothing is supposed. What changed weeks add to costs comes
 * first, so that a changed scale raises that too, in whichever order they are said. Stops before each step, for a step can take
 * long.
 */
export function* suppose(
  steps: readonly ScenarioStep[],
  recorded: SupposableRows,
  { newId, addedByWeeks = new Map(), ...period }: Given,
): Generator<undefined, Supposition> {
  const records = new SupposedRecords(recorded, newId);
  addToCosts(records, addedByWeeks, period.until);
  const notes: string[] = [];
  for (const [at, step] of steps.entries()) {
    yield;
    notes.push(...take(records, step, period).map((sentence) => `Step ${at + 1}: ${sentence}`));
  }
  const lateness = steps.flatMap(({ kind, weeks, fundingLine }) =>
    kind === ScenarioStepKind.DECIDE_LATE ? [{ weeks: weeks!, fundingLine: fundingLine ?? null }] : [],
  );
  return { supposed: records.toJson(), lateness, notes };
}

/** Gives what keeps the step from being taken in full. */
function take(records: SupposedRecords, step: ScenarioStep, { asOf, until }: Period): string[] {
  if (step.kind === ScenarioStepKind.CHANGE_SCALE) return changeScale(records, step);
  if (step.kind === ScenarioStepKind.CHANGE_WEEK) return changeWeek(records, step);
  const lines = records.all('funding_line');
  const named = lines.find(({ id }) => id === step.fundingLine);
  if (step.fundingLine != null && !named) return ['the funding line is not recorded, or not visible to you.'];
  if (step.kind === ScenarioStepKind.DECIDE_LATE) return [];
  const takeFor = (line: LineRow): string[] => {
    if (step.kind === ScenarioStepKind.RENEW) return renew(records, line, step, asOf);
    if (step.kind === ScenarioStepKind.EXERCISE_OPTION) return exerciseOption(records, line, asOf);
    return doNotRenew(records, line, asOf);
  };
  if (named) return takeFor(named);
  const ending = lines.filter(({ ends_on }) => ends_on !== null && ends_on >= asOf && ends_on <= until);
  if (step.kind === ScenarioStepKind.DO_NOT_RENEW) return ending.flatMap(takeFor);
  const sure = ending.filter(({ id }) => isSureToItsEnd(records, id));
  if (step.kind === ScenarioStepKind.EXERCISE_OPTION) return sure.filter(hasOption).flatMap(takeFor);
  return [...lines.flatMap((line) => endsBeforeItsLine(records, line, { asOf, until })), ...sure.flatMap(takeFor)];
}

function doNotRenew(records: SupposedRecords, line: LineRow, asOf: Day): string[] {
  records.put('funding_line', { ...line, extension_to: null });
  const instalments = records.having('instalment', 'funding_line_id', line.id);
  for (const { id, starts_on } of instalments) {
    if (starts_on <= asOf || isInstalmentSure(records, line.id, id)) continue;
    // One word a day: what was said of the instalment last gives way to this.
    const { programme_id, employer_id } = line;
    const declined = { programme_id, employer_id, funding_line_id: line.id, instalment_id: id, said_on: asOf };
    records.put('certainty', {
      ...declined,
      id: latestWord(records, line.id, id)?.id ?? records.newId(),
      stage: 'DECLINED',
    });
  }
  return [];
}

function renew(records: SupposedRecords, line: LineRow, { percent, months }: ScenarioStep, asOf: Day): string[] {
  const endsOn = line.ends_on;
  if (endsOn === null) return [`the line ${line.reference} has no end, so there is nothing to renew.`];
  if (isDeclined(records, line.id)) return [`the line ${line.reference} was declined, so there is nothing to renew.`];
  const to = addDays(addMonths(addDays(endsOn, 1), months!), -1);
  const cut = continueLine(records, line, { endsOn, to, percent: percent!, stage: 'SIGNED', asOf });
  return cutShort(line, cut);
}

/** Signed money that ends with an instalment is not renewed where no line is named: what follows is recorded, and stays so. */
function endsBeforeItsLine(records: SupposedRecords, { id, reference }: LineRow, { asOf, until }: Period): string[] {
  if (isSureToItsEnd(records, id)) return [];
  const signed = records
    .having('instalment', 'funding_line_id', id)
    .filter((part) => part.ends_on >= asOf && part.ends_on <= until && isInstalmentSure(records, id, part.id))
    .map(({ ends_on }) => ends_on)
    .sort();
  const last = signed.at(-1);
  if (last === undefined) return [];
  return [
    `the signed money of the line ${reference} ends on ${inWords(last)}, before the line does, and is not renewed: its next instalment stays as sure as it is recorded.`,
  ];
}

function exerciseOption(records: SupposedRecords, line: LineRow, asOf: Day): string[] {
  if (!hasOption(line)) return [`the line ${line.reference} has no option left to use.`];
  const { ends_on: endsOn, extension_to: to } = line;
  // Using an option does not make money sure that never was.
  const sure = isSureToItsEnd(records, line.id);
  const stage = sure ? 'EXTENSION_EXERCISED' : null;
  const cut = continueLine(records, line, { endsOn, to, percent: HUNDRED_PERCENT, stage, asOf });
  return [
    ...(sure ? [] : [`the line ${line.reference} is not signed, and using its option does not make it so.`]),
    ...cutShort(line, cut),
  ];
}

function hasOption(line: LineRow): line is LineRow & { ends_on: Day; extension_to: Day } {
  return line.ends_on !== null && line.extension_to !== null && line.extension_to > line.ends_on;
}

function changeScale(records: SupposedRecords, { percent, from, employer }: ScenarioStep): string[] {
  records.changeFrom('post_state', from!, ({ employer_id, annual_cost }) => {
    const isMeant = employer == null || employer_id === employer;
    if (!isMeant || annual_cost === null) return null;
    const cost = pence(scaled(String(annual_cost), 2));
    return { annual_cost: percentOf(cost, HUNDRED_PERCENT + percent!) / 100 };
  });
  return [];
}

function cutShort({ reference }: LineRow, posts: number): string[] {
  if (posts === 0) return [];
  const those = posts === 1 ? 'one post' : `${posts} posts`;
  return [`for ${those} the line ${reference} pays less than that on days on which other lines are signed to pay.`];
}
