import { Field, ObjectType } from '@nestjs/graphql';
import { CertaintyLevel } from '../../funding/calculations/certainty-at-least.js';
import { CERTAINTY_LEVEL } from '../../funding/certainty.enums.js';
import { Day } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { ScenarioModel } from '../../scenarios/scenario.model.js';
import { SignedIn } from '../../web/rules.js';
import { DateScalar, DateTimeScalar, PercentScalar } from '../../web/scalars.js';
import { CaseFigures } from './scenario-case.js';
import { WeeksOfCase } from './weeks-of-case.js';

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
  /** Nothing supposed. */
  recorded: CaseFigures;
  weeks: WeeksOfCase | null;
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
