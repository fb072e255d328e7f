import { Day, day } from '../kernel/day.js';
import { keyText } from '../imports/sheet.js';
import { StagedRow } from '../imports/staged-row.js';

/**
 * The days on which the demonstration says that its records were entered. An award of 1 October 2025 was told late; the
 * third day is that of a correction; awards of April and July were entered on their day.
 */
export const ROUNDS = ['2025-09-01', '2026-02-02', '2026-03-09', '2026-04-01', '2026-07-01', '2026-11-20'].map(day);
const CORRECTED_ON = day('2026-03-09');

/** A programme that was agreed later than the others, by the source of its guidance. */
const FIRST_ENTERED_ON: Readonly<Record<string, Day>> = { 'third-programme.xlsx': day('2026-11-02') };

/** The column with the day on which there was something to enter, in sheets that have one. Plans are known ahead. */
const HAPPENED_ON: Readonly<Record<string, string>> = {
  employer_health: 'as_at',
  practices: 'profile_from',
  posts: 'state_from',
  contracts: 'starts_on',
  terms: 'starts_on',
  terms_sheets: 'starts_on',
  placements: 'starts_on',
  funding_lines: 'said_on',
  certainties: 'said_on',
  supervision_arrangements: 'starts_on',
  supervision_sessions: 'on_day',
  absences: 'starts_on',
  age_bands: 'held_on',
  leave_taken: 'up_to',
};

/**
 * The rows of each round: a row is entered in the first round by which it, and all that it names, had happened; what is
 * still ahead, in the last. `firstSaid` are rows as they were entered wrong, in the first round; of the same key, what is
 * right came as a correction.
 */
export function rowsOfRounds(rows: readonly StagedRow[], firstSaid: readonly StagedRow[]): StagedRow[][] {
  const entries = new EntryDays(rows, new Set(firstSaid.map(keyOf)));
  const rounds: StagedRow[][] = ROUNDS.map(() => []);
  for (const row of rows) {
    const at = ROUNDS.findIndex((round) => round >= entries.dayOf(row));
    rounds.at(at)!.push(row);
  }
  rounds[0]!.push(...firstSaid);
  return rounds;
}

class EntryDays {
  private readonly targets = new Map<string, StagedRow[]>();
  private readonly days = new Map<StagedRow, Day>();

  constructor(
    rows: readonly StagedRow[],
    private readonly corrected: ReadonlySet<string>,
  ) {
    for (const row of rows) {
      const key = nameOf(row.sheet.name, keyText(row.values, row.sheet.anchor ?? row.sheet.key));
      this.targets.set(key, [...(this.targets.get(key) ?? []), row]);
    }
  }

  /** The day itself, or the first round where nothing dates it. */
  dayOf(row: StagedRow): Day {
    const known = this.days.get(row);
    if (known) return known;
    const days = [ROUNDS[0]!, ...this.ownDays(row), ...this.daysOfLinks(row)];
    const latest = days.reduce((a, b) => (a > b ? a : b));
    this.days.set(row, latest);
    return latest;
  }

  private ownDays(row: StagedRow): Day[] {
    const happened = row.values[HAPPENED_ON[row.sheet.name] ?? ''] as Day | null | undefined;
    const first = FIRST_ENTERED_ON[row.file];
    const corrected = this.corrected.has(keyOf(row)) ? CORRECTED_ON : null;
    return [happened, first, corrected].filter((each) => each != null);
  }

  /** What is named is there from the first of its rows. */
  private daysOfLinks({ sheet, values }: StagedRow): Day[] {
    return Object.values(sheet.links).flatMap((link) => {
      const named = this.targets.get(nameOf(link.sheet, keyText(values, link.by))) ?? [];
      const days = named.map((row) => this.dayOf(row));
      return days.length === 0 ? [] : [days.reduce((a, b) => (a < b ? a : b))];
    });
  }
}

function keyOf({ sheet, values }: StagedRow): string {
  return nameOf(sheet.name, keyText(values, sheet.key));
}

function nameOf(sheet: string, key: string): string {
  return `${sheet}\u001e${key}`;
}
