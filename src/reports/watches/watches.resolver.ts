import { Args, ArgsType, Field, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { contractById } from '../../contracts/contract.batches.js';
import { ContractModel } from '../../contracts/contract.model.js';
import { employerById } from '../../employers/employer.batches.js';
import { EmployerModel } from '../../employers/employer.model.js';
import { fundingLineById } from '../../funding/funding-line.batches.js';
import { FundingLineModel } from '../../funding/funding-line.model.js';
import { daysBetween } from '../../kernel/day.js';
import { groupedBy } from '../../kernel/grouped-by.js';
import { postById } from '../../posts/post.batches.js';
import { PostModel } from '../../posts/post.model.js';
import { Remembered } from '../../web/remembered.js';
import { PartArgs } from '../../web/part.args.js';
import { SignedIn } from '../../web/rules.js';
import { Request, TrackerContext, TrackerRequest } from '../../web/tracker-request.js';
import { FundingQuestionArgs } from '../funding-question.args.js';
import { horizon, scopeOf } from '../funding-scope.js';
import { undatedSentence } from '../undated-facts.js';
import { findWatches } from './find-watches.js';
import { inOrder, WATCH_KINDS, WatchKind } from './watch.js';
import { WATCH_KIND, Watches, WatchModel } from './watches.model.js';

const METHOD = 'watches/1';

@ArgsType()
class WatchesArgs extends FundingQuestionArgs {
  @Field(() => [WATCH_KIND], { nullable: true, description: 'Only these kinds; all when left out.' })
  @Allow()
  kinds?: WatchKind[] | null;
}

@Resolver(() => WatchModel)
export class WatchesResolver {
  @SignedIn()
  @Remembered()
  @Query(() => Watches, {
    description:
      'What is to be watched: thresholds of consultation, steps of service, fixed terms, contracts and money that do not fit, and the state of each line.',
  })
  async watches(
    @Request() request: TrackerRequest,
    @Args() question: WatchesArgs,
    @Args() { first, skip }: PartArgs,
  ): Promise<Watches> {
    const moment = request.moment(question);
    const until = horizon(question, moment);
    const all = await findWatches(request, moment, scopeOf(question), until);
    const kinds = new Set(question.kinds ?? WATCH_KINDS);
    const asked = inOrder(all.filter(({ kind }) => kinds.has(kind)));
    const ofKind = groupedBy(all, ({ kind }) => kind);
    return {
      ...moment,
      until,
      totalCount: asked.length,
      counts: WATCH_KINDS.map((kind) => ({ kind, count: ofKind.get(kind)?.length ?? 0 })),
      nodes: asked.slice(skip, skip + first).map((watch) => ({
        ...watch,
        daysLeft: watch.day && daysBetween(moment.asOf, watch.day),
        moment,
      })),
      caveats: [
        'Watches about people are of those whose contracts you may see, and of nobody else.',
        'Money that ends is signed money; posts that go on under other signed money are not counted.',
        'A line whose last safe decision day cannot be told, because bank holidays of the time are not held, goes by its end.',
        ...undatedSentence(moment, 'Rules of notice and consultation, and bank holidays,'),
      ],
      method: METHOD,
    };
  }

  @SignedIn()
  @ResolveField(() => FundingLineModel, {
    nullable: true,
    description: 'The line it is about; null for another subject.',
  })
  line(watch: WatchModel, _: unknown, { request }: TrackerContext): Promise<FundingLineModel | null> {
    const { lineId, moment } = watch;
    return lineId ? request.load(fundingLineById, moment, lineId) : Promise.resolve(null);
  }

  @SignedIn()
  @ResolveField(() => PostModel, { nullable: true, description: 'The post it is about; null for another subject.' })
  post({ postId, moment }: WatchModel, _: unknown, { request }: TrackerContext): Promise<PostModel | null> {
    return postId ? request.load(postById, moment, postId) : Promise.resolve(null);
  }

  @SignedIn()
  @ResolveField(() => ContractModel, {
    nullable: true,
    description: 'The contract it is about; null for another subject.',
  })
  contract(watch: WatchModel, _: unknown, { request }: TrackerContext): Promise<ContractModel | null> {
    const { contractId, moment } = watch;
    return contractId ? request.load(contractById, moment, contractId) : Promise.resolve(null);
  }

  @SignedIn()
  @ResolveField(() => EmployerModel, {
    nullable: true,
    description: 'The employer it is about, also of a contract; null where it is about a funding line.',
  })
  employer(watch: WatchModel, _: unknown, { request }: TrackerContext): Promise<EmployerModel | null> {
    const { employerId, moment } = watch;
    return employerId ? request.load(employerById, moment, employerId) : Promise.resolve(null);
  }
}
