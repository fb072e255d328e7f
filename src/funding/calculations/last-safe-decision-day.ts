import { addDays, Day } from '../../kernel/day.js';
import { Known, known } from '../../kernel/known.js';
import { consultationDays, ConsultationRule } from './consultation-days.js';
import { lastWorkingDayOnOrBefore } from './last-working-day.js';
import {
  ConsultationOrder,
  DecisionComponent,
  decisionComponent,
  noticeAndConsultation,
} from './notice-and-consultation.js';
import { StatutoryNoticeRule } from './statutory-notice-weeks.js';
import { PaidWorker, WorkerEnding, workerEnding } from './worker-ending.js';

export interface DecisionQuestion {
  /** The last day that is paid for. */
  readonly endsOn: Day;
  /** The workers of one employer that the money pays; null where their contracts cannot be seen. */
  readonly workers: readonly PaidWorker[] | null;
  /** Filled posts beside these workers for which no contract is recorded: someone is in each, on the longest notice. */
  readonly postsWithoutContract?: number;
  /** Weeks of the longest notice that the employer is known to give; what is assumed is never less than the statute's longest. */
  readonly longestNoticeWeeks?: number;
  /**
   * Other dismissals that count, by the same employer within 90 days. With `workers` null: all posts that are expected to
   * go.
   */
  readonly otherDismissals?: number;
  /** The funder's own time from deciding to having the letter out. */
  readonly decisionLeadDays: number;
  readonly consultation: ConsultationOrder;
  readonly rules: { readonly notice: StatutoryNoticeRule; readonly consultation: readonly ConsultationRule[] };
  readonly bankHolidays: ReadonlySet<Day>;
}

export interface DecisionDay {
  readonly endsOn: Day;
  /** The last safe day to decide: a working day. */
  readonly decideBy: Day;
  readonly decideByBeforeRollBack: Day;
  readonly basis: 'CONTRACTS' | 'LONGEST_NOTICE_ASSUMED';
  /** Notice, consultation, decision lead, roll-back: from the end of the money backwards; none that takes no time. */
  readonly components: readonly DecisionComponent[];
  /** The worker whose contract makes the day as early as it is; null where none does or none can be seen. */
  readonly bindingWorker: string | null;
  /** Dismissals among these workers and whoever else is in the posts, fixed terms that run out included; null where they cannot be seen. */
  readonly dismissals: number | null;
  /** Dismissals that count towards 20 and 100, others by the same employer included. */
  readonly dismissalsForConsultation: number;
  /** What ending the money means for each worker; empty where they cannot be seen. */
  readonly endings: readonly WorkerEnding[];
}

const FUNDER_LEAD = {
  ruleId: 'FUNDER_DECISION_LEAD',
  source: "The funder's own time from decision to letter, as recorded for the funding line.",
};
const WORKING_DAY = {
  ruleId: 'SCOTTISH_WORKING_DAY',
  source:
    'Saturdays, Sundays and Scottish bank holidays are not working days: https://www.mygov.scot/scotland-bank-holidays',
};

const LONGEST_RECORDED = {
  ruleId: 'LONGEST_NOTICE_OF_EMPLOYER',
  source: 'The longest notice that the employer has recorded, in a contract or in a terms sheet.',
};

/**
 * The last day on which somebody can decide about money that ends and everything the law asks for still fits.
 *
 * Backwards from the last paid day: notice of w weeks is given 7 × w days before it; consultation of c days begins c days
 * before notice is given (overlapping: c days before the last paid day); the funder decides its lead time before that; and
 * a day that is not a working day becomes the last one before it.
 *
 * End 31 March 2027, twelve years' service, 20 dismissals: notice by 6 January 2027 (84 days), consultation from
 * 7 December 2026 (30 days), a Monday.
 */
export function lastSafeDecisionDay(question: DecisionQuestion): Known<DecisionDay, 'NO_RULE_ON_DATE'> {
  const { endsOn, workers, rules, otherDismissals = 0, decisionLeadDays, bankHolidays } = question;
  const postsWithoutContract = workers ? (question.postsWithoutContract ?? 0) : 0;
  const seen = (workers ?? []).map((worker) => workerEnding(worker, endsOn, rules.notice));
  const assumed = workers && postsWithoutContract === 0 ? null : longestNotice(question);
  const endings = assumed ? [...seen, assumed] : seen;
  const dismissalsForConsultation =
    otherDismissals + people(seen.filter((ending) => ending.countsForConsultation)) + postsWithoutContract;
  const consultation = consultationDays(dismissalsForConsultation, endsOn, rules.consultation);
  if (!consultation.known) return consultation;

  const chain = noticeAndConsultation({
    endsOn,
    endings,
    consultation: consultation.value,
    order: question.consultation,
  });
  const decideByBeforeRollBack = addDays(chain.startsOn, -decisionLeadDays);
  const decideBy = lastWorkingDayOnOrBefore(decideByBeforeRollBack, bankHolidays);
  const { binding } = chain;
  const isAssumed = binding !== null && (binding === assumed || binding.caveats.includes('SERVICE_NOT_RECORDED'));
  return known({
    endsOn,
    decideBy,
    decideByBeforeRollBack,
    basis: isAssumed ? 'LONGEST_NOTICE_ASSUMED' : 'CONTRACTS',
    components: [
      ...chain.components,
      decisionComponent('DECISION_LEAD', decideByBeforeRollBack, chain.startsOn, FUNDER_LEAD),
      decisionComponent('ROLL_BACK', decideBy, decideByBeforeRollBack, WORKING_DAY),
    ].filter(({ days }) => days > 0),
    bindingWorker: binding && binding !== assumed ? binding.reference : null,
    dismissals: workers ? people(seen.filter((ending) => ending.isDismissal)) + postsWithoutContract : null,
    dismissalsForConsultation,
    endings: seen,
  });
}

/** Somebody in two posts is one person. */
function people(endings: readonly WorkerEnding[]): number {
  return new Set(endings.map(({ reference }) => reference)).size;
}

/** Stands for whoever's contract cannot be seen or is not recorded. */
function longestNotice({ endsOn, rules, longestNoticeWeeks = 0 }: DecisionQuestion): WorkerEnding {
  const contractNoticeWeeks = longestNoticeWeeks > rules.notice.mostWeeks ? longestNoticeWeeks : null;
  const unknown = { contractEndsOn: null, permanentFrom: null, continuousServiceOn: null, contractNoticeWeeks };
  const ending = workerEnding({ reference: '', kind: 'PERMANENT', ...unknown }, endsOn, rules.notice);
  return contractNoticeWeeks === null ? ending : { ...ending, rule: LONGEST_RECORDED };
}
