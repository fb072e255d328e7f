import { findInList } from '../web/list.js';
import { Batch, grouped } from '../web/tracker-request.js';
import { FUNDERS } from './funder.list.js';
import { FunderIdentifierModel, FunderModel } from './funder.model.js';

export const funderById: Batch<string, FunderModel | null> = (request, moment, ids) =>
  findInList(request, moment, FUNDERS, ids);

export const identifiersOfFunder: Batch<string, FunderIdentifierModel[]> = async (request, moment, ids) => {
  const rows = await request.reader.rows<FunderIdentifierModel & { funder_id: string }>(
    moment,
    `SELECT funder_identifier.id, funder_identifier.funder_id, funder_identifier.scheme, funder_identifier.value
     FROM funder_identifier
     WHERE funder_identifier.funder_id = ANY ($1::uuid[])
     ORDER BY funder_identifier.scheme, funder_identifier.value`,
    [ids],
  );
  return grouped(ids, rows, (row) => row.funder_id);
};
