import { Args, ArgsType, Field, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Max, Min } from 'class-validator';
import { seesReferences } from '../../auth/sees-people.js';
import { CertaintyLevel } from '../../funding/calculations/certainty-at-least.js';
import { ConsultationOrder } from '../../funding/calculations/notice-and-consultation.js';
import { CERTAINTY_LEVEL } from '../../funding/certainty.enums.js';
import { Day, daysBetween } from '../../kernel/day.js';
import { once } from '../../kernel/made-once.js';
import { Moment } from '../../kernel/moment.js';
import { HUNDRED_PERCENT } from '../../kernel/percent.js';
import { moneyValue, noValue, NoValueReason } from '../../web/no-value.js';
import { Remembered } from '../../web/remembered.js';
import { PartArgs } from '../../web/part.args.js';
import { SignedIn } from '../../web/rules.js';
import { PercentScalar } from '../../web/scalars.js';
import { Request, TrackerRequest } from '../../web/tracker-request.js';
import { FundingQuestionArgs } from '../funding-question.args.js';
import { FundingScope, horizon, scopeOf } from '../funding-scope.js';
import { undatedSentence } from '../undated-facts.js';
import { findDecisionBasis } from './decision-basis.js';
import {
  CONSULTATION_ORDER,
  FundingLineEnding,
  FundingLineRisk,
  FundingLineRiskPage,
  FundingRisk,
  PostRisk,
  PostRiskPage,
} from './funding-risk.model.js';
import { LineEnding } from './line-endings.js';
import { findLinesAtRisk, LineAtRisk } from './lines-at-risk.js';
import { findPostsAtRisk, PostAtRisk } from './posts-at-risk.js';
import { decisionModel, fundedUntilModel } from './risk-sentences.js';

const METHOD = 'funding-risk/2';

@ArgsType()
class RiskArgs extends FundingQuestionArgs {
  @Field(() => CERTAINTY_LEVEL, { defaultValue: CERTAINTY_LEVEL.SIGNED_ONLY, description: 'Which money counts.' })
  @Allow()
  certainty: CertaintyLevel;

  @Field(() => CONSULTATION_ORDER, {
    defaultValue: CONSULTATION_ORDER.IN_SEQUENCE,
    description: 'How consultation and notice follow each other.',
  })
  @Allow()
  consultation: ConsultationOrder;

  @Field(() => PercentScalar, {
    defaultValue: HUNDRED_PERCENT,
    description: 'The cover of a post that counts as funded, in per cent, above 0.',
  })
  @Min(1, { message: 'threshold must be above 0 per cent' })
  @Max(HUNDRED_PERCENT, { message: 'threshold must be at most 100 per cent' })
  threshold: number;
}

/** What the parts of one report share; each is found once, when the first part asks for it. */
export class RiskQuestion extends FundingRisk {
  moment: Moment;
  scope: FundingScope;
  /** None where no rule of notice is known for the day. */
  linesAtRisk: () => Promise<readonly LineAtRisk[]>;
  postsAtRisk: () => Promise<readonly PostAtRisk[]>;
}

@Resolver(() => FundingRisk)
export class FundingRiskResolver {
  @SignedIn()
  @Remembered()
  @Query(() => FundingRisk, {
    description: 'Which money ends and when, by which day someone must decide, and until when each post is funded.',
  })
  fundingRisk(@Request() request: TrackerRequest, @Args() question: RiskArgs): FundingRisk {
    const moment = request.moment(question);
    const until = horizon(question, moment);
    const scope = scopeOf(question);
    const { certainty, threshold } = question;
    const basis = once(() => findDecisionBasis(request, moment, question));
    return Object.assign(new RiskQuestion(), {
      ...moment,
      until,
      certainty,
      threshold,
      caveats: [
        ...caveatsOf(question.consultation),
        ...undatedSentence(moment, 'Rules of notice and consultation, and bank holidays,'),
      ],
      method: METHOD,
      moment,
      scope,
      linesAtRisk: once(async () => {
        const found = await basis();
        return found.known ? findLinesAtRisk(request, moment, scope, { until, certainty }, found.value) : [];
      }),
      postsAtRisk: once(async () => {
        const found = await basis();
        return found.known ? findPostsAtRisk(request, moment, scope, { until, certainty, threshold }, found.value) : [];
      }),
    });
  }

  @SignedIn()
  @ResolveField(() => FundingLineRiskPage, { description: 'The lines that end in the period.' })
  async lines(
    @Request() request: TrackerRequest,
    @Parent() risk: RiskQuestion,
    @Args() { first, skip }: PartArgs,
  ): Promise<FundingLineRiskPage> {
    const lines = await risk.linesAtRisk();
    return {
      totalCount: lines.length,
      nodes: lines.slice(skip, skip + first).map((line) => lineModel(line, risk.moment, request)),
    };
  }

  @SignedIn()
  @ResolveField(() => PostRiskPage, { description: 'The open posts and until when each is funded.' })
  async posts(
    @Request() request: TrackerRequest,
    @Parent() risk: RiskQuestion,
    @Args() { first, skip }: PartArgs,
  ): Promise<PostRiskPage> {
    const posts = await risk.postsAtRisk();
    return {
      totalCount: posts.length,
      nodes: posts.slice(skip, skip + first).map((post) => postModel(post, risk.moment, request)),
    };
  }
}

function lineModel(line: LineAtRisk, moment: Moment, request: TrackerRequest): FundingLineRisk {
  return {
    lineId: line.lineId,
    ...endingModel(line, moment, request),
    // A getter, so that nothing is explained twice unless the endings are asked for.
    get endings() {
      return line.endings.map((ending) => endingModel(ending, moment, request));
    },
  };
}

function endingModel(ending: LineEnding, moment: Moment, request: TrackerRequest): FundingLineEnding {
  const { moneyEndsOn, postIds, wte, annualCostPence } = ending;
  return {
    postIds,
    moment,
    moneyEndsOn,
    daysLeft: daysBetween(moment.asOf, moneyEndsOn),
    postCount: postIds.length,
    wte,
    annualCost:
      annualCostPence === null
        ? noValue(NoValueReason.NOT_RECORDED, 'No annual cost is recorded for these posts; enter it with changePost.')
        : moneyValue(annualCostPence),
    lastSafeDecisionDay: decisionModel(ending.explained(), moment.asOf, referenceRule(request)),
  };
}

function postModel({ postId, funded, decision }: PostAtRisk, moment: Moment, request: TrackerRequest): PostRisk {
  const lastDay: Day | null = funded.state === 'FUNDED_UNTIL' ? funded.lastDay : null;
  return {
    postId,
    moment,
    fundedUntil: fundedUntilModel(funded),
    daysLeft: lastDay && daysBetween(moment.asOf, lastDay),
    gaps: funded.gaps,
    lastSafeDecisionDay: decisionModel(decision, moment.asOf, referenceRule(request)),
  };
}

export function referenceRule(request: TrackerRequest): (employerId: string) => boolean {
  return (employerId) => seesReferences(request.actor, employerId);
}

function caveatsOf(consultation: ConsultationOrder): string[] {
  return [
    consultation === CONSULTATION_ORDER.OVERLAP
      ? 'Consultation and notice are taken to overlap; ask with IN_SEQUENCE for the cautious day.'
      : 'Notice is taken to wait until consultation is over.',
    'Where contracts are not visible to you or not recorded, twelve weeks, the longest notice that statute gives, or the longest that the employer has recorded, where that is longer, stands for them.',
    'Everybody an employer would dismiss within 90 days counts towards collective consultation, under any line and in any programme; of people whose contracts are not visible to you, everybody in a filled post that loses money.',
  ];
}
