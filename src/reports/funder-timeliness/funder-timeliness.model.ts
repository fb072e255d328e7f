import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CertaintyLevel, CertaintyStage } from '../../funding/calculations/certainty-at-least.js';
import { CERTAINTY_LEVEL, CERTAINTY_STAGE } from '../../funding/certainty.enums.js';
import { Day } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import {
  DayOrNoValue,
  DaysOrNoValue,
  DaysValue,
  DayValue,
  NoValue,
  PercentOrNoValue,
  PercentValue,
} from '../../web/no-value.js';
import { SignedIn } from '../../web/rules.js';
import { DateScalar, DateTimeScalar } from '../../web/scalars.js';
import { RenewalKind } from './renewal.js';

const RENEWAL_KIND: { readonly [Kind in RenewalKind]: Kind } = {
  NEXT_LINE: 'NEXT_LINE',
  EXTENSION: 'EXTENSION',
  INSTALMENT: 'INSTALMENT',
};
registerEnumType(RENEWAL_KIND, {
  name: 'RenewalKind',
  description: 'How money goes on after it would have ended.',
  valuesMap: {
    NEXT_LINE: { description: 'A later line of the same funder pays the same posts, at once or after a gap.' },
    EXTENSION: { description: 'The option to go on longer was used.' },
    INSTALMENT: { description: 'The next instalment of the same line, where something was said of it by itself.' },
  },
});

@SignedIn()
@ObjectType({ description: 'Money of a funder that goes on with posts whose money of this funder ended.' })
export class FundingRenewal {
  @Field(() => RENEWAL_KIND, { description: 'How it goes on.' })
  kind: RenewalKind;

  @Field(() => DateScalar, { description: 'Last day of the old money.' })
  oldMoneyEndsOn: Day;

  @Field(() => DateScalar, { description: 'First day of the new money.' })
  startsOn: Day;

  @Field(() => Int, { description: 'Days between the two without money of this funder; 0 without a gap.' })
  gapDays: number;

  @Field(() => Int, { description: 'Posts that the old money paid to its end and the new goes on with.' })
  posts: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When it was first said as certainly as asked; null while it is not.',
  })
  saidOn: Day | null;

  @Field(() => CERTAINTY_STAGE, { nullable: true, description: 'What was said then; null while nothing is.' })
  stage: CertaintyStage | null;

  @Field(() => String, { nullable: true, description: 'Who said it; null while nobody has.' })
  saidBy: string | null;

  @Field(() => String, { nullable: true, description: 'Where it can be looked up; null when nothing was noted.' })
  evidence: string | null;

  @Field(() => DaysOrNoValue, {
    description:
      'Days of notice given: before the end of the old money above 0, after it below; no value while it is not said.',
  })
  notice: DaysValue | NoValue;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many days more (or, below 0, fewer) than the funder has promised; null without promise or notice.',
  })
  againstPromise: number | null;

  @Field(() => DayOrNoValue, {
    description: 'The last safe day to decide about the old money, on the contracts in force at its end.',
  })
  lastSafeDecisionDay: DayValue | NoValue;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many days before (or, below 0, after) that day it was said; null where one of the two is not known.',
  })
  againstLastSafeDay: number | null;

  lineId: string;
  continuesId: string;
  moment: Moment;
}

@SignedIn()
@ObjectType({ description: 'How much notice one funder gave when it renewed.' })
export class FunderNotice {
  @Field(() => Int, { description: 'Renewals that were said as certainly as asked, on or before `asOf`.' })
  renewed: number;

  @Field(() => Int, {
    description: 'Renewals that are recorded and not said yet: of money that will end, or has ended.',
  })
  notSaidYet: number;

  @Field(() => Int, { description: 'Of those, renewals of money that has ended before `asOf`.' })
  overdue: number;

  @Field(() => DaysOrNoValue, {
    description: 'The notice in the middle of all: days before the end, below 0 after it.',
  })
  medianNotice: DaysValue | NoValue;

  @Field(() => DaysOrNoValue, { description: 'The shortest notice: below 0 where it came after the end.' })
  worstNotice: DaysValue | NoValue;

  @Field(() => Int, { description: 'Renewals said after the old money had ended.' })
  afterTheEnd: number;

  @Field(() => PercentOrNoValue, { description: 'The same as a share of those renewed, in per cent.' })
  shareAfterTheEnd: PercentValue | NoValue;

  @Field(() => Int, {
    nullable: true,
    description: 'Days of notice it has promised before it ceases; null when none is known.',
  })
  promisedNoticeDays: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Renewals said at least so many days before the end; null without a promise.',
  })
  keptPromise: number | null;

  @Field(() => Int, { description: 'Renewals said after the last safe decision day of the old money.' })
  afterLastSafeDay: number;

  @Field(() => [FundingRenewal], { description: 'All of them, by the day the old money ends.' })
  renewals: readonly FundingRenewal[];

  funderId: string;
  moment: Moment;
}

@SignedIn()
@ObjectType({ description: 'Funders that renewed, or have yet to, those with the shortest notice in front.' })
export class FunderNoticePage {
  @Field(() => Int, { description: 'How many funders have renewals in scope.' })
  totalCount: number;

  @Field(() => [FunderNotice], { description: 'This part of them.' })
  nodes: readonly FunderNotice[];
}

@SignedIn()
@ObjectType({ description: 'How many days’ notice funders really gave when they renewed.' })
export class FunderTimeliness {
  @Field(() => DateScalar, { description: 'The day the question is asked from.' })
  asOf: Day;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The instant as of which the records were read; null for as recorded now.',
  })
  knownAt: Date | null;

  @Field(() => CERTAINTY_LEVEL, { description: 'What counts as said: signed, or offered in writing already.' })
  certainty: CertaintyLevel;

  @Field(() => [String], { description: 'What to bear in mind, in sentences.' })
  caveats: readonly string[];

  @Field(() => String, { description: 'The version of the method.' })
  method: string;
}
