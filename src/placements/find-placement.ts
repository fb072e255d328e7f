import { Transaction } from '../database/transaction.js';
import { Day } from '../kernel/day.js';
import { refuse } from '../kernel/problem.js';
import { PlacementEntity } from './placement.entity.js';

/** The contract that is placed: whose it is, and the days it runs. */
export interface ContractOfPlacement {
  readonly id: string;
  readonly employerId: string;
  readonly participationId: string;
  readonly programmeId: string;
  readonly postId: string;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
}

/** Placements of one contract are changed one after the other, so that two people cannot together fill eight days. */
const CONTRACT = `
  SELECT contract.id, contract.employer_id AS "employerId", contract.participation_id AS "participationId",
         contract.programme_id AS "programmeId", contract.post_id AS "postId",
         contract.starts_on AS "startsOn", contract.ends_on AS "endsOn",
         pg_advisory_xact_lock(hashtextextended(contract.id::text, 3))
  FROM contract
  WHERE contract.id = $1`;

export async function findContractFor(tx: Transaction, contractId: string): Promise<ContractOfPlacement> {
  const contract = await tx.row<ContractOfPlacement>(CONTRACT, [contractId]);
  if (contract) return contract;
  refuse('NOT_FOUND', ['contract'], 'No contract with this id is visible to you; look it up by its reference.');
}

/** The placement and its contract. Whoever may see only the placement, because it is another employer's, may not change it. */
export async function findPlacementToChange(
  tx: Transaction,
  placementId: string,
): Promise<{ placement: PlacementEntity; contract: ContractOfPlacement }> {
  const placement = await tx.manager.findOneBy(PlacementEntity, { id: placementId });
  const contract = placement && (await tx.row<ContractOfPlacement>(CONTRACT, [placement.contractId]));
  if (contract) return { placement, contract };
  refuse('NOT_FOUND', ['placement'], 'No placement with this id is yours to change; look it up by its contract.');
}
