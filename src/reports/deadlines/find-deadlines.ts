import { Day } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { FundingScope } from '../funding-scope.js';
import { undatedSentence } from '../undated-facts.js';
import { Deadline, DEADLINE_KINDS, DeadlineKind, inOrderOfDays } from './deadline.js';
import { findLineDeadlines } from './line-deadlines.js';
import { findPeopleDeadlines } from './people-deadlines.js';
import { findRecordedDeadlines } from './recorded-deadlines.js';

export interface DeadlinesQuestion {
  readonly scope: FundingScope;
  /** Not before this day; null for all that is still open, days that have passed included. */
  readonly from: Day | null;
  readonly until: Day;
  /** Null for every kind. */
  readonly kinds: readonly DeadlineKind[] | null;
}

export interface FoundDeadlines {
  /** By day. */
  readonly deadlines: readonly Deadline[];
  readonly caveats: readonly string[];
}

const ABOUT_PEOPLE =
  'Steps of service and ends of contracts are of the people whose contracts you may see, and of nobody else.';

/** Every deadline there is under a question, as the person asking may know it. */
export async function findDeadlines(
  request: TrackerRequest,
  moment: Moment,
  { scope, from, until, kinds: given }: DeadlinesQuestion,
): Promise<FoundDeadlines> {
  const kinds = new Set(given ?? DEADLINE_KINDS);
  const wants = (...some: DeadlineKind[]): boolean => some.some((kind) => kinds.has(kind));
  const [ofLines, recorded, ofPeople] = await Promise.all([
    wants('DECISION', 'MONEY_ENDS')
      ? findLineDeadlines(request, moment, scope, until)
      : { deadlines: [], undecidable: 0 },
    wants('OPTION_DECISION', 'REVIEW') ? findRecordedDeadlines(request, moment, scope, until) : [],
    wants('STEP', 'CONTRACT_ENDS') ? findPeopleDeadlines(request, moment, scope, until) : [],
  ]);
  const all = [...ofLines.deadlines, ...recorded, ...ofPeople];
  return {
    deadlines: inOrderOfDays(all.filter(({ kind, day }) => kinds.has(kind) && (from === null || day >= from))),
    caveats: [
      ...(wants('STEP', 'CONTRACT_ENDS') ? [ABOUT_PEOPLE] : []),
      ...(kinds.has('DECISION') ? undatedSentence(moment, 'Rules of notice and consultation, and bank holidays,') : []),
      ...(ofLines.undecidable > 0 && kinds.has('DECISION') ? [undecidable(ofLines.undecidable)] : []),
    ],
  };
}

function undecidable(lines: number): string {
  const those = lines === 1 ? 'One line has' : `${lines} lines have`;
  return `${those} no decision day here, because rules or bank holidays of the time are not held; fundingRisk says which.`;
}
