import { Observation } from '../../pay/calculations/observation.js';

/** Contracts with the same value, and what may go with it. */
export interface TermObservation extends Observation {
  readonly origin: string;
  readonly serviceBand: string;
  /** The full-time week. */
  readonly week: string;
  /** Whose scale the programme's guidance names. */
  readonly nation: string;
  /** Whose pay the value is, where it is pay. */
  readonly whose?: { readonly employer: string; readonly contract: string };
}

/** Where an origin, a length of service or a nation is not known; such contracts make one group. */
export const NOT_RECORDED = { ORIGIN: 'UNRECORDED', SERVICE: 'NOT_RECORDED', NATION: 'NO_GUIDANCE' } as const;
