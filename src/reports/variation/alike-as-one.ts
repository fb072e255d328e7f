import { TermObservation } from './term-observation.js';

/** Observations that agree in everything become one, so that each sum is done once for all of them. */
export function alikeAsOne(observations: readonly TermObservation[]): TermObservation[] {
  const alike = new Map<string, TermObservation>();
  for (const observation of observations) {
    const { value, employer, role, origin, serviceBand } = observation;
    const key = `${employer} ${value} ${role} ${origin} ${serviceBand}`;
    const before = alike.get(key);
    alike.set(key, before ? { ...before, count: before.count + observation.count } : observation);
  }
  return [...alike.values()];
}
