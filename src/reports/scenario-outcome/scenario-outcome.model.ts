import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CertaintyLevel } from '../../funding/calculations/certainty-at-least.js';
import { CERTAINTY_LEVEL } from '../../funding/certainty.enums.js';
import { FundingLineModel } from '../../funding/funding-line.model.js';
import { Day } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { PracticeModel } from '../../places/practice.model.js';
import { PostModel } from '../../posts/post.model.js';
import { ScenarioModel } from '../../scenarios/scenario.model.js';
import { DayOrNoValue, DayValue, MoneyOrNoValue, MoneyValue, NoValue } from '../../web/no-value.js';
import { SignedIn } from '../../web/rules.js';
import { DateScalar, DateTimeScalar, PercentScalar, WteScalar } from '../../web/scalars.js';
import { SafeDecisionDay, SafeDecisionDayOrNoValue } from '../funding-risk/funding-risk.model.js';
import { CaseFigures } from './scenario-case.js';
import { Effect } from './scenario-effect.js';

const SCENARIO_EFFECT: { readonly [Word in Effect]: Word } = {
  SAVED: 'SAVED',
  LOST: 'LOST',
  BETTER: 'BETTER',
  WORSE: 'WORSE',
};
registerEnumType(SCENARIO_EFFECT, {
  name: 'ScenarioEffect',
  description: 'What becomes of a post or a practice, against the case compared with.',
  valuesMap: {
    SAVED: { description: 'Has money, up to the threshold, on the last day looked at; otherwise it would not.' },
    LOST: { description: 'Has no money, up to the threshold, on the last day looked at; otherwise it would.' },
    BETTER: { description: 'Has more money, or money for longer, without being saved.' },
    WORSE: { description: 'Has less money, or money for less long, without being lost.' },
  },
});

@SignedIn()
@ObjectType({ description: 'The posts open on the last day looked at, and what of them is paid for then.' })
export class ScenarioLastDay {
  @Field(() => Int, { description: 'Open posts in scope, vacant ones included.' })
  posts: number;

  @Field(() => Int, { description: 'How many of them have no recorded cost and are missing from the costs.' })
  postsWithoutCost: number;

  @Field(() => WteScalar, { description: 'Their funded WTE.' })
  wte: number;

  @Field(() => WteScalar, { description: 'The part of it that money of this certainty pays for.' })
  wtePaid: number;

  @Field(() => MoneyOrNoValue, { description: 'What they cost a year, in pounds, from the recorded cost of each.' })
  annualCost: MoneyValue | NoValue;

  @Field(() => MoneyOrNoValue, {
    description: 'The part of that cost a year that falls to money of this certainty, by its shares, in pounds.',
  })
  annualCostPaid: MoneyValue | NoValue;
}

@SignedIn()
@ObjectType({
  description: 'This case less the one it is compared with: above 0 where more is lost, or paid, in this case.',
})
export class ScenarioChange {
  @Field(() => Int, { description: 'Posts that lose all or part of their money in the period.' })
  postsLosing: number;

  @Field(() => WteScalar, { description: 'WTE lost in the period.' })
  wteLost: number;

  @Field(() => MoneyOrNoValue, { description: 'Cost a year of what is lost, in pounds.' })
  annualCostLost: MoneyValue | NoValue;

  @Field(() => Int, { description: 'Practices left with no funded post.' })
  practicesLeft: number;

  @Field(() => Int, { description: 'Patients registered with them.' })
  registeredPatients: number;

  @Field(() => Int, { description: 'Of those, patients in the most deprived fifth of Scotland.' })
  mostDeprivedPatients: number;

  @Field(() => WteScalar, { description: 'WTE that is paid for on the last day.' })
  wtePaidOnLastDay: number;

  @Field(() => MoneyOrNoValue, { description: 'What the posts cost a year on the last day, in pounds.' })
  annualCostOnLastDay: MoneyValue | NoValue;

  @Field(() => MoneyOrNoValue, { description: 'The part of that cost that is paid for on the last day, in pounds.' })
  annualCostPaidOnLastDay: MoneyValue | NoValue;
}

@SignedIn()
@ObjectType({ description: 'How one post is paid for in a case.' })
export class ScenarioPostCover {
  @Field(() => DayOrNoValue, {
    description: 'Last day with cover at or above the threshold, without a break; no value where there is none.',
  })
  fundedUntil: DayValue | NoValue;

  @Field(() => PercentScalar, { description: 'The part of the post that is paid for on the last day, in per cent.' })
  coverOnLastDay: number;

  @Field(() => PercentScalar, {
    description: 'The part of the post’s work in the whole period that is paid for, in per cent.',
  })
  averageCover: number;
}

@SignedIn()
@ObjectType({ description: 'A post that is paid for otherwise than in the case compared with.' })
export class ScenarioPost {
  @Field(() => PostModel, { nullable: true, description: 'The post, as recorded.' })
  post: PostModel | null;

  @Field(() => SCENARIO_EFFECT, { description: 'What becomes of it.' })
  effect: Effect;

  @Field(() => ScenarioPostCover, { description: 'In the case compared with.' })
  before: ScenarioPostCover;

  @Field(() => ScenarioPostCover, { description: 'In this case.' })
  after: ScenarioPostCover;
}

@SignedIn()
@ObjectType({
  description: 'Posts that are paid for otherwise: lost ones in front, then saved, worse and better ones.',
})
export class ScenarioPostPage {
  @Field(() => Int, { description: 'How many there are.' })
  totalCount: number;

  @Field(() => [ScenarioPost], { description: 'This part of them.' })
  nodes: readonly ScenarioPost[];
}

@SignedIn()
@ObjectType({
  description: 'A practice that is left by its last funded post otherwise than in the case compared with.',
})
export class ScenarioPractice {
  @Field(() => PracticeModel, { nullable: true, description: 'The practice, as recorded.' })
  practice: PracticeModel | null;

  @Field(() => SCENARIO_EFFECT, { description: 'What becomes of it.' })
  effect: Effect;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day without a funded post, in the case compared with; null for none in the period.',
  })
  before: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day without a funded post, in this case; null for none in the period.',
  })
  after: Day | null;
}

@SignedIn()
@ObjectType({ description: 'Practices that are left otherwise, lost ones in front.' })
export class ScenarioPracticePage {
  @Field(() => Int, { description: 'How many there are.' })
  totalCount: number;

  @Field(() => [ScenarioPractice], { description: 'This part of them.' })
  nodes: readonly ScenarioPractice[];
}

@SignedIn()
@ObjectType({ description: 'The decision about one line in a case.' })
export class ScenarioDecision {
  @Field(() => DateScalar, { description: 'Last day of the money.' })
  moneyEndsOn: Day;

  @Field(() => Int, { description: 'Posts that lose all or part of their money by it.' })
  posts: number;

  @Field(() => WteScalar, { description: 'WTE that loses its money by it.' })
  wte: number;

  @Field(() => MoneyOrNoValue, { description: 'Cost a year of that, in pounds.' })
  annualCost: MoneyValue | NoValue;

  @Field(() => SafeDecisionDayOrNoValue, { description: 'The last safe day to decide.' })
  lastSafeDecisionDay: SafeDecisionDay | NoValue;

  @Field(() => DateScalar, { description: 'The day on which it is decided: `asOf`, or the weeks after it supposed.' })
  decidedOn: Day;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether that is no later than the last safe day; null where there is no such day.',
  })
  isSafe: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Days by which the longest notice of a decision taken on that day would run past the money; null where there is no safe day to reckon from.',
  })
  daysPastTheMoney: number | null;

  @Field(() => MoneyOrNoValue, {
    description:
      'What the posts would cost in those days, in pounds: at most, because it takes everyone’s notice to be as long as the longest.',
  })
  costPastTheMoney: MoneyValue | NoValue;
}

@SignedIn()
@ObjectType({ description: 'A line about which the decision differs from the case compared with, or is not safe.' })
export class ScenarioLine {
  @Field(() => FundingLineModel, { nullable: true, description: 'The line, as recorded.' })
  line: FundingLineModel | null;

  @Field(() => ScenarioDecision, {
    nullable: true,
    description: 'In the case compared with; null where the line does not end in the period.',
  })
  before: ScenarioDecision | null;

  @Field(() => ScenarioDecision, {
    nullable: true,
    description: 'In this case; null where the line does not end in the period.',
  })
  after: ScenarioDecision | null;
}

@SignedIn()
@ObjectType({ description: 'Lines about which the decision differs or is not safe, the first decision in front.' })
export class ScenarioLinePage {
  @Field(() => Int, { description: 'How many there are.' })
  totalCount: number;

  @Field(() => [ScenarioLine], { description: 'This part of them.' })
  nodes: readonly ScenarioLine[];
}

@SignedIn()
@ObjectType({ description: 'The baseline, or what a scenario would come to.' })
export class ScenarioCase {
  @Field(() => String, { description: 'What the case is called.' })
  name: string;

  @Field(() => ScenarioModel, {
    nullable: true,
    description: 'The saved scenario; null for the baseline and for steps given with the question.',
  })
  scenario: ScenarioModel | null;

  @Field(() => [String], {
    description: 'Steps that could not be taken, or not in full, in sentences; empty when all were.',
  })
  notes: readonly string[];

  figures: CaseFigures;
  against: CaseFigures;
  moment: Moment;
}

@SignedIn()
@ObjectType({
  description:
    'What scenarios would come to, beside the baseline. Nothing is written for it. Funding and posts are not personal and never withheld.',
})
export class ScenarioOutcome {
  @Field(() => DateScalar, { description: 'The day the question is asked from.' })
  asOf: Day;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The instant as of which the records were read; null for as recorded now.',
  })
  knownAt: Date | null;

  @Field(() => DateScalar, { description: 'The last day looked at.' })
  until: Day;

  @Field(() => CERTAINTY_LEVEL, { description: 'Which money was counted.' })
  certainty: CertaintyLevel;

  @Field(() => PercentScalar, { description: 'The cover of a post that counts as funded, in per cent.' })
  threshold: number;

  @Field(() => String, { description: 'The name of the case that all others are compared with.' })
  comparedWith: string;

  @Field(() => [ScenarioCase], {
    description: 'The baseline first; then the saved scenarios as asked for; then the steps given with the question.',
  })
  cases: readonly ScenarioCase[];

  @Field(() => [String], { description: 'What to bear in mind, in sentences.' })
  caveats: readonly string[];

  @Field(() => String, { description: 'The version of the method.' })
  method: string;

  @Field(() => String, { description: 'How figures were rounded: once, at the end.' })
  roundingRule: string;
}
