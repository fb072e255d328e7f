import { Args, ArgsType, Field, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, IsOptional, IsUUID } from 'class-validator';
import { CertaintyLevel } from '../../funding/calculations/certainty-at-least.js';
import { CERTAINTY_LEVEL } from '../../funding/certainty.enums.js';
import { partOf } from '../../kernel/made-once.js';
import { Moment } from '../../kernel/moment.js';
import { Remembered } from '../../web/remembered.js';
import { SignedIn } from '../../web/rules.js';
import { Request, TrackerRequest } from '../../web/tracker-request.js';
import { FundingScopeArgs } from '../funding-question.args.js';
import { FundingScope, scopeOf } from '../funding-scope.js';
import { PartArgs } from '../../web/part.args.js';
import { findRenewals } from './find-timeliness.js';
import { funderNotices } from './funder-notice.js';
import { FunderNoticePage, FunderTimeliness } from './funder-timeliness.model.js';

const METHOD = 'funder-timeliness/1';

@ArgsType()
class TimelinessArgs extends FundingScopeArgs {
  @Field(() => ID, { nullable: true, description: 'Only this funder.' })
  @IsOptional()
  @IsUUID('all', { message: 'funder must be the id of a funder' })
  funder?: string | null;

  @Field(() => CERTAINTY_LEVEL, {
    defaultValue: CERTAINTY_LEVEL.SIGNED_ONLY,
    description: 'What counts as said: SIGNED_ONLY, or SIGNED_AND_OFFERED for the first offer in writing.',
  })
  @Allow()
  certainty: CertaintyLevel;
}

class TimelinessQuestion extends FunderTimeliness {
  moment: Moment;
  scope: FundingScope;
  funder: string | null;
}

@Resolver(() => FunderTimeliness)
export class FunderTimelinessResolver {
  @SignedIn()
  @Remembered()
  @Query(() => FunderTimeliness, {
    description:
      'How many days before the end of the old money (or after it) each funder signed, or offered, the money that went on: at past renewals, against what it promised and against the last safe decision day.',
  })
  funderTimeliness(@Request() request: TrackerRequest, @Args() question: TimelinessArgs): FunderTimeliness {
    const moment = request.moment(question);
    return Object.assign(new TimelinessQuestion(), {
      ...moment,
      certainty: question.certainty,
      caveats: CAVEATS,
      method: METHOD,
      moment,
      scope: scopeOf(question),
      funder: question.funder ?? null,
    });
  }

  @SignedIn()
  @ResolveField(() => FunderNoticePage, { description: 'Funder by funder.' })
  async funders(
    @Request() request: TrackerRequest,
    @Parent() question: TimelinessQuestion,
    @Args() { first, skip }: PartArgs,
  ): Promise<FunderNoticePage> {
    const renewals = await partOf(question, 'renewals', () => findRenewals(request, question.moment, question));
    const notices = funderNotices(renewals, question.moment);
    return { totalCount: notices.length, nodes: notices.slice(skip, skip + first) };
  }
}

const CAVEATS = [
  'A renewal is a later line of the same funder for the same posts, an extension that was used, or an instalment with a certainty of its own. Renewals that were declined are left out.',
  'A word counts from the day it was said. Lines, contracts and posts are taken as they are recorded, not as they stood at the time.',
  'The last safe decision day rests on the contracts in force at the end of the old money, with notice after consultation; where they are not visible to you, on twelve weeks, the longest notice that statute gives.',
];
