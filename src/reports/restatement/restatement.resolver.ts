import { Args, Query, Resolver } from '@nestjs/graphql';
import { NoValue } from '../../web/no-value.js';
import { Remembered } from '../../web/remembered.js';
import { SignedIn } from '../../web/rules.js';
import { Request, TrackerRequest } from '../../web/tracker-request.js';
import { RestatementArgs } from './restatement.args.js';
import { Restatement, RestatementOrNoValue } from './restatement.model.js';
import { Restatements } from './restatements.js';

@Resolver()
export class RestatementResolver {
  constructor(private readonly restatements: Restatements) {}

  @SignedIn()
  @Remembered()
  @Query(() => RestatementOrNoValue, {
    description:
      'Why a figure about people for one day is another now than it was reported then: the changes of records, and of published rates, that moved it. For administrators; HR editors, of their own employers; leads, of programmes in which every employer shares pseudonymised terms.',
  })
  restatement(@Request() request: TrackerRequest, @Args() args: RestatementArgs): Promise<Restatement | NoValue> {
    return this.restatements.find(request, args);
  }
}
