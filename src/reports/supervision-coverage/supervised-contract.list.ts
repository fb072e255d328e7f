import { inForceOn } from '../../contracts/contract.list.js';
import { ListDefinition } from '../../web/list.js';
import { CoverageBasis, SupervisedContractModel } from './supervised-contract.model.js';

/** The contracts a report counted, by first day. */
export function supervisedContracts(
  basis: CoverageBasis,
): ListDefinition<SupervisedContractModel, Record<string, never>, 'STARTS_ON'> {
  return {
    name: 'supervised contracts',
    columns: 'contract.id',
    from: 'contract',
    key: 'contract.id',
    orders: { STARTS_ON: { expression: 'contract.starts_on', type: 'date' } },
    defaultOrder: 'STARTS_ON',
    where: (_filter, bind, { asOf }) => [
      `contract.participation_id = ANY (${bind(basis.participations)}::uuid[])`,
      inForceOn(bind(asOf)),
    ],
    read: ({ id }: { id: string }) => ({ id, basis }),
  };
}
