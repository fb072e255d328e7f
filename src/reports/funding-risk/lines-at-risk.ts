import { seesPeople } from '../../auth/sees-people.js';
import { reportFile } from '../../database/sql-file.js';
import { CertaintyLevel } from '../../funding/calculations/certainty-at-least.js';
import { Day } from '../../kernel/day.js';
import { groupedBy } from '../../kernel/grouped-by.js';
import { Moment } from '../../kernel/moment.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { levelNumber } from '../funding-cliff/funding-cliff.query.js';
import { FundingScope, scopeValues } from '../funding-scope.js';
import { DecisionBasis, orderOfDecision } from './decision.js';
import { employersAsAWhole, findUnseenAtEmployers, goingUntil, PostGoing } from './employers-as-a-whole.query.js';
import {
  annualCostOf,
  EmployersOwnDecision,
  Facts,
  LINE_COLUMNS,
  LineEnding,
  lineEnding,
  OfEnding,
  placesOfPosts,
  wteOf,
} from './line-endings.js';
import { findWorkersOfPosts } from './workers-of-posts.query.js';

const LINES_ENDING = reportFile(__dirname, 'lines-ending.sql');

/** The columns of `lines-ending.sql`: the last three of further posts of the same employers. */
const COLUMNS = [...LINE_COLUMNS, 'goingOf', 'goingPost', 'goingOn'] as const;
type Entries = Readonly<Record<(typeof COLUMNS)[number], readonly string[]>>;

/** All that posts lose of a line; day and decision are those of the ending that has to be decided about first. */
export interface LineAtRisk extends LineEnding {
  readonly lineId: string;
  /** One for each last paid day after which posts lose money, by day; one without posts where none does. */
  readonly endings: readonly LineEnding[];
}

/** The lines that end in a period, those whose decision falls first in front, and those without one behind. */
export async function findLinesAtRisk(
  request: TrackerRequest,
  moment: Moment,
  scope: FundingScope,
  question: { until: Day; certainty: CertaintyLevel },
  basis: DecisionBasis,
): Promise<LineAtRisk[]> {
  const { until, certainty } = question;
  const columns = await request.reader.row<Record<keyof Entries, string | null>>(moment, LINES_ENDING, [
    moment.asOf,
    until,
    levelNumber(certainty),
    ...scopeValues(scope),
    goingUntil(until),
  ]);
  const entries = Object.fromEntries(
    COLUMNS.map((column) => [column, columns?.[column]?.split(',') ?? []]),
  ) as unknown as Entries;
  const going = postsGoing(entries, request);
  const postIds = new Set([...entries.postId, ...entries.goingPost]);
  postIds.delete('');
  const employers = new Set(entries.employerId);
  employers.delete('');
  const [unseen, workers] = await Promise.all([
    findUnseenAtEmployers(request, moment, question, [...employers]),
    findWorkersOfPosts(request, moment, [...postIds]),
  ]);
  const whole = employersAsAWhole(going, workers, unseen);
  return linesOf({ entries, workers, actor: request.actor, basis, whole });
}

/** Filled posts of which the people may be seen: those of the lines, and others of the same employers. */
function postsGoing(
  { employerId, participationId, postId, moneyEndsOn, isFilled, ...others }: Entries,
  { actor }: TrackerRequest,
): PostGoing[] {
  const going: PostGoing[] = [];
  postId.forEach((id, at) => {
    if (isFilled[at] !== 'true') return;
    const of = { employerId: employerId[at]!, participationId: participationId[at]! };
    if (seesPeople(actor, of))
      going.push({ employerId: of.employerId, postId: id, moneyEndsOn: moneyEndsOn[at] as Day });
  });
  return going.concat(
    others.goingPost.map((id, at) => ({
      employerId: others.goingOf[at]!,
      postId: id,
      moneyEndsOn: others.goingOn[at] as Day,
    })),
  );
}

function linesOf(facts: Facts): LineAtRisk[] {
  const { lineId, moneyEndsOn } = facts.entries;
  const lines: LineAtRisk[] = [];
  for (let from = 0, to = 0; from < lineId.length; from = to) {
    const endings: LineEnding[] = [];
    while (to < lineId.length && lineId[to] === lineId[from]) {
      const first = to;
      while (to < lineId.length && lineId[to] === lineId[from] && moneyEndsOn[to] === moneyEndsOn[first]) to += 1;
      endings.push(lineEnding({ ...facts, from: first, to }));
    }
    lines.push(lineAtRisk(endings, { ...facts, from, to }));
  }
  return lines
    .map((line) => ({ line, order: `${orderOfDecision(line)} ${line.lineId}` }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ line }) => line);
}

function lineAtRisk(endings: readonly LineEnding[], of: OfEnding): LineAtRisk {
  const { moneyEndsOn, decision, explained } = firstToDecide(endings);
  return {
    lineId: of.entries.lineId[of.from]!,
    moneyEndsOn,
    endings,
    get postIds() {
      return [...new Set(placesOfPosts(of).map((at) => of.entries.postId[at]!))];
    },
    get wte() {
      return wteOf(of);
    },
    get annualCostPence() {
      return annualCostOf(of);
    },
    decision,
    explained,
    decisionsOfEmployers: () => {
      const all = endings.flatMap((ending) => ending.decisionsOfEmployers());
      return [...groupedBy(all, ({ employerId }) => employerId).values()].map(firstToDecide<EmployersOwnDecision>);
    },
  };
}

function firstToDecide<Deciding extends Parameters<typeof orderOfDecision>[0]>(all: readonly Deciding[]): Deciding {
  return all.reduce((first, each) => (orderOfDecision(each) < orderOfDecision(first) ? each : first));
}
