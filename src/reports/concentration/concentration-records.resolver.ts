import { ResolveField, Resolver } from '@nestjs/graphql';
import { employerById } from '../../employers/employer.batches.js';
import { EmployerModel } from '../../employers/employer.model.js';
import { funderById } from '../../funding/funder.batches.js';
import { FunderModel } from '../../funding/funder.model.js';
import { fundingLineById } from '../../funding/funding-line.batches.js';
import { FundingLineModel } from '../../funding/funding-line.model.js';
import { programmeById } from '../../programmes/programme.batches.js';
import { ProgrammeModel } from '../../programmes/programme.model.js';
import { SignedIn } from '../../web/rules.js';
import { TrackerContext } from '../../web/tracker-request.js';
import { EmployerConcentration, FunderShare, LineToExtend, ProgrammeConcentration } from './concentration.model.js';

@Resolver(() => FunderShare)
export class FunderShareResolver {
  @SignedIn()
  @ResolveField(() => FunderModel, { nullable: true, description: 'The funder.' })
  funder({ moment, funderId }: FunderShare, _: unknown, { request }: TrackerContext): Promise<FunderModel | null> {
    return request.load(funderById, moment, funderId);
  }
}

@Resolver(() => EmployerConcentration)
export class EmployerConcentrationResolver {
  @SignedIn()
  @ResolveField(() => EmployerModel, { nullable: true, description: 'The employer.' })
  employer(
    { moment, employerId }: EmployerConcentration,
    _: unknown,
    { request }: TrackerContext,
  ): Promise<EmployerModel | null> {
    return request.load(employerById, moment, employerId);
  }
}

@Resolver(() => ProgrammeConcentration)
export class ProgrammeConcentrationResolver {
  @SignedIn()
  @ResolveField(() => ProgrammeModel, { nullable: true, description: 'The programme.' })
  programme(
    { moment, programmeId }: ProgrammeConcentration,
    _: unknown,
    { request }: TrackerContext,
  ): Promise<ProgrammeModel | null> {
    return request.load(programmeById, moment, programmeId);
  }
}

@Resolver(() => LineToExtend)
export class LineToExtendResolver {
  @SignedIn()
  @ResolveField(() => FundingLineModel, { nullable: true, description: 'The line.' })
  line({ moment, lineId }: LineToExtend, _: unknown, { request }: TrackerContext): Promise<FundingLineModel | null> {
    return request.load(fundingLineById, moment, lineId);
  }
}
