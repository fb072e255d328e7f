import { findInList } from '../web/list.js';
import { Batch, grouped } from '../web/tracker-request.js';
import { PLACEMENTS } from './placement.list.js';
import { PlacementModel } from './placement.model.js';

export const placementById: Batch<string, PlacementModel | null> = (request, moment, ids) =>
  findInList(request, moment, PLACEMENTS, ids);

/** Those in force on the day asked about, by first day. */
function inForceBy(
  column: 'contract_id' | 'practice_id' | 'post_id',
  keyOf: (placement: PlacementModel) => string,
): Batch<string, PlacementModel[]> {
  return async (request, moment, ids) => {
    const { columns, read } = PLACEMENTS.rows.whole;
    const rows = await request.reader.rows<unknown[]>(
      moment,
      {
        text: `SELECT ${columns} FROM ${PLACEMENTS.from}
       WHERE placement.${column} = ANY ($1::uuid[])
         AND placement.starts_on <= $2::date AND (placement.ends_on IS NULL OR placement.ends_on >= $2::date)
       ORDER BY placement.starts_on, placement.id`,
        asArrays: true,
      },
      [ids, moment.asOf],
    );
    const placements = rows.map((row) => read(row, moment));
    return grouped(ids, placements, keyOf);
  };
}

export const placementsOfContract = inForceBy('contract_id', (placement) => placement.contractId);
export const placementsOfPractice = inForceBy('practice_id', (placement) => placement.practiceId);
export const placementsOfPost = inForceBy('post_id', (placement) => placement.postId);
