import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { seesReferences } from '../../auth/sees-people.js';
import { fundingLineById } from '../../funding/funding-line.batches.js';
import { practiceById } from '../../places/practice.batches.js';
import { postById } from '../../posts/post.batches.js';
import { Remembered } from '../../web/remembered.js';
import { PartArgs } from '../../web/part.args.js';
import { SignedIn } from '../../web/rules.js';
import { Request, TrackerRequest } from '../../web/tracker-request.js';
import { curveModel } from '../funding-cliff/curve-model.js';
import { CliffCurve } from '../funding-cliff/funding-cliff.model.js';
import { differingLines, differingPosts, differingPractices } from './case-differences.js';
import { changeModel, coverModel, decisionInCase, lastDayModel } from './case-models.js';
import { ScenarioOutcomeArgs } from './scenario-outcome.args.js';
import { ScenarioLinePage } from './scenario-decisions.model.js';
import { ScenarioCase, ScenarioOutcome } from './scenario-outcome.model.js';
import { ScenarioPostPage, ScenarioPracticePage } from './scenario-posts.model.js';
import { ScenarioWeek } from './scenario-week.model.js';
import { ScenarioChange, ScenarioLastDay } from './scenario-totals.model.js';
import { scenarioOutcome } from './scenario-outcomes.js';

@Resolver(() => ScenarioOutcome)
export class ScenarioOutcomeResolver {
  @SignedIn()
  @Remembered()
  @Query(() => ScenarioOutcome, {
    description:
      'What would it come to, if? The baseline, saved scenarios and unsaved steps side by side: posts, practices, WTE, pounds and decisions.',
  })
  scenarioOutcome(@Request() request: TrackerRequest, @Args() question: ScenarioOutcomeArgs): Promise<ScenarioOutcome> {
    return scenarioOutcome(request, question);
  }
}

@Resolver(() => ScenarioCase)
export class ScenarioCaseResolver {
  @SignedIn()
  @ResolveField(() => CliffCurve, { description: 'What loses its money, month by month: the funding cliff.' })
  async curve({ figures }: ScenarioCase): Promise<CliffCurve> {
    return curveModel(await figures.curve());
  }

  @SignedIn()
  @ResolveField(() => ScenarioLastDay, { description: 'The posts on the last day looked at.' })
  async lastDay({ figures }: ScenarioCase): Promise<ScenarioLastDay> {
    return lastDayModel(await figures.lastDay());
  }

  @SignedIn()
  @ResolveField(() => ScenarioChange, { description: 'What differs from the case compared with, in all.' })
  async change({ figures, against }: ScenarioCase): Promise<ScenarioChange> {
    const before = { total: (await against.curve()).total, lastDay: await against.lastDay() };
    const after = { total: (await figures.curve()).total, lastDay: await figures.lastDay() };
    return changeModel(before, after);
  }

  @SignedIn()
  @ResolveField(() => ScenarioWeek, {
    nullable: true,
    description: 'What another full-time week comes to; null where no step changes one.',
  })
  week(@Parent() { figures, recorded, weeks, moment }: ScenarioCase): ScenarioWeek | null {
    return weeks && { figures, recorded, weeks, moment };
  }

  @SignedIn()
  @ResolveField(() => ScenarioPostPage, { description: 'The posts that are paid for otherwise.' })
  async posts(
    @Request() request: TrackerRequest,
    @Parent() { figures, against, moment }: ScenarioCase,
    @Args() { first, skip }: PartArgs,
  ): Promise<ScenarioPostPage> {
    const all = await differingPosts(against, figures);
    const nodes = all.slice(skip, skip + first).map(async ({ id, effect, before, after }) => ({
      ...{ post: await request.load(postById, moment, id), effect },
      ...{ before: coverModel(before), after: coverModel(after) },
    }));
    return { totalCount: all.length, nodes: await Promise.all(nodes) };
  }

  @SignedIn()
  @ResolveField(() => ScenarioPracticePage, { description: 'The practices that are left by their last funded post.' })
  async practices(
    @Request() request: TrackerRequest,
    @Parent() { figures, against, moment }: ScenarioCase,
    @Args() { first, skip }: PartArgs,
  ): Promise<ScenarioPracticePage> {
    const all = await differingPractices(against, figures);
    const nodes = all.slice(skip, skip + first).map(async ({ id, effect, before, after }) => ({
      ...{ practice: await request.load(practiceById, moment, id), effect, before, after },
    }));
    return { totalCount: all.length, nodes: await Promise.all(nodes) };
  }

  @SignedIn()
  @ResolveField(() => ScenarioLinePage, { description: 'The lines about which the decision differs, or is not safe.' })
  async decisions(
    @Request() request: TrackerRequest,
    @Parent() { figures, against, moment }: ScenarioCase,
    @Args() { first, skip }: PartArgs,
  ): Promise<ScenarioLinePage> {
    const all = await differingLines(against, figures);
    const maySee = (employerId: string) => seesReferences(request.actor, employerId);
    const page = all.slice(skip, skip + first);
    const nodes = page.map(async ({ id, before, after }) => ({
      line: await request.load(fundingLineById, moment, id),
      before: before && decisionInCase(before, moment.asOf, maySee),
      after: after && decisionInCase(after, moment.asOf, maySee),
    }));
    return { totalCount: all.length, nodes: await Promise.all(nodes) };
  }
}
