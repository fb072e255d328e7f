import { day } from './day.js';
import { knownOn } from './moment.js';

const now = new Date('2026-06-30T23:30:00Z');

describe('what is known at a moment', () => {
  it('is what was out by today in London, when no instant is asked for', () => {
    expect(knownOn({ asOf: day('2026-04-01'), knownAt: null }, now)).toBe('2026-07-01');
  });

  it('is what was out by the day of the instant asked for, whatever day the question is about', () => {
    const beforeTheReissue = new Date('2026-01-22T12:00:00Z');
    expect(knownOn({ asOf: day('2025-04-01'), knownAt: beforeTheReissue }, now)).toBe('2026-01-22');
  });
});
