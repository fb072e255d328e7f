import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ContractModel } from '../contracts/contract.model.js';
import { Day } from '../kernel/day.js';
import { SignedIn } from '../web/rules.js';
import { DateScalar } from '../web/scalars.js';
import { Request, TrackerRequest } from '../web/tracker-request.js';
import { ContractSupervisionModel, contractSupervisionModel } from './contract-supervision.model.js';
import { supervisionOfContract } from './supervision.batches.js';

@Resolver(() => ContractModel)
export class ContractSupervisionResolver {
  @SignedIn()
  @ResolveField(() => [ContractSupervisionModel], {
    description:
      'Supervision of each kind, arranged or not, one of each. What is agreed for the contract itself goes before what is agreed for everyone the employer has in the programme.',
  })
  async supervision(
    @Request() request: TrackerRequest,
    @Parent() contract: ContractModel,
    @Args('asOf', {
      type: () => DateScalar,
      nullable: true,
      description: 'The day it is asked for; that of the contract when left out.',
    })
    asOf?: Day | null,
  ): Promise<ContractSupervisionModel[]> {
    const moment = { ...contract.moment, asOf: asOf ?? contract.moment.asOf };
    const standings = await request.load(supervisionOfContract, moment, contract.id);
    return standings.map((standing) => contractSupervisionModel(standing, moment));
  }
}
