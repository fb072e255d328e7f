import { Observation } from '../../pay/calculations/observation.js';

/** Contracts with the same value, and what may go with it. */
export interface TermObservation extends Observation {
  readonly origin: string;
  readonly serviceBand: string;
}
