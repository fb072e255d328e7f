import { MissingAnswer } from '../../contracts/terms.enums.js';
import { reportFile } from '../../database/sql-file.js';
import { CertaintyLevel } from '../../funding/calculations/certainty-at-least.js';
import { Day, earlierOf, laterOf } from '../../kernel/day.js';
import { scaledOrNull } from '../../kernel/decimal.js';
import { groupedBy } from '../../kernel/grouped-by.js';
import { Moment } from '../../kernel/moment.js';
import { HundredthsOfPercent } from '../../kernel/percent.js';
import { Stretch } from '../../kernel/stretches.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { levelNumber } from '../funding-cliff/funding-cliff.query.js';
import { FundingScope, scopeValues } from '../funding-scope.js';
import { cashByFinancialYear } from './cash-by-period.js';
import { contractCosts, missingPensions } from './contract-costs.js';
import { findVisiblePay, VisiblePay } from './find-visible-pay.js';
import { Cash, LineRunway, lineRunway, ShareOfCost } from './line-runway.js';
import { PostCost, PostDays, postCosts } from './post-costs.js';

const LINES = reportFile(__dirname, 'runway-lines.sql');
const POSTS = reportFile(__dirname, 'posts-of-lines.sql');

interface MoneyRow {
  readonly line_id: string;
  readonly programme_id: string;
  readonly starts_on: Day;
  readonly ends_on: Day | null;
  readonly amount: string | null;
  readonly is_instalment: boolean;
  readonly uplift: string | null;
}

interface PostRow {
  readonly line_id: string;
  readonly post_id: string;
  readonly share: number;
  readonly starts_on: Day;
  readonly ends_on: Day | null;
  readonly status: PostDays['status'];
  readonly cost: number | null;
}

export interface RunwayQuestion {
  readonly scope: FundingScope;
  readonly line: string | null;
  readonly certainty: CertaintyLevel;
  readonly award: HundredthsOfPercent;
  /** Where only the recorded costs of posts are asked for, no pay is read. */
  readonly atRecordedCost?: boolean;
}

/** Why there is no runway for a line. */
export type NoRunway = 'NO_POSTS' | 'NO_END' | 'AMOUNT_NOT_RECORDED' | 'COST_NOT_RECORDED';

export interface RunwayOfLine {
  readonly lineId: string;
  readonly startsOn: Day;
  /** The last day of its money on paper; null while it has no end. */
  readonly endsOn: Day | null;
  readonly cashBasis: 'INSTALMENTS' | 'AMOUNT_BY_DAYS';
  readonly posts: number;
  /** Posts that cost, on any day, what is recorded of them rather than the pay of people. */
  readonly postsAtRecordedCost: number;
  readonly postsAtProjectedPay: number;
  /** Contracts behind the cost whose pension is not recorded on some day of the line. */
  readonly missingPensions: ReadonlyMap<string, MissingAnswer>;
  readonly runway: LineRunway | NoRunway;
  /** The contracts behind the cost. */
  readonly contracts: readonly { readonly contractId: string; readonly employerId: string }[];
}

export interface Runways {
  readonly lines: readonly RunwayOfLine[];
  readonly pay: VisiblePay;
}

/** The runway of each line: those whose cash is spent first in front, then those short for a time, then by end. */
export async function findRunways(
  request: TrackerRequest,
  moment: Moment,
  { scope, line, certainty, award, atRecordedCost = false }: RunwayQuestion,
): Promise<Runways> {
  const { asOf } = moment;
  const money = await request.reader.rows<MoneyRow>(moment, LINES, [
    asOf,
    levelNumber(certainty),
    line,
    ...scopeValues(scope),
  ]);
  const byLine = [...groupedBy(money, (row) => row.line_id).values()].filter(
    (rows) => line !== null || rows.some(({ ends_on }) => ends_on === null || ends_on >= asOf),
  );
  const paid = await request.reader.rows<PostRow>(moment, POSTS, [byLine.map(([row]) => row!.line_id)]);
  const pay = atRecordedCost
    ? { projection: null, caveats: [] }
    : await findVisiblePay(request, moment, byLine.flat(), { scope, award });
  const costs = pay.projection ? contractCosts(pay.projection) : new Map<string, never>();
  const contractsOf = groupedBy(pay.projection?.contracts ?? [], ({ postId }) => postId);
  const postsOf = groupedBy(paid, (row) => row.line_id);
  const lines = byLine.map((rows): RunwayOfLine => {
    const ofLine = postsOf.get(rows[0]!.line_id) ?? [];
    const pieces: Piece[] = [];
    for (const row of ofLine) {
      const contracts = (contractsOf.get(row.post_id) ?? []).map(({ contractId }) => costs.get(contractId) ?? []);
      for (const { startsOn, endsOn } of daysPaid(row, rows)) {
        const post = { startsOn, endsOn, status: row.status, annualCostPence: row.cost };
        pieces.push({ postId: row.post_id, share: row.share, costs: postCosts(post, contracts, { asOf, award }) });
      }
    }
    const posts = new Set(ofLine.map((row) => row.post_id));
    const contracts = [...posts].flatMap((post) => contractsOf.get(post) ?? []);
    const ofPosts = lineOf(rows, posts.size, pieces);
    return { ...ofPosts, contracts, missingPensions: missingPensions(contracts, ofPosts) };
  });
  return { lines: inOrder(lines), pay };
}

/** The days on which a line both has money and pays a post. */
function daysPaid({ starts_on, ends_on }: PostRow, money: readonly MoneyRow[]): Stretch[] {
  return money.flatMap((row) => {
    const startsOn = laterOf(starts_on, row.starts_on);
    const endsOn = earlierEnd(ends_on, row.ends_on);
    return endsOn === null || startsOn > endsOn ? [] : [{ startsOn, endsOn }];
  });
}

function earlierEnd(a: Day | null, b: Day | null): Day | null {
  if (a === null) return b;
  return b === null ? a : earlierOf(a, b);
}

/** What a post costs on days on which a line pays a share of it. */
interface Piece {
  readonly postId: string;
  readonly share: HundredthsOfPercent;
  readonly costs: readonly PostCost[];
}

type WithoutContracts = Omit<RunwayOfLine, 'contracts' | 'missingPensions'>;

function lineOf(rows: readonly MoneyRow[], posts: number, pieces: readonly Piece[]): WithoutContracts {
  const { line_id: lineId, starts_on: startsOn, is_instalment } = rows[0]!;
  const endsOn = rows.some((row) => row.ends_on === null) ? null : rows.at(-1)!.ends_on!;
  const postsWith = (basis: PostCost['basis']) =>
    new Set(pieces.flatMap(({ postId, costs }) => (costs.some((cost) => cost.basis === basis) ? postId : []))).size;
  return {
    lineId,
    startsOn,
    endsOn,
    cashBasis: is_instalment ? 'INSTALMENTS' : 'AMOUNT_BY_DAYS',
    posts,
    postsAtRecordedCost: postsWith('RECORDED_POST_COST'),
    postsAtProjectedPay: postsWith('PROJECTED_PAY'),
    runway: posts === 0 ? 'NO_POSTS' : runwayOf(rows, pieces),
  };
}

function runwayOf(rows: readonly MoneyRow[], pieces: readonly Piece[]): LineRunway | NoRunway {
  const cash: Cash[] = [];
  for (const { starts_on: startsOn, ends_on: endsOn, amount, is_instalment, uplift } of rows) {
    const pence = scaledOrNull(amount, 2);
    if (endsOn === null) return 'NO_END';
    if (pence === null) return 'AMOUNT_NOT_RECORDED';
    if (is_instalment) cash.push({ startsOn, endsOn, pence });
    else cash.push(...cashByFinancialYear(pence, { startsOn, endsOn }, scaledOrNull(uplift, 2)));
  }
  const costs: ShareOfCost[] = [];
  for (const { share, costs: ofPost } of pieces) {
    for (const { annualPence, startsOn, endsOn } of ofPost) {
      if (annualPence === null) return 'COST_NOT_RECORDED';
      costs.push({ startsOn, endsOn, annualPence, share });
    }
  }
  return lineRunway(
    cash,
    costs,
    rows.every((row) => !row.is_instalment),
  );
}

function inOrder(lines: readonly RunwayOfLine[]): RunwayOfLine[] {
  return lines
    .map((line) => [orderOf(line), line] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, line]) => line);
}

function orderOf({ runway, endsOn, lineId }: RunwayOfLine): string {
  const { spentOn = null, runsOutOn = null } = typeof runway === 'string' ? {} : runway;
  if (spentOn) return `0 ${spentOn} ${lineId}`;
  return runsOutOn ? `1 ${runsOutOn} ${lineId}` : `2 ${endsOn ?? '9999'} ${lineId}`;
}
