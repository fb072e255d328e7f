import { Transaction } from '../database/transaction.js';
import { Day } from '../kernel/day.js';
import { refuse } from '../kernel/problem.js';

/** Who is supervised: one contract, or everyone an employer has in a programme (`contractId` null). */
export interface Supervised {
  readonly employerId: string;
  readonly participationId: string;
  readonly programmeId: string;
  readonly contractId: string | null;
  /** The days of the contract; null for everyone. */
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
}

/** One contract as supervision needs it. */
export interface SupervisedContract extends Supervised {
  readonly contractId: string;
  readonly startsOn: Day;
}

export async function findSupervisedContract(tx: Transaction, contractId: string): Promise<SupervisedContract> {
  const contract = await tx.row<SupervisedContract>(
    `SELECT contract.employer_id AS "employerId", contract.participation_id AS "participationId",
            contract.programme_id AS "programmeId", contract.id AS "contractId",
            contract.starts_on AS "startsOn", contract.ends_on AS "endsOn"
     FROM contract WHERE contract.id = $1`,
    [contractId],
  );
  if (contract) return contract;
  refuse('NOT_FOUND', ['contract'], 'No contract with this id is visible to you; look it up by its reference.');
}

export async function findSupervised(
  tx: Transaction,
  { contract, participation }: { contract?: string | null; participation?: string | null },
): Promise<Supervised> {
  if (contract && !participation) return findSupervisedContract(tx, contract);
  if (!participation || contract) {
    refuse(
      'ONE_OF_TWO',
      ['contract'],
      'Give either a contract, or the participation of an employer for everyone it has in the programme.',
    );
  }
  const everyone = await tx.row<Supervised>(
    `SELECT participation.employer_id AS "employerId", participation.id AS "participationId",
            participation.programme_id AS "programmeId", NULL AS "contractId", NULL AS "startsOn", NULL AS "endsOn"
     FROM participation WHERE participation.id = $1`,
    [participation],
  );
  if (everyone) return everyone;
  refuse('NOT_FOUND', ['participation'], 'There is no participation with this id; look it up by its employer.');
}
