import { createUnionType, Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Day } from '../kernel/day.js';
import { DateScalar, DaysScalar, HoursScalar, MoneyScalar, PercentScalar } from './scalars.js';
import { SignedIn } from './rules.js';

/** Why there is no figure. */
export enum NoValueReason {
  NOT_RECORDED = 'NOT_RECORDED',
  NOT_APPLICABLE = 'NOT_APPLICABLE',
  DONT_KNOW = 'DONT_KNOW',
  REFUSED = 'REFUSED',
  NO_RATE_ON_DATE = 'NO_RATE_ON_DATE',
  NO_GUIDANCE_ADOPTED = 'NO_GUIDANCE_ADOPTED',
  NOTHING_TO_COUNT = 'NOTHING_TO_COUNT',
  NOT_PUBLISHED = 'NOT_PUBLISHED',
  NOT_SHARED_BY_EVERY_EMPLOYER = 'NOT_SHARED_BY_EVERY_EMPLOYER',
  OUTSIDE_YOUR_RIGHTS = 'OUTSIDE_YOUR_RIGHTS',
  TOO_MANY_CHANGES = 'TOO_MANY_CHANGES',
}

registerEnumType(NoValueReason, {
  name: 'NoValueReason',
  description: 'Why a figure is not given. An unknown figure is never shown as zero.',
  valuesMap: {
    NOT_RECORDED: { description: 'Nobody has entered it: blank.' },
    NOT_APPLICABLE: { description: 'It was recorded that this does not apply.' },
    DONT_KNOW: { description: 'It was recorded that the employer does not know.' },
    REFUSED: { description: 'It was recorded that the answer was refused.' },
    NO_RATE_ON_DATE: { description: 'No published rate was in force, or known, on that day.' },
    NO_GUIDANCE_ADOPTED: { description: 'The programme had adopted no guidance on that day.' },
    NOTHING_TO_COUNT: { description: 'No contract, post or line falls under the question.' },
    NOT_PUBLISHED: { description: 'The public source does not give it.' },
    NOT_SHARED_BY_EVERY_EMPLOYER: {
      description: 'Withheld: not every employer in the programme shares pseudonymised terms with you.',
    },
    OUTSIDE_YOUR_RIGHTS: { description: 'Withheld: statistics about these people are not for your role or scope.' },
    TOO_MANY_CHANGES: { description: 'Too much changed in the time asked about to be taken apart at once.' },
  },
});

@SignedIn()
@ObjectType({ description: 'There is no figure, and this is why.' })
export class NoValue {
  @Field(() => NoValueReason, { description: 'The reason, for programs.' })
  reason: NoValueReason;

  @Field(() => String, { description: 'The reason in a sentence, with what could be done or asked instead.' })
  message: string;
}

export function noValue(reason: NoValueReason, message: string): NoValue {
  return Object.assign(new NoValue(), { reason, message });
}

@SignedIn()
@ObjectType({ description: 'An amount of money that is known.' })
export class MoneyValue {
  @Field(() => MoneyScalar, { description: 'The amount, in pounds.' })
  amount: number;
}

@SignedIn()
@ObjectType({ description: 'A percentage that is known.' })
export class PercentValue {
  @Field(() => PercentScalar, { description: 'The percentage.' })
  percent: number;
}

@SignedIn()
@ObjectType({ description: 'A day that is known.' })
export class DayValue {
  @Field(() => DateScalar, { description: 'The day.' })
  day: Day;
}

@SignedIn()
@ObjectType({ description: 'A number of days that is known.' })
export class DaysValue {
  @Field(() => DaysScalar, { description: 'The number of days.' })
  days: number;
}

@SignedIn()
@ObjectType({ description: 'A time that is known.' })
export class HoursValue {
  @Field(() => HoursScalar, { description: 'The time, in hours.' })
  hours: number;
}

/** A union whose members are told apart by class: every value returned must be an instance. */
function valueOr(
  name: string,
  of: string,
  type: typeof MoneyValue | typeof PercentValue | typeof DayValue | typeof DaysValue | typeof HoursValue,
) {
  return createUnionType({
    name,
    description: `${of}, or why there is none.`,
    types: () => [type, NoValue] as const,
    resolveType: (value: object) => (value instanceof NoValue ? NoValue : type),
  });
}

export const MoneyOrNoValue = valueOr('MoneyOrNoValue', 'An amount of money', MoneyValue);
export const PercentOrNoValue = valueOr('PercentOrNoValue', 'A percentage', PercentValue);
export const DayOrNoValue = valueOr('DayOrNoValue', 'A day', DayValue);
export const DaysOrNoValue = valueOr('DaysOrNoValue', 'A number of days', DaysValue);
export const HoursOrNoValue = valueOr('HoursOrNoValue', 'A time', HoursValue);

export const moneyValue = (amount: number): MoneyValue => Object.assign(new MoneyValue(), { amount });
export const percentValue = (percent: number): PercentValue => Object.assign(new PercentValue(), { percent });
export const dayValue = (on: Day): DayValue => Object.assign(new DayValue(), { day: on });
export const daysValue = (days: number): DaysValue => Object.assign(new DaysValue(), { days });
export const hoursValue = (minutes: number): HoursValue => Object.assign(new HoursValue(), { hours: minutes });
