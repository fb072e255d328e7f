import { CountedColumn, countedColumn, numberAt, wordAt } from '../../kernel/counted-column.js';
import { Day } from '../../kernel/day.js';
import { textOfDayNumber } from '../../kernel/day-number.js';
import { Absences, absencesOf } from '../pay-facts/missing-answers.js';

const NUMBERS = [
  'place',
  'role',
  'kind',
  'contractStartsOn',
  'contractEndsOn',
  'employerNoticeWeeks',
  'roleStartedOn',
  'continuousServiceOn',
  'startsOn',
  'endsOn',
  'payBasis',
  'payAmountPence',
  'scaleNation',
  'scalePoint',
  'weeklyMinutes',
  'fullTimeMinutes',
  'leaveHundredthsOfDays',
  'publicHolidayHundredthsOfDays',
  'publicHolidaysInside',
  'leaveYearStarts',
  'pensionHundredthsOfPercent',
  'pensionBasis',
  'sickPay',
  'payOrigin',
  'hoursOrigin',
  'leaveOrigin',
  'pensionOrigin',
  'sickPayOrigin',
  'noticeOrigin',
  'transferredOn',
  'changeReason',
] as const;
const IDS = ['contractId', 'postId', 'workerId', 'termsId'] as const;
const TEXTS = ['scaleBand', 'transferredFrom'] as const;

type NumberName = (typeof NUMBERS)[number];
type IdName = (typeof IDS)[number];
type TextName = (typeof TEXTS)[number];

/** One row of `contract-terms.sql`: those columns of some of the versions that were asked for. */
export type PackedTerms = Readonly<
  Record<'position', Buffer> & Partial<Record<NumberName | IdName, Buffer> & Record<TextName, (string | null)[]>>
>;

const ID_BYTES = 16;

/** Terms by columns, as they were handed over, put in the order of the contracts. */
export class TermsColumns {
  readonly length: number;
  private readonly numbers: Partial<Record<NumberName, CountedColumn>>;
  private readonly ids: Partial<Record<IdName, Buffer>>;
  private readonly texts: Partial<Record<TextName, (string | null)[]>>;
  /** The terms that are absent, of those that were asked for. */
  readonly absences: (at: number) => Absences;

  constructor(rows: readonly PackedTerms[]) {
    const parts = rows.map((row) => ({ row, positions: countedColumn(row.position) }));
    const length = parts.reduce((sum, { positions }) => sum + positions.length, 0);
    this.length = length;
    const asked = <Name extends keyof PackedTerms>(names: readonly Name[]) => names.filter((name) => rows[0]?.[name]);
    this.numbers = columnsOf(asked(NUMBERS), () => new Int32Array(length));
    this.ids = columnsOf(asked(IDS), () => Buffer.alloc(length * ID_BYTES));
    this.texts = columnsOf(asked(TEXTS), () => Array<string | null>(length).fill(null));
    for (const { row, positions } of parts) this.take(row, positions);
    const { payBasis, leaveHundredthsOfDays, publicHolidayHundredthsOfDays, publicHolidaysInside } = this.numbers;
    this.absences = absencesOf({
      PAY: payBasis ?? null,
      LEAVE_DAYS: leaveHundredthsOfDays ?? null,
      PUBLIC_HOLIDAY_DAYS: publicHolidayHundredthsOfDays ?? null,
      PUBLIC_HOLIDAYS_INSIDE: publicHolidaysInside ?? null,
      LEAVE_YEAR_STARTS: this.numbers.leaveYearStarts ?? null,
      EMPLOYER_PENSION: this.numbers.pensionHundredthsOfPercent ?? null,
      SICK_PAY: this.numbers.sickPay ?? null,
    });
  }

  /** Null where it is not recorded, or was not asked for. */
  number(name: NumberName, at: number): number | null {
    return numberAt(this.numbers[name] ?? null, at);
  }

  word<Word>(words: readonly Word[], name: NumberName, at: number): Word | null {
    return wordAt(words, this.numbers[name] ?? null, at);
  }

  day(name: NumberName, at: number): Day | null {
    const number = this.number(name, at);
    return number === null ? null : (textOfDayNumber(number) as Day);
  }

  id(name: IdName, at: number): string {
    return idText(this.ids[name]!.toString('hex', at * ID_BYTES, (at + 1) * ID_BYTES));
  }

  text(name: TextName, at: number): string | null {
    return this.texts[name]![at]!;
  }

  private take(row: PackedTerms, positions: CountedColumn): void {
    for (const [name, into] of entriesOf(this.numbers)) {
      const from = countedColumn(row[name]!);
      for (let at = 0; at < positions.length; at += 1) into[positions[at]!] = from[at]!;
    }
    for (const [name, into] of entriesOf(this.ids)) {
      for (let at = 0; at < positions.length; at += 1)
        row[name]!.copy(into, positions[at]! * ID_BYTES, at * ID_BYTES, (at + 1) * ID_BYTES);
    }
    for (const [name, into] of entriesOf(this.texts)) {
      const from = row[name]!;
      for (let at = 0; at < positions.length; at += 1) into[positions[at]!] = from[at]!;
    }
  }
}

function entriesOf<Name extends string, Column>(columns: Partial<Record<Name, Column>>): [Name, Column][] {
  return Object.entries(columns) as [Name, Column][];
}

function columnsOf<Name extends string, Column>(names: readonly Name[], column: () => Column): Record<Name, Column> {
  return Object.fromEntries(names.map((name) => [name, column()])) as Record<Name, Column>;
}

function idText(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
