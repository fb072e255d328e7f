import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Day } from '../../kernel/day.js';
import { SignedIn } from '../../web/rules.js';
import { DateScalar } from '../../web/scalars.js';
import { BankHolidayKind, NoticeRuleKind, RedundancyParameter } from '../enums/law.enums.js';
import { QuantityScalar } from '../quantity.scalar.js';
import { SourcedFact } from './sourced-fact.model.js';

@SignedIn()
@ObjectType('NoticeRule', { description: 'A rule on notice, consultation or transfer when employment ends or moves.' })
export class NoticeRuleModel extends SourcedFact {
  @Field(() => NoticeRuleKind, { description: 'What it is about.' })
  kind: NoticeRuleKind;

  @Field(() => String, { description: 'Its name within the kind.' })
  rule: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Months of continuous service from which it applies; null when it does not go by service.',
  })
  serviceMonthsFrom: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Months of continuous service from which it no longer applies; null when without end.',
  })
  serviceMonthsBefore: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The fewest dismissals it applies to; null when it does not go by dismissals.',
  })
  dismissalsFrom: number | null;

  @Field(() => Int, { nullable: true, description: 'The most dismissals it applies to; null when without end.' })
  dismissalsTo: number | null;

  @Field(() => QuantityScalar, {
    name: 'value',
    nullable: true,
    description: 'How many of the unit; null when the rule sets no number.',
  })
  valueHundredths: number | null;

  @Field(() => String, { description: 'The unit of the value, in words.' })
  unit: string;
}

@SignedIn()
@ObjectType('RedundancyRule', { description: 'One number of the rules on redundancy and dismissal.' })
export class RedundancyRuleModel extends SourcedFact {
  @Field(() => RedundancyParameter, { description: 'Which number.' })
  parameter: RedundancyParameter;

  @Field(() => String, { description: 'Where it applies, and under which terms.' })
  jurisdiction: string;

  @Field(() => QuantityScalar, { name: 'value', description: 'How many of the unit.' })
  valueHundredths: number;

  @Field(() => String, { description: 'The unit of the value, in words.' })
  unit: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Age in completed years from which it applies; null when from the start.',
  })
  ageFrom: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Age in completed years up to which it applies, that year included; null when without end.',
  })
  ageTo: number | null;
}

@SignedIn()
@ObjectType('BankHoliday', { description: 'A bank holiday in Scotland. Local holidays are not among them.' })
export class BankHolidayModel extends SourcedFact {
  @Field(() => DateScalar, { description: 'The day.' })
  day: Day;

  @Field(() => String, { description: 'What it is called.' })
  name: string;

  @Field(() => BankHolidayKind, { description: 'Why it is a bank holiday.' })
  kind: BankHolidayKind;
}
