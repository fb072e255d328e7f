import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Day } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { SignedIn } from '../../web/rules.js';
import { DateScalar, DateTimeScalar } from '../../web/scalars.js';
import { WatchKind } from './watch.js';

export const WATCH_KIND = {
  COLLECTIVE_THRESHOLD: 'COLLECTIVE_THRESHOLD',
  FOUR_YEARS_OF_FIXED_TERMS: 'FOUR_YEARS_OF_FIXED_TERMS',
  SERVICE_STEP: 'SERVICE_STEP',
  PERMANENT_ON_ENDING_MONEY: 'PERMANENT_ON_ENDING_MONEY',
  CONTRACT_LONGER_THAN_MONEY: 'CONTRACT_LONGER_THAN_MONEY',
  STARTED_UNSIGNED: 'STARTED_UNSIGNED',
  ALLOCATED_OVER_VALUE: 'ALLOCATED_OVER_VALUE',
  LINE_ENDING_SOON: 'LINE_ENDING_SOON',
  LINE_LIVE: 'LINE_LIVE',
  LINE_ENDED: 'LINE_ENDED',
} as const satisfies Record<WatchKind, WatchKind>;
registerEnumType(WATCH_KIND, {
  name: 'WatchKind',
  description: 'What is to be watched. Those about people are told of those whose contracts you may see.',
  valuesMap: {
    COLLECTIVE_THRESHOLD: {
      description: 'An employer reaches a threshold of collective consultation (20 or 100 within 90 days).',
    },
    FOUR_YEARS_OF_FIXED_TERMS: { description: 'A worker completes four years of successive fixed terms, or has.' },
    SERVICE_STEP: { description: 'A worker completes 6 months, 2, 5 or 10 years of service within six months.' },
    PERMANENT_ON_ENDING_MONEY: { description: 'A permanent contract on a post whose signed money ends.' },
    CONTRACT_LONGER_THAN_MONEY: { description: 'A contract that runs longer than the signed money of its post.' },
    STARTED_UNSIGNED: { description: 'Money that is to pay already and is not signed.' },
    ALLOCATED_OVER_VALUE: { description: 'A line that is to pay for more than it is worth.' },
    LINE_ENDING_SOON: {
      description: 'A line whose end, or last safe decision day, is within twelve months or passed.',
    },
    LINE_LIVE: { description: 'A line that goes on longer, or has yet to begin; not one that was declined.' },
    LINE_ENDED: { description: 'A line that has ended.' },
  },
});

@SignedIn()
@ObjectType('Watch', { description: 'Something to keep an eye on, with the rule it follows from.' })
export class WatchModel {
  @Field(() => WATCH_KIND, { description: 'What it is.' })
  kind: WatchKind;

  @Field(() => DateScalar, { nullable: true, description: 'The day it is about; null for a line without an end.' })
  day: Day | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days from `asOf` to it; negative when it has passed, null without one.',
  })
  daysLeft: number | null;

  @Field(() => String, { description: 'What is the matter, in a sentence.' })
  sentence: string;

  @Field(() => String, { description: 'The rule, in a sentence.' })
  rule: string;

  @Field(() => String, { description: 'Where the rule stands.' })
  source: string;

  lineId: string | null;
  postId: string | null;
  contractId: string | null;
  employerId: string | null;
  moment: Moment;
}

@SignedIn()
@ObjectType({ description: 'How many watches there are of one kind.' })
export class WatchCount {
  @Field(() => WATCH_KIND, { description: 'The kind.' })
  kind: WatchKind;

  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@SignedIn()
@ObjectType({ description: 'What is to be watched, by day.' })
export class Watches {
  @Field(() => DateScalar, { description: 'The day the question is asked from.' })
  asOf: Day;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The instant as of which the records were read; null for as recorded now.',
  })
  knownAt: Date | null;

  @Field(() => DateScalar, { description: 'The last day looked at for money that ends and for fixed terms.' })
  until: Day;

  @Field(() => Int, { description: 'How many there are of the kinds asked for.' })
  totalCount: number;

  @Field(() => [WatchCount], { description: 'How many there are of each kind, kinds not asked for included.' })
  counts: readonly WatchCount[];

  @Field(() => [WatchModel], { description: 'This part of them, by day; those without a day behind.' })
  nodes: readonly WatchModel[];

  @Field(() => [String], { description: 'What to bear in mind, in sentences.' })
  caveats: readonly string[];

  @Field(() => String, { description: 'The version of the method.' })
  method: string;
}
