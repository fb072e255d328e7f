import { Args, Query, Resolver } from '@nestjs/graphql';
import { NoValue } from '../../web/no-value.js';
import { Remembered } from '../../web/remembered.js';
import { SignedIn } from '../../web/rules.js';
import { Request, TrackerRequest } from '../../web/tracker-request.js';
import { LeaveVariationArgs } from './leave-variation.args.js';
import { LeaveVariation, LeaveVariationOrNoValue } from './leave-variation.model.js';
import { LeaveVariations } from './leave-variations.js';

@Resolver()
export class LeaveVariationResolver {
  constructor(private readonly variations: LeaveVariations) {}

  @SignedIn()
  @Remembered()
  @Query(() => LeaveVariationOrNoValue, {
    description:
      'How leave for one role differs between people and employers. For administrators; HR editors, of their own employers; leads, of programmes in which every employer shares pseudonymised terms.',
  })
  leaveVariation(
    @Request() request: TrackerRequest,
    @Args() args: LeaveVariationArgs,
  ): Promise<LeaveVariation | NoValue> {
    return this.variations.vary(request, request.moment(args), args);
  }
}
