import { Moment } from '../kernel/moment.js';
import { BoardModel, PartnershipModel } from '../reference-data/models/places.model.js';
import { findBoards, findPartnerships } from '../reference-data/reading/find-places.js';
import { Batch, grouped } from '../web/tracker-request.js';

/** A place as it was asked about: the records found under it are read at the same moment. */
export type BoardAt = BoardModel & { readonly moment: Moment };
export type PartnershipAt = PartnershipModel & { readonly moment: Moment };

/** By its present code, or one it had before. */
export const boardByCode: Batch<string, BoardAt | null> = async (request, moment, codes) => {
  const found = await findBoards(request.reader, { codes });
  return codes.map((code) => at(moment, byCode(found, code)));
};

/** By its present code, or one it had before. */
export const partnershipByCode: Batch<string, PartnershipAt | null> = async (request, moment, codes) => {
  const found = await findPartnerships(request.reader, { codes });
  return codes.map((code) => at(moment, byCode(found, code)));
};

/** Partnerships of a board by its present code, by name. */
export const partnershipsOfBoard: Batch<string, PartnershipAt[]> = async (request, moment, boards) => {
  const found = await findPartnerships(request.reader, { boards });
  return grouped(
    boards,
    found.map((row) => ({ ...row, moment })),
    (row) => row.boardCode,
  );
};

function byCode<Place extends { code: string; predecessorCode: string | null }>(
  places: readonly Place[],
  code: string,
): Place | null {
  return places.find((place) => place.code === code || place.predecessorCode === code) ?? null;
}

function at<Place extends object>(moment: Moment, place: Place | null): (Place & { moment: Moment }) | null {
  return place && { ...place, moment };
}
