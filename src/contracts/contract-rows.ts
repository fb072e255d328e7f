import { refuseAsChanged, Transaction } from '../database/transaction.js';
import { addDays, Day, inWords } from '../kernel/day.js';
import { Problems, refuse } from '../kernel/problem.js';
import { ParticipationKeys, PostRow } from '../posts/post-rows.js';
import { Period } from '../kernel/fit-to-period.js';
import { ContractValues } from './check-contract.js';

export interface ContractRow extends ContractValues, ParticipationKeys {
  readonly id: string;
  readonly version: number;
  readonly postId: string;
  readonly workerId: string;
}

/**
 * A contract within a change, locked until it is done: two people changing one contract or its terms do so one after the
 * other. One refusal where there is none, or none this person may change.
 */
export async function lockContract(tx: Transaction, id: string, path: readonly string[]): Promise<ContractRow> {
  const contract = await tx.row<ContractRow>(
    `SELECT contract.id, contract.version, contract.employer_id AS "employerId", contract.participation_id AS "participationId",
            contract.programme_id AS "programmeId", contract.post_id AS "postId", contract.worker_id AS "workerId", contract.reference,
            contract.kind, contract.fixed_term_reason AS "fixedTermReason", contract.starts_on AS "startsOn", contract.ends_on AS "endsOn",
            contract.end_reason AS "endReason", contract.employer_notice_weeks AS "employerNoticeWeeks",
            contract.worker_notice_weeks AS "workerNoticeWeeks"
     FROM contract WHERE contract.id = $1 FOR UPDATE`,
    [id],
  );
  return (
    contract ??
    refuse('NOT_FOUND', path, 'No contract with this id is visible to you; look it up again in the list of contracts.')
  );
}

/** The same at the version the person saw: what is said of a changed one would be about something they have not seen. */
export async function lockContractAt(tx: Transaction, id: string, version: number): Promise<ContractRow> {
  const contract = await lockContract(tx, id, ['contract']);
  return contract.version === version ? contract : refuseAsChanged();
}

export interface WorkerRow {
  readonly id: string;
  readonly version: number;
  readonly employerId: string;
  readonly reference: string;
  readonly continuousServiceOn: Day | null;
  readonly roleStartedOn: Day | null;
}

export async function getWorker(tx: Transaction, id: string, path: readonly string[]): Promise<WorkerRow> {
  const worker = await tx.row<WorkerRow>(
    `SELECT worker.id, worker.version, worker.employer_id AS "employerId", worker.reference,
            worker.continuous_service_on AS "continuousServiceOn", worker.role_started_on AS "roleStartedOn"
     FROM worker WHERE worker.id = $1`,
    [id],
  );
  return (
    worker ??
    refuse('NOT_FOUND', path, 'No worker with this id is visible to you; look the worker up again in the list.')
  );
}

/** A contract has to start while its post is open. */
export function checkPostIsOpen(problems: Problems, post: PostRow, startsOn: Day, path: readonly string[]): void {
  problems.require(
    startsOn >= post.openedOn,
    'POST_NOT_OPEN',
    path,
    `The post opens on ${inWords(post.openedOn)}; start the contract on that day or later, or correct the post.`,
  );
  problems.require(
    post.closedOn === null || startsOn <= post.closedOn,
    'POST_NOT_OPEN',
    path,
    `The post closed on ${post.closedOn && inWords(post.closedOn)}; choose a post that is open.`,
  );
}

/** Nobody holds two contracts on one post at once; the sentence says which days are free. */
export async function checkOverlap(
  tx: Transaction,
  problems: Problems,
  { postId, workerId, except }: { postId: string; workerId: string; except: string | null },
  { startsOn, endsOn }: Period,
  path: readonly string[],
): Promise<void> {
  const other = await tx.row<Period>(
    `SELECT contract.starts_on AS "startsOn", contract.ends_on AS "endsOn" FROM contract
     WHERE contract.post_id = $1 AND contract.worker_id = $2 AND contract.id IS DISTINCT FROM $3::uuid
       AND daterange(contract.starts_on, contract.ends_on, '[]') && daterange($4::date, $5::date, '[]')
     ORDER BY contract.starts_on LIMIT 1`,
    [postId, workerId, except, startsOn, endsOn],
  );
  if (!other) return;
  const sentence =
    other.endsOn === null
      ? `This contract overlaps one on the same post that started on ${inWords(other.startsOn)} and has no end; end that one first.`
      : `This contract overlaps one on the same post that ends on ${inWords(other.endsOn)}; start it on ${inWords(addDays(other.endsOn, 1))} or end that one earlier.`;
  problems.add('CONTRACT_OVERLAPS', path, sentence);
}
