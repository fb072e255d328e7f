import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CertaintyStage } from '../../funding/calculations/certainty-at-least.js';
import { CERTAINTY_STAGE } from '../../funding/certainty.enums.js';
import { Day } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { NoValue, PercentOrNoValue, PercentValue } from '../../web/no-value.js';
import { SignedIn } from '../../web/rules.js';
import { DateScalar, DateTimeScalar, WteScalar } from '../../web/scalars.js';
import { CurveSteps } from './confirmed-curve.js';

export const CURVE_STEPS: { readonly [Steps in CurveSteps]: Steps } = { WEEK: 'WEEK', CHANGE: 'CHANGE' };
registerEnumType(CURVE_STEPS, {
  name: 'CurveSteps',
  description: 'On which days a curve is given.',
  valuesMap: {
    WEEK: {
      description: 'On every seventh day before 1 April: the same days of each year, to lay curves on each other.',
    },
    CHANGE: { description: 'On each day on which it changed, and on the first and the last.' },
  },
});

@SignedIn()
@ObjectType({ description: 'Something that was said of money, and what that did to the work with signed money.' })
export class ConfirmedChange {
  @Field(() => DateScalar, { description: 'When it was said.' })
  saidOn: Day;

  @Field(() => CERTAINTY_STAGE, { description: 'What was said.' })
  stage: CertaintyStage;

  @Field(() => String, { description: 'Who said it.' })
  saidBy: string;

  @Field(() => String, { nullable: true, description: 'Where it can be looked up; null when nothing was noted.' })
  evidence: string | null;

  @Field(() => WteScalar, {
    description: 'By how many WTE of the year the work with signed money changed; negative where money was taken back.',
  })
  wte: number;

  lineId: string;
  moment: Moment;
}

@SignedIn()
@ObjectType({ description: 'How much of a financial year had signed money on a day, as known on that day.' })
export class ConfirmedPoint {
  @Field(() => DateScalar, { description: 'The day.' })
  day: Day;

  @Field(() => Int, { description: 'How many days before 1 April it is; 0 on 1 April.' })
  daysBefore: number;

  @Field(() => PercentOrNoValue, {
    description:
      'Share of the year’s WTE with signed money, in per cent; no value before the first word that is recorded, or after `asOf`.',
  })
  share: PercentValue | NoValue;

  @Field(() => WteScalar, { nullable: true, description: 'The same in WTE; null where the share has no value.' })
  wte: number | null;

  @Field(() => [ConfirmedChange], {
    description: 'What was said since the point before that changed it, the earliest first; none at the first point.',
  })
  changes: readonly ConfirmedChange[];
}

@SignedIn()
@ObjectType({ description: 'How the money of one financial year came to be signed.' })
export class ConfirmedCurve {
  @Field(() => String, { description: 'The financial year, such as 2027/28.' })
  financialYear: string;

  @Field(() => DateScalar, { description: 'Its first day, 1 April.' })
  startsOn: Day;

  @Field(() => WteScalar, {
    description:
      'Funded WTE of the posts in scope, over the days of the year on which each is open. Vacant posts count.',
  })
  wte: number;

  @Field(() => WteScalar, {
    description: 'The part of it that no recorded line pays in that year, at any certainty: unfunded, or not recorded.',
  })
  wteWithoutMoney: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When the first word that is recorded of any money of these posts was said; null where there is none.',
  })
  historyFrom: Day | null;

  @Field(() => ConfirmedPoint, {
    description:
      'The point as many days before this year as `asOf` is before the next financial year: to compare years at one look.',
  })
  onSameDay: ConfirmedPoint;

  @Field(() => [ConfirmedPoint], { description: 'The curve, the earliest first; none after `asOf`.' })
  points: readonly ConfirmedPoint[];
}

@SignedIn()
@ObjectType({
  description: 'By when how much of each financial year had signed money: this year and last, or those asked for.',
})
export class ConfirmedByDate {
  @Field(() => DateScalar, { description: 'The day the question is asked from.' })
  asOf: Day;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The instant as of which the records were read; null for as recorded now.',
  })
  knownAt: Date | null;

  @Field(() => [ConfirmedCurve], { description: 'One curve for each financial year.' })
  years: readonly ConfirmedCurve[];

  @Field(() => [String], { description: 'What to bear in mind, in sentences.' })
  caveats: readonly string[];

  @Field(() => String, { description: 'The version of the method.' })
  method: string;

  @Field(() => String, { description: 'How figures were rounded: once, at the end.' })
  roundingRule: string;
}
