import { titleOfLine } from '../../funding/funding-line.batches.js';
import { addDays, Day, inWords } from '../../kernel/day.js';
import { inNumber } from '../../kernel/in-number.js';
import { Moment } from '../../kernel/moment.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { findDecisionBasis } from '../funding-risk/decision-basis.js';
import { LineEnding } from '../funding-risk/line-endings.js';
import { findLinesAtRisk, LineAtRisk } from '../funding-risk/lines-at-risk.js';
import { FundingScope } from '../funding-scope.js';
import { CONCERNS_NOTHING, Deadline, deadlineId } from './deadline.js';

/**
 * The longest time from a decision to the end of the money: a year of notice, the longest that a contract can give, after 45
 * days of consultation, after two years that a funder may need, and a fortnight back to a working day.
 */
const LONGEST_CHAIN_DAYS = 52 * 7 + 45 + 730 + 14;

export interface LineDeadlines {
  readonly deadlines: readonly Deadline[];
  /** Lines with posts to lose whose decision day cannot be told. */
  readonly undecidable: number;
}

/** The lines whose signed money ends, or has to be decided about, until a day; some of later days may be among them. */
export async function findLinesToDecide(
  request: TrackerRequest,
  moment: Moment,
  scope: FundingScope,
  until: Day,
): Promise<LineAtRisk[]> {
  const question = {
    until: addDays(until, LONGEST_CHAIN_DAYS),
    certainty: 'SIGNED_ONLY',
    consultation: 'IN_SEQUENCE',
  } as const;
  const basis = await findDecisionBasis(request, moment, question);
  return basis.known ? findLinesAtRisk(request, moment, scope, question, basis.value) : [];
}

/** By when to decide about each line, and when its signed money ends; the same days as in `fundingRisk`. */
export async function findLineDeadlines(
  request: TrackerRequest,
  moment: Moment,
  scope: FundingScope,
  until: Day,
): Promise<LineDeadlines> {
  const lines = await findLinesToDecide(request, moment, scope, until);
  const due = lines.filter(({ endings }) =>
    endings.some(({ decision, moneyEndsOn }) => (decision.known ? decision.value.decideBy : moneyEndsOn) <= until),
  );
  const titles = await titleOfLine(
    request,
    moment,
    due.map(({ lineId }) => lineId),
  );
  return {
    deadlines: due
      .flatMap((line, at) => line.endings.flatMap((ending, place) => daysOf(line, ending, place, titles[at] ?? '')))
      .filter(({ day }) => day <= until),
    undecidable: lines.filter(({ endings }) =>
      endings.some(
        ({ decision, moneyEndsOn }) => !decision.known && decision.reason !== 'NO_POSTS' && moneyEndsOn <= until,
      ),
    ).length,
  };
}

/**
 * Of a line that stops paying posts on several days each has its own. The last one's id is of the line alone, those before it
 * are told by how far they are from it, so that none changes when the first of them has passed.
 */
function daysOf(
  { lineId, endings }: LineAtRisk,
  { moneyEndsOn, postIds, decision }: LineEnding,
  place: number,
  title: string,
): Deadline[] {
  const before = endings.length - 1 - place;
  const of = before === 0 ? [lineId] : [lineId, before];
  const posts = `${postIds.length} ${inNumber(postIds.length, 'post loses all or part of its money', 'posts lose all or part of their money')}`;
  const ends: Deadline = {
    ...CONCERNS_NOTHING,
    id: deadlineId('MONEY_ENDS', ...of),
    kind: 'MONEY_ENDS',
    day: moneyEndsOn,
    title: `Signed money ends: ${title}`,
    sentence:
      postIds.length === 0
        ? `The last day of the signed money of "${title}". No post loses money by it.`
        : `The last day of the signed money of "${title}". ${posts} from ${inWords(addDays(moneyEndsOn, 1))}.`,
    lineId,
  };
  if (!decision.known) return [ends];
  const { decideBy, basis } = decision.value;
  return [
    {
      ...CONCERNS_NOTHING,
      id: deadlineId('DECISION', ...of),
      kind: 'DECISION',
      day: decideBy,
      title: `Last safe day to decide: ${title}`,
      sentence: `Signed money of "${title}" ends on ${inWords(moneyEndsOn)} and ${posts}. After this day consultation and notice cannot run out before the money does.${basis === 'LONGEST_NOTICE_ASSUMED' ? ' The longest notice of the statute, or of the employer where that is longer, stands for contracts that cannot be seen or are not recorded.' : ''}`,
      lineId,
    },
    ends,
  ];
}
