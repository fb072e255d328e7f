import { CertaintyStage } from '../../funding/calculations/certainty-at-least.js';
import { stageOfInstalment } from '../../funding/calculations/stage-of-instalment.js';
import { Day } from '../../kernel/day.js';
import { CertaintyRow } from './supposable-rows.js';
import { SupposedRecords } from './supposed-records.js';

const SURE: readonly CertaintyStage[] = ['SIGNED', 'EXTENSION_EXERCISED'];

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

/** Whether an instalment is signed; null for the line itself. */
export function isInstalmentSure(records: SupposedRecords, lineId: string, instalmentId: string | null): boolean {
  const words = records.having('certainty', 'funding_line_id', lineId);
  const said = (id: string | null) =>
    words.filter((word) => word.instalment_id === id).map(({ stage, said_on }) => ({ stage, on: said_on }));
  const stage = stageOfInstalment(instalmentId === null ? [] : said(instalmentId), said(null));
  return stage !== null && SURE.includes(stage);
}

/** Whether there will be no money of a line as a whole. */
export function isDeclined(records: SupposedRecords, lineId: string): boolean {
  return latestWord(records, lineId, null)?.stage === 'DECLINED';
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
