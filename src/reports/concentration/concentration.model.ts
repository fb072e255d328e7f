import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CertaintyLevel } from '../../funding/calculations/certainty-at-least.js';
import { CERTAINTY_LEVEL } from '../../funding/certainty.enums.js';
import { Day } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { PostRole } from '../../posts/post.enums.js';
import { SignedIn } from '../../web/rules.js';
import { DateScalar, DateTimeScalar, PercentScalar, RatioScalar, WteScalar } from '../../web/scalars.js';
import { ExtensionRoute } from './extendable-lines.js';
import { Spread } from './spread-endings.js';

const EXTENSION_ROUTE: { readonly [Route in ExtensionRoute]: Route } = {
  REST_OF_LINE: 'REST_OF_LINE',
  OPTION: 'OPTION',
  TWELVE_MONTHS: 'TWELVE_MONTHS',
};
registerEnumType(EXTENSION_ROUTE, {
  name: 'ExtensionRoute',
  description: 'How a line could go on.',
  valuesMap: {
    REST_OF_LINE: { description: 'Its own later days, which are not as certain as asked yet, become so.' },
    OPTION: { description: 'The option to go on longer that is agreed in it is used.' },
    TWELVE_MONTHS: { description: 'No option is recorded: twelve months more would have to be agreed.' },
  },
});

const SPREAD_SEARCH: { readonly [Search in Spread['search']]: Search } = { EXACT: 'EXACT', GREEDY: 'GREEDY' };
registerEnumType(SPREAD_SEARCH, {
  name: 'SpreadSearch',
  description: 'How the lines to extend were found.',
  valuesMap: {
    EXACT: { description: 'Every smaller set of lines was tried: no fewer do it.' },
    GREEDY: {
      description: 'There are too many sets to try: each next line is the one that helps most. Fewer might do it.',
    },
  },
});

@SignedIn()
@ObjectType({ isAbstract: true })
abstract class Concentration {
  @Field(() => RatioScalar, {
    nullable: true,
    description:
      'Herfindahl index, the sum of the squares of the shares: 1 where all is in one place, 0.25 where it is spread evenly over four. Null where there is nothing to share.',
  })
  herfindahl: number | null;

  @Field(() => RatioScalar, {
    nullable: true,
    description:
      '1 ÷ the index: over how many of the same size it would be the same. Null where there is nothing to share.',
  })
  effectiveNumber: number | null;

  @Field(() => String, { description: 'The same in a sentence.' })
  sentence: string;
}

@SignedIn()
@ObjectType({ description: 'The part of the paid work that one funder pays.' })
export class FunderShare {
  @Field(() => WteScalar, { description: 'WTE it pays.' })
  wte: number;

  @Field(() => PercentScalar, { description: 'Its share of what is paid, in per cent; the shares sum to 100.' })
  share: number;

  funderId: string;
  moment: Moment;
}

@SignedIn()
@ObjectType({ description: 'How paid work is spread over funders.' })
export class FunderConcentration extends Concentration {
  @Field(() => [FunderShare], { description: 'The shares behind it, the largest first.' })
  shares: readonly FunderShare[];
}

@SignedIn()
@ObjectType({ description: 'The part of the paid work whose money ends on one day.' })
export class EndDayShare {
  @Field(() => DateScalar, { description: 'Last day on which it is paid without a break, whoever pays it.' })
  moneyEndsOn: Day;

  @Field(() => WteScalar, { description: 'WTE paid to that day.' })
  wte: number;

  @Field(() => PercentScalar, {
    description: 'Its share of the work whose money ends, in per cent; the shares sum to 100.',
  })
  share: number;
}

@SignedIn()
@ObjectType({ description: 'How paid work is spread over the days on which its money ends.' })
export class EndDayConcentration extends Concentration {
  @Field(() => [EndDayShare], { description: 'The shares behind it, the earliest first.' })
  shares: readonly EndDayShare[];

  @Field(() => WteScalar, { description: 'WTE whose money has no recorded end, and is no part of the index.' })
  wteWithoutEnd: number;
}

@SignedIn()
@ObjectType({ isAbstract: true })
abstract class PaidWork {
  @Field(() => WteScalar, { description: 'Funded WTE of the open posts, vacant ones too.' })
  wte: number;

  @Field(() => WteScalar, { description: 'The part of it that is paid on `asOf`, none counted above 100 % of a post.' })
  wtePaid: number;

  @Field(() => FunderConcentration, { description: 'Over the funders that pay on `asOf`.' })
  byFunder: FunderConcentration;

  @Field(() => EndDayConcentration, { description: 'Over the days on which what is paid on `asOf` ends.' })
  byEndDay: EndDayConcentration;
}

@SignedIn()
@ObjectType({ description: 'How concentrated the money of all posts in scope is.' })
export class ScopeConcentration extends PaidWork {}

@SignedIn()
@ObjectType({ description: 'How concentrated the money of one employer’s posts is.' })
export class EmployerConcentration extends PaidWork {
  employerId: string;
  moment: Moment;
}

@SignedIn()
@ObjectType({ description: 'How concentrated the money of one programme’s posts is.' })
export class ProgrammeConcentration extends PaidWork {
  programmeId: string;
  moment: Moment;
}

@SignedIn()
@ObjectType({ description: 'Employers, the one with most paid work first.' })
export class EmployerConcentrationPage {
  @Field(() => Int, { description: 'Employers with open posts in scope.' })
  totalCount: number;

  @Field(() => [EmployerConcentration], { description: 'This part of them.' })
  nodes: readonly EmployerConcentration[];
}

@SignedIn()
@ObjectType({ description: 'Programmes, the one with most paid work first.' })
export class ProgrammeConcentrationPage {
  @Field(() => Int, { description: 'Programmes with open posts in scope.' })
  totalCount: number;

  @Field(() => [ProgrammeConcentration], { description: 'This part of them.' })
  nodes: readonly ProgrammeConcentration[];
}

@SignedIn()
@ObjectType('LossOnDay', { description: 'What is lost on one day.' })
export class LossOnDayModel {
  @Field(() => DateScalar, { description: 'The first day without the money.' })
  day: Day;

  @Field(() => WteScalar, { description: 'WTE lost on it: what ends less what begins.' })
  wte: number;
}

@SignedIn()
@ObjectType({ description: 'A line to extend.' })
export class LineToExtend {
  @Field(() => DateScalar, { description: 'The last day of its money now, at this certainty.' })
  moneyEndsOn: Day;

  @Field(() => DateScalar, { description: 'The last day with the extension.' })
  extendedTo: Day;

  @Field(() => EXTENSION_ROUTE, { description: 'How it would go on.' })
  route: ExtensionRoute;

  lineId: string;
  moment: Moment;
}

@SignedIn()
@ObjectType({ description: 'The fewest extensions that keep the greatest loss on any one day down.' })
export class EndingsSpread {
  @Field(() => Boolean, {
    description: 'Whether these extensions are enough. Where none are, they are those that come nearest.',
  })
  isReached: boolean;

  @Field(() => SPREAD_SEARCH, { description: 'How they were found.' })
  search: Spread['search'];

  @Field(() => Int, { description: 'How many lines could be extended: those whose money ends on or after `asOf`.' })
  linesThatEnd: number;

  @Field(() => WteScalar, { description: 'The most that may be lost on any one day, in WTE.' })
  mostLost: number;

  @Field(() => WteScalar, { description: 'WTE lost on the worst day as things are.' })
  worstBefore: number;

  @Field(() => WteScalar, { description: 'WTE lost on the worst day with the extensions, reckoned anew.' })
  worstAfter: number;

  @Field(() => [LineToExtend], { description: 'The lines to extend, the first to end in front.' })
  lines: readonly LineToExtend[];

  @Field(() => [LossOnDayModel], { description: 'What is lost on each day as things are, after `asOf`, in order.' })
  before: readonly LossOnDayModel[];

  @Field(() => [LossOnDayModel], { description: 'What is lost on each day with the extensions.' })
  after: readonly LossOnDayModel[];

  @Field(() => String, { description: 'The same in a sentence.' })
  sentence: string;
}

@SignedIn()
@ObjectType({ description: 'On how few funders and days the money of posts hangs, and what would spread it.' })
export class FundingConcentration {
  @Field(() => DateScalar, { description: 'The day the question is asked from.' })
  asOf: Day;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The instant as of which the records were read; null for as recorded now.',
  })
  knownAt: Date | null;

  @Field(() => CERTAINTY_LEVEL, { description: 'Which money was counted.' })
  certainty: CertaintyLevel;

  @Field(() => [PostRole], { description: 'Which posts were counted.' })
  roles: readonly PostRole[];

  @Field(() => [String], { description: 'What to bear in mind, in sentences.' })
  caveats: readonly string[];

  @Field(() => String, { description: 'The version of the method.' })
  method: string;

  @Field(() => String, {
    description: 'How figures were rounded: the whole once, its parts so that they add up to it.',
  })
  roundingRule: string;
}
