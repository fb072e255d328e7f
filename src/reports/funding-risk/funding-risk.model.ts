import { createUnionType, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CertaintyLevel } from '../../funding/calculations/certainty-at-least.js';
import { CERTAINTY_LEVEL } from '../../funding/certainty.enums.js';
import { Day } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { DayOrNoValue, DayValue, MoneyOrNoValue, MoneyValue, NoValue } from '../../web/no-value.js';
import { SignedIn } from '../../web/rules.js';
import { DateScalar, DateTimeScalar, PercentScalar, WteScalar } from '../../web/scalars.js';

export const CONSULTATION_ORDER = { IN_SEQUENCE: 'IN_SEQUENCE', OVERLAP: 'OVERLAP' } as const;
registerEnumType(CONSULTATION_ORDER, {
  name: 'ConsultationOrder',
  description: 'How collective consultation and notice follow each other.',
  valuesMap: {
    IN_SEQUENCE: { description: 'Notice is given when consultation is over: the cautious reading.' },
    OVERLAP: { description: 'Both run out together with the money.' },
  },
});

export const DECISION_STEP = {
  NOTICE: 'NOTICE',
  CONSULTATION: 'CONSULTATION',
  DECISION_LEAD: 'DECISION_LEAD',
  ROLL_BACK: 'ROLL_BACK',
} as const;
registerEnumType(DECISION_STEP, {
  name: 'DecisionStep',
  description: 'A step between a decision and the end of the money.',
  valuesMap: {
    NOTICE: { description: 'Notice to the worker: the longer of contract and statute.' },
    CONSULTATION: { description: 'Collective consultation before notice.' },
    DECISION_LEAD: { description: 'The funder’s own time from deciding to having the letter out.' },
    ROLL_BACK: { description: 'Back to the last Scottish working day.' },
  },
});

export const DECISION_BASIS = { CONTRACTS: 'CONTRACTS', LONGEST_NOTICE_ASSUMED: 'LONGEST_NOTICE_ASSUMED' } as const;
registerEnumType(DECISION_BASIS, {
  name: 'DecisionBasis',
  description: 'What a decision day rests on.',
  valuesMap: {
    CONTRACTS: { description: 'On the recorded contracts and service of the workers paid.' },
    LONGEST_NOTICE_ASSUMED: {
      description:
        'On the longest notice that statute gives, twelve weeks, or that the employer has recorded, where that is longer: the contracts are not visible to you, or the contract or the service of the binding worker is not recorded.',
    },
  },
});

@SignedIn()
@ObjectType('DecisionComponent', { description: 'One step of the chain, with the rule it follows.' })
export class DecisionComponentModel {
  @Field(() => DECISION_STEP, { description: 'Which step.' })
  step: keyof typeof DECISION_STEP;

  @Field(() => Int, { description: 'How many days it takes.' })
  days: number;

  @Field(() => DateScalar, { description: 'The day by which it begins.' })
  fromDay: Day;

  @Field(() => DateScalar, { description: 'The day it leads to.' })
  toDay: Day;

  @Field(() => String, { description: 'The rule, for programs.' })
  ruleId: string;

  @Field(() => String, { description: 'Where the rule stands.' })
  source: string;
}

@SignedIn()
@ObjectType({ description: 'The last day on which a decision still leaves time for everything the law asks.' })
export class SafeDecisionDay {
  @Field(() => DateScalar, { description: 'The last safe day: a Scottish working day.' })
  day: Day;

  @Field(() => Int, { description: 'Days from `asOf` to it; negative when it has passed.' })
  daysLeft: number;

  @Field(() => Boolean, { description: 'Whether it has passed.' })
  hasPassed: boolean;

  @Field(() => DateScalar, { description: 'The day before it was rolled back to a working day.' })
  beforeRollBack: Day;

  @Field(() => DECISION_BASIS, { description: 'What it rests on.' })
  basis: keyof typeof DECISION_BASIS;

  @Field(() => [DecisionComponentModel], {
    description: 'The steps, from the end of the money backwards; none that takes no time.',
  })
  components: readonly DecisionComponentModel[];

  @Field(() => String, {
    nullable: true,
    description:
      'The employer’s own reference of the worker whose contract makes the day as early as it is; null where nobody’s does, or where you may not see it.',
  })
  bindingWorker: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Dismissals among the workers paid, fixed terms that run out included, and one for each filled post without a contract; null where their contracts are not visible to you.',
  })
  dismissals: number | null;

  @Field(() => Int, {
    description:
      'Dismissals by the binding employer within 90 days that count towards 20 and 100: people, over all of its posts. Fixed terms that run out do not count; where you may not see contracts, everybody in a filled post does.',
  })
  dismissalsForConsultation: number;
}

export const SafeDecisionDayOrNoValue = createUnionType({
  name: 'SafeDecisionDayOrNoValue',
  description: 'The last safe day to decide, or why there is none.',
  types: () => [SafeDecisionDay, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : SafeDecisionDay),
});

@SignedIn()
@ObjectType({ isAbstract: true })
abstract class MoneyEnding {
  @Field(() => DateScalar, {
    description:
      'Last day of the money, at this certainty, that the decision is about: a line signed for one year and announced for the next ends, signed, with the first.',
  })
  moneyEndsOn: Day;

  @Field(() => Int, { description: 'Days from `asOf` to that day.' })
  daysLeft: number;

  @Field(() => Int, {
    description: 'Posts that lose all or part of their money by it. Posts that go on under other money do not count.',
  })
  postCount: number;

  @Field(() => WteScalar, { description: 'Whole-time equivalents that lose their money by it.' })
  wte: number;

  @Field(() => MoneyOrNoValue, { description: 'Their cost a year, in pounds, from the recorded cost of each post.' })
  annualCost: MoneyValue | NoValue;

  @Field(() => SafeDecisionDayOrNoValue, {
    description:
      'The last safe day to decide: the earliest over the employers it pays, and over the days on which it ends.',
  })
  lastSafeDecisionDay: SafeDecisionDay | NoValue;

  postIds: readonly string[];
  moment: Moment;
}

@SignedIn()
@ObjectType({ description: 'What one funding line stops paying after one day.' })
export class FundingLineEnding extends MoneyEnding {}

@SignedIn()
@ObjectType({
  description:
    'What the end of one funding line puts at risk: the posts of all its endings, and the day of the one to be decided about first.',
})
export class FundingLineRisk extends MoneyEnding {
  @Field(() => [FundingLineEnding], {
    description:
      'Each last paid day after which posts lose money of the line, by day. Mostly one; several where it stops paying posts on several days, or where money stops and comes back.',
  })
  endings: readonly FundingLineEnding[];

  lineId: string;
}

@SignedIn()
@ObjectType('CoverGap', { description: 'Days on which a post is paid for below the threshold.' })
export class CoverGapModel {
  @Field(() => DateScalar, { description: 'First day of the gap.' })
  startsOn: Day;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which the post is paid for again; null when nothing is recorded after.',
  })
  resumesOn: Day | null;
}

@SignedIn()
@ObjectType({ description: 'Until when a post is funded.' })
export class PostRisk {
  @Field(() => DayOrNoValue, {
    description:
      'Last day with cover at or above the threshold, without a break from `asOf`, or of the post where it closes first; no value when the post is not funded then, or its money has no end.',
  })
  fundedUntil: DayValue | NoValue;

  @Field(() => Int, { nullable: true, description: 'Days from `asOf` to that day; null when there is none.' })
  daysLeft: number | null;

  @Field(() => [CoverGapModel], { description: 'All gaps on or after `asOf`.' })
  gaps: readonly CoverGapModel[];

  @Field(() => SafeDecisionDayOrNoValue, { description: 'The last safe day to decide about this post.' })
  lastSafeDecisionDay: SafeDecisionDay | NoValue;

  postId: string;
  moment: Moment;
}

@SignedIn()
@ObjectType({
  description:
    'Posts at risk: those that are not paid for in front, then those whose decision day falls first (or has passed); behind, those without one.',
})
export class PostRiskPage {
  @Field(() => Int, { description: 'Open posts in scope.' })
  totalCount: number;

  @Field(() => [PostRisk], { description: 'This part of them.' })
  nodes: readonly PostRisk[];
}

@SignedIn()
@ObjectType({ description: 'Funding lines at risk, those whose decision day falls first (or has passed) in front.' })
export class FundingLineRiskPage {
  @Field(() => Int, { description: 'Lines in scope that end in the period.' })
  totalCount: number;

  @Field(() => [FundingLineRisk], { description: 'This part of them.' })
  nodes: readonly FundingLineRisk[];
}

@SignedIn()
@ObjectType({ description: 'Which money ends, by which day someone must decide, and which posts run out.' })
export class FundingRisk {
  @Field(() => DateScalar, { description: 'The day the question is asked from.' })
  asOf: Day;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The instant as of which the records were read; null for as recorded now.',
  })
  knownAt: Date | null;

  @Field(() => DateScalar, { description: 'The last day looked at for lines that end.' })
  until: Day;

  @Field(() => CERTAINTY_LEVEL, { description: 'Which money was counted.' })
  certainty: CertaintyLevel;

  @Field(() => PercentScalar, { description: 'The cover that counts as funded, in per cent.' })
  threshold: number;

  @Field(() => [String], { description: 'What to bear in mind, in sentences.' })
  caveats: readonly string[];

  @Field(() => String, { description: 'The version of the method.' })
  method: string;
}
