import {
  DecisionDay,
  DecisionQuestion,
  lastSafeDecisionDay,
} from '../../funding/calculations/last-safe-decision-day.js';
import { PaidWorker } from '../../funding/calculations/worker-ending.js';
import { Day } from '../../kernel/day.js';
import { known, Known, unknown } from '../../kernel/known.js';
import { PostsTogether } from './posts-within-90-days.js';

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
  together: PostsTogether,
): Known<EmployersDecision, NoDecisionReason> {
  if (employers.length === 0) return unknown('NO_POSTS');
  if (endsOn > basis.bankHolidaysTo) return unknown('BANK_HOLIDAYS_NOT_HELD');
  let earliest: EmployersDecision | null = null;
  for (const employer of employers) {
    const decision = lastSafeDecisionDay(
      questionOf(endsOn, decisionLeadDays, employer, basis, together(employer.employerId, endsOn)),
    );
    if (!decision.known) return decision;
    if (!earliest || decision.value.decideBy < earliest.decideBy) {
      earliest = { ...decision.value, employerId: employer.employerId };
    }
  }
  return known(earliest!);
}

function questionOf(
  endsOn: Day,
  decisionLeadDays: number,
  { filledPosts, workers }: EmployersPosts,
  { rules, bankHolidays, consultation }: DecisionBasis,
  together: number,
): DecisionQuestion {
  const seen = filledPosts === 0 ? [] : workers;
  return {
    endsOn,
    workers: seen,
    otherDismissals: seen === null ? Math.max(together, filledPosts) : Math.max(0, together - filledPosts),
    decisionLeadDays,
    consultation,
    rules,
    bankHolidays,
  };
}
