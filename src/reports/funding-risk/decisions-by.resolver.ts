import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { employerById } from '../../employers/employer.batches.js';
import { EmployerModel } from '../../employers/employer.model.js';
import { fundingLineById } from '../../funding/funding-line.batches.js';
import { FundingLineModel } from '../../funding/funding-line.model.js';
import { partOf } from '../../kernel/made-once.js';
import { programmeById } from '../../programmes/programme.batches.js';
import { ProgrammeModel } from '../../programmes/programme.model.js';
import { PartArgs } from '../../web/part.args.js';
import { SignedIn } from '../../web/rules.js';
import { Request, TrackerContext, TrackerRequest } from '../../web/tracker-request.js';
import { DecisionBy, decisionsByEmployer, decisionsByProgramme } from './decisions-by.js';
import { EmployerRisk, EmployerRiskPage, ProgrammeRisk, ProgrammeRiskPage } from './decisions-by.model.js';
import { FundingRisk } from './funding-risk.model.js';
import { referenceRule, RiskQuestion } from './funding-risk.resolver.js';
import { decisionModel } from './risk-sentences.js';

@Resolver(() => FundingRisk)
export class DecisionsByResolver {
  @SignedIn()
  @ResolveField(() => EmployerRiskPage, {
    description:
      'By which day each employer needs its first decision: the earliest of its own over the lines that end.',
  })
  async employers(
    @Request() request: TrackerRequest,
    @Parent() risk: RiskQuestion,
    @Args() { first, skip }: PartArgs,
  ): Promise<EmployerRiskPage> {
    const { employer } = risk.scope;
    const decisions = await partOf(risk, 'employers', async () => decisionsByEmployer(await risk.linesAtRisk()));
    const all = decisions.filter(({ id }) => employer === null || id === employer);
    const nodes = all.slice(skip, skip + first);
    return {
      totalCount: all.length,
      nodes: nodes.map((each) => ({ ...decisionOf(each, risk, request), employerId: each.id })),
    };
  }

  @SignedIn()
  @ResolveField(() => ProgrammeRiskPage, {
    description: 'By which day somebody has to decide first about the money of each programme.',
  })
  async programmes(
    @Request() request: TrackerRequest,
    @Parent() risk: RiskQuestion,
    @Args() { first, skip }: PartArgs,
  ): Promise<ProgrammeRiskPage> {
    const all = await partOf(risk, 'programmes', async () => {
      const lines = await risk.linesAtRisk();
      const records = await Promise.all(lines.map(({ lineId }) => request.load(fundingLineById, risk.moment, lineId)));
      const programmes = new Map(records.flatMap((line) => (line ? [[line.id, line.programmeId] as const] : [])));
      return decisionsByProgramme(lines, (lineId) => programmes.get(lineId) ?? null);
    });
    const nodes = all.slice(skip, skip + first);
    return {
      totalCount: all.length,
      nodes: nodes.map((each) => ({ ...decisionOf(each, risk, request), programmeId: each.id })),
    };
  }
}

function decisionOf(
  { lineId, moneyEndsOn, lines, undecidable, explained }: DecisionBy,
  risk: RiskQuestion,
  request: TrackerRequest,
) {
  return {
    lineId,
    moneyEndsOn,
    lineCount: lines,
    linesWithoutDay: undecidable,
    moment: risk.moment,
    lastSafeDecisionDay: decisionModel(explained(), risk.moment.asOf, referenceRule(request)),
  };
}

@Resolver(() => EmployerRisk)
export class EmployerRiskResolver {
  @SignedIn()
  @ResolveField(() => EmployerModel, { nullable: true, description: 'The employer.' })
  employer(risk: EmployerRisk, _: unknown, { request }: TrackerContext): Promise<EmployerModel | null> {
    return request.load(employerById, risk.moment, risk.employerId);
  }

  @SignedIn()
  @ResolveField(() => FundingLineModel, {
    nullable: true,
    description: 'The line that asks for the earliest decision.',
  })
  line(risk: EmployerRisk, _: unknown, { request }: TrackerContext): Promise<FundingLineModel | null> {
    return request.load(fundingLineById, risk.moment, risk.lineId);
  }
}

@Resolver(() => ProgrammeRisk)
export class ProgrammeRiskResolver {
  @SignedIn()
  @ResolveField(() => ProgrammeModel, { nullable: true, description: 'The programme.' })
  programme(risk: ProgrammeRisk, _: unknown, { request }: TrackerContext): Promise<ProgrammeModel | null> {
    return request.load(programmeById, risk.moment, risk.programmeId);
  }

  @SignedIn()
  @ResolveField(() => FundingLineModel, {
    nullable: true,
    description: 'The line that asks for the earliest decision.',
  })
  line(risk: ProgrammeRisk, _: unknown, { request }: TrackerContext): Promise<FundingLineModel | null> {
    return request.load(fundingLineById, risk.moment, risk.lineId);
  }
}
