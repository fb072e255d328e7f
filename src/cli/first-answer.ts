import { sqlFile } from '../database/sql-file.js';
import { Day, daysBetween, inWords } from '../kernel/day.js';
import { penceFromPounds, poundsInWords } from '../kernel/money.js';

export interface EndingLine {
  readonly area: string;
  readonly funder: string;
  readonly recipient: string | null;
  /** Pounds, as text; null where the source does not give it. */
  readonly amount: string | null;
  readonly ends_on: Day;
  readonly ends_on_basis: 'stated' | 'derived';
  readonly extendable_to: Day | null;
  readonly source_title: string;
}

type Query = <Row>(text: string, values: readonly unknown[]) => Promise<Row[]>;

const ENDS = sqlFile(__dirname, 'published-funding-ends.sql');

/** Published funding that is still to end, the first to end in front. */
export async function findEndingLines(query: Query, today: Day): Promise<EndingLine[]> {
  return query<EndingLine>(ENDS.text, [today]);
}

export function fundingEndsInWords(lines: readonly EndingLine[], today: Day): string {
  const days = [...new Set(lines.map((line) => line.ends_on))];
  const areas = columnWidth(lines.map((line) => line.area));
  const amounts = columnWidth(lines.map(amountOf));
  const parts = days.map((endsOn) => {
    const ending = lines.filter((line) => line.ends_on === endsOn);
    const rows = ending.map(
      (line) => `    ${line.area.padEnd(areas)}  ${amountOf(line).padStart(amounts)}  ${whoPays(line)}${caveat(line)}`,
    );
    return [`  ${inWords(endsOn)}, ${howSoon(daysBetween(today, endsOn))}`, ...rows].join('\n');
  });
  return [
    `Published funding that pays for community link work, or may, and ends (asked on ${inWords(today)}):`,
    ...parts,
  ].join('\n');
}

function columnWidth(texts: readonly string[]): number {
  return Math.max(...texts.map((text) => text.length));
}

function amountOf({ amount }: EndingLine): string {
  return amount === null ? 'not published' : poundsInWords(penceFromPounds(amount));
}

function whoPays({ funder, recipient }: EndingLine): string {
  return recipient === null ? funder : `${funder} to ${recipient}`;
}

function caveat({ ends_on_basis: basis, extendable_to: extendableTo }: EndingLine): string {
  const notes = [
    ...(extendableTo ? [`may be extended to ${inWords(extendableTo)}`] : []),
    ...(basis === 'derived' ? ['end derived from its term'] : []),
  ];
  return notes.length === 0 ? '' : ` (${notes.join('; ')})`;
}

function howSoon(days: number): string {
  return days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`;
}
