import { Day, earlierOf, inWords, laterOf } from '../kernel/day.js';
import { Pence, poundsInWords } from '../kernel/money.js';
import { Problems } from '../kernel/problem.js';

export interface InstalmentToCheck {
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** Pence. */
  readonly amount: number;
  /** Where it stands in the input; null for one that is recorded already. */
  readonly path: readonly string[] | null;
}

export interface InstalmentsLine {
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly amount: number | null;
}

const MOST_PENCE = 9_999_999_999_999;

/** Instalments lie within their line, one for each day, and come to no more than the line is worth. */
export function checkInstalments(
  problems: Problems,
  line: InstalmentsLine,
  instalments: readonly InstalmentToCheck[],
  amountPath: readonly string[],
): void {
  for (const [at, instalment] of instalments.entries()) {
    if (instalment.path === null) continue;
    checkPeriod(problems, line, instalment, instalment.path);
    const others = instalments.filter((other, place) => other.path === null || place < at);
    checkOverlap(problems, instalment, others, instalment.path);
  }
  const total = instalments.reduce((sum, { amount }) => sum + amount, 0);
  if (line.amount !== null && total > line.amount) {
    problems.add(
      'INSTALMENTS_OVER_AMOUNT',
      amountPath,
      `The instalments come to ${pounds(total)}, ${pounds(total - line.amount)} more than the line's amount of ${pounds(line.amount)}; lower one of them, or correct the line's amount first.`,
    );
  }
}

function checkPeriod(
  problems: Problems,
  line: InstalmentsLine,
  { startsOn, endsOn, amount }: InstalmentToCheck,
  path: readonly string[],
): void {
  const amountFits = amount >= 0 && amount <= MOST_PENCE;
  const amountSentence = 'An amount is not below £0 and not above £99,999,999,999.99.';
  problems.require(amountFits, 'AMOUNT_OUT_OF_RANGE', [...path, 'amount'], amountSentence);
  if (endsOn < startsOn) {
    const sentence = `The instalment would end on ${inWords(endsOn)}, before it starts on ${inWords(startsOn)}; put one of the days right.`;
    problems.add('ENDS_BEFORE_START', [...path, 'endsOn'], sentence);
    return;
  }
  const lineDays = line.endsOn === null ? `from ${inWords(line.startsOn)}` : daysInWords(line.startsOn, line.endsOn);
  const sentence = `The instalment would be for ${daysInWords(startsOn, endsOn)}, but its line pays ${lineDays}; keep it within those days.`;
  problems.require(startsOn >= line.startsOn, 'INSTALMENT_OUTSIDE_LINE', [...path, 'startsOn'], sentence);
  const endsInTime = line.endsOn === null || endsOn <= line.endsOn;
  problems.require(endsInTime, 'INSTALMENT_OUTSIDE_LINE', [...path, 'endsOn'], sentence);
}

function checkOverlap(
  problems: Problems,
  instalment: InstalmentToCheck,
  others: readonly InstalmentToCheck[],
  path: readonly string[],
): void {
  const other = others.find((each) => each.startsOn <= instalment.endsOn && instalment.startsOn <= each.endsOn);
  if (!other) return;
  const [first, last] = [laterOf(other.startsOn, instalment.startsOn), earlierOf(other.endsOn, instalment.endsOn)];
  problems.add(
    'INSTALMENTS_OVERLAP',
    [...path, 'startsOn'],
    `Two instalments would be for ${daysInWords(first, last)}; give each day to one of them.`,
  );
}

function daysInWords(first: Day, last: Day): string {
  return first === last ? inWords(first) : `${inWords(first)} to ${inWords(last)}`;
}

const pounds = (amount: number): string => poundsInWords(amount as Pence);
