import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Day } from '../kernel/day.js';
import { Moment } from '../kernel/moment.js';
import { connectionOf } from '../web/page.js';
import { RecordModel } from '../web/record.model.js';
import { SignedIn } from '../web/rules.js';
import { DateScalar, DateTimeScalar, HoursScalar, PercentScalar } from '../web/scalars.js';
import { ScenarioStep } from './scenario-step.js';
import { PartTimeHours, ScenarioStepKind } from './scenario.enums.js';

@SignedIn()
@ObjectType('ScenarioStep', { description: 'One thing supposed.' })
export class ScenarioStepModel implements ScenarioStep {
  @Field(() => ScenarioStepKind, { description: 'What is supposed.' })
  kind: ScenarioStepKind;

  @Field(() => PercentScalar, {
    nullable: true,
    description:
      'RENEW: at how many per cent. CHANGE_SCALE: by how many per cent posts cost more. Null for the others.',
  })
  percent: number | null;

  @Field(() => Int, { nullable: true, description: 'RENEW: for how many months; null for the others.' })
  months: number | null;

  @Field(() => Int, { nullable: true, description: 'DECIDE_LATE: how many weeks late; null for the others.' })
  weeks: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'CHANGE_SCALE, CHANGE_WEEK: from which day; null for the others.',
  })
  from: Day | null;

  @Field(() => HoursScalar, {
    nullable: true,
    description: 'CHANGE_WEEK: the full-time week, in hours; null for the others.',
  })
  fullTimeWeek: number | null;

  @Field(() => PartTimeHours, {
    nullable: true,
    description: 'CHANGE_WEEK: what becomes of the hours of people who work part-time; null for the others.',
  })
  partTimeHours: PartTimeHours | null;

  fundingLine: string | null;
  employer: string | null;
  moment: Moment;
}

@SignedIn()
@ObjectType('Scenario', {
  description: 'What someone supposes, under a name. What it would come to is asked with scenarioOutcome.',
})
export class ScenarioModel extends RecordModel {
  @Field(() => String, { description: 'What it is called; unique among the scenarios of its owner.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'What it is for; null when nothing was said.' })
  description: string | null;

  @Field(() => Boolean, { description: 'Whether it is yours: only its owner may change or remove it.' })
  isYours: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was first saved.' })
  createdAt: Date;

  programmeId: string | null;

  moment: Moment;
}

@SignedIn()
@ObjectType({ description: 'A page of scenarios.' })
export class ScenarioConnection extends connectionOf(ScenarioModel, 'Scenario', 'scenarios') {}
