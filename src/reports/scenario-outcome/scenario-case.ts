import { reportFile } from '../../database/sql-file.js';
import { CertaintyLevel } from '../../funding/calculations/certainty-at-least.js';
import { ConsultationOrder } from '../../funding/calculations/notice-and-consultation.js';
import { addDays, Day } from '../../kernel/day.js';
import { scaled } from '../../kernel/decimal.js';
import { once } from '../../kernel/made-once.js';
import { Moment } from '../../kernel/moment.js';
import { HundredthsOfPercent } from '../../kernel/percent.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { findCover, findLosses, levelNumber } from '../funding-cliff/funding-cliff.query.js';
import { CliffCurve, fundingCliff } from '../funding-cliff/funding-cliff.js';
import { findDecisionBasis } from '../funding-risk/decision-basis.js';
import { findLinesAtRisk, LineAtRisk } from '../funding-risk/lines-at-risk.js';
import { findCoverOfPosts, payingAllocations } from '../funding-risk/posts-at-risk.js';
import { FundingScope, scopeValues } from '../funding-scope.js';
import { PostCover, postCover } from './scenario-effect.js';
import { Lateness } from './suppose.js';

const POSTS_ON_DAY = reportFile(__dirname, 'posts-on-day.sql');
const PRACTICES_LEFT = reportFile(__dirname, 'practices-left.sql');

/** What is asked of every case alike. */
export interface CaseQuestion {
  readonly scope: FundingScope;
  readonly until: Day;
  readonly certainty: CertaintyLevel;
  readonly threshold: HundredthsOfPercent;
  readonly consultation: ConsultationOrder;
}

/** The posts open on the last day of the period, and what is paid for of them then. Hundredths of WTE, pence a year. */
export interface LastDay {
  readonly posts: number;
  readonly postsWithoutCost: number;
  readonly postsWithoutWeek: number;
  readonly wte: number;
  readonly wtePaid: number;
  /** Null where no cost is recorded. */
  readonly annualCost: number | null;
  readonly annualCostPaid: number | null;
  /** Minutes a week. */
  readonly hoursPerWeek: number;
  readonly hoursPaidPerWeek: number;
}

/** A post open on the last day, and the full-time week of its employer then. */
export interface PostOnLastDay {
  readonly participationId: string;
  readonly wte: number;
  /** Null where none is recorded. */
  readonly fullTimeMinutes: number | null;
}

interface LastDayRow {
  readonly post_id: string | null;
  readonly participation_id: string | null;
  readonly full_time_minutes: number | null;
  readonly posts: number;
  readonly posts_without_cost: number;
  readonly posts_without_week: number;
  readonly wte: string;
  readonly wte_paid: string;
  readonly cost: string | null;
  readonly cost_paid: string | null;
  readonly minutes: string;
  readonly minutes_paid: string;
}

const NO_POSTS: LastDay = {
  ...{ posts: 0, postsWithoutCost: 0, postsWithoutWeek: 0, wte: 0, wtePaid: 0, annualCost: null, annualCostPaid: null },
  ...{ hoursPerWeek: 0, hoursPaidPerWeek: 0 },
};

/**
 * What the existing reports say in one case: the baseline, or with what a scenario supposes. Each is asked when it is
 * wanted for the first time.
 */
export class CaseFigures {
  readonly curve = once(() => this.findCurve());
  readonly lastDay = once(() => this.findLastDay());
  readonly postsOnLastDay = once(() => this.findPostsOnLastDay());
  readonly posts = once(() => this.findPosts());
  readonly practices = once(() => this.findPractices());
  readonly decisions = once(() => this.findDecisions());

  constructor(
    private readonly request: TrackerRequest,
    private readonly moment: Moment,
    readonly question: CaseQuestion,
    private readonly lateness: readonly Lateness[],
  ) {}

  /** The day on which the decision about a line is taken. */
  decidedOn(lineId: string): Day {
    const weeks = this.lateness
      .filter(({ fundingLine }) => fundingLine === null || fundingLine === lineId)
      .map((late) => late.weeks);
    return addDays(this.moment.asOf, 7 * Math.max(0, ...weeks));
  }

  private async findCurve(): Promise<CliffCurve> {
    const { scope, until, certainty } = this.question;
    const cut = { until, period: 'MONTH', groupBy: 'NONE', certainties: [certainty] } as const;
    const losses = await findLosses(this.request, this.moment, scope, cut);
    const cover = await findCover(this.request, this.moment, scope);
    return fundingCliff(losses, cover, cut.period, cut.certainties)[0]!;
  }

  private async findLastDay(): Promise<LastDay> {
    const row = await this.request.reader.row<LastDayRow>(this.moment, POSTS_ON_DAY, [...this.values(), false]);
    if (!row) return NO_POSTS;
    return {
      posts: row.posts,
      postsWithoutCost: row.posts_without_cost,
      postsWithoutWeek: row.posts_without_week,
      wte: scaled(row.wte, 2),
      wtePaid: hundredths(row.wte_paid),
      annualCost: row.cost === null ? null : scaled(row.cost, 2),
      annualCostPaid: row.cost_paid === null ? null : hundredths(row.cost_paid),
      hoursPerWeek: divideHalfAwayFromZero(scaled(row.minutes, 2), 100),
      hoursPaidPerWeek: divideHalfAwayFromZero(scaled(row.minutes_paid, 6), 1_000_000),
    };
  }

  private async findPostsOnLastDay(): Promise<Map<string, PostOnLastDay>> {
    const rows = await this.request.reader.rows<LastDayRow>(this.moment, POSTS_ON_DAY, [...this.values(), true]);
    return new Map(
      rows.map((row) => {
        const { participation_id, full_time_minutes: fullTimeMinutes } = row;
        return [row.post_id!, { participationId: participation_id!, wte: scaled(row.wte, 2), fullTimeMinutes }];
      }),
    );
  }

  /** Each open post, and how it is paid for. */
  private async findPosts(): Promise<Map<string, PostCover>> {
    const { scope, until, certainty, threshold } = this.question;
    const rows = await findCoverOfPosts(this.request, this.moment, scope, certainty);
    const period = { asOf: this.moment.asOf, until, threshold };
    return new Map(
      [...rows].map(([postId, ofPost]) => [postId, postCover(payingAllocations(ofPost), ofPost[0]!.closed_on, period)]),
    );
  }

  /** The practices left with no funded post, and from which day. */
  private async findPractices(): Promise<Map<string, Day>> {
    const rows = await this.request.reader.rows<{ practice_id: string; on_day: Day }>(
      this.moment,
      PRACTICES_LEFT,
      this.values(),
    );
    return new Map(rows.map((row) => [row.practice_id, row.on_day]));
  }

  /** The lines that end in the period; null where no rule of notice is known for that day. */
  private async findDecisions(): Promise<Map<string, LineAtRisk> | null> {
    const { request, moment, question } = this;
    const basis = await findDecisionBasis(request, moment, question);
    if (!basis.known) return null;
    const lines = await findLinesAtRisk(request, moment, question.scope, question, basis.value);
    return new Map(lines.map((line) => [line.lineId, line]));
  }

  private values(): unknown[] {
    const { scope, until, certainty } = this.question;
    return [this.moment.asOf, until, levelNumber(certainty), ...scopeValues(scope)];
  }
}

function hundredths(text: string): number {
  return divideHalfAwayFromZero(scaled(text, 6), 10_000);
}
