import { Day } from '../../kernel/day.js';
import { Known } from '../../kernel/known.js';
import { Pence } from '../../kernel/money.js';
import { PayBasis } from './full-time-annual-pence.js';

/** One version of the terms of a contract, as far as it decides pay. */
export interface RecordedPayTerms {
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly payBasis: PayBasis | 'SCALE_POINT' | null;
  readonly payAmountPence: Pence | null;
  /** For scale points: whose band, as `Assumptions.scales` names it, and which of its points. */
  readonly scaleNation: string | null;
  readonly scaleBand: string | null;
  readonly scalePoint: number | null;
  readonly weeklyMinutes: number;
  readonly fullTimeMinutes: number;
  /** Start in the role; null where it is not recorded, and then no increment can be foreseen. */
  readonly roleStartedOn: Day | null;
}

export type PayStepReason =
  'RECORDED_TERMS' | 'INCREMENT' | 'PUBLISHED_AWARD' | 'ASSUMED_AWARD' | 'WEEK_CHANGE' | 'NO_PUBLISHED_RATE';

export type WhyNoSalary = 'PAY_NOT_RECORDED' | 'WEEK_NOT_RECORDED' | 'NO_RATE_ON_DATE';

/** What decides pay on a day. */
export interface PayState {
  /** A year, full time. */
  readonly fullTime: Known<Pence, WhyNoSalary>;
  readonly fullTimeMinutes: number;
  /** For scale points. */
  readonly point: number | null;
  readonly isAssumed: boolean;
  /** Why it is not as it was the day before; empty where it is. */
  readonly reasons: readonly PayStepReason[];
}

/** How pay under one version of terms goes on from its first day. */
export interface PayCourse {
  readonly first: PayState;
  /** Days on which something may change, in any order; others may be among them. */
  readonly days: readonly Day[];
  next(on: Day, before: PayState): PayState;
}
