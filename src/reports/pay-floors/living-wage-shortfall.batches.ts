import { sqlFile } from '../../database/sql-file.js';
import { isOrAre } from '../../kernel/in-number.js';
import { Pence, poundsInWords } from '../../kernel/money.js';
import { Moment } from '../../kernel/moment.js';
import { noValue, NoValue, NoValueReason } from '../../web/no-value.js';
import { Batch, grouped, TrackerRequest } from '../../web/tracker-request.js';
import { hourlyPay, PayRow } from '../pay-facts/compared-terms.js';
import { findFloors, Floor } from './find-floors.js';
import { LivingWageShortfall } from './living-wage-shortfall.model.js';

const PAID = sqlFile(__dirname, 'paid-on-day.sql');
const SHARING = sqlFile(__dirname, 'sharing-of-subjects.sql');

interface PaidRow extends PayRow {
  readonly subjectId: string;
  readonly postId: string;
  readonly employerId: string;
}

interface Sharing {
  readonly subjectId: string;
  readonly everyEmployerShares: boolean;
  readonly isOwn: boolean;
}

type Answer = LivingWageShortfall | NoValue;

/** Of the posts that a funding line pays on the day. */
export const shortfallOfLine: Batch<string, Answer> = (request, moment, lines) =>
  shortfalls(request, moment, { lines, employers: [] });

/** Of the posts of an employer. */
export const shortfallOfEmployer: Batch<string, Answer> = (request, moment, employers) =>
  shortfalls(request, moment, { lines: [], employers });

/** By the same rule as statistics about people: see `peopleInScope`. */
async function shortfalls(
  request: TrackerRequest,
  moment: Moment,
  { lines, employers }: { readonly lines: readonly string[]; readonly employers: readonly string[] },
): Promise<Answer[]> {
  const { role, ownEmployers, programmes } = request.actor;
  const subjects = [...lines, ...employers];
  if (role === 'ANALYST') return subjects.map(() => outside());
  const inScope = role === 'STRATEGIC_LEAD' && programmes !== 'ALL' ? programmes : null;
  const asked = [lines, employers, inScope, moment.asOf, ownEmployers];
  const sharing = grouped(subjects, await request.reader.rows<Sharing>(moment, SHARING, asked), (row) => row.subjectId);
  const { real } = await findFloors(request, moment);
  const values = [lines, employers, moment.asOf, request.knownOn(moment)];
  const paid = grouped(subjects, await request.reader.rows<PaidRow>(moment, PAID, values), (row) => row.subjectId);
  return subjects.map((_, at) => refusal(request, sharing[at]![0], real) ?? shortfall(paid[at]!, real));
}

function refusal({ actor }: TrackerRequest, sharing: Sharing | undefined, real: Floor): NoValue | null {
  if (actor.role === 'HR_EDITOR' && !sharing?.isOwn) return outside();
  if (actor.role === 'STRATEGIC_LEAD') {
    if (!sharing) return outside();
    if (!sharing.everyEmployerShares) {
      return noValue(
        NoValueReason.NOT_SHARED_BY_EVERY_EMPLOYER,
        'Not every employer of the programme shares pseudonymised terms with you; what people are paid needs all of them.',
      );
    }
  }
  if (real.known) return null;
  return noValue(
    NoValueReason.NO_RATE_ON_DATE,
    'No rate of the real Living Wage that had to be paid on that day is published, or was by then; ask about another day.',
  );
}

function outside(): NoValue {
  return noValue(
    NoValueReason.OUTSIDE_YOUR_RIGHTS,
    'What people are paid is for HR editors of the employer, and for leads of programmes in which every employer shares it.',
  );
}

function shortfall(rows: readonly PaidRow[], real: Floor): Answer {
  if (!real.known || rows.length === 0) {
    return noValue(NoValueReason.NOTHING_TO_COUNT, 'No post with someone in it on that day falls under this.');
  }
  const { binding: rate } = real.value;
  const [below, compared, notCompared] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const row of rows) {
    const hourly = hourlyOf(row);
    if (hourly === null) {
      notCompared.add(row.postId);
      continue;
    }
    compared.add(row.postId);
    if (hourly < rate.hourlyPence) below.add(row.postId);
  }
  if (compared.size === 0) {
    return noValue(
      NoValueReason.NOT_RECORDED,
      'No pay that could be compared is recorded for any of the filled posts; enter it with changeTerms.',
    );
  }
  const is = `paid below the real Living Wage (${poundsInWords(rate.hourlyPence)} an hour)`;
  return Object.assign(new LivingWageShortfall(), {
    sentence:
      below.size === 0
        ? `None of ${compared.size} filled posts is ${is}.`
        : `${below.size} of ${compared.size} filled posts ${isOrAre(below.size)} ${is}: check how they are recorded first.`,
    postsBelow: below.size,
    postsCompared: compared.size,
    postsNotCompared: [...notCompared].filter((post) => !compared.has(post)).length,
    rate,
  });
}

function hourlyOf(row: PaidRow): Pence | null {
  const pay = hourlyPay(row);
  return pay.known ? pay.value : null;
}
