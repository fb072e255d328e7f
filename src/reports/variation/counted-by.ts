import { NanoPounds } from '../../kernel/nano-pounds.js';
import { Observation } from '../../pay/calculations/observation.js';
import { TermObservation } from './term-observation.js';

/**
 * People of one group with the same value as one observation, values ascending: what is summed and sorted many times
 * shall be no longer than it must. The group takes the place of the employer.
 */
export function countedBy(
  observations: readonly TermObservation[],
  groupOf: (observation: TermObservation) => string,
): Observation[] {
  const groups = new Map<string, Map<NanoPounds, number>>();
  for (const observation of observations) {
    const group = groupOf(observation);
    const counts = groups.get(group) ?? new Map<NanoPounds, number>();
    groups.set(group, counts);
    counts.set(observation.value, (counts.get(observation.value) ?? 0) + observation.count);
  }
  return [...groups]
    .flatMap(([employer, counts]) => [...counts].map(([value, count]) => ({ employer, value, count })))
    .sort((a, b) => a.value - b.value);
}
