import { Day } from '../../kernel/day.js';
import { Known, known, unknown } from '../../kernel/known.js';

/** A dated rule: for so many dismissals within 90 days, consultation begins so many days before. */
export interface ConsultationRule {
  readonly ruleId: string;
  readonly source: string;
  /** Fewest and most dismissals the rule is for; most is null for "and more". */
  readonly from: number;
  readonly to: number | null;
  readonly days: number;
  /** First and last day of the rule's life; null where it has no known first day, or no end yet. */
  readonly effectiveFrom: Day | null;
  readonly effectiveTo: Day | null;
}

export interface ConsultationDays {
  /** 0 where no fixed period applies: individual consultation is still owed. */
  readonly days: number;
  readonly rule: ConsultationRule | null;
}

/**
 * Days of collective consultation for dismissals that take effect on a day.
 *
 * Trade Union and Labour Relations (Consolidation) Act 1992, section 188: 20 to 99 dismissals at one establishment within
 * 90 days, 30 days; 100 and more, 45 days. Fewer than the lowest rule in force asks for: none. No rule in force on the
 * day: unknown, which is not the same as none.
 */
export function consultationDays(
  dismissals: number,
  takingEffectOn: Day,
  rules: readonly ConsultationRule[],
): Known<ConsultationDays, 'NO_RULE_ON_DATE'> {
  const inForce = rules.filter(
    ({ effectiveFrom, effectiveTo }) =>
      (effectiveFrom === null || effectiveFrom <= takingEffectOn) &&
      (effectiveTo === null || effectiveTo >= takingEffectOn),
  );
  if (inForce.length === 0) return unknown('NO_RULE_ON_DATE');
  const rule = inForce.find(({ from, to }) => from <= dismissals && (to === null || dismissals <= to)) ?? null;
  return known({ days: rule?.days ?? 0, rule });
}
