import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { SignedIn } from '../../web/rules.js';
import { Request, TrackerRequest } from '../../web/tracker-request.js';
import { BoardModel, PartnershipModel } from '../models/places.model.js';
import { boardByCode, partnershipByCode, partnershipsOfBoard } from '../places.batches.js';
import { findBoards, findPartnerships } from '../reading/find-places.js';

@Resolver(() => BoardModel)
export class BoardResolver {
  @SignedIn()
  @Query(() => [BoardModel], { description: 'The territorial health boards of Scotland, by name.' })
  boards(@Request() request: TrackerRequest): Promise<BoardModel[]> {
    return findBoards(request.reader);
  }

  @SignedIn()
  @Query(() => BoardModel, { nullable: true, description: 'One board; null when no board has or had this code.' })
  board(
    @Request() request: TrackerRequest,
    @Args('code', { type: () => String, description: 'Its code; an old one finds the board it became.' }) code: string,
  ): Promise<BoardModel | null> {
    return request.load(boardByCode, request.moment(), code);
  }

  @SignedIn()
  @ResolveField(() => [PartnershipModel], { description: 'The partnerships in its area, by name.' })
  partnerships(@Request() request: TrackerRequest, @Parent() board: BoardModel): Promise<PartnershipModel[]> {
    return request.load(partnershipsOfBoard, request.moment(), board.code);
  }
}

@Resolver(() => PartnershipModel)
export class PartnershipResolver {
  @SignedIn()
  @Query(() => [PartnershipModel], { description: 'The health and social care partnerships of Scotland, by name.' })
  partnerships(@Request() request: TrackerRequest): Promise<PartnershipModel[]> {
    return findPartnerships(request.reader);
  }

  @SignedIn()
  @Query(() => PartnershipModel, {
    nullable: true,
    description: 'One partnership; null when none has or had this code.',
  })
  partnership(
    @Request() request: TrackerRequest,
    @Args('code', { type: () => String, description: 'Its code; an old one finds the partnership it became.' })
    code: string,
  ): Promise<PartnershipModel | null> {
    return request.load(partnershipByCode, request.moment(), code);
  }

  @SignedIn()
  @ResolveField(() => BoardModel, { description: 'The health board in whose area it is.' })
  board(@Request() request: TrackerRequest, @Parent() partnership: PartnershipModel): Promise<BoardModel | null> {
    return request.load(boardByCode, request.moment(), partnership.boardCode);
  }
}
