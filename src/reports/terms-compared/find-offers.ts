import { Moment } from '../../kernel/moment.js';
import { OfferedLeaveStep } from '../../leave/calculations/offered-leave.js';
import { leaveStepsOfSheet } from '../../pay/terms-sheet.batches.js';
import { TERMS_SHEETS } from '../../pay/terms-sheet.list.js';
import { RawTermsSheet, readTermsSheet, TermsSheetRow } from '../../pay/terms-sheet-values.js';
import { TrackerRequest } from '../../web/tracker-request.js';

/** A terms sheet with its leave by length of service, shortest first. */
export interface Offer extends TermsSheetRow {
  readonly leaveSteps: readonly OfferedLeaveStep[];
}

/** What was offered to whom: by employer and role. */
export type Offers = (of: { readonly employerId: string; readonly role: string }) => Offer | null;

/** The terms sheets of employers (null: of all) in force on the day, as far as they may be seen: an employer that shares nothing keeps them. */
export async function findOffers(
  request: TrackerRequest,
  moment: Moment,
  employers: readonly string[] | null,
  role: string | null,
): Promise<readonly Offer[]> {
  const rows = await request.reader.rows<RawTermsSheet>(
    moment,
    `SELECT ${TERMS_SHEETS.columns} FROM ${TERMS_SHEETS.from as string}
     WHERE ($1::uuid[] IS NULL OR terms_sheet.employer_id = ANY ($1::uuid[])) AND ($2::text IS NULL OR terms_sheet.role = $2::text)
       AND terms_sheet.starts_on <= $3::date AND (terms_sheet.ends_on IS NULL OR terms_sheet.ends_on >= $3::date)
     ORDER BY terms_sheet.employer_id, terms_sheet.role`,
    [employers, role, moment.asOf],
  );
  if (rows.length === 0) return [];
  const steps = await leaveStepsOfSheet(
    request,
    moment,
    rows.map(({ id }) => id),
  );
  return rows.map((row, at) => ({ ...readTermsSheet(row), leaveSteps: steps[at]! }));
}

export function offersBy(offers: readonly Offer[]): Offers {
  const byKey = new Map(offers.map((offer) => [`${offer.employerId} ${offer.role}`, offer]));
  return ({ employerId, role }) => byKey.get(`${employerId} ${role}`) ?? null;
}
