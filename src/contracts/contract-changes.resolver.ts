import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ReadableBy } from '../web/rules.js';
import { Request, TrackerRequest } from '../web/tracker-request.js';
import { settle } from '../web/user-error.js';
import {
  CorrectContractInput,
  EndContractInput,
  ExtendContractInput,
  MoveWorkerToPostInput,
} from './contract-change.input.js';
import { contractById } from './contract.batches.js';
import { ContractModel } from './contract.model.js';
import { ContractPayload } from './contract.payload.js';
import { ContractService } from './contract.service.js';
import { MoveWorkerService } from './move-worker.service.js';
import { StartContractInput } from './start-contract.input.js';
import { StartContractService } from './start-contract.service.js';

const described = { description: 'What is to be done.' };

@Resolver()
export class ContractChangesResolver {
  constructor(
    private readonly starting: StartContractService,
    private readonly contracts: ContractService,
    private readonly moving: MoveWorkerService,
  ) {}

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => ContractPayload, { description: 'Starts a contract on a post.' })
  startContract(
    @Request() request: TrackerRequest,
    @Args('input', described) input: StartContractInput,
  ): Promise<ContractPayload> {
    return settle(() => request.change('startContract', input, (tx) => this.starting.start(tx, input)), now(request));
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => ContractPayload, {
    description: 'Ends a contract on a day. Terms and absences recorded for later days are taken out.',
  })
  endContract(
    @Request() request: TrackerRequest,
    @Args('input', described) input: EndContractInput,
  ): Promise<ContractPayload> {
    return settle(() => request.change('endContract', input, (tx) => this.contracts.end(tx, input)), now(request));
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => ContractPayload, {
    description: 'Moves the agreed end of a contract to a later day; its last terms go on until then.',
  })
  extendContract(
    @Request() request: TrackerRequest,
    @Args('input', described) input: ExtendContractInput,
  ): Promise<ContractPayload> {
    return settle(
      () => request.change('extendContract', input, (tx) => this.contracts.extend(tx, input)),
      now(request),
    );
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => ContractPayload, {
    description: 'Puts right what was recorded wrongly of a contract, its days among it; its terms follow them.',
  })
  correctContract(
    @Request() request: TrackerRequest,
    @Args('input', described) input: CorrectContractInput,
  ): Promise<ContractPayload> {
    return settle(
      () => request.change('correctContract', input, (tx) => this.contracts.correct(tx, input)),
      now(request),
    );
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => ContractPayload, {
    description:
      'Moves a worker to another post of the employer: the contract ends the day before, and a new one starts with the terms carried over. Gives the new one.',
  })
  moveWorkerToPost(
    @Request() request: TrackerRequest,
    @Args('input', described) input: MoveWorkerToPostInput,
  ): Promise<ContractPayload> {
    return settle(() => request.change('moveWorkerToPost', input, (tx) => this.moving.move(tx, input)), now(request));
  }
}

function now(request: TrackerRequest): (id: string) => Promise<{ contract: ContractModel | null }> {
  return async (id) => ({ contract: await request.load(contractById, request.moment(), id) });
}
