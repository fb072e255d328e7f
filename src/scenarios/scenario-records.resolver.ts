import { ResolveField, Resolver } from '@nestjs/graphql';
import { employerById } from '../employers/employer.batches.js';
import { EmployerModel } from '../employers/employer.model.js';
import { fundingLineById } from '../funding/funding-line.batches.js';
import { FundingLineModel } from '../funding/funding-line.model.js';
import { programmeById } from '../programmes/programme.batches.js';
import { ProgrammeModel } from '../programmes/programme.model.js';
import { Reads } from '../web/row-columns.js';
import { SignedIn } from '../web/rules.js';
import { TrackerContext } from '../web/tracker-request.js';
import { stepsOfScenario } from './scenario.batches.js';
import { ScenarioModel, ScenarioStepModel } from './scenario.model.js';

@Resolver(() => ScenarioModel)
export class ScenarioRecordsResolver {
  @SignedIn()
  @Reads('id')
  @ResolveField(() => [ScenarioStepModel], { description: 'What it supposes, in order.' })
  steps(scenario: ScenarioModel, _: unknown, { request }: TrackerContext): Promise<ScenarioStepModel[]> {
    return request.load(stepsOfScenario, scenario.moment, scenario.id);
  }

  @SignedIn()
  @Reads('programmeId')
  @ResolveField(() => ProgrammeModel, {
    nullable: true,
    description: 'The programme it is shared with; null for its owner alone.',
  })
  async programme(
    { programmeId, moment }: ScenarioModel,
    _: unknown,
    { request }: TrackerContext,
  ): Promise<ProgrammeModel | null> {
    return programmeId === null ? null : request.load(programmeById, moment, programmeId);
  }
}

@Resolver(() => ScenarioStepModel)
export class ScenarioStepRecordsResolver {
  @SignedIn()
  @ResolveField(() => FundingLineModel, {
    nullable: true,
    description: 'The funding line it is about; null for all, where the kind has none, or where you may not see it.',
  })
  async fundingLine(
    { fundingLine, moment }: ScenarioStepModel,
    _: unknown,
    { request }: TrackerContext,
  ): Promise<FundingLineModel | null> {
    return fundingLine === null ? null : request.load(fundingLineById, moment, fundingLine);
  }

  @SignedIn()
  @ResolveField(() => EmployerModel, {
    nullable: true,
    description: 'CHANGE_SCALE, CHANGE_WEEK: the employer it is about; null for all, and for the other kinds.',
  })
  async employer(
    { employer, moment }: ScenarioStepModel,
    _: unknown,
    { request }: TrackerContext,
  ): Promise<EmployerModel | null> {
    return employer === null ? null : request.load(employerById, moment, employer);
  }
}
