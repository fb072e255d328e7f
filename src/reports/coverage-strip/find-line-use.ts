import { reportFile } from '../../database/sql-file.js';
import { CertaintyLevel } from '../../funding/calculations/certainty-at-least.js';
import { Day } from '../../kernel/day.js';
import { groupedBy } from '../../kernel/grouped-by.js';
import { Moment } from '../../kernel/moment.js';
import { pence, Pence } from '../../kernel/money.js';
import { HundredthsOfPercent } from '../../kernel/percent.js';
import { Stretch } from '../../kernel/stretches.js';
import { moneyValue, NoValue, noValue, NoValueReason } from '../../web/no-value.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { levelNumber } from '../funding-cliff/funding-cliff.query.js';
import { FundingScope, scopeValues } from '../funding-scope.js';
import { LineAllocationUse } from './coverage-strip.model.js';
import { lineUse, PostUse } from './line-use.js';

const LINE_USE = reportFile(__dirname, 'line-use.sql');

interface UseRow {
  readonly line_id: string;
  readonly starts_on: Day;
  readonly ends_on: Day | null;
  /** Pence; null where nobody recorded it. */
  readonly amount: string | null;
  readonly post_id: string | null;
  readonly share: HundredthsOfPercent;
  readonly cost: Pence | null;
  readonly used_from: Day;
  readonly used_until: Day;
}

export interface LineUseQuestion extends Stretch {
  readonly scope: FundingScope;
  readonly certainty: CertaintyLevel;
  readonly post: string | null;
}

/** What the lines that pay in a period promise to posts of each of their amounts. */
export async function findLineUse(
  request: TrackerRequest,
  moment: Moment,
  { scope, certainty, startsOn, endsOn, post }: LineUseQuestion,
): Promise<LineAllocationUse[]> {
  const rows = await request.reader.rows<UseRow>(moment, LINE_USE, [
    moment.asOf,
    levelNumber(certainty),
    startsOn,
    endsOn,
    ...scopeValues(scope),
    post,
  ]);
  return [...groupedBy(rows, (row) => `${row.line_id} ${row.starts_on}`).values()].map((ofPart) =>
    useModel(ofPart, moment),
  );
}

const NOT_RECORDED = noValue(NoValueReason.NOT_RECORDED, 'The amount of this money is not recorded.');
const WITHOUT_END = noValue(
  NoValueReason.NOT_APPLICABLE,
  'This money has no recorded end, so no amount can be held against what it promises.',
);
const COSTS_MISSING = noValue(
  NoValueReason.NOT_RECORDED,
  'The cost of some of the posts is not recorded, so it cannot be said what is left; enter it with changePost.',
);

function useModel(rows: readonly UseRow[], moment: Moment): LineAllocationUse {
  const { line_id: lineId, starts_on: startsOn, ends_on: endsOn, amount } = rows[0]!;
  const uses = rows.filter((row) => row.post_id !== null);
  const common = {
    lineId,
    moment,
    startsOn,
    endsOn,
    amount: amount === null ? NOT_RECORDED : moneyValue(Number(amount)),
    posts: countPosts(uses),
    postsWithoutCost: countPosts(uses.filter(({ cost }) => cost === null)),
  };
  if (endsOn === null) return { ...common, ...unknownUse(WITHOUT_END, WITHOUT_END) };
  const use = lineUse(pence(Number(amount ?? 0)), { startsOn, endsOn }, uses.map(postUse));
  if (amount === null) return { ...common, ...unknownUse(moneyValue(use.promised), NOT_RECORDED) };
  return {
    ...common,
    promised: moneyValue(use.promised),
    overAllocated: moneyValue(use.over),
    overAllocatedFrom: use.overFrom,
    notUsed: common.postsWithoutCost > 0 && use.over === 0 ? COSTS_MISSING : moneyValue(use.notUsed),
    notUsedFrom: common.postsWithoutCost > 0 ? null : use.notUsedFrom,
  };
}

function unknownUse(promised: LineAllocationUse['promised'], why: NoValue) {
  return { promised, overAllocated: why, overAllocatedFrom: null, notUsed: why, notUsedFrom: null };
}

function postUse({ share, cost, used_from, used_until }: UseRow): PostUse {
  return { share, cost, startsOn: used_from, endsOn: used_until };
}

function countPosts(rows: readonly UseRow[]): number {
  return new Set(rows.map((row) => row.post_id)).size;
}
