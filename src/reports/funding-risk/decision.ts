import {
  DecisionDay,
  DecisionQuestion,
  lastSafeDecisionDay,
} from '../../funding/calculations/last-safe-decision-day.js';
import { countedWorkers, PaidWorker } from '../../funding/calculations/worker-ending.js';
import { Day } from '../../kernel/day.js';
import { known, Known, unknown } from '../../kernel/known.js';
import { EmployersAsAWhole } from './employers-as-a-whole.query.js';

/** What is the same for every decision of one question. */
export interface DecisionBasis {
  readonly rules: DecisionQuestion['rules'];
  readonly bankHolidays: ReadonlySet<Day>;
  /** The last day whose bank holidays are held. */
  readonly bankHolidaysTo: Day;
  readonly consultation: DecisionQuestion['consultation'];
}

/** The posts of one employer that lose their money together. */
export interface EmployersPosts {
  readonly employerId: string;
  readonly filledPosts: number;
  /** Those of them for which no contract is recorded. */
  readonly postsWithoutContract: number;
  /** Null where their contracts cannot be seen. */
  readonly workers: readonly PaidWorker[] | null;
}

export interface EmployersDecision extends DecisionDay {
  readonly employerId: string;
}

/** As much of a decision as puts lines in order and says whether it is too late. */
export type SafeDay = Pick<EmployersDecision, 'decideBy' | 'decideByBeforeRollBack' | 'basis'>;

export type NoDecisionReason = 'NO_POSTS' | 'NO_RULE_ON_DATE' | 'BANK_HOLIDAYS_NOT_HELD';

/**
 * The last safe day to decide about money that ends: the earliest over the employers whose posts it pays, because each of
 * them has to consult and give notice.
 */
export function earliestDecision(
  endsOn: Day,
  decisionLeadDays: number,
  employers: readonly EmployersPosts[],
  basis: DecisionBasis,
  whole: EmployersAsAWhole,
): Known<EmployersDecision, NoDecisionReason> {
  if (employers.length === 0) return unknown('NO_POSTS');
  if (endsOn > basis.bankHolidaysTo) return unknown('BANK_HOLIDAYS_NOT_HELD');
  let earliest: EmployersDecision | null = null;
  for (const employer of employers) {
    const decision = lastSafeDecisionDay(questionOf(endsOn, decisionLeadDays, employer, basis, whole));
    if (!decision.known) return decision;
    if (!earliest || isEarlier(decision.value, earliest)) {
      earliest = { ...decision.value, employerId: employer.employerId };
    }
  }
  return known(earliest!);
}

/** Of one day: what rolls back to it from an earlier one, then most people to consult, then what is recorded and not assumed. */
function isEarlier(one: DecisionDay, other: DecisionDay): boolean {
  if (one.decideBy !== other.decideBy) return one.decideBy < other.decideBy;
  if (one.decideByBeforeRollBack !== other.decideByBeforeRollBack)
    return one.decideByBeforeRollBack < other.decideByBeforeRollBack;
  if (one.dismissalsForConsultation !== other.dismissalsForConsultation)
    return one.dismissalsForConsultation > other.dismissalsForConsultation;
  return one.basis === 'CONTRACTS' && other.basis !== 'CONTRACTS';
}

/** Days that have passed stand in front, what cannot be told behind. */
export function orderOfDecision({
  decision,
  moneyEndsOn,
}: {
  readonly decision: Known<Pick<SafeDay, 'decideBy'>>;
  readonly moneyEndsOn: Day;
}): string {
  return decision.known ? `0 ${decision.value.decideBy} ${moneyEndsOn}` : `1 ${moneyEndsOn}`;
}

function questionOf(
  endsOn: Day,
  decisionLeadDays: number,
  { employerId, filledPosts, postsWithoutContract, workers }: EmployersPosts,
  { rules, bankHolidays, consultation }: DecisionBasis,
  whole: EmployersAsAWhole,
): DecisionQuestion {
  const seen = workers === null && filledPosts === 0 ? [] : workers;
  const together = whole.dismissalsTogether(employerId, endsOn);
  const own = seen && countedWorkers(seen, endsOn).size + postsWithoutContract;
  return {
    endsOn,
    workers: seen,
    postsWithoutContract,
    longestNoticeWeeks: whole.longestNoticeWeeks(employerId),
    otherDismissals: own === null ? Math.max(together, filledPosts) : Math.max(0, together - own),
    decisionLeadDays,
    consultation,
    rules,
    bankHolidays,
  };
}
