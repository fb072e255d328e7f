import { Field, Int, ObjectType } from '@nestjs/graphql';
import { FundingLineModel } from '../../funding/funding-line.model.js';
import { Day } from '../../kernel/day.js';
import { MoneyOrNoValue, MoneyValue, NoValue } from '../../web/no-value.js';
import { SignedIn } from '../../web/rules.js';
import { DateScalar, WteScalar } from '../../web/scalars.js';
import { SafeDecisionDay, SafeDecisionDayOrNoValue } from '../funding-risk/funding-risk.model.js';

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
