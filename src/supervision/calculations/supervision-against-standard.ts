import { Known, known, unknown } from '../../kernel/known.js';

export interface SupervisionPractice {
  /** The agreed interval; null where none is agreed. */
  readonly agreedIntervalDays: number | null;
  /** Days since the last session, absences left out, from `supervisionDue`; null where it is not recorded. */
  readonly daysSince: number | null;
  /** The longest interval the adopted standard allows; null where it names none. */
  readonly standardMaxIntervalDays: number | null;
}

export interface AgainstStandard {
  readonly standing: 'WITHIN' | 'OVER';
  /** Days beyond the standard; 0 within it. */
  readonly daysOver: number;
}

type Comparison = Known<AgainstStandard, 'NO_STANDARD_INTERVAL' | 'NO_INTERVAL_AGREED' | 'NO_SESSION_RECORDED'>;

/**
 * Supervision against the adopted standard, twice: what is agreed, and what happens.
 *
 * Six-weekly by agreement (42 days) against a standard of 31 days: over by 11, however punctual the sessions are.
 */
export function supervisionAgainstStandard(practice: SupervisionPractice): { agreed: Comparison; actual: Comparison } {
  const { agreedIntervalDays, daysSince, standardMaxIntervalDays } = practice;
  if (standardMaxIntervalDays === null) {
    return { agreed: unknown('NO_STANDARD_INTERVAL'), actual: unknown('NO_STANDARD_INTERVAL') };
  }
  const against = (days: number) => {
    const daysOver = Math.max(0, days - standardMaxIntervalDays);
    return known<AgainstStandard>({ standing: daysOver > 0 ? 'OVER' : 'WITHIN', daysOver });
  };
  return {
    agreed: agreedIntervalDays === null ? unknown('NO_INTERVAL_AGREED') : against(agreedIntervalDays),
    actual: daysSince === null ? unknown('NO_SESSION_RECORDED') : against(daysSince),
  };
}
