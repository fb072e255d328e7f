import { reportFile } from '../../database/sql-file.js';
import { CertaintyLevel } from '../../funding/calculations/certainty-at-least.js';
import { Day } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { FundingScope, scopeValues } from '../funding-scope.js';
import { LossColumns, lossesByLevel } from './losses-by-level.js';
import { LossesAtLevel } from './losses.js';

const FUNDING_CLIFF = reportFile(__dirname, 'funding-cliff.sql');
const COVER_ON_DAY = reportFile(__dirname, 'cover-on-day.sql');

/** In the order in which the database numbers them, from 1: each counts what the one before counts, and more. */
export const CERTAINTY_LEVELS: readonly CertaintyLevel[] = ['SIGNED_ONLY', 'SIGNED_AND_OFFERED', 'EVERYTHING_SAID'];

export function levelNumber(certainty: CertaintyLevel): number {
  return CERTAINTY_LEVELS.indexOf(certainty) + 1;
}

export interface CoverRow {
  /** 1, 2 or 3: see `levelNumber`. */
  readonly level: number;
  readonly posts: number;
  readonly posts_not_fully_paid: number;
  readonly wte: string;
  readonly wte_paid: string;
}

interface LossQuestion {
  readonly until: Day;
  readonly period: string;
  readonly groupBy: string;
  readonly thenBy?: string;
  /** Each level costs time of its own. */
  readonly certainties: readonly CertaintyLevel[];
}

export async function findLosses(
  request: TrackerRequest,
  moment: Moment,
  scope: FundingScope,
  { until, period, groupBy, thenBy = 'NONE', certainties }: LossQuestion,
): Promise<LossesAtLevel[]> {
  const levels = new Set(certainties.map((certainty) => 1 << (levelNumber(certainty) - 1)));
  const bits = [...levels].reduce((sum, bit) => sum + bit, 0);
  const values = [moment.asOf, until, ...scopeValues(scope), period, groupBy, thenBy, bits];
  const columns = await request.reader.row<LossColumns>(moment, FUNDING_CLIFF, values);
  return columns ? lossesByLevel(columns) : [];
}

export function findCover(request: TrackerRequest, moment: Moment, scope: FundingScope): Promise<CoverRow[]> {
  return request.reader.rows<CoverRow>(moment, COVER_ON_DAY, [moment.asOf, ...scopeValues(scope)]);
}
