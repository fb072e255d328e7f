import { Database } from '../database/database.js';
import { TrackerRequest } from './tracker-request.js';

/** One audit entry for each employer whose individual pay an operation has read, naming the contracts. */
export async function recordPayRead(
  database: Database,
  request: TrackerRequest,
  operationName: string | null,
): Promise<void> {
  if (!request.session || request.payRead.size === 0) return;
  const contracts = new Map<string, string[]>();
  for (const { employerId, contractId } of request.payRead.values()) {
    contracts.set(employerId, [...(contracts.get(employerId) ?? []), contractId]);
  }
  const entries = [...contracts].map(([employerId, ids]) => ({ employerId, what: { operationName, contracts: ids } }));
  await database.write(request.session, async (tx) => {
    await tx.rows(
      `SELECT audit.record('READ', 'terms', NULL, entry.employer_id, NULL, entry.what)
       FROM unnest($1::uuid[], $2::jsonb[]) AS entry (employer_id, what)`,
      [entries.map((entry) => entry.employerId), entries.map((entry) => JSON.stringify(entry.what))],
    );
  });
}
