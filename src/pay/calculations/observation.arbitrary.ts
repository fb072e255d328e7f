import fc from 'fast-check';
import { nanoPounds } from '../../kernel/nano-pounds.js';
import { Observation } from './observation.js';

/** One to twenty-five rows of people at up to six invented employers, on £5 to £60 an hour, carried to nine decimals. */
export const someObservations: fc.Arbitrary<Observation[]> = fc.array(
  fc.record({
    value: fc.integer({ min: 5_000_000_000, max: 60_000_000_000 }).map(nanoPounds),
    count: fc.integer({ min: 1, max: 9 }),
    employer: fc.constantFrom('Alder', 'Birch', 'Cedar', 'Damson', 'Elm', 'Fir'),
  }),
  { minLength: 1, maxLength: 25 },
);
