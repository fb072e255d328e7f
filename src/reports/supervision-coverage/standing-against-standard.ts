import { supervisionAgainstStandard } from '../../supervision/calculations/supervision-against-standard.js';
import { SupervisionStanding } from '../../supervision/supervision-standing.js';

export type StandingAgainst = 'WITHIN' | 'OVER' | 'NO_STANDARD' | 'NO_INTERVAL_AGREED' | 'NO_SESSION_HELD';

export interface AgainstStandard {
  readonly standing: StandingAgainst;
  /** Days beyond the standard; 0 within it, null where they cannot be compared. */
  readonly daysOver: number | null;
}

const UNKNOWN = {
  NO_STANDARD_INTERVAL: 'NO_STANDARD',
  NO_INTERVAL_AGREED: 'NO_INTERVAL_AGREED',
  NO_SESSION_RECORDED: 'NO_SESSION_HELD',
} as const;

/** What was agreed, and what happens, held against the longest interval of a standard; null where there is none. */
export function standingAgainst(
  { intervalDays, daysSinceHeld }: SupervisionStanding,
  standardMaxIntervalDays: number | null,
): { agreed: AgainstStandard; held: AgainstStandard } {
  const { agreed, actual } = supervisionAgainstStandard({
    agreedIntervalDays: intervalDays,
    daysSince: daysSinceHeld,
    standardMaxIntervalDays,
  });
  return { agreed: named(agreed), held: named(actual) };
}

function named(comparison: ReturnType<typeof supervisionAgainstStandard>['agreed']): AgainstStandard {
  return comparison.known ? comparison.value : { standing: UNKNOWN[comparison.reason], daysOver: null };
}
