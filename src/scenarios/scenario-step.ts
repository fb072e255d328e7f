import { Day } from '../kernel/day.js';
import { HundredthsOfPercent } from '../kernel/percent.js';
import { PartTimeHours, ScenarioStepKind } from './scenario.enums.js';

/** One thing supposed; which of the rest is said depends on the kind. */
export interface ScenarioStep {
  readonly kind: ScenarioStepKind;
  readonly fundingLine?: string | null;
  readonly percent?: HundredthsOfPercent | null;
  readonly months?: number | null;
  readonly weeks?: number | null;
  readonly employer?: string | null;
  readonly from?: Day | null;
  /** Minutes. */
  readonly fullTimeWeek?: number | null;
  readonly partTimeHours?: PartTimeHours | null;
}

type Part = Exclude<keyof ScenarioStep, 'kind'>;

/** What each kind needs, and what it may have. */
export const PARTS_OF_STEP: Readonly<
  Record<ScenarioStepKind, { readonly needs: readonly Part[]; readonly may: readonly Part[] }>
> = {
  DO_NOT_RENEW: { needs: [], may: ['fundingLine'] },
  RENEW: { needs: ['percent', 'months'], may: ['fundingLine'] },
  EXERCISE_OPTION: { needs: [], may: ['fundingLine'] },
  DECIDE_LATE: { needs: ['weeks'], may: ['fundingLine'] },
  CHANGE_SCALE: { needs: ['percent', 'from'], may: ['employer'] },
  CHANGE_WEEK: { needs: ['fullTimeWeek', 'partTimeHours', 'from'], may: ['employer'] },
};

/** The kinds that let a line end, or go on, otherwise. */
export const STEPS_OF_LINES: readonly ScenarioStepKind[] = [
  ScenarioStepKind.DO_NOT_RENEW,
  ScenarioStepKind.RENEW,
  ScenarioStepKind.EXERCISE_OPTION,
];

export const PARTS: readonly Part[] = [
  'fundingLine',
  'percent',
  'months',
  'weeks',
  'employer',
  'from',
  'fullTimeWeek',
  'partTimeHours',
];
