import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Day } from '../../kernel/day.js';
import { PracticeModel } from '../../places/practice.model.js';
import { PostModel } from '../../posts/post.model.js';
import { DayOrNoValue, DayValue, NoValue } from '../../web/no-value.js';
import { SignedIn } from '../../web/rules.js';
import { DateScalar, PercentScalar } from '../../web/scalars.js';
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
    SAVED: {
      description:
        'Has money, up to the threshold, on the last day looked at, or for a post that closes before it on its own last day; otherwise it would not.',
    },
    LOST: {
      description:
        'Has no money, up to the threshold, on the last day looked at, or for a post that closes before it on its own last day; otherwise it would.',
    },
    BETTER: { description: 'Has more money, or money for longer, without being saved.' },
    WORSE: { description: 'Has less money, or money for less long, without being lost.' },
  },
});

@SignedIn()
@ObjectType({ description: 'How one post is paid for in a case.' })
export class ScenarioPostCover {
  @Field(() => DayOrNoValue, {
    description: 'Last day with cover at or above the threshold, without a break; no value where there is none.',
  })
  fundedUntil: DayValue | NoValue;

  @Field(() => PercentScalar, {
    description:
      'The part of the post that is paid for on the last day, in per cent; of a post that closes before it, on its own last day.',
  })
  coverOnLastDay: number;

  @Field(() => PercentScalar, {
    description:
      'The part of the post’s work in the whole period that is paid for, in per cent; of a post that closes in it, to that day.',
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
