import { Day } from '../../kernel/day.js';
import { CertaintyRow } from './supposable-rows.js';
import { SupposedRecords } from './supposed-records.js';

const SURE = ['SIGNED', 'EXTENSION_EXERCISED'];

/** What was said last of a line as a whole, or of one of its instalments. */
export function latestWord(
  records: SupposedRecords,
  lineId: string,
  instalmentId: string | null,
): CertaintyRow | undefined {
  return records
    .having('certainty', 'funding_line_id', lineId)
    .filter((word) => word.instalment_id === instalmentId)
    .sort((a, b) => (a.said_on < b.said_on ? 1 : -1))[0];
}

/** Whether an instalment is signed: by what was said of it, else of its line. */
export function isInstalmentSure(records: SupposedRecords, lineId: string, instalmentId: string | null): boolean {
  const word = (instalmentId && latestWord(records, lineId, instalmentId)) || latestWord(records, lineId, null);
  return word !== undefined && SURE.includes(word.stage);
}

/** Whether the money of a line is signed to its end. */
export function isSureToItsEnd(records: SupposedRecords, lineId: string): boolean {
  const lastPart = records
    .having('instalment', 'funding_line_id', lineId)
    .sort((a, b) => (a.ends_on < b.ends_on ? 1 : -1))[0];
  return isInstalmentSure(records, lineId, lastPart?.id ?? null);
}

/** Whether any of the money of a line for some days is signed. */
export function isSureWithin(records: SupposedRecords, lineId: string, from: Day, to: Day): boolean {
  const parts = records.having('instalment', 'funding_line_id', lineId);
  if (parts.length === 0) return isInstalmentSure(records, lineId, null);
  return parts
    .filter(({ starts_on, ends_on }) => starts_on <= to && ends_on >= from)
    .some(({ id }) => isInstalmentSure(records, lineId, id));
}
