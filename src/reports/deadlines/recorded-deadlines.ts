import { reportFile } from '../../database/sql-file.js';
import { CertaintyStage } from '../../funding/calculations/certainty-at-least.js';
import { Day, inWords } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { FundingScope, scopeValues } from '../funding-scope.js';
import { CONCERNS_NOTHING, Deadline, deadlineId } from './deadline.js';
import { unsignedInWords } from './unsigned-in-words.js';

const RECORDED = reportFile(__dirname, 'recorded-deadlines.sql');

interface OptionRow {
  readonly what: 'OPTION';
  readonly line_id: string;
  readonly name: string;
  readonly day: Day;
  readonly from_day: Day;
  readonly to_day: Day;
  readonly said: 'FUNDER' | 'RECIPIENT' | 'BOTH';
}

interface UnsignedRow {
  readonly what: 'UNSIGNED';
  readonly line_id: string;
  readonly name: string;
  readonly day: Day;
  readonly to_day: Day | null;
  /** Null where nobody has said anything. */
  readonly said: CertaintyStage | null;
}

interface AccreditationRow {
  readonly what: 'ACCREDITATION';
  readonly employer_id: string;
  readonly name: string;
  readonly day: Day;
}

type Row = OptionRow | UnsignedRow | AccreditationRow;

/** Days that stand in the records themselves: options to extend, money that begins unsigned, accreditations that end. */
export async function findRecordedDeadlines(
  request: TrackerRequest,
  moment: Moment,
  scope: FundingScope,
  until: Day,
): Promise<Deadline[]> {
  const rows = await request.reader.rows<Row>(moment, RECORDED, [moment.asOf, until, ...scopeValues(scope)]);
  return rows.map(deadlineOf);
}

const DECIDERS = {
  FUNDER: 'the funder has',
  RECIPIENT: 'the recipient has',
  BOTH: 'funder and recipient have',
} as const;

function deadlineOf(row: Row): Deadline {
  switch (row.what) {
    case 'OPTION':
      return {
        ...CONCERNS_NOTHING,
        id: deadlineId('OPTION_DECISION', row.line_id),
        kind: 'OPTION_DECISION',
        day: row.day,
        title: `Extension to be decided: ${row.name}`,
        sentence: `By this day ${DECIDERS[row.said]} to decide whether "${row.name}" goes on to ${inWords(row.to_day)}; without it the line ends on ${inWords(row.from_day)}.`,
        lineId: row.line_id,
      };
    case 'UNSIGNED':
      return {
        ...CONCERNS_NOTHING,
        id: deadlineId('REVIEW', 'unsigned', row.line_id),
        kind: 'REVIEW',
        day: row.day,
        title: `Money begins unsigned: ${row.name}`,
        sentence: `"${row.name}" pays from this day${row.to_day ? ` to ${inWords(row.to_day)}` : ''} and is not signed (${unsignedInWords(row.said)}); have it signed, or state its certainty anew.`,
        lineId: row.line_id,
      };
    case 'ACCREDITATION':
      return {
        ...CONCERNS_NOTHING,
        id: deadlineId('REVIEW', 'accreditation', row.employer_id),
        kind: 'REVIEW',
        day: row.day,
        title: `Living Wage accreditation ends: ${row.name}`,
        sentence: `The accreditation of ${row.name} by the Living Wage Foundation is recorded up to this day; renew it, or record its new end.`,
        employerId: row.employer_id,
      };
  }
}
