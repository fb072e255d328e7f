import { day, Day, earlierOf, isDay } from '../../kernel/day.js';
import { wholeMonth } from './as-at-period.js';
import { Publication } from './fact-file.js';

/** The facts speak from here on; what is older or undated counts as known from this day. */
const FACTS_START_ON = day('2021-04-01');

/** The day the facts were gathered: whatever they hold was published by then, even where it takes effect later. */
const FACTS_GATHERED_ON = day('2026-11-22');

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAY_IN_WORDS = `(?:(\\d{1,2}) )?(${MONTHS.join('|')}) (\\d{4})`;
const DATED_IN_BRACKETS = new RegExp(`\\([^()]*?${DAY_IN_WORDS}[^()]*\\)`);
const SIGNED = new RegExp(`\\b[Ss]igned ${DAY_IN_WORDS}`);

/**
 * Where no day of publication is recorded: the day a fact takes effect, because nobody could apply it earlier. Nothing
 * dated at all: known throughout.
 */
export function byEffectiveDay(effectiveOn: Day | null): Publication {
  if (effectiveOn === null) return { on: FACTS_START_ON, basis: 'UNDATED' };
  const isYetToCome = effectiveOn > FACTS_GATHERED_ON;
  return {
    on: earlierOf(effectiveOn, FACTS_GATHERED_ON),
    basis: isYetToCome ? 'GATHERED' : 'EFFECTIVE_DAY',
  };
}

/**
 * The day or month that a title gives in brackets: "Parliamentary answer S5W-32076 (23 October 2020)". Of a month the
 * last day, because by then it was out.
 */
export function datedInBrackets(title: string): Publication | null {
  return inWords(DATED_IN_BRACKETS.exec(title));
}

/** The day on which notes say that a contract was signed: "Signed 17 March 2026". Its notice was not out before. */
export function signedOn(notes: string | null): Publication | null {
  return inWords(SIGNED.exec(notes ?? ''));
}

function inWords(match: RegExpExecArray | null): Publication | null {
  if (!match) return null;
  const [, date, monthName, year] = match;
  const month = `${year}-${String(MONTHS.indexOf(monthName!) + 1).padStart(2, '0')}`;
  if (date === undefined) return { on: wholeMonth(month).to, basis: 'STATED_MONTH' };
  const on = `${month}-${date.padStart(2, '0')}`;
  return isDay(on) ? { on, basis: 'STATED' } : null;
}

/** The day an award was announced; of a month, which is all we often know, the last day. */
export function byAnnouncement(announced: string): Publication {
  return isDay(announced)
    ? { on: announced, basis: 'ANNOUNCEMENT' }
    : { on: wholeMonth(announced).to, basis: 'ANNOUNCEMENT_MONTH' };
}
