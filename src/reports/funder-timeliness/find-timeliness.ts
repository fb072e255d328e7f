import { seesPeople } from '../../auth/sees-people.js';
import { reportFile } from '../../database/sql-file.js';
import { CertaintyLevel } from '../../funding/calculations/certainty-at-least.js';
import { addYears, Day, daysBetween } from '../../kernel/day.js';
import { groupedBy } from '../../kernel/grouped-by.js';
import { Known, known, unknown } from '../../kernel/known.js';
import { Moment } from '../../kernel/moment.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { findWords } from '../confirmed-by/find-confirmed.js';
import { Word } from '../confirmed-by/said-of-money.js';
import { earliestDecision, NoDecisionReason } from '../funding-risk/decision.js';
import {
  EmployersAsAWhole,
  employersAsAWhole,
  findUnseenAtEmployers,
  PostGoing,
} from '../funding-risk/employers-as-a-whole.query.js';
import { paidWorkers, WorkerOfPost } from '../funding-risk/paid-workers.js';
import { findContractsOfPosts } from '../funding-risk/workers-of-posts.query.js';
import { FundingScope, scopeValues } from '../funding-scope.js';
import { firstWordOn, RenewalKind } from './renewal.js';
import { findSafeDayBasis, SafeDayBasis } from './safe-day-basis.js';

const RENEWALS = reportFile(__dirname, 'renewals.sql');

interface RenewalRow {
  readonly kind: RenewalKind;
  readonly funder_id: string;
  readonly funder_name: string;
  readonly promised_notice_days: number | null;
  readonly line_id: string;
  readonly continues_id: string;
  readonly post_id: string;
  readonly starts_on: Day;
  readonly old_end: Day;
  readonly instalment_id: string | null;
  readonly decision_lead_days: number | null;
  readonly employer_id: string;
  readonly participation_id: string;
  readonly is_filled: boolean;
}

export interface Renewal {
  readonly kind: RenewalKind;
  readonly funderId: string;
  readonly funderName: string;
  readonly promisedNoticeDays: number | null;
  readonly lineId: string;
  readonly continuesId: string;
  readonly startsOn: Day;
  readonly oldEnd: Day;
  readonly posts: number;
  /** Null while nobody has said it with the certainty asked for. */
  readonly word: Word | null;
  /** Before the end of the old money above 0, after it below; null while nobody has said it. */
  readonly days: number | null;
  /** The last day on which saying it would have left time for everything. */
  readonly safeDay: Known<Day, NoDecisionReason>;
}

export interface TimelinessQuestion {
  readonly scope: FundingScope;
  readonly funder: string | null;
  readonly certainty: CertaintyLevel;
}

type RowsOfRenewal = readonly [RenewalRow, ...RenewalRow[]];

/** All renewals in scope, by the day the old money ended; those that were declined are none. */
export async function findRenewals(
  request: TrackerRequest,
  moment: Moment,
  { scope, funder, certainty }: TimelinessQuestion,
): Promise<Renewal[]> {
  const rows = await request.reader.rows<RenewalRow>(moment, RENEWALS, [moment.asOf, ...scopeValues(scope), funder]);
  if (rows.length === 0) return [];
  const words = await findWords(request, moment, [...new Set(rows.map(({ line_id }) => line_id))]);
  const wordsByLine = groupedBy(words, (word) => word.line_id);
  const renewals = [...groupedBy(rows, renewalKey).values()].map((ofRenewal) => latestEnd(ofRenewal as never));
  const safeDayOf = await safeDays(request, moment, renewals);
  return renewals.flatMap((ofRenewal): Renewal[] => {
    const [{ kind, line_id: lineId, instalment_id: instalmentId, ...row }] = ofRenewal;
    const word = firstWordOn({ kind, lineId, instalmentId }, wordsByLine.get(lineId) ?? [], certainty);
    if (word === 'DECLINED') return [];
    return [
      {
        kind,
        lineId,
        funderId: row.funder_id,
        funderName: row.funder_name,
        promisedNoticeDays: row.promised_notice_days,
        continuesId: row.continues_id,
        startsOn: row.starts_on,
        oldEnd: row.old_end,
        posts: ofRenewal.length,
        word,
        days: word && daysBetween(word.said_on, row.old_end),
        safeDay: safeDayOf(ofRenewal),
      },
    ];
  });
}

function renewalKey({ kind, line_id, continues_id, starts_on }: RenewalRow): string {
  return kind === 'INSTALMENT' ? `${kind} ${line_id} ${starts_on}` : `${kind} ${line_id} ${continues_id}`;
}

/** The posts that the old money paid to its last day; a post it had left before was let go then, not renewed late. */
function latestEnd(rows: RowsOfRenewal): RowsOfRenewal {
  const last = rows.reduce((end, { old_end }) => (old_end > end ? old_end : end), rows[0].old_end);
  return rows.filter(({ old_end }) => old_end === last) as unknown as RowsOfRenewal;
}

/**
 * The last safe decision day of the money that ended, on the contracts that were in force at its end and without those that
 * were agreed when it had been renewed; people whose posts an employer lost the money of within 90 days under any of these
 * count together.
 */
async function safeDays(
  request: TrackerRequest,
  moment: Moment,
  renewals: readonly RowsOfRenewal[],
): Promise<(rows: RowsOfRenewal) => Renewal['safeDay']> {
  const ends = renewals.map(([{ old_end }]) => old_end).sort();
  const [first, last] = [ends[0]!, ends.at(-1)!];
  const all = renewals.flat();
  const found = await findSafeDayBasis(request, moment, { first, last });
  if (!found.known) return () => unknown(found.reason);
  const atFirst = { ...moment, asOf: first };
  const workers = await findContractsOfPosts(request, atFirst, [...new Set(all.map(({ post_id }) => post_id))]);
  const employers = [...new Set(all.map(({ employer_id }) => employer_id))];
  const ended = { until: first, certainty: 'SIGNED_ONLY' } as const;
  const { longestNoticeOf } = await findUnseenAtEmployers(request, atFirst, ended, employers);
  const going = all.filter(({ is_filled }) => is_filled).map(postGoing);
  const whole = employersAsAWhole(going, workers, { goingOf: new Map(), longestNoticeOf });
  return (rows) => safeDay(request, rows, workers, found.value, whole);
}

function postGoing({ employer_id, post_id, old_end }: RenewalRow): PostGoing {
  return { employerId: employer_id, postId: post_id, moneyEndsOn: old_end };
}

function safeDay(
  { actor }: TrackerRequest,
  rows: RowsOfRenewal,
  workers: ReadonlyMap<string, WorkerOfPost[]>,
  { basis, from }: SafeDayBasis,
  whole: EmployersAsAWhole,
): Renewal['safeDay'] {
  const [{ old_end: oldEnd, decision_lead_days }] = rows;
  if (addYears(oldEnd, -1) < from) return unknown('BANK_HOLIDAYS_NOT_HELD');
  const inForce = ({ contractEndsOn }: WorkerOfPost) => contractEndsOn === null || contractEndsOn >= oldEnd;
  const paid = ({ post_id }: RenewalRow) => paidWorkers((workers.get(post_id) ?? []).filter(inForce), oldEnd);
  const employers = [...groupedBy(rows, ({ employer_id }) => employer_id)].map(([employerId, ofEmployer]) => {
    const filled = ofEmployer.filter(({ is_filled }) => is_filled);
    return {
      employerId,
      filledPosts: filled.length,
      postsWithoutContract: filled.filter((row) => paid(row).length === 0).length,
      workers: ofEmployer.every(({ participation_id }) =>
        seesPeople(actor, { employerId, participationId: participation_id }),
      )
        ? ofEmployer.flatMap(paid)
        : null,
    };
  });
  const decision = earliestDecision(oldEnd, decision_lead_days ?? 0, employers, basis, whole);
  return decision.known ? known(decision.value.decideBy) : decision;
}
