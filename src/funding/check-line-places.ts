import { Transaction } from '../database/transaction.js';
import { Problems } from '../kernel/problem.js';
import { ExternalScheme } from './funding-line.enums.js';

interface Places {
  readonly programme: string;
  readonly funder: string;
  readonly employer?: string | null;
  readonly reference: string;
  readonly externalId?: { readonly scheme: ExternalScheme; readonly value: string } | null;
  /** The line itself, when it is recorded already. */
  readonly lineId: string | null;
}

interface Found {
  has_programme: boolean;
  has_funder: boolean;
  employer_takes_part: boolean;
  reference_of: string | null;
  external_id_of: string | null;
}

/** What a line says of others: that they exist and belong together, and that its numbers are its own. */
export async function checkLinePlaces(tx: Transaction, problems: Problems, line: Places): Promise<void> {
  const found = await tx.row<Found>(
    `SELECT EXISTS (SELECT FROM programme WHERE programme.id = $1::uuid) AS has_programme,
            EXISTS (SELECT FROM funder WHERE funder.id = $2::uuid) AS has_funder,
            $3::uuid IS NULL OR EXISTS (SELECT FROM participation
              WHERE participation.programme_id = $1::uuid AND participation.employer_id = $3::uuid) AS employer_takes_part,
            (SELECT other.title FROM funding_line AS other
              WHERE other.programme_id = $1::uuid AND other.reference = $4::text
                AND other.id IS DISTINCT FROM $7::uuid) AS reference_of,
            (SELECT other.title FROM funding_line AS other
              WHERE other.external_scheme = $5::text AND other.external_id = $6::text
                AND other.id IS DISTINCT FROM $7::uuid) AS external_id_of`,
    [
      line.programme,
      line.funder,
      line.employer ?? null,
      line.reference,
      line.externalId?.scheme ?? null,
      line.externalId?.value ?? null,
      line.lineId,
    ],
  );
  if (!found) return;
  const absent = (what: string) => `No ${what} with this id is visible to you; choose one from the list of ${what}s.`;
  problems.require(found.has_programme, 'NOT_FOUND', ['programme'], absent('programme'));
  problems.require(found.has_funder, 'NOT_FOUND', ['funder'], absent('funder'));
  problems.require(
    found.employer_takes_part || !found.has_programme,
    'EMPLOYER_NOT_IN_PROGRAMME',
    ['employer'],
    'This employer does not take part in the programme the money is for; record that it does first, or choose another.',
  );
  problems.require(
    found.reference_of === null,
    'REFERENCE_TAKEN',
    ['reference'],
    `The reference belongs to “${found.reference_of}” in this programme already; use that line, or choose another reference.`,
  );
  problems.require(
    found.external_id_of === null,
    'EXTERNAL_ID_TAKEN',
    ['externalId', 'value'],
    `The external id belongs to “${found.external_id_of}” already; use that line, or check the id.`,
  );
}
