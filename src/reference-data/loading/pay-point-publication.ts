import { Day } from '../../kernel/day.js';
import { Cells, Publication, ReadFiles } from './fact-file.js';
import { byAnnouncement, byEffectiveDay } from './publication.js';

export const PAY_POINTS = 'afc_pay_points.csv';
export const PAY_AWARDS = 'afc_pay_awards.csv';

/**
 * When a point of a scale became known: on the stated day; else when its award was announced, unless that only announced
 * the issue that replaced it; else when anything in the same circular first took effect; else when it took effect itself.
 *
 * Scotland's first rates for 2025/26 (PCS(AFC)2025/5) state no day, and the award of that year that we know of is the
 * re-issue of 23 January 2026. They took effect on 1 April 2025, so the circular was out by then, and with it its rates for
 * 2026/27.
 */
export function payPointPublication(point: Cells, files: ReadFiles): Publication {
  if (point.published_on !== null) return { on: point.published_on as Day, basis: 'STATED' };

  const award = (files.get(PAY_AWARDS) ?? []).find(
    ({ nation, pay_year }) => nation === point.nation && pay_year === point.pay_year,
  );
  const announced = award ? byAnnouncement(award.announced_or_published as string) : null;
  const supersededOn = point.superseded_on as Day | null;
  const announcesThisIssue = announced !== null && (supersededOn === null || announced.on < supersededOn);
  if (announcesThisIssue) return announced;

  const effectiveDays = (files.get(PAY_POINTS) ?? [])
    .filter((other) => other.nation === point.nation && circularOf(other) === circularOf(point))
    .map((other) => other.effective_from as Day);
  const takesEffectInSteps = new Set(effectiveDays).size > 1;
  const own = byEffectiveDay(point.effective_from as Day);
  return takesEffectInSteps ? { on: effectiveDays.reduce((a, b) => (b < a ? b : a)), basis: 'SAME_CIRCULAR' } : own;
}

/** `PCS(AFC)2025/5: 4.25%` → `PCS(AFC)2025/5`. */
function circularOf(point: Cells): string {
  return (point.award_reference as string).split(':', 1)[0]!;
}
