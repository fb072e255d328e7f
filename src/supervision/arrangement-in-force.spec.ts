import { day } from '../kernel/day.js';
import { agreedSince, Arranged, arrangementInForce } from './arrangement-in-force.js';

const TODAY = day('2026-11-22');

const arranged = (id: string, startsOn: string, endsOn: string | null, isOwn = false): Arranged => ({
  id,
  isOwn,
  provider: 'Invented provider',
  intervalDays: 31,
  fundingLineId: null,
  startsOn: day(startsOn),
  endsOn: endsOn === null ? null : day(endsOn),
});

describe('the arrangement in force', () => {
  it("is the contract's own where there is one, whichever comes first", () => {
    const [own, everyones] = [arranged('own', '2026-11-22', null, true), arranged('all', '2026-01-01', '2026-11-22')];
    expect(arrangementInForce([own, everyones], TODAY)).toBe(own);
    expect(arrangementInForce([everyones, own], TODAY)).toBe(own);
  });

  it('is that for everyone before the own one starts, and none once all have ended', () => {
    const [own, everyones] = [arranged('own', '2026-11-23', null, true), arranged('all', '2026-01-01', '2026-11-22')];
    expect(arrangementInForce([own, everyones], TODAY)).toBe(everyones);
    expect(arrangementInForce([everyones], day('2026-11-23'))).toBeNull();
  });
});

describe('supervision has been agreed without a break', () => {
  const now = arranged('now', '2026-09-01', null);
  it.each([
    { what: 'since the one before it, which ended the day before', before: '2026-08-31', since: '2026-02-01' },
    { what: 'since the one before it, which overlaps', before: '2026-12-31', since: '2026-02-01' },
    { what: 'only since its own start after a day without', before: '2026-08-30', since: '2026-09-01' },
  ])('$what', ({ before, since }) => {
    const all = [now, arranged('before', '2026-02-01', before), arranged('later', '2027-01-01', null)];
    expect(agreedSince(all, now)).toBe(since);
    expect(agreedSince([...all].reverse(), now)).toBe(since);
  });

  it('over several that follow each other', () => {
    const all = [arranged('a', '2025-01-01', '2025-12-31'), arranged('b', '2026-01-01', '2026-08-31'), now];
    expect(agreedSince(all, now)).toBe('2025-01-01');
  });
});
