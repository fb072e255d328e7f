import { certaintyAtLeast } from '../../funding/calculations/certainty-at-least.js';
import { addDays, Day, daysBetween } from '../../kernel/day.js';
import { FinancialYear } from '../../kernel/financial-year.js';
import { known, Known, unknown } from '../../kernel/known.js';
import { HundredthsOfPercent, HUNDRED_PERCENT, percentageOf } from '../../kernel/percent.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';
import { Amount, Word, wordsOn } from './said-of-money.js';

/** Weights are hundredths of a WTE × hundredths of a per cent × days. */
export interface WeightedAmount extends Amount {
  readonly weight: number;
}

export type CurveSteps = 'WEEK' | 'CHANGE';

export interface ConfirmedQuestion {
  readonly year: FinancialYear;
  /** All the work of the year. */
  readonly weight: number;
  readonly amounts: readonly WeightedAmount[];
  readonly words: readonly Word[];
  /** The first word recorded of any money of these posts; null where there is none. */
  readonly firstWordOn: Day | null;
  readonly asOf: Day;
  /** From how many days before the year the curve is asked for. */
  readonly from: number;
  readonly steps: CurveSteps;
}

/** What was said, and what that did to the work with signed money. */
export interface ConfirmedChange {
  readonly word: Word;
  /** Hundredths of a WTE over the year; negative where money was taken back. */
  readonly wte: number;
}

export interface ConfirmedPoint {
  readonly on: Day;
  readonly daysBefore: number;
  readonly confirmed: Known<{ share: HundredthsOfPercent; wte: number }, 'HISTORY_BEGINS_LATER' | 'NO_POSTS' | 'AHEAD'>;
  /** What was said since the point before. */
  readonly changes: readonly ConfirmedChange[];
}

const DAYS_PER_WEEK = 7;

/**
 * Which share of the work of a financial year had signed money, on days before its 1 April: as known on each of these days,
 * from what had been said by then.
 *
 * One post of the year, signed on 15 January for the half of it: 0 % on 14 January, 50 % from 15 January, 76 days before.
 */
export function confirmedCurve(question: ConfirmedQuestion): ConfirmedPoint[] {
  const flips = flipsOf(question);
  const days = question.steps === 'WEEK' ? everyWeek(question) : daysOfChange(question, flips);
  return days.map((on, at) => pointOn(on, days[at - 1] ?? null, question, flips));
}

/** The one point so many days before the year. */
export function confirmedAt(question: ConfirmedQuestion, daysBefore: number): ConfirmedPoint {
  return pointOn(addDays(question.year.startsOn, -daysBefore), null, question, flipsOf(question));
}

interface Flip extends ConfirmedChange {
  readonly on: Day;
  readonly weight: number;
}

/** Each time that what is said makes an amount signed, or no longer so. */
function flipsOf({ amounts, words, year }: ConfirmedQuestion): Flip[] {
  const flips = new Map<string, Flip>();
  for (const amount of amounts) {
    let isSigned = false;
    for (const word of wordsOn(amount, words)) {
      const becomesSigned = certaintyAtLeast(word.stage, 'SIGNED_ONLY');
      if (becomesSigned === isSigned) continue;
      isSigned = becomesSigned;
      // One word can sign several amounts of a line.
      const weight = (flips.get(word.id)?.weight ?? 0) + (becomesSigned ? amount.weight : -amount.weight);
      flips.set(word.id, { on: word.said_on, word, weight, wte: inWte(weight, year) });
    }
  }
  return [...flips.values()].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function pointOn(
  on: Day,
  before: Day | null,
  { year, weight, firstWordOn, asOf }: ConfirmedQuestion,
  flips: readonly Flip[],
): ConfirmedPoint {
  const signed = flips.reduce((sum, flip) => (flip.on <= on ? sum + flip.weight : sum), 0);
  const confirmed = (): ConfirmedPoint['confirmed'] => {
    if (on > asOf) return unknown('AHEAD');
    if (weight === 0) return unknown('NO_POSTS');
    if (firstWordOn === null || on < firstWordOn) return unknown('HISTORY_BEGINS_LATER');
    return known({ share: percentageOf(signed, weight), wte: inWte(signed, year) });
  };
  return {
    on,
    daysBefore: daysBetween(on, year.startsOn),
    confirmed: confirmed(),
    changes: flips
      .filter((flip) => before !== null && flip.on > before && flip.on <= on)
      .map(({ word, wte }) => ({ word, wte })),
  };
}

/** Every seventh day back from 1 April, so that curves of several years can be laid on each other. */
function everyWeek({ year, from, asOf }: ConfirmedQuestion): Day[] {
  const weeks = Math.floor(from / DAYS_PER_WEEK);
  return Array.from({ length: weeks + 1 }, (_, at) => addDays(year.startsOn, (at - weeks) * DAYS_PER_WEEK)).filter(
    (on) => on <= asOf,
  );
}

/** The first day asked for, each day on which the share changed, and the last day. */
function daysOfChange({ year, from, asOf, firstWordOn }: ConfirmedQuestion, flips: readonly Flip[]): Day[] {
  const first = addDays(year.startsOn, -from);
  const last = asOf < year.startsOn ? asOf : year.startsOn;
  const days = [first, ...flips.map(({ on }) => on), ...(firstWordOn === null ? [] : [firstWordOn]), last];
  return [...new Set(days)].filter((on) => on >= first && on <= last).sort();
}

function inWte(weight: number, { days }: FinancialYear): number {
  return divideHalfAwayFromZero(weight, HUNDRED_PERCENT * days);
}
