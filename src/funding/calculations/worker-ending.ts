import { addDays, Day } from '../../kernel/day.js';
import { NoticeCaveat, requiredNotice } from './required-notice.js';
import { StatutoryNoticeRule } from './statutory-notice-weeks.js';

/** A worker whose post the money pays, as far as ending the contract goes. */
export interface PaidWorker {
  /** The employer's own reference. */
  readonly reference: string;
  readonly kind: 'PERMANENT' | 'FIXED_TERM' | 'SECONDMENT' | 'BANK';
  readonly contractEndsOn: Day | null;
  /** The day on which four years of successive fixed terms are complete; null where the contracts agreed do not reach it. */
  readonly permanentFrom: Day | null;
  readonly continuousServiceOn: Day | null;
  readonly contractNoticeWeeks: number | null;
}

/**
 * How a contract ends when the money does: by notice, by a fixed term running out on its agreed day, by the worker going
 * back to their own employer, or it was ending by then anyway.
 */
export type EndingRoute = 'NOTICE' | 'FIXED_TERM_RUNS_OUT' | 'SECONDMENT_ENDS' | 'ENDING_ANYWAY';

export interface WorkerEnding {
  readonly reference: string;
  readonly route: EndingRoute;
  readonly isDismissal: boolean;
  /** Whether it counts towards the 20 or 100 of collective consultation. */
  readonly countsForConsultation: boolean;
  readonly noticeWeeks: number;
  /** Last day to give that notice; it then runs out at the end of the money. */
  readonly noticeOn: Day;
  /** What the notice follows from; null where none is needed. */
  readonly rule: { readonly ruleId: string; readonly source: string } | null;
  readonly caveats: readonly NoticeCaveat[];
}

const DAYS_PER_WEEK = 7;

/**
 * What ending the money on a day means for one worker.
 *
 * A fixed-term contract that runs out by that day is a dismissal (Employment Rights Act 1996, s95(1)(b)) but needs no
 * notice and does not count towards collective consultation (1992 Act, s282(2)); cut short, it is like any other, and so is
 * one that ends when four years of fixed terms are complete, because it is permanent by then (Fixed-term Employees
 * Regulations 2002, regulation 8; that the employer could justify a further fixed term is not relied on). Someone on
 * secondment is not dismissed by the host; only agreed notice is owed. Twelve weeks' notice given on 6 January 2027 runs
 * for 84 days, the first being 7 January, and out on 31 March.
 */
export function workerEnding(worker: PaidWorker, moneyEndsOn: Day, rule: StatutoryNoticeRule): WorkerEnding {
  const { reference, kind, contractEndsOn, contractNoticeWeeks, continuousServiceOn } = worker;
  if (contractEndsOn !== null && contractEndsOn <= moneyEndsOn && !isPermanentByThen(worker))
    return endingByItself(worker, moneyEndsOn);
  const noticeOn = (weeks: number) => addDays(moneyEndsOn, -weeks * DAYS_PER_WEEK);
  if (kind === 'SECONDMENT') {
    const weeks = contractNoticeWeeks ?? 0;
    return {
      reference,
      route: 'SECONDMENT_ENDS',
      isDismissal: false,
      countsForConsultation: false,
      noticeWeeks: weeks,
      noticeOn: noticeOn(weeks),
      rule: AGREED_NOTICE,
      caveats: contractNoticeWeeks === null ? ['CONTRACT_NOTICE_NOT_RECORDED'] : [],
    };
  }
  const notice = requiredNotice({ continuousServiceOn, contractNoticeWeeks, endsOn: moneyEndsOn }, rule);
  return {
    reference,
    route: 'NOTICE',
    isDismissal: true,
    countsForConsultation: true,
    noticeWeeks: notice.weeks,
    noticeOn: noticeOn(notice.weeks),
    rule: notice,
    caveats: notice.caveats,
  };
}

/** The references of those whose dismissal counts towards the 20 or 100 when their money ends on a day. */
export function countedWorkers(workers: readonly PaidWorker[], moneyEndsOn: Day): ReadonlySet<string> {
  const counted = workers.filter((worker) => countsForConsultation(worker, moneyEndsOn));
  return new Set(counted.map(({ reference }) => reference));
}

function countsForConsultation(worker: PaidWorker, moneyEndsOn: Day): boolean {
  return worker.kind !== 'SECONDMENT' && !isOverBy(worker, moneyEndsOn);
}

function isOverBy(worker: PaidWorker, moneyEndsOn: Day): boolean {
  const { contractEndsOn } = worker;
  return contractEndsOn !== null && contractEndsOn <= moneyEndsOn && !isPermanentByThen(worker);
}

function isPermanentByThen({ kind, contractEndsOn, permanentFrom }: PaidWorker): boolean {
  return kind === 'FIXED_TERM' && permanentFrom !== null && contractEndsOn !== null && permanentFrom <= contractEndsOn;
}

const AGREED_NOTICE = { ruleId: 'CONTRACT_NOTICE', source: 'The secondment agreement.' };
const ROUTES_WITHOUT_NOTICE: Readonly<Record<PaidWorker['kind'], EndingRoute>> = {
  FIXED_TERM: 'FIXED_TERM_RUNS_OUT',
  SECONDMENT: 'SECONDMENT_ENDS',
  PERMANENT: 'ENDING_ANYWAY',
  BANK: 'ENDING_ANYWAY',
};

/** A contract that is over by the last day of the money needs no notice. */
function endingByItself({ reference, kind }: PaidWorker, moneyEndsOn: Day): WorkerEnding {
  return {
    reference,
    route: ROUTES_WITHOUT_NOTICE[kind],
    isDismissal: kind === 'FIXED_TERM',
    countsForConsultation: false,
    noticeWeeks: 0,
    noticeOn: moneyEndsOn,
    rule: null,
    caveats: [],
  };
}
