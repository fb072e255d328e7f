import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { NoValue } from '../../web/no-value.js';
import { Remembered } from '../../web/remembered.js';
import { PageArgs } from '../../web/page.js';
import { SignedIn } from '../../web/rules.js';
import { Request, TrackerRequest } from '../../web/tracker-request.js';
import { PeopleQuestionArgs } from '../people-question.args.js';
import { floorRows } from './floor-rows.js';
import { PayFloorReports } from './pay-floors.js';
import { ContractBelowFloorConnection, PayFloors, PayFloorsOrNoValue } from './pay-floors.model.js';

@Resolver(() => PayFloors)
export class PayFloorsResolver {
  constructor(private readonly reports: PayFloorReports) {}

  @SignedIn()
  @Remembered()
  @Query(() => PayFloorsOrNoValue, {
    description:
      'Whose pay by the hour is below the National Living Wage or the real Living Wage. For administrators; HR editors, of their own employers; leads, of programmes in which every employer shares pseudonymised terms.',
  })
  payFloors(@Request() request: TrackerRequest, @Args() args: PeopleQuestionArgs): Promise<PayFloors | NoValue> {
    return this.reports.check(request, request.moment(args), args);
  }

  @SignedIn()
  @ResolveField(() => ContractBelowFloorConnection, {
    description:
      'The contracts below either floor, the lowest pay first. Reading them is recorded in the audit log of their employers.',
  })
  rows(
    @Request() request: TrackerRequest,
    @Parent() floors: PayFloors,
    @Args() page: PageArgs,
  ): Promise<ContractBelowFloorConnection> {
    return floorRows(request, floors, page);
  }
}
