import { Day, earlierOf } from '../../kernel/day.js';
import { scaled } from '../../kernel/decimal.js';
import { commonStretches, Stretch } from '../../kernel/stretches.js';
import { ScenarioStep } from '../../scenarios/scenario-step.js';
import { SupposedRecords } from './supposed-records.js';

/** What a post costs more a year on some days, in pence; below 0 where it costs less. */
export interface AddedCost extends Stretch {
  readonly pence: number;
}

/** Lets employers work another full-time week from a day on, in place of every week recorded from then. */
export function changeWeek(
  records: SupposedRecords,
  { from, fullTimeWeek, employer }: Pick<ScenarioStep, 'from' | 'fullTimeWeek' | 'employer'>,
): string[] {
  const changed = records.changeFrom('employer_week', from!, ({ employer_id }) =>
    employer == null || employer_id === employer ? { full_time_minutes: fullTimeWeek! } : null,
  );
  return changed === 0 ? ['no full-time week is recorded for those days, so the hours of posts are not known.'] : [];
}

/** Adds to the recorded cost of posts, up to the last day asked about; the days after it cost what that day costs. */
export function addToCosts(
  records: SupposedRecords,
  added: ReadonlyMap<string, readonly AddedCost[]>,
  until: Day,
): void {
  if (added.size === 0) return;
  for (const state of records.all('post_state')) {
    const { post_id, annual_cost, starts_on: startsOn, ends_on } = state;
    const ofPost = added.get(post_id);
    if (!ofPost || annual_cost === null || startsOn > until) continue;
    const days = { startsOn, endsOn: ends_on === null ? until : earlierOf(ends_on, until) };
    const pieces = commonStretches([ofPost], days);
    pieces.forEach(({ held, ...piece }, at) => {
      const more = (held[0] as AddedCost | null)?.pence ?? 0;
      records.put('post_state', {
        ...{ ...state, id: at === 0 ? state.id : records.newId(), starts_on: piece.startsOn },
        ends_on: at === pieces.length - 1 ? ends_on : piece.endsOn,
        annual_cost: (scaled(String(annual_cost), 2) + more) / 100,
      });
    });
  }
}
