import { addDays, addMonths, day } from '../../kernel/day.js';
import { pence } from '../../kernel/money.js';
import { Award, AwardMatch, awardMatches, PayVersion } from './award-matches.js';

const award = (from: string): Award => ({
  effectiveOn: day(from),
  dayBefore: addDays(day(from), -1),
  unexplainedRiseUntil: addDays(addMonths(day(from), 18), -1),
});
const AWARDS = [award('2024-04-01'), award('2025-04-01'), award('2026-04-01')];
const ASOF = day('2026-11-22');

/** `[day, pounds, reason]`: each lasts until the next. */
function versions(...rises: readonly (readonly [string, number | null | 'POINT' | 'OTHER', string?])[]): PayVersion[] {
  return rises.map(([from, pay, reason], at) => ({
    startsOn: day(from),
    endsOn: rises[at + 1] ? addDays(day(rises[at + 1]![0]), -1) : null,
    annualPence: typeof pay === 'number' ? pence(pay * 100) : null,
    scale: pay === 'POINT' ? 'THIS' : pay === 'OTHER' ? 'OTHER' : null,
    changeReason: reason ?? null,
  }));
}

function inWords(match: AwardMatch): string {
  if (match.state === 'APPLIED') return match.appliedOn;
  return match.state === 'NOT_YET' ? 'not yet' : match.reason;
}

const STARTED = ['2020-04-01', 28_000, 'START'] as const;

describe('which rise is which award', () => {
  it.each([
    {
      what: 'a rise each April',
      pay: versions(STARTED, ['2024-04-01', 29_000], ['2025-04-01', 30_000], ['2026-04-01', 31_000]),
      applied: ['2024-04-01', '2025-04-01', '2026-04-01'],
    },
    { what: 'no rise', pay: versions(STARTED), applied: ['not yet', 'not yet', 'not yet'] },
    {
      what: 'one rise, for the latest award in effect',
      pay: versions(STARTED, ['2025-10-01', 29_000]),
      applied: ['not yet', '2025-10-01', 'not yet'],
    },
    {
      what: 'two rises after one award: the second catches up with the one before',
      pay: versions(STARTED, ['2025-05-01', 29_000], ['2025-06-01', 30_000]),
      applied: ['2025-06-01', '2025-05-01', 'not yet'],
    },
    {
      what: 'a rise without a reason 18 months and a day after',
      pay: versions(STARTED, ['2025-04-01', 29_000], ['2025-10-01', 30_000]),
      applied: ['not yet', '2025-04-01', 'not yet'],
    },
    {
      what: 'the same with the reason PAY_AWARD',
      pay: versions(STARTED, ['2025-04-01', 29_000], ['2025-10-01', 30_000, 'PAY_AWARD']),
      applied: ['2025-10-01', '2025-04-01', 'not yet'],
    },
    {
      what: 'an increment',
      pay: versions(STARTED, ['2025-04-01', 29_000, 'INCREMENT']),
      applied: ['not yet', 'not yet', 'not yet'],
    },
    {
      what: 'a rise together with changed hours, and with terms made the same',
      pay: versions(STARTED, ['2025-04-01', 29_000, 'HOURS_CHANGE'], ['2026-04-01', 30_000, 'HARMONISATION']),
      applied: ['not yet', '2025-04-01', 'not yet'],
    },
    {
      what: 'a cut, and a change without a rise',
      pay: versions(STARTED, ['2025-04-01', 27_000], ['2025-05-01', 27_000, 'OTHER']),
      applied: ['not yet', 'not yet', 'not yet'],
    },
    {
      what: 'a rise that is still to come',
      pay: versions(STARTED, ['2026-12-01', 29_000, 'PAY_AWARD']),
      applied: ['not yet', 'not yet', 'not yet'],
    },
    {
      what: 'a point of the scale',
      pay: versions(['2020-04-01', 'POINT']),
      applied: ['2024-04-01', '2025-04-01', '2026-04-01'],
    },
    {
      what: 'someone moved onto the scale, who then has all of it',
      pay: versions(STARTED, ['2025-07-01', 'POINT', 'HARMONISATION']),
      applied: ['2025-07-01', '2025-07-01', '2026-04-01'],
    },
    {
      what: 'someone moved off the scale',
      pay: versions(['2020-04-01', 'POINT'], ['2024-07-01', 30_000, 'TRANSFER'], ['2025-06-01', 31_000]),
      applied: ['2024-04-01', '2025-06-01', 'not yet'],
    },
    {
      what: 'a contract that started between two awards',
      pay: versions(['2024-04-01', 28_000, 'START'], ['2025-06-01', 29_000]),
      applied: ['STARTED_LATER', '2025-06-01', 'not yet'],
    },
    {
      what: 'pay that was recorded late',
      pay: versions(['2020-04-01', null], ['2024-09-01', 28_000], ['2025-09-01', 29_000]),
      applied: ['PAY_NOT_RECORDED', '2025-09-01', 'not yet'],
    },
    {
      what: 'the scale of another nation',
      pay: versions(['2020-04-01', 'OTHER']),
      applied: ['OTHER_SCALE', 'OTHER_SCALE', 'OTHER_SCALE'],
    },
  ])('$what', ({ pay, applied }) => {
    expect(awardMatches(AWARDS, pay, ASOF).map(inWords)).toEqual(applied);
  });

  it('says from what to what pay rose', () => {
    const [, , last] = awardMatches(AWARDS, versions(STARTED, ['2026-09-01', 29_000]), ASOF);
    expect(last).toEqual({ state: 'APPLIED', appliedOn: '2026-09-01', from: 2_800_000, to: 2_900_000 });
  });
});
