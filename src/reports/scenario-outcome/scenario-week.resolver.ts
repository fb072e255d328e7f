import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { postById } from '../../posts/post.batches.js';
import { NoValue } from '../../web/no-value.js';
import { PartArgs } from '../../web/part.args.js';
import { SignedIn } from '../../web/rules.js';
import { Request, TrackerRequest } from '../../web/tracker-request.js';
import {
  ScenarioWeek,
  ScenarioWeekContracts,
  ScenarioWeekContractsOrNoValue,
  ScenarioWeekPostPage,
} from './scenario-week.model.js';
import { costAdded, minutesOf, postsOnOtherWeek, weekContracts, weekInWords } from './week-models.js';

@Resolver(() => ScenarioWeek)
export class ScenarioWeekResolver {
  @SignedIn()
  @ResolveField(() => [String], {
    description: 'What changes and what does not, in sentences: hours for everybody, pay where it may be told to you.',
  })
  sentences(@Request() request: TrackerRequest, @Parent() week: ScenarioWeek): Promise<string[]> {
    return weekInWords(request, week, week.weeks);
  }

  @SignedIn()
  @ResolveField(() => ScenarioWeekContractsOrNoValue, {
    description:
      'The contracts whose week is another. For administrators; HR editors, of their own employers; leads, of programmes in which every employer shares pseudonymised terms.',
  })
  contracts(
    @Request() request: TrackerRequest,
    @Parent() week: ScenarioWeek,
  ): Promise<ScenarioWeekContracts | NoValue> {
    return weekContracts(request, week, week.weeks, week.moment);
  }

  @SignedIn()
  @ResolveField(() => ScenarioWeekPostPage, { description: 'The posts whose full-time week is another.' })
  async posts(
    @Request() request: TrackerRequest,
    @Parent() week: ScenarioWeek,
    @Args() { first, skip }: PartArgs,
  ): Promise<ScenarioWeekPostPage> {
    const all = await postsOnOtherWeek(week);
    const nodes = all.slice(skip, skip + first).map(async (post) => ({
      post: await request.load(postById, week.moment, post.postId),
      ...{ fullTimeWeekBefore: post.before, fullTimeWeekAfter: post.after },
      ...{ hoursPerWeekBefore: minutesOf(post, post.before), hoursPerWeekAfter: minutesOf(post, post.after) },
      annualCostAdded: costAdded(post, week, week.weeks),
    }));
    return { totalCount: all.length, nodes: await Promise.all(nodes) };
  }
}
