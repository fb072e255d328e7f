import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Day } from '../kernel/day.js';
import { Moment } from '../kernel/moment.js';
import { connectionOf } from '../web/page.js';
import { RecordModel } from '../web/record.model.js';
import { RecordedAnswer } from '../web/recorded-answer.js';
import { SignedIn } from '../web/rules.js';
import { DateScalar, MoneyScalar, PercentScalar } from '../web/scalars.js';
import { ExtensionDecider, ExternalScheme, FundingCycle, FundingLineKind } from './funding-line.enums.js';

@SignedIn()
@ObjectType({ description: 'An agreed option to let a funding line go on longer.' })
export class FundingExtension {
  @Field(() => DateScalar, { description: 'The last day of the line with the extension.' })
  to: Day;

  @Field(() => ExtensionDecider, { description: 'Who decides whether it is used.' })
  decidedBy: ExtensionDecider;

  @Field(() => DateScalar, { nullable: true, description: 'Last day to decide; null when none was agreed.' })
  decideBy: Day | null;

  @Field(() => Boolean, { description: 'Whether it has been used: the line then ends on its last day.' })
  isExercised: boolean;
}

@SignedIn()
@ObjectType({ description: 'The number of a funding line in a public register.' })
export class FundingExternalId {
  @Field(() => ExternalScheme, { description: 'Which register.' })
  scheme: ExternalScheme;

  @Field(() => String, { description: 'The number, as the register writes it.' })
  value: string;
}

@SignedIn()
@ObjectType('FundingLine', {
  description: 'An award: money from a funder to a programme, or to an employer in it, for a period.',
})
export class FundingLineModel extends RecordModel {
  @Field(() => String, { description: "The programme's own reference for it; unique in the programme." })
  reference: string;

  @Field(() => String, { description: 'What it is called.' })
  title: string;

  @Field(() => FundingLineKind, { description: 'Grant or contract.' })
  kind: FundingLineKind;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'All it is worth from its first day to its last, in pounds; null when that is not recorded.',
  })
  amount: number | null;

  @Field(() => DateScalar, { description: 'First day it pays for.' })
  startsOn: Day;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day it pays for, that day included; null while it recurs without an agreed end.',
  })
  endsOn: Day | null;

  @Field(() => Boolean, {
    description: 'Whether the last day was reckoned from a length in months, and is not itself agreed.',
  })
  endIsDerived: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day as first agreed; earlier than `endsOn` once an extension was used. Null without an end.',
  })
  agreedEndsOn: Day | null;

  @Field(() => FundingCycle, { description: 'How often it is decided on.' })
  cycle: FundingCycle;

  @Field(() => FundingExtension, {
    nullable: true,
    description: 'The option to go on longer; null when there is none.',
  })
  extension: FundingExtension | null;

  @Field(() => PercentScalar, {
    nullable: true,
    description: 'By how much it rises each year, in per cent; null when no figure is agreed.',
  })
  uplift: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The uplift as the agreement words it; null when there is none.',
  })
  upliftClause: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days the funder needs from a decision to the letter; null when that is not recorded.',
  })
  decisionLeadDays: number | null;

  @Field(() => FundingExternalId, {
    nullable: true,
    description: 'Its number in a public register; null when it has none we know of.',
  })
  externalId: FundingExternalId | null;

  @Field(() => String, { nullable: true, description: 'Where this can be looked up; null when nothing was noted.' })
  source: string | null;

  @Field(() => RecordedAnswer, {
    description: 'Whether its conditions demand that the people it pays get at least the real Living Wage.',
  })
  requiresRealLivingWage: RecordedAnswer;

  programmeId: string;
  funderId: string;
  employerId: string | null;
  moment: Moment;
}

@SignedIn()
@ObjectType({ description: 'A page of funding lines.' })
export class FundingLineConnection extends connectionOf(FundingLineModel, 'FundingLine', 'funding lines') {}
