import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { BoardModel, PartnershipModel } from '../reference-data/models/places.model.js';
import { findBoards, findPartnerships } from '../reference-data/reading/find-places.js';
import { MomentArgs } from '../web/page.js';
import { SignedIn } from '../web/rules.js';
import { Request, TrackerContext, TrackerRequest } from '../web/tracker-request.js';
import { BoardAt, boardByCode, PartnershipAt, partnershipByCode, partnershipsOfBoard } from './place.batches.js';

@Resolver(() => BoardModel)
export class BoardResolver {
  @SignedIn()
  @Query(() => [BoardModel], { name: 'boards', description: 'The territorial health boards of Scotland, by name.' })
  async list(@Request() request: TrackerRequest, @Args() at: MomentArgs): Promise<BoardAt[]> {
    const moment = request.moment(at);
    return (await findBoards(request.reader)).map((board) => ({ ...board, moment }));
  }

  @SignedIn()
  @Query(() => BoardModel, {
    name: 'board',
    nullable: true,
    description: 'One health board; null when no board has this code or had it before.',
  })
  one(
    @Request() request: TrackerRequest,
    @Args() at: MomentArgs,
    @Args('code', { type: () => String, description: 'Its code, such as S08000024; also one it had before.' })
    code: string,
  ): Promise<BoardAt | null> {
    return request.load(boardByCode, request.moment(at), code);
  }

  @SignedIn()
  @ResolveField(() => [PartnershipModel], { description: 'Its health and social care partnerships, by name.' })
  partnerships(board: BoardAt, _: unknown, { request }: TrackerContext): Promise<PartnershipAt[]> {
    return request.load(partnershipsOfBoard, board.moment, board.code);
  }
}

@Resolver(() => PartnershipModel)
export class PartnershipResolver {
  @SignedIn()
  @Query(() => [PartnershipModel], {
    name: 'partnerships',
    description: 'The health and social care partnerships of Scotland, by name.',
  })
  async list(
    @Request() request: TrackerRequest,
    @Args() at: MomentArgs,
    @Args('board', {
      type: () => String,
      nullable: true,
      description: 'Only those of the board of this code, such as S08000024; also one it had before.',
    })
    board?: string | null,
  ): Promise<PartnershipAt[]> {
    const moment = request.moment(at);
    const found = await findPartnerships(request.reader, { boards: board == null ? null : [board] });
    return found.map((partnership) => ({ ...partnership, moment }));
  }

  @SignedIn()
  @Query(() => PartnershipModel, {
    name: 'partnership',
    nullable: true,
    description: 'One partnership; null when none has this code or had it before.',
  })
  one(
    @Request() request: TrackerRequest,
    @Args() at: MomentArgs,
    @Args('code', { type: () => String, description: 'Its code, such as S37000012; also one it had before.' })
    code: string,
  ): Promise<PartnershipAt | null> {
    return request.load(partnershipByCode, request.moment(at), code);
  }

  @SignedIn()
  @ResolveField(() => BoardModel, { description: 'The health board it lies in.' })
  board(partnership: PartnershipAt, _: unknown, { request }: TrackerContext): Promise<BoardAt | null> {
    return request.load(boardByCode, partnership.moment, partnership.boardCode);
  }
}
