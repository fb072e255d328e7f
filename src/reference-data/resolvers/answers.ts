import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { NoFactReason } from '../reading/on-a-day.js';
import { NoValue, noValue, NoValueReason } from '../../web/no-value.js';
import { SignedIn } from '../../web/rules.js';
import { StandardWeekModel } from '../models/hours-and-leave.model.js';
import { BankHolidayModel } from '../models/law.model.js';
import { PayScaleModel } from '../models/pay-scale.model.js';

@SignedIn()
@ObjectType({ description: 'The bank holidays of Scotland between two days.' })
export class BankHolidays {
  @Field(() => [BankHolidayModel], { description: 'In order; empty when there is none between the two days.' })
  days: BankHolidayModel[];
}

@SignedIn()
@ObjectType({ description: 'How far off the end of a funding line is.' })
export class DaysToEnd {
  @Field(() => Int, {
    description: 'Days from the day asked about to the last paid day: 0 on that day, negative when it is past.',
  })
  days: number;
}

export const PayScaleOrNoValue = createUnionType({
  name: 'PayScaleOrNoValue',
  description: 'A band on a day, or why there is none.',
  types: () => [PayScaleModel, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : PayScaleModel),
});

export const StandardWeekOrNoValue = createUnionType({
  name: 'StandardWeekOrNoValue',
  description: 'A full-time week, or why there is none.',
  types: () => [StandardWeekModel, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : StandardWeekModel),
});

export const BankHolidaysOrNoValue = createUnionType({
  name: 'BankHolidaysOrNoValue',
  description: 'The bank holidays between two days, or why they are not known.',
  types: () => [BankHolidays, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : BankHolidays),
});

export const DaysToEndOrNoValue = createUnionType({
  name: 'DaysToEndOrNoValue',
  description: 'Days to the end, or why they cannot be counted.',
  types: () => [DaysToEnd, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : DaysToEnd),
});

/** Why a rate is not given; the nearest one is never given instead. */
export function noRate(reason: NoFactReason, what: string): NoValue {
  return noValue(
    NoValueReason.NO_RATE_ON_DATE,
    reason === 'NO_RATE_ON_DATE'
      ? `No ${what} is published for that day; ask for a day that is.`
      : `The ${what} for that day was not published by then; ask with a later knownAt.`,
  );
}
