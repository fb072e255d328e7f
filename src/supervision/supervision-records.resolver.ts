import { ResolveField, Resolver } from '@nestjs/graphql';
import { contractById } from '../contracts/contract.batches.js';
import { ContractModel } from '../contracts/contract.model.js';
import { Reads } from '../web/row-columns.js';
import { SignedIn } from '../web/rules.js';
import { TrackerContext } from '../web/tracker-request.js';
import { ContractSupervisionModel } from './contract-supervision.model.js';
import { SupervisionArrangementModel } from './supervision-arrangement.model.js';
import { SupervisionSessionModel } from './supervision-session.model.js';
import { supervisionArrangementById } from './supervision.batches.js';

/** The arrangement that applies. */
@Resolver(() => ContractSupervisionModel)
export class ArrangementThatAppliesResolver {
  @SignedIn()
  @ResolveField(() => SupervisionArrangementModel, {
    nullable: true,
    description: 'The arrangement that applies on the day; null where none does.',
  })
  async arrangement(
    { arrangementId, moment }: ContractSupervisionModel,
    _: unknown,
    { request }: TrackerContext,
  ): Promise<SupervisionArrangementModel | null> {
    return arrangementId === null ? null : request.load(supervisionArrangementById, moment, arrangementId);
  }
}

@Resolver(() => SupervisionArrangementModel)
export class ContractOfArrangementResolver {
  @SignedIn()
  @Reads('contractId')
  @ResolveField(() => ContractModel, {
    nullable: true,
    description: 'The contract it is agreed for; null when it is for everyone the employer has in the programme.',
  })
  async contract(
    { contractId, moment }: SupervisionArrangementModel,
    _: unknown,
    { request }: TrackerContext,
  ): Promise<ContractModel | null> {
    return contractId === null ? null : request.load(contractById, moment, contractId);
  }
}

@Resolver(() => SupervisionSessionModel)
export class ContractOfSessionResolver {
  @SignedIn()
  @Reads('contractId')
  @ResolveField(() => ContractModel, { description: 'The contract of the worker.' })
  async contract(
    { contractId, moment }: SupervisionSessionModel,
    _: unknown,
    { request }: TrackerContext,
  ): Promise<ContractModel> {
    return (await request.load(contractById, moment, contractId))!;
  }
}
