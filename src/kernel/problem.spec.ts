import { refuse, RuleViolation } from './problem.js';

describe('a rule violation', () => {
  it('says everything that is wrong at once', () => {
    const violation = new RuleViolation([
      { code: 'ENDS_BEFORE_START', path: ['endsOn'], message: 'The contract ends before it starts.' },
      { code: 'WEEK_TOO_LONG', path: ['terms', 'hoursPerWeek'], message: 'A week has at most 48 hours here.' },
    ]);
    expect(violation.message).toBe('The contract ends before it starts. A week has at most 48 hours here.');
    expect(violation.problems).toHaveLength(2);
    expect(violation).toBeInstanceOf(RuleViolation);
  });

  it('is thrown by a refusal with the code and path that a program reads', () => {
    const refusal = () => refuse('CONTRACT_OVERLAPS', ['startsOn'], 'This contract overlaps another.');
    expect(refusal).toThrow(
      expect.objectContaining({
        name: 'RuleViolation',
        problems: [{ code: 'CONTRACT_OVERLAPS', path: ['startsOn'], message: 'This contract overlaps another.' }],
      }),
    );
  });
});
