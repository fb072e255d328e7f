import { titleOfLine } from '../../funding/funding-line.batches.js';
import { addDays, Day, inWords } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { findDecisionBasis } from '../funding-risk/decision-basis.js';
import { findLinesAtRisk, LineAtRisk } from '../funding-risk/lines-at-risk.js';
import { FundingScope } from '../funding-scope.js';
import { CONCERNS_NOTHING, Deadline, deadlineId } from './deadline.js';

/**
 * The longest time from a decision to the end of the money: twelve weeks of notice after 45 days of consultation, after
 * two years that a funder may need, and a fortnight back to a working day.
 */
const LONGEST_CHAIN_DAYS = 12 * 7 + 45 + 730 + 14;

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
  const due = lines.filter(({ decision, moneyEndsOn }) => {
    const first = decision.known ? decision.value.decideBy : moneyEndsOn;
    return first <= until;
  });
  const titles = await titleOfLine(
    request,
    moment,
    due.map(({ lineId }) => lineId),
  );
  return {
    deadlines: due.flatMap((line, at) => daysOf(line, titles[at] ?? '')).filter(({ day }) => day <= until),
    undecidable: lines.filter(
      ({ decision, moneyEndsOn }) => !decision.known && decision.reason !== 'NO_POSTS' && moneyEndsOn <= until,
    ).length,
  };
}

function daysOf({ lineId, moneyEndsOn, postIds, decision }: LineAtRisk, title: string): Deadline[] {
  const posts = postIds.length === 1 ? '1 post loses' : `${postIds.length} posts lose`;
  const ends: Deadline = {
    ...CONCERNS_NOTHING,
    id: deadlineId('MONEY_ENDS', lineId),
    kind: 'MONEY_ENDS',
    day: moneyEndsOn,
    title: `Signed money ends: ${title}`,
    sentence:
      postIds.length === 0
        ? `The last day of the signed money of "${title}". No post loses money by it.`
        : `The last day of the signed money of "${title}". ${posts} all or part of their money from ${inWords(addDays(moneyEndsOn, 1))}.`,
    lineId,
  };
  if (!decision.known) return [ends];
  const { decideBy, basis } = decision.value;
  return [
    {
      ...CONCERNS_NOTHING,
      id: deadlineId('DECISION', lineId),
      kind: 'DECISION',
      day: decideBy,
      title: `Last safe day to decide: ${title}`,
      sentence: `Signed money of "${title}" ends on ${inWords(moneyEndsOn)} and ${posts} all or part of their money. After this day consultation and notice cannot run out before the money does.${basis === 'LONGEST_NOTICE_ASSUMED' ? ' Twelve weeks, the longest notice of the statute, stand for contracts that cannot be seen.' : ''}`,
      lineId,
    },
    ends,
  ];
}
