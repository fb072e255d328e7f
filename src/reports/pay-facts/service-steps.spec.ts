import fc from 'fast-check';
import { anyDay } from '../../kernel/day.arbitrary.js';
import { Day, day, yearsServed } from '../../kernel/day.js';
import { serviceSteps } from './service-steps.js';

/** What the database does with them: `width_bucket` counts the days on or before the start. */
function stepOf(startedOn: Day, asOf: Day, steps: readonly number[]): number {
  const { years, tooLate } = serviceSteps(asOf, steps);
  return years[tooLate.length - tooLate.filter((from) => from <= startedOn).length]!;
}

describe('steps of service', () => {
  it.each([
    { startedOn: '2024-04-01', asOf: '2026-04-01', reached: 2 },
    { startedOn: '2024-04-02', asOf: '2026-04-01', reached: 0 },
    { startedOn: '2024-02-29', asOf: '2026-02-28', reached: 0 },
    { startedOn: '2024-02-29', asOf: '2026-03-01', reached: 2 },
    { startedOn: '2024-02-29', asOf: '2028-02-29', reached: 4 },
    { startedOn: '2027-01-01', asOf: '2026-03-31', reached: 0 },
  ])('has reached $reached years on $asOf when started on $startedOn', ({ startedOn, asOf, reached }) => {
    expect(stepOf(day(startedOn), day(asOf), [2, 4])).toBe(reached);
  });

  it('agrees with years served on any two days', () => {
    const someSteps = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 5 });
    fc.assert(
      fc.property(anyDay, anyDay, someSteps, (startedOn, asOf, steps) => {
        const reached = [0, ...steps].filter((count) => count <= yearsServed(startedOn, asOf));
        expect(stepOf(startedOn, asOf, steps)).toBe(Math.max(...reached));
      }),
    );
  });

  it('tells nobody apart where no step matters', () => {
    expect(serviceSteps(day('2026-03-31'), [0])).toEqual({ years: [0], tooLate: [] });
  });
});
