import { day } from '../kernel/day.js';
import { SupervisionRecorded, supervisionStanding } from './supervision-standing.js';
import { SupervisionKind } from './supervision.enums.js';

const recorded = (values: Partial<SupervisionRecorded> = {}): SupervisionRecorded => ({
  contractId: 'a contract',
  kind: SupervisionKind.CLINICAL,
  arrangementId: 'an arrangement',
  provider: 'Invented provider',
  intervalDays: 31,
  fundingLineId: null,
  clockStartsOn: day('2026-01-01'),
  lastHeldOn: day('2026-06-01'),
  minutesHeldInYear: 60,
  absences: [],
  ...values,
});

const standing = (asOf: string, values: Partial<SupervisionRecorded> = {}) =>
  supervisionStanding(recorded(values), day(asOf));

describe('clinical supervision agreed every 31 days and held on 1 June', () => {
  it.each([
    { asOf: '2026-07-02', daysOverdue: 0 }, // 1 June + 31 days = 2 July, the due day itself
    { asOf: '2026-07-03', daysOverdue: 1 },
  ])('is $daysOverdue days overdue on $asOf', ({ asOf, daysOverdue }) => {
    expect(standing(asOf)).toMatchObject({ nextDueOn: { known: true, value: '2026-07-02' }, daysOverdue });
  });

  it('counts from the start of a new arrangement, not from a session long before it', () => {
    const { nextDueOn, lastHeldOn, daysSinceHeld } = standing('2026-09-10', { clockStartsOn: day('2026-09-01') });
    expect(nextDueOn).toEqual({ known: true, value: '2026-10-02' });
    expect({ lastHeldOn, daysSinceHeld }).toEqual({ lastHeldOn: '2026-06-01', daysSinceHeld: 101 });
  });

  it('stands still while the worker is away with no known return', () => {
    const absences = [{ startsOn: day('2026-06-11'), endsOn: null }];
    expect(standing('2026-12-01', { absences })).toMatchObject({
      daysSinceHeld: 9,
      nextDueOn: { known: false, reason: 'ABSENCE_WITHOUT_END' },
      daysOverdue: 0,
      isPaused: true,
    });
  });
});

describe('supervision with nothing to count', () => {
  it('is not due without an arrangement, and says when it was last held all the same', () => {
    const values = { arrangementId: null, intervalDays: null };
    expect(standing('2026-06-11', values)).toMatchObject({
      daysSinceHeld: 10,
      nextDueOn: { known: false, reason: 'NO_ARRANGEMENT' },
      daysOverdue: null,
    });
  });

  it('is not due where it is there when needed', () => {
    expect(standing('2026-06-11', { intervalDays: null })).toMatchObject({
      nextDueOn: { known: false, reason: 'NO_INTERVAL_AGREED' },
      daysOverdue: null,
      isPaused: false,
    });
  });

  it('has no days since a session that never was', () => {
    expect(standing('2026-02-02', { lastHeldOn: null })).toMatchObject({ daysSinceHeld: null, daysOverdue: 1 });
  });
});
