import { Field, Int, ObjectType } from '@nestjs/graphql';
import { SignedIn } from '../../web/rules.js';
import {
  CountFundingScope,
  CountGeography,
  CountMeasure,
  CountPrecision,
  CountStatus,
  GuidanceStatus,
  Obligation,
  StandardSubject,
} from '../enums/programme.enums.js';
import { QuantityScalar } from '../quantity.scalar.js';
import { SourcedFact } from './sourced-fact.model.js';

@SignedIn()
@ObjectType('SupervisionStandard', {
  description: 'A published standard or finding on supervision and working conditions of link workers.',
})
export class SupervisionStandardModel extends SourcedFact {
  @Field(() => String, { description: 'Its short name in these facts; stable.' })
  standardId: string;

  @Field(() => String, { description: 'Where it applies or was seen.' })
  jurisdiction: string;

  @Field(() => String, { description: 'Who says so.' })
  body: string;

  @Field(() => StandardSubject, { description: 'What it is about.' })
  subject: StandardSubject;

  @Field(() => String, { description: 'What it says, in a few words.' })
  cadence: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The most days from one session to the next; null when it states no interval.',
  })
  maxIntervalDays: number | null;

  @Field(() => QuantityScalar, {
    name: 'valueLow',
    nullable: true,
    description: 'The lower number it gives, in the unit; null when none.',
  })
  valueLowHundredths: number | null;

  @Field(() => QuantityScalar, {
    name: 'valueHigh',
    nullable: true,
    description: 'The higher number it gives, in the unit; null when none.',
  })
  valueHighHundredths: number | null;

  @Field(() => String, { nullable: true, description: 'The unit of the numbers, in words; null when there are none.' })
  unit: string | null;

  @Field(() => Obligation, { description: 'How binding it is.' })
  obligation: Obligation;
}

@SignedIn()
@ObjectType('BandingGuidance', {
  description: 'A published statement on which band link workers should be in. None prescribes one in Scotland.',
})
export class BandingGuidanceModel extends SourcedFact {
  @Field(() => String, { description: 'Where it applies.' })
  jurisdiction: string;

  @Field(() => String, { description: 'Who says so.' })
  body: string;

  @Field(() => String, {
    nullable: true,
    description: 'The day, year or financial year it speaks of, as published; null when it does not say.',
  })
  asAt: string | null;

  @Field(() => String, { nullable: true, description: 'The Agenda for Change band it names; null when none.' })
  band: string | null;

  @Field(() => QuantityScalar, {
    name: 'value',
    nullable: true,
    description: 'The sum it names, in the unit; null when none.',
  })
  valueHundredths: number | null;

  @Field(() => String, { nullable: true, description: 'The unit of the sum, in words; null when there is none.' })
  valueUnit: string | null;

  @Field(() => GuidanceStatus, { description: 'What the statement amounts to.' })
  status: GuidanceStatus;

  @Field(() => String, { description: 'What it says.' })
  statement: string;
}

@SignedIn()
@ObjectType('PublishedWteCount', { description: 'A published count of community link workers or their posts.' })
export class PublishedWteCountModel extends SourcedFact {
  @Field(() => CountGeography, { description: 'Whether it is of Scotland, of a partnership or of an employer.' })
  geographyLevel: CountGeography;

  @Field(() => String, { nullable: true, description: 'The code of the place; null for an employer.' })
  geographyCode: string | null;

  @Field(() => String, { description: 'The place or the employer.' })
  geographyName: string;

  @Field(() => String, { description: 'When it was counted: a day, a month (YYYY-MM) or a year.' })
  asAt: string;

  @Field(() => CountPrecision, { description: 'How exactly that is known.' })
  asAtPrecision: CountPrecision;

  @Field(() => CountMeasure, { description: 'What was counted.' })
  measure: CountMeasure;

  @Field(() => QuantityScalar, {
    name: 'value',
    description: 'How many: people, whole-time equivalents or posts, as the measure says.',
  })
  valueHundredths: number;

  @Field(() => CountFundingScope, { description: 'Which money the counted posts are paid from.' })
  fundingScope: CountFundingScope;

  @Field(() => CountStatus, { description: 'What it stands for.' })
  valueStatus: CountStatus;
}

@SignedIn()
@ObjectType('StatisticalRule', { description: 'A published rule or definition for statistics and disclosure.' })
export class StatisticalRuleModel extends SourcedFact {
  @Field(() => String, { description: 'Its short name in these facts; stable.' })
  ruleId: string;

  @Field(() => String, { description: 'What it is about.' })
  topic: string;

  @Field(() => String, { description: 'Who says so.' })
  body: string;

  @Field(() => QuantityScalar, {
    name: 'threshold',
    nullable: true,
    description: 'The number it sets, in the unit; null when none.',
  })
  thresholdHundredths: number | null;

  @Field(() => String, { nullable: true, description: 'The unit of the number, in words; null when there is none.' })
  unit: string | null;

  @Field(() => String, { description: 'What it says.' })
  rule: string;
}
