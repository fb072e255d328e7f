import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { contractById } from '../../contracts/contract.batches.js';
import { ContractModel } from '../../contracts/contract.model.js';
import { practiceById } from '../../places/practice.batches.js';
import { PracticeModel } from '../../places/practice.model.js';
import { contractSupervisionModel } from '../../supervision/contract-supervision.model.js';
import { supervisionOfContract } from '../../supervision/supervision.batches.js';
import { listPage } from '../../web/list.js';
import { PageArgs } from '../../web/page.js';
import { SignedIn } from '../../web/rules.js';
import { Request, TrackerContext, TrackerRequest } from '../../web/tracker-request.js';
import { standingAgainst } from './standing-against-standard.js';
import { supervisedContracts } from './supervised-contract.list.js';
import {
  SupervisedContractConnection,
  SupervisedContractKindModel,
  SupervisedContractModel,
} from './supervised-contract.model.js';
import { SupervisionCoverage } from './supervision-coverage.model.js';

@Resolver(() => SupervisionCoverage)
export class SupervisedContractsResolver {
  @SignedIn()
  @ResolveField(() => SupervisedContractConnection, { description: 'The contracts counted, by first day.' })
  contracts(
    @Request() request: TrackerRequest,
    @Parent() { basis }: SupervisionCoverage,
    @Args() page: PageArgs,
  ): Promise<SupervisedContractConnection> {
    return listPage(request, basis.moment, supervisedContracts(basis), { page });
  }
}

@Resolver(() => SupervisedContractModel)
export class SupervisedContractResolver {
  @SignedIn()
  @ResolveField(() => ContractModel, { description: 'The contract.' })
  async contract(
    { id, basis }: SupervisedContractModel,
    _: unknown,
    { request }: TrackerContext,
  ): Promise<ContractModel> {
    return (await request.load(contractById, basis.moment, id))!;
  }

  @SignedIn()
  @ResolveField(() => [SupervisedContractKindModel], {
    description: 'Each kind of supervision, or the one that was asked for.',
  })
  async kinds(
    { id, basis }: SupervisedContractModel,
    _: unknown,
    { request }: TrackerContext,
  ): Promise<SupervisedContractKindModel[]> {
    const { moment, kinds, standards } = basis;
    const standings = await request.load(supervisionOfContract, moment, id);
    return standings
      .filter(({ kind }) => kinds.includes(kind))
      .map((standing) => {
        const { agreed, held } = standingAgainst(standing, standards.get(standing.kind)?.maxIntervalDays ?? null);
        return {
          supervision: contractSupervisionModel(standing, moment),
          agreed: agreed.standing,
          agreedDaysOver: agreed.daysOver,
          held: held.standing,
          heldDaysOver: held.daysOver,
        };
      });
  }

  @SignedIn()
  @ResolveField(() => [PracticeModel], {
    description: 'Practices where this worker is the only link worker placed, as far as you may see placements.',
  })
  async solePractices(
    { id, basis }: SupervisedContractModel,
    _: unknown,
    { request }: TrackerContext,
  ): Promise<PracticeModel[]> {
    const alone = basis.alone.filter(({ contractId }) => contractId === id);
    const practices = await Promise.all(
      alone.map(({ practiceId }) => request.load(practiceById, basis.moment, practiceId)),
    );
    return practices.filter((practice) => practice !== null);
  }
}
