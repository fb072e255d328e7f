import { reportFile } from '../../database/sql-file.js';
import { Day } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { FundingScope, scopeValues } from '../funding-scope.js';
import { WeightedAmount } from './confirmed-curve.js';
import { Word } from './said-of-money.js';

const MONEY_OF_YEARS = reportFile(__dirname, 'money-of-years.sql');
const WORDS_ON_MONEY = reportFile(__dirname, 'words-on-money.sql');

interface MoneyRow {
  readonly year: Day;
  readonly line_id: string | null;
  readonly instalment_id: string | null;
  readonly is_extension: boolean;
  readonly weight: string;
  readonly first_word_on: Day | null;
}

export interface MoneyOfYear {
  readonly weight: number;
  readonly amounts: readonly WeightedAmount[];
  readonly firstWordOn: Day | null;
}

/** What is recorded to pay for the work of some financial years, by their first days, and what was said of it. */
export async function findConfirmed(
  request: TrackerRequest,
  moment: Moment,
  scope: FundingScope,
  years: readonly Day[],
): Promise<{ ofYear: (startsOn: Day) => MoneyOfYear; words: Word[] }> {
  const values = [moment.asOf, years, ...scopeValues(scope)];
  const rows = await request.reader.rows<MoneyRow>(moment, MONEY_OF_YEARS, values);
  const lines = [...new Set(rows.flatMap(({ line_id }) => line_id ?? []))];
  const words = await findWords(request, moment, lines);
  return {
    words,
    ofYear: (startsOn) => {
      const ofYear = rows.filter(({ year }) => year === startsOn);
      const whole = ofYear.find(({ line_id }) => line_id === null);
      return {
        weight: Number(whole?.weight ?? 0),
        firstWordOn: whole?.first_word_on ?? null,
        amounts: ofYear.flatMap(({ line_id, instalment_id, is_extension, weight }) =>
          line_id === null
            ? []
            : { lineId: line_id, instalmentId: instalment_id, isExtension: is_extension, weight: Number(weight) },
        ),
      };
    },
  };
}

/** What was said of some lines up to the day asked about, the earliest first. */
export async function findWords(request: TrackerRequest, moment: Moment, lines: readonly string[]): Promise<Word[]> {
  if (lines.length === 0) return [];
  return request.reader.rows<Word>(moment, WORDS_ON_MONEY, [moment.asOf, lines]);
}
