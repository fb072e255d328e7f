import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Day } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { SignedIn } from '../../web/rules.js';
import { DateScalar, DateTimeScalar } from '../../web/scalars.js';
import { DEADLINE_KINDS, DeadlineKind } from './deadline.js';

export const DEADLINE_KIND = Object.fromEntries(DEADLINE_KINDS.map((kind) => [kind, kind])) as {
  [Kind in DeadlineKind]: Kind;
};
registerEnumType(DEADLINE_KIND, {
  name: 'DeadlineKind',
  description: 'What has to be done by a day, or ends on it.',
  valuesMap: {
    DECISION: { description: 'The last safe day to decide about a funding line whose signed money ends.' },
    OPTION_DECISION: { description: 'By this day an extension of a funding line has to be decided about.' },
    MONEY_ENDS: { description: 'The last day of the signed money of a funding line.' },
    REVIEW: {
      description:
        'Something recorded has to be looked at again: money begins that is not signed, or an accreditation ends.',
    },
    STEP: {
      description:
        'A worker completes six months, two, five or ten years of service, or four years of successive fixed terms. Of people whose contracts you may see.',
    },
    CONTRACT_ENDS: {
      description: 'The last day of a fixed-term contract. Of people whose contracts you may see.',
    },
  },
});

@SignedIn()
@ObjectType('Deadline', {
  description: 'A day by which somebody has to have done something, or on which something ends.',
})
export class DeadlineModel {
  @Field(() => ID, { description: 'Opaque; the same deadline keeps it when its day moves, and in calendars.' })
  id: string;

  @Field(() => DEADLINE_KIND, { description: 'What it is.' })
  kind: DeadlineKind;

  @Field(() => DateScalar, { description: 'The day; what is due by it is in time on it.' })
  day: Day;

  @Field(() => String, { description: 'What it is about, in a few words.' })
  title: string;

  @Field(() => String, { description: 'What it means, in a sentence or two.' })
  sentence: string;

  @Field(() => Int, { description: 'Days from `asOf` to it; negative when it has passed.' })
  daysLeft: number;

  @Field(() => Boolean, { description: 'Whether it has passed.' })
  hasPassed: boolean;

  lineId: string | null;
  postId: string | null;
  contractId: string | null;
  employerId: string | null;
  moment: Moment;
}

@SignedIn()
@ObjectType({ description: 'Days that people have to know of, the first in front.' })
export class Deadlines {
  @Field(() => DateScalar, { description: 'The day the question is asked from.' })
  asOf: Day;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The instant as of which the records were read; null for as recorded now.',
  })
  knownAt: Date | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day that is listed; null when decision days that have passed are listed too.',
  })
  from: Day | null;

  @Field(() => DateScalar, { description: 'The last day that is listed.' })
  until: Day;

  @Field(() => [String], { description: 'What to bear in mind, in sentences.' })
  caveats: readonly string[];

  @Field(() => String, { description: 'The version of the method.' })
  method: string;

  @Field(() => Int, { description: 'How many there are.' })
  totalCount: number;

  @Field(() => [DeadlineModel], { description: 'This part of them, by day.' })
  nodes: readonly DeadlineModel[];
}
