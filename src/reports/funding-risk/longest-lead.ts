import { addDays, Day } from '../../kernel/day.js';

/** A stretch of days on which a line pays a share of a post. */
export interface PaidStretch {
  readonly line_id: string | null;
  /** Hundredths of a per cent. */
  readonly share: number;
  readonly starts_on: Day;
  readonly ends_on: Day | null;
  readonly decision_lead_days: number | null;
}

/**
 * The longest time from decision to letter of the lines that pay less of a post after a day; 0 where none does. A line that
 * goes on in another stretch, such as its next instalment or an option, has nothing to be decided.
 */
export function longestLeadDays(stretches: readonly PaidStretch[], lastDay: Day): number {
  const sharesOn = (on: Day): Map<string | null, number> => {
    const shares = new Map<string | null, number>();
    for (const { line_id, share, starts_on, ends_on } of stretches) {
      if (starts_on <= on && (ends_on === null || ends_on >= on))
        shares.set(line_id, (shares.get(line_id) ?? 0) + share);
    }
    return shares;
  };
  const [before, after] = [sharesOn(lastDay), sharesOn(addDays(lastDay, 1))];
  const ending = stretches.filter(({ line_id }) => (before.get(line_id) ?? 0) > (after.get(line_id) ?? 0));
  return Math.max(0, ...ending.map(({ decision_lead_days }) => decision_lead_days ?? 0));
}
