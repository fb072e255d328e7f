import { ResolveField, Resolver } from '@nestjs/graphql';
import { ContractModel } from '../contracts/contract.model.js';
import { Reads } from '../web/row-columns.js';
import { SignedIn } from '../web/rules.js';
import { TrackerContext } from '../web/tracker-request.js';
import { placementsOfContract } from './placement.batches.js';
import { PlacementModel } from './placement.model.js';

@Resolver(() => ContractModel)
export class ContractPlacementsResolver {
  @SignedIn()
  @Reads('id')
  @ResolveField(() => [PlacementModel], {
    description: 'The practices it serves on the day asked about, by first day.',
  })
  placements(contract: ContractModel, _: unknown, { request }: TrackerContext): Promise<PlacementModel[]> {
    return request.load(placementsOfContract, contract.moment, contract.id);
  }
}
