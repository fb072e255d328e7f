import { Day } from '../../kernel/day.js';
import { ScenarioStep } from '../../scenarios/scenario-step.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { ChangedWeeks, changedWeeks, weekSteps } from './changed-weeks.js';
import { PayBehindPosts } from './find-pay-behind-posts.js';

/** What the steps that change a week come to in one case; `changed` is null where pay may not be told. */
export type WeeksOfCase =
  | { readonly pay: PayBehindPosts & { readonly told: true }; readonly changed: ChangedWeeks }
  | { readonly pay: PayBehindPosts & { readonly told: false }; readonly changed: null };

/** Null where no step changes a week. */
export function weeksOfCase(
  pay: PayBehindPosts | null,
  steps: readonly ScenarioStep[],
  until: Day,
): WeeksOfCase | null {
  if (!pay || weekSteps(steps).length === 0) return null;
  return pay.told ? { pay, changed: changedWeeks(pay.projection, steps, until) } : { pay, changed: null };
}

/** Whose pay a changed week could not be followed into, at the first step that changes one. */
export function notesOfPay(steps: readonly ScenarioStep[], weeks: WeeksOfCase | null): string[] {
  if (!weeks) return [];
  const at = steps.indexOf(weekSteps(steps)[0]!) + 1;
  if (!weeks.changed) return [`Step ${at}: posts cost what is recorded of them. ${weeks.pay.noValue.message}`];
  return weeks.pay.caveats.map((caveat) => `Step ${at}: costs follow the pay that you may know of. ${caveat}`);
}

/**
 * Notes whose pay is read: what posts cost otherwise is told by post, by line, by month and on a day, and in any of these one
 * person's pay may stand alone.
 */
export function notePayBehind(request: TrackerRequest, { costingOtherwise }: ChangedWeeks): void {
  for (const contract of costingOtherwise) request.notePayRead(contract);
}
