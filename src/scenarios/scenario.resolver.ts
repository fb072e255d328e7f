import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { listPage } from '../web/list.js';
import { MomentArgs, PageArgs } from '../web/page.js';
import { SignedIn } from '../web/rules.js';
import { Request, TrackerRequest } from '../web/tracker-request.js';
import { settle } from '../web/user-error.js';
import { scenarioById } from './scenario.batches.js';
import { ChangeScenarioInput, CreateScenarioInput, RemoveScenarioInput } from './scenario.input.js';
import { ScenarioFilter, ScenarioOrder, SCENARIOS } from './scenario.list.js';
import { ScenarioConnection, ScenarioModel } from './scenario.model.js';
import { RemovedScenarioPayload, ScenarioPayload } from './scenario.payload.js';
import { ScenarioService } from './scenario.service.js';

@Resolver(() => ScenarioModel)
export class ScenarioResolver {
  constructor(private readonly service: ScenarioService) {}

  @SignedIn()
  @Query(() => ScenarioConnection, {
    name: 'scenarios',
    description: 'Saved scenarios: your own, and those shared with a programme in your scope.',
  })
  list(
    @Request() request: TrackerRequest,
    @Args() page: PageArgs,
    @Args() at: MomentArgs,
    @Args('filter', { nullable: true, description: 'Which scenarios; all when left out.' }) filter?: ScenarioFilter,
    @Args('orderBy', { nullable: true, description: 'By name when left out.' }) orderBy?: ScenarioOrder,
  ): Promise<ScenarioConnection> {
    return listPage(request, request.moment(at), SCENARIOS, { page, filter, orderBy });
  }

  @SignedIn()
  @Query(() => ScenarioModel, {
    name: 'scenario',
    nullable: true,
    description: 'One scenario; null when there is none of this id that you may see.',
  })
  one(
    @Request() request: TrackerRequest,
    @Args() at: MomentArgs,
    @Args('id', { type: () => ID, description: 'Its identifier.' }) id: string,
  ): Promise<ScenarioModel | null> {
    return request.load(scenarioById, request.moment(at), id);
  }

  @SignedIn()
  @Mutation(() => ScenarioPayload, {
    description: 'Saves what you suppose under a name. It changes no other record; anyone may do so.',
  })
  createScenario(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'The scenario.' }) input: CreateScenarioInput,
  ): Promise<ScenarioPayload> {
    return settle(
      () => request.change('createScenario', input, (tx) => this.service.create(tx, input)),
      async (id) => ({ scenario: await request.load(scenarioById, request.moment(), id) }),
    );
  }

  @SignedIn()
  @Mutation(() => ScenarioPayload, { description: 'Changes a scenario of yours.' })
  changeScenario(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'The scenario, and what is to be otherwise.' }) input: ChangeScenarioInput,
  ): Promise<ScenarioPayload> {
    return settle(
      () => request.change('changeScenario', input, (tx) => this.service.change(tx, input)),
      async (id) => ({ scenario: await request.load(scenarioById, request.moment(), id) }),
    );
  }

  @SignedIn()
  @Mutation(() => RemovedScenarioPayload, { description: 'Removes a scenario of yours; its history stays.' })
  removeScenario(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'The scenario.' }) input: RemoveScenarioInput,
  ): Promise<RemovedScenarioPayload> {
    return settle(
      () => request.change('removeScenario', input, (tx) => this.service.remove(tx, input.scenario, input.version)),
      (removed) => ({ removed }),
    );
  }
}
