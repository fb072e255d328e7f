import { Args, ID, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { employerById } from '../employers/employer.batches.js';
import { EmployerModel } from '../employers/employer.model.js';
import { programmeById } from '../programmes/programme.batches.js';
import { ProgrammeModel } from '../programmes/programme.model.js';
import { listPage } from '../web/list.js';
import { MomentArgs, PageArgs } from '../web/page.js';
import { SignedIn } from '../web/rules.js';
import { Request, TrackerContext, TrackerRequest } from '../web/tracker-request.js';
import { allocationsOfLine } from './allocation.batches.js';
import { AllocationModel } from './allocation.model.js';
import { CertaintyStage } from './calculations/certainty-at-least.js';
import { CERTAINTY_STAGE } from './certainty.enums.js';
import { CertaintyModel } from './certainty.model.js';
import { funderById } from './funder.batches.js';
import { FunderModel } from './funder.model.js';
import { FundingLineFilter } from './funding-line-filter.input.js';
import { certaintyOfLine, fundingLineById, instalmentsOfLine, stageOfLine } from './funding-line.batches.js';
import { FUNDING_LINES, FundingLineOrder } from './funding-line.list.js';
import { FundingLineConnection, FundingLineModel } from './funding-line.model.js';
import { InstalmentModel } from './instalment.model.js';

@Resolver(() => FundingLineModel)
export class FundingLineResolver {
  @SignedIn()
  @Query(() => FundingLineConnection, {
    name: 'fundingLines',
    description: 'Money from funders to programmes and to the employers in them, as far as you may see it.',
  })
  list(
    @Request() request: TrackerRequest,
    @Args() page: PageArgs,
    @Args() at: MomentArgs,
    @Args('filter', { nullable: true, description: 'Which funding lines; all when left out.' })
    filter?: FundingLineFilter,
    @Args('orderBy', { nullable: true, description: 'By last day, earliest first, when left out.' })
    orderBy?: FundingLineOrder,
  ): Promise<FundingLineConnection> {
    return listPage(request, request.moment(at), FUNDING_LINES, { page, filter, orderBy });
  }

  @SignedIn()
  @Query(() => FundingLineModel, {
    name: 'fundingLine',
    nullable: true,
    description: 'One funding line; null when there is none of this id, or none you may see.',
  })
  one(
    @Request() request: TrackerRequest,
    @Args() at: MomentArgs,
    @Args('id', { type: () => ID, description: 'Its identifier.' }) id: string,
  ): Promise<FundingLineModel | null> {
    return request.load(fundingLineById, request.moment(at), id);
  }

  @SignedIn()
  @ResolveField(() => FunderModel, { description: 'Who pays.' })
  funder(line: FundingLineModel, _: unknown, { request }: TrackerContext): Promise<FunderModel | null> {
    return request.load(funderById, line.moment, line.funderId);
  }

  @SignedIn()
  @ResolveField(() => ProgrammeModel, { description: 'The programme the money is for.' })
  programme(line: FundingLineModel, _: unknown, { request }: TrackerContext): Promise<ProgrammeModel | null> {
    return request.load(programmeById, line.moment, line.programmeId);
  }

  @SignedIn()
  @ResolveField(() => EmployerModel, {
    nullable: true,
    description: 'The employer it is paid to; null when it is paid to the programme as a whole.',
  })
  async employer(line: FundingLineModel, _: unknown, { request }: TrackerContext): Promise<EmployerModel | null> {
    return line.employerId === null ? null : request.load(employerById, line.moment, line.employerId);
  }

  @SignedIn()
  @ResolveField(() => CERTAINTY_STAGE, {
    nullable: true,
    description:
      'Latest word on the line as a whole, said on or before `asOf`. Null when there is none; what nobody has said anything of pays nobody, at any certainty. Words about one instalment are with that instalment.',
  })
  stage(line: FundingLineModel, _: unknown, { request }: TrackerContext): Promise<CertaintyStage | null> {
    return request.load(stageOfLine, line.moment, line.id);
  }

  @SignedIn()
  @ResolveField(() => [CertaintyModel], {
    description: 'All that was said of it and of its instalments on or before `asOf`, latest first.',
  })
  certainty(line: FundingLineModel, _: unknown, { request }: TrackerContext): Promise<CertaintyModel[]> {
    return request.load(certaintyOfLine, line.moment, line.id);
  }

  @SignedIn()
  @ResolveField(() => [InstalmentModel], {
    description: 'Parts of its amount by period, earliest first; empty when it is not paid in parts.',
  })
  instalments(line: FundingLineModel, _: unknown, { request }: TrackerContext): Promise<InstalmentModel[]> {
    return request.load(instalmentsOfLine, line.moment, line.id);
  }

  @SignedIn()
  @ResolveField(() => [AllocationModel], {
    description: 'What it pays of which posts, on whatever days; earliest first.',
  })
  allocations(line: FundingLineModel, _: unknown, { request }: TrackerContext): Promise<AllocationModel[]> {
    return request.load(allocationsOfLine, line.moment, line.id);
  }
}
