import { Transaction } from '../database/transaction.js';
import { Day } from '../kernel/day.js';
import { AbsenceEntity } from './absence.entity.js';
import { cutToPeriod, Fitted, fitToPeriod, Period } from '../kernel/fit-to-period.js';
import { TermsEntity } from './terms.entity.js';
import { termsOf } from './terms-rows.js';

interface VersionRow extends Period {
  readonly id: string;
  readonly version: number;
}

/** What hangs on the days of a contract follows them: terms cover them exactly, absences do not reach out of them. */
export async function followPeriod(tx: Transaction, contractId: string, period: Period): Promise<void> {
  await apply(tx, TermsEntity, fitToPeriod<VersionRow>(await termsOf(tx, contractId), period));
  const absences = await tx.rows<VersionRow>(
    `SELECT absence.id, absence.version, absence.starts_on AS "startsOn", absence.ends_on AS "endsOn"
     FROM absence WHERE absence.contract_id = $1 ORDER BY absence.starts_on`,
    [contractId],
  );
  const cut = cutToPeriod(absences, period);
  await apply(tx, AbsenceEntity, { removed: cut.removed, kept: cut.kept });
}

async function apply(
  tx: Transaction,
  entity: typeof TermsEntity | typeof AbsenceEntity,
  { kept, removed }: Fitted<VersionRow>,
): Promise<void> {
  for (const { id, version } of removed) await tx.remove<TermsEntity | AbsenceEntity>(entity, id, version);
  for (const { version: row, startsOn, endsOn } of kept) {
    const isMoved = startsOn !== row.startsOn || endsOn !== row.endsOn;
    if (!isMoved) continue;
    const days: { startsOn: Day; endsOn: Day | null } = { startsOn, endsOn };
    await tx.update<TermsEntity | AbsenceEntity>(entity, row.id, row.version, days);
  }
}
