import { findInList } from '../web/list.js';
import { Batch, grouped } from '../web/tracker-request.js';
import { CONTRACTS, inForceOn } from './contract.list.js';
import { ContractModel } from './contract.model.js';

type Edge = 'employerId' | 'postId' | 'workerId';

const COLUMN: Record<Edge, string> = { employerId: 'employer_id', postId: 'post_id', workerId: 'worker_id' };

export const contractById: Batch<string, ContractModel | null> = (request, moment, ids) =>
  findInList(request, moment, CONTRACTS, ids);

/** An employer's contracts in force on the day asked about. */
export const contractsOfEmployer: Batch<string, ContractModel[]> = (request, moment, ids) =>
  contractsBy(request, moment, ids, { edge: 'employerId', onlyInForce: true });

/** The contracts in force on a post on the day asked about. */
export const contractsOfPost: Batch<string, ContractModel[]> = (request, moment, ids) =>
  contractsBy(request, moment, ids, { edge: 'postId', onlyInForce: true });

/** All contracts of a worker, whenever. */
export const contractsOfWorker: Batch<string, ContractModel[]> = (request, moment, ids) =>
  contractsBy(request, moment, ids, { edge: 'workerId', onlyInForce: false });

async function contractsBy(
  ...[request, moment, ids, { edge, onlyInForce }]: [
    ...Parameters<Batch<string, ContractModel[]>>,
    { edge: Edge; onlyInForce: boolean },
  ]
): Promise<ContractModel[][]> {
  const { columns, read } = CONTRACTS.rows.whole;
  const rows = await request.reader.rows<unknown[]>(
    moment,
    {
      text: `SELECT ${columns} FROM contract
     WHERE contract.${COLUMN[edge]} = ANY ($1::uuid[]) ${onlyInForce ? `AND ${inForceOn('$2')}` : ''}
     ORDER BY contract.starts_on, contract.id`,
      asArrays: true,
    },
    onlyInForce ? [ids, moment.asOf] : [ids],
  );
  const contracts = rows.map((row) => read(row, moment));
  return grouped(ids, contracts, (contract) => contract[edge]);
}
