import { ResolveField, Resolver } from '@nestjs/graphql';
import { EmployerModel } from '../employers/employer.model.js';
import { Reads } from '../web/row-columns.js';
import { SignedIn } from '../web/rules.js';
import { TrackerContext } from '../web/tracker-request.js';
import { contractsOfEmployer } from './contract.batches.js';
import { ContractModel } from './contract.model.js';

@Resolver(() => EmployerModel)
export class EmployerContractsResolver {
  @SignedIn()
  @Reads('id')
  @ResolveField(() => [ContractModel], {
    description:
      'Its contracts in force on the day asked about, as far as you may see them; `contracts` also finds the others.',
  })
  contracts(employer: EmployerModel, _: unknown, { request }: TrackerContext): Promise<ContractModel[]> {
    return request.load(contractsOfEmployer, employer.moment, employer.id);
  }
}
