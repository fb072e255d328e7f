import { MissingAnswer, TermName } from '../../contracts/terms.enums.js';
import { CountedColumn, whyNotRecordedAt } from '../../kernel/counted-column.js';
import { COUNTED_WORDS } from './counted-words.js';

/** By the number that stands in a column; see `whyNotRecordedAt`. */
const IN_COLUMNS = [MissingAnswer.BLANK, ...COUNTED_WORDS.notGiven.map((word) => MissingAnswer[word])] as const;

/** The terms of a contract that are absent, as far as they were read, and which of the four each is. */
export type Absences = Readonly<Partial<Record<TermName, MissingAnswer>>>;

export const NOTHING_ABSENT: Absences = {};

/** Of each contract, by the columns that its terms were read from; contracts that lack the same share one object. */
export function absencesOf(
  columns: Readonly<Partial<Record<TermName, CountedColumn | null>>>,
): (at: number) => Absences {
  const read = Object.entries(columns) as [TermName, CountedColumn | null][];
  const done = new Map<number, Absences>([[0, NOTHING_ABSENT]]);
  return (at) => {
    const why = read.map(([term, column]) => [term, whyNotRecordedAt(column, at)] as const);
    const key = why.reduce((all, [, each]) => all * (IN_COLUMNS.length + 1) + (each === null ? 0 : each + 1), 0);
    const found = done.get(key) ?? absences(why);
    done.set(key, found);
    return found;
  };
}

function absences(why: readonly (readonly [TermName, number | null])[]): Absences {
  return Object.fromEntries(why.flatMap(([term, each]) => (each === null ? [] : [[term, IN_COLUMNS[each]!]])));
}
