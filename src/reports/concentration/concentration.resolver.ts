import { Args, ArgsType, Field, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, ArrayMinSize, Max, Min } from 'class-validator';
import { ownTurn } from '../../database/own-turn.js';
import { reportFile } from '../../database/sql-file.js';
import { CertaintyLevel } from '../../funding/calculations/certainty-at-least.js';
import { CERTAINTY_LEVEL } from '../../funding/certainty.enums.js';
import { addYears } from '../../kernel/day.js';
import { once, partOf } from '../../kernel/made-once.js';
import { Moment } from '../../kernel/moment.js';
import { HUNDRED_PERCENT } from '../../kernel/percent.js';
import { ROUNDING_RULE } from '../../kernel/rounding.js';
import { PostRole } from '../../posts/post.enums.js';
import { Reckoned, Remembered } from '../../web/remembered.js';
import { SignedIn } from '../../web/rules.js';
import { PercentScalar } from '../../web/scalars.js';
import { Request, TrackerRequest } from '../../web/tracker-request.js';
import { findFundedPosts, FundedPost } from '../coverage-strip/find-funded-posts.js';
import { FundingScopeArgs } from '../funding-question.args.js';
import { scopeOf } from '../funding-scope.js';
import { PartArgs } from '../../web/part.args.js';
import {
  EmployerConcentrationPage,
  EndingsSpread,
  FundingConcentration,
  ProgrammeConcentrationPage,
  ScopeConcentration,
} from './concentration.model.js';
import { concentrationOf, concentrationsBy } from './concentrations.js';
import { extendableLines, LineOfMoney } from './extendable-lines.js';
import { spreadEndings } from './spread-endings.js';
import { spreadModel } from './spread-model.js';

const LINES_OF_MONEY = reportFile(__dirname, 'lines-of-money.sql');
const METHOD = 'funding-concentration/1';
/** Money further ahead than this is taken not to end. */
const YEARS_AHEAD = 20;

@ArgsType()
class ConcentrationArgs extends FundingScopeArgs {
  @Field(() => CERTAINTY_LEVEL, { defaultValue: CERTAINTY_LEVEL.SIGNED_ONLY, description: 'Which money counts.' })
  @Allow()
  certainty: CertaintyLevel;

  @Field(() => [PostRole], {
    defaultValue: [PostRole.CLW, PostRole.SENIOR_CLW],
    description: 'Which posts count: link workers and senior link workers when left out.',
  })
  @ArrayMinSize(1, { message: 'roles must name at least one role' })
  roles: PostRole[];
}

@ArgsType()
class SpreadArgs {
  @Field(() => PercentScalar, {
    defaultValue: HUNDRED_PERCENT / 2,
    description: 'The most that may be lost on any one day, in per cent of the WTE lost on the worst day now.',
  })
  @Min(0, { message: 'mostLost must be 0 per cent or more' })
  @Max(HUNDRED_PERCENT, { message: 'mostLost must be at most 100 per cent' })
  mostLost: number;
}

/** What the parts of one report share; read once, when the first of them is asked for. */
class ConcentrationAnswer extends FundingConcentration {
  moment: Moment;
  found: () => Promise<Found>;
}

interface Found {
  /** Open on the day asked from, or later. */
  readonly posts: readonly FundedPost[];
  /** Those of them that are open on the day. */
  readonly openPosts: readonly FundedPost[];
  readonly lines: readonly LineOfMoney[];
  readonly moment: Moment;
  readonly funderOf: (lineId: string) => string;
}

@Resolver(() => FundingConcentration)
export class ConcentrationResolver {
  @SignedIn()
  @Remembered()
  @Query(() => FundingConcentration, {
    description:
      'On how few funders and end days the money of posts hangs: Herfindahl indices of the scope, its employers and programmes, and the fewest extensions that spread the endings.',
  })
  fundingConcentration(@Request() request: TrackerRequest, @Args() question: ConcentrationArgs): FundingConcentration {
    const moment = request.moment(question);
    return Object.assign(new ConcentrationAnswer(), {
      ...moment,
      certainty: question.certainty,
      roles: question.roles,
      caveats: CAVEATS,
      method: METHOD,
      roundingRule: ROUNDING_RULE,
      moment,
      found: once(() => find(request, moment, question)),
    });
  }

  @SignedIn()
  @ResolveField(() => ScopeConcentration, { description: 'All posts in scope together.' })
  async whole(answer: ConcentrationAnswer): Promise<ScopeConcentration> {
    const found = await answer.found();
    return partOf(answer, 'whole', () => concentrationOf(found.openPosts, found));
  }

  @SignedIn()
  @ResolveField(() => EmployerConcentrationPage, { description: 'Employer by employer.' })
  async employers(
    @Parent() answer: ConcentrationAnswer,
    @Args() { first, skip }: PartArgs,
  ): Promise<EmployerConcentrationPage> {
    const found = await answer.found();
    const all = partOf(answer, 'employers', () =>
      concentrationsBy(found.openPosts, ({ employerId }) => employerId, found),
    );
    const nodes = all
      .slice(skip, skip + first)
      .map(({ key, found: figures }) => ({ ...figures, employerId: key, moment: answer.moment }));
    return { totalCount: all.length, nodes };
  }

  @SignedIn()
  @ResolveField(() => ProgrammeConcentrationPage, { description: 'Programme by programme.' })
  async programmes(
    @Parent() answer: ConcentrationAnswer,
    @Args() { first, skip }: PartArgs,
  ): Promise<ProgrammeConcentrationPage> {
    const found = await answer.found();
    const all = partOf(answer, 'programmes', () =>
      concentrationsBy(found.openPosts, ({ programmeId }) => programmeId, found),
    );
    const nodes = all
      .slice(skip, skip + first)
      .map(({ key, found: figures }) => ({ ...figures, programmeId: key, moment: answer.moment }));
    return { totalCount: all.length, nodes };
  }

  @SignedIn()
  @Reckoned()
  @ResolveField(() => EndingsSpread, {
    description:
      'Which fewest lines would have to be extended so that no day loses more than a part of what the worst day loses now.',
  })
  async spread(@Parent() answer: ConcentrationAnswer, @Args() { mostLost }: SpreadArgs): Promise<EndingsSpread> {
    const { posts, lines } = await answer.found();
    const { moment } = answer;
    await ownTurn();
    const candidates = extendableLines(lines, posts, moment.asOf);
    const spread = spreadEndings({ posts, lines: candidates, after: moment.asOf, mostLost });
    return spreadModel(spread, candidates, mostLost, moment);
  }
}

async function find(request: TrackerRequest, moment: Moment, question: ConcentrationArgs): Promise<Found> {
  const { certainty, roles } = question;
  const scope = scopeOf(question);
  const period = { startsOn: moment.asOf, endsOn: addYears(moment.asOf, YEARS_AHEAD) };
  const all = await findFundedPosts(request, moment, { scope, certainty, ...period });
  const posts = all.filter(({ role }) => roles.includes(role));
  const lineIds = [...new Set(posts.flatMap(({ money }) => money.map(({ lineId }) => lineId)))];
  const lines = await request.reader.rows<LineOfMoney>(moment, LINES_OF_MONEY, [lineIds]);
  const funders = new Map(lines.map(({ line_id, funder_id }) => [line_id, funder_id]));
  return {
    posts,
    openPosts: posts.filter(({ states }) => states[0]!.startsOn === moment.asOf),
    lines,
    moment,
    funderOf: (lineId) => funders.get(lineId) ?? '',
  };
}

const CAVEATS = [
  'The index over end days counts each part of what is paid on the day by the last day on which it stays paid, whoever pays it, or on which its post is open; money without a recorded end is no part of it.',
  'An extension keeps every share a line pays to its end: to the rest of its own days, else to the day of its option, else for twelve months. Whether the funder agrees, and what it costs, is not asked.',
  'A loss is what ends less what begins on the day, none counted above 100 % of a post, at the WTE of the last day paid.',
];
