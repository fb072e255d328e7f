import { sqlFile } from '../database/sql-file.js';
import { scaled, scaledOrNull } from '../kernel/decimal.js';
import { Moment } from '../kernel/moment.js';
import { Batch, grouped, inOrder } from '../web/tracker-request.js';
import { AllocationModel } from './allocation.model.js';
import { coverAtLevels } from './calculations/cover-at-levels.js';
import { CertaintyStage } from './calculations/certainty-at-least.js';
import { PostCover } from './post-cover.model.js';

const POST_COVER = sqlFile(__dirname, 'post-cover.sql');

type AllocationRow = Omit<AllocationModel, 'share' | 'givenAnnualAmount'> & {
  share: string;
  givenAnnualAmount: string | null;
};

export const allocationById: Batch<string, AllocationModel | null> = async (request, moment, ids) => {
  const rows = await request.reader.rows<AllocationRow>(moment, allocationsWhere('id'), [ids]);
  const allocations = rows.map((row) => readAllocation(row, moment));
  return inOrder(ids, allocations, ({ id }) => id);
};

export const allocationsOfLine: Batch<string, AllocationModel[]> = async (request, moment, ids) => {
  const rows = await request.reader.rows<AllocationRow>(moment, allocationsWhere('funding_line_id'), [ids]);
  const allocations = rows.map((row) => readAllocation(row, moment));
  return grouped(ids, allocations, ({ fundingLineId }) => fundingLineId);
};

export const allocationsOfPost: Batch<string, AllocationModel[]> = async (request, moment, ids) => {
  const rows = await request.reader.rows<AllocationRow>(moment, allocationsWhere('post_id'), [ids]);
  const allocations = rows.map((row) => readAllocation(row, moment));
  return grouped(ids, allocations, ({ postId }) => postId);
};

/** Who pays for a post on the day asked about, and what nobody pays. */
export const coverOfPost: Batch<string, PostCover> = async (request, moment, ids) => {
  const rows = await request.reader.rows<{
    allocation_id: string;
    post_id: string;
    share_pct: string;
    stage: CertaintyStage;
  }>(moment, POST_COVER, [ids, moment.asOf]);
  const parts = await Promise.all(
    rows.map(async ({ allocation_id, post_id, share_pct, stage }) => {
      const allocation = await request.load(allocationById, moment, allocation_id);
      return allocation && { postId: post_id, allocation, share: scaled(share_pct, 2), stage };
    }),
  );
  const known = parts.filter((part) => part !== null);
  return grouped(ids, known, ({ postId }) => postId).map((slices) => {
    const levels = coverAtLevels(slices);
    const everything = levels.at(-1)!;
    return { asOf: moment.asOf, levels, slices, unfunded: everything.unfunded };
  });
};

function allocationsWhere(key: 'id' | 'funding_line_id' | 'post_id'): string {
  return `SELECT allocation.id, allocation.version, allocation.recorded_at AS "recordedAt",
                 allocation.funding_line_id AS "fundingLineId", allocation.post_id AS "postId",
                 allocation.share_pct AS share, allocation.given_annual_amount AS "givenAnnualAmount",
                 allocation.starts_on AS "startsOn", allocation.ends_on AS "endsOn", allocation.follows_line AS "followsLine"
          FROM allocation
          WHERE allocation.${key} = ANY ($1::uuid[])
          ORDER BY allocation.starts_on, allocation.share_pct DESC, allocation.id`;
}

function readAllocation(row: AllocationRow, moment: Moment): AllocationModel {
  return {
    ...row,
    share: scaled(row.share, 2),
    givenAnnualAmount: scaledOrNull(row.givenAnnualAmount, 2),
    moment,
  };
}
