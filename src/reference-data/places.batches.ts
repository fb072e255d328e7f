import { Batch, grouped } from '../web/tracker-request.js';
import { BoardModel, PartnershipModel } from './models/places.model.js';
import { findBoards, findPartnerships } from './reading/find-places.js';

/** Boards by their code, also an old one; null where there is none. */
export const boardByCode: Batch<string, BoardModel | null> = async (request, _moment, codes) =>
  byAnyCode(codes, await findBoards(request.reader, { codes }));

/** Partnerships by their code, also an old one; null where there is none. */
export const partnershipByCode: Batch<string, PartnershipModel | null> = async (request, _moment, codes) =>
  byAnyCode(codes, await findPartnerships(request.reader, { codes }));

/** The partnerships of boards, by the board's present code. */
export const partnershipsOfBoard: Batch<string, PartnershipModel[]> = async (request, _moment, boards) =>
  grouped(boards, await findPartnerships(request.reader, { boards }), ({ boardCode }) => boardCode);

interface Coded {
  readonly code: string;
  readonly predecessorCode: string | null;
}

function byAnyCode<Place extends Coded>(codes: readonly string[], places: readonly Place[]): (Place | null)[] {
  return codes.map((code) => places.find((place) => place.code === code || place.predecessorCode === code) ?? null);
}
