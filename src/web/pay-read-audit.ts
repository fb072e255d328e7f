import { Database } from '../database/database.js';
import { Session } from '../database/session.js';
import { TrackerRequest } from './tracker-request.js';

const ENTER = {
  name: 'enter-pay-read',
  text: `SELECT audit.record_together('READ', 'terms', NULL, $1::uuid[], '{}', $2::jsonb[])`,
};

/** One audit entry for each employer whose individual pay an operation has read, naming the contracts. */
export async function recordPayRead(
  database: Database,
  request: TrackerRequest,
  operationName: string | null,
): Promise<void> {
  if (!request.session || request.payRead.size === 0) return;
  const contracts = new Map<string, string[]>();
  for (const { employerId, contractId } of request.payRead.values()) {
    const ofEmployer = contracts.get(employerId);
    if (ofEmployer) ofEmployer.push(contractId);
    else contracts.set(employerId, [contractId]);
  }
  await enterPayRead(database, request.session, operationName, contracts);
}

/** `contracts` by the id of their employer. All entries in one statement, for one question may read of many employers. */
export async function enterPayRead(
  database: Database,
  session: Session,
  operationName: string | null,
  contracts: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const what = [...contracts.values()].map((ids) => JSON.stringify({ operationName, contracts: ids }));
  await database.writeOne(session, ENTER, [[...contracts.keys()], what]);
}
