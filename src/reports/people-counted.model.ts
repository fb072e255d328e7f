import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MissingAnswer } from '../contracts/terms.enums.js';
import { Day } from '../kernel/day.js';
import { Moment } from '../kernel/moment.js';
import { ROUNDING_RULE } from '../kernel/rounding.js';
import { DateScalar, DateTimeScalar } from '../web/scalars.js';
import { SignedIn } from '../web/rules.js';
import { ExclusionReason, Tally } from './pay-facts/tally.js';

const NotCountedReason = {
  PAY_NOT_RECORDED: 'PAY_NOT_RECORDED',
  WEEK_NOT_RECORDED: 'WEEK_NOT_RECORDED',
  LEAVE_NOT_RECORDED: 'LEAVE_NOT_RECORDED',
  PUBLIC_HOLIDAYS_NOT_RECORDED: 'PUBLIC_HOLIDAYS_NOT_RECORDED',
  PENSION_NOT_RECORDED: 'PENSION_NOT_RECORDED',
  SERVICE_NOT_RECORDED: 'SERVICE_NOT_RECORDED',
  NO_RATE_ON_DATE: 'NO_RATE_ON_DATE',
  GUIDANCE_NOT_ADOPTED: 'GUIDANCE_NOT_ADOPTED',
  GUIDANCE_INCOMPLETE: 'GUIDANCE_INCOMPLETE',
  NO_REWARD_OR_NO_HOURS: 'NO_REWARD_OR_NO_HOURS',
  LEAVE_YEAR_NOT_RECORDED: 'LEAVE_YEAR_NOT_RECORDED',
  SICK_PAY_NOT_RECORDED: 'SICK_PAY_NOT_RECORDED',
  SICK_PAY_NOT_DESCRIBED: 'SICK_PAY_NOT_DESCRIBED',
  NOTICE_NOT_RECORDED: 'NOTICE_NOT_RECORDED',
} as const satisfies Record<ExclusionReason, ExclusionReason>;
registerEnumType(NotCountedReason, {
  name: 'NotCountedReason',
  description: 'Why a contract under the question is not in a figure.',
  valuesMap: {
    PAY_NOT_RECORDED: { description: 'Its pay is not recorded.' },
    WEEK_NOT_RECORDED: { description: 'Its week is not recorded.' },
    LEAVE_NOT_RECORDED: { description: 'Its annual leave is not recorded.' },
    PUBLIC_HOLIDAYS_NOT_RECORDED: {
      description: 'Its public holidays, or whether they are inside the leave, are not recorded.',
    },
    PENSION_NOT_RECORDED: { description: 'What its employer pays towards a pension is not recorded.' },
    SERVICE_NOT_RECORDED: {
      description: 'The start in the role or of the service, which decides what guidance gives, is not recorded.',
    },
    NO_RATE_ON_DATE: {
      description:
        'It is paid on a scale point, or by a pension limit, for which no rate was in force, or known, on the day.',
    },
    GUIDANCE_NOT_ADOPTED: { description: 'Its programme had adopted no guidance on the day.' },
    GUIDANCE_INCOMPLETE: {
      description:
        'A part of the package that the guidance describes, or the point that pay is levelled up to, is not published for the day.',
    },
    NO_REWARD_OR_NO_HOURS: { description: 'Its pay or its hours worked come to nothing.' },
    LEAVE_YEAR_NOT_RECORDED: { description: 'The day its leave year starts is not recorded.' },
    SICK_PAY_NOT_RECORDED: { description: 'Its sick pay rules are not recorded.' },
    SICK_PAY_NOT_DESCRIBED: {
      description: "Its sick pay is a scheme of the employer's own, of which no months are recorded.",
    },
    NOTICE_NOT_RECORDED: { description: 'The notice its employer gives is not recorded.' },
  },
});

@SignedIn()
@ObjectType({ description: 'Contracts under the question that are not in a figure, all for one reason.' })
export class NotCounted {
  @Field(() => NotCountedReason, { description: 'Why not.' })
  reason: ExclusionReason;

  @Field(() => MissingAnswer, {
    nullable: true,
    description: 'Which of the four it is, where the reason is a missing answer; null where it is another.',
  })
  because: MissingAnswer | null;

  @Field(() => Int, { description: 'How many contracts.' })
  contracts: number;
}

@SignedIn()
@ObjectType({ description: 'Of whom figures about people were computed, for when, and how.' })
export class PeopleCounted {
  @Field(() => DateScalar, { description: 'The day the figures are true for.' })
  asOf: Day;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The instant as recorded at which they are given; null = as recorded now.',
  })
  knownAt: Date | null;

  @Field(() => Int, { description: 'Contracts in force on the day and counted.' })
  contracts: number;

  @Field(() => Int, { description: 'People who hold them: someone with two contracts counts once here.' })
  workers: number;

  @Field(() => Int, { description: 'Employers they are with.' })
  employers: number;

  @Field(() => [NotCounted], {
    description:
      'Contracts under the question that could not be counted, by reason and, where an answer is missing, by which of the four it is; the most in front, as many by name.',
  })
  notCounted: NotCounted[];

  @Field(() => String, { description: 'The method and its version, such as pay-variation/1.' })
  method: string;

  @Field(() => String, {
    description: 'How figures are rounded, once, at the end: HALF_AWAY_FROM_ZERO, to the last decimal shown.',
  })
  rounding: string;

  @Field(() => [String], { description: 'What to know before relying on the figures, in sentences.' })
  caveats: string[];
}

export function peopleCounted(
  { asOf, knownAt }: Moment,
  tally: Tally,
  method: string,
  caveats: readonly string[],
): PeopleCounted {
  return {
    asOf,
    knownAt,
    contracts: tally.contracts,
    workers: tally.workers,
    employers: tally.employers,
    notCounted: tally.excluded,
    method,
    rounding: ROUNDING_RULE,
    caveats: [...caveats],
  };
}
