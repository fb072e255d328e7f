import { day } from '../../kernel/day.js';
import { consultationDays, ConsultationRule } from './consultation-days.js';

const rule = (from: number, to: number | null, days: number): ConsultationRule => ({
  ruleId: 'TULRCA_1992_S188',
  source: 'https://www.gov.uk/staff-redundant/redundancy-consultations',
  from,
  to,
  days,
  effectiveFrom: day('2013-04-06'),
  effectiveTo: null,
});
const rules = [rule(20, 99, 30), rule(100, null, 45)];
const endsOn = day('2027-03-31');

describe('days of collective consultation', () => {
  it.each([
    { dismissals: 0, days: 0 },
    { dismissals: 19, days: 0 },
    { dismissals: 20, days: 30 },
    { dismissals: 99, days: 30 },
    { dismissals: 100, days: 45 },
    { dismissals: 5000, days: 45 },
  ])('are $days for $dismissals dismissals', ({ dismissals, days }) => {
    const answer = consultationDays(dismissals, endsOn, rules);
    expect(answer.known && answer.value.days).toBe(days);
    expect(answer.known && answer.value.rule?.days).toBe(days || undefined);
  });

  it('follow the rule in force on the day the dismissals take effect', () => {
    const changed = [
      { ...rule(20, null, 30), effectiveTo: day('2027-03-31') },
      { ...rule(20, null, 60), effectiveFrom: day('2027-04-01') },
    ];
    const last = consultationDays(25, endsOn, changed);
    const first = consultationDays(25, day('2027-04-01'), changed);
    expect([last.known && last.value.days, first.known && first.value.days]).toEqual([30, 60]);
  });

  it('are unknown, not none, on a day that no rule is for', () => {
    expect(consultationDays(5, day('2013-04-05'), rules)).toEqual({ known: false, reason: 'NO_RULE_ON_DATE' });
    expect(consultationDays(5, endsOn, [])).toEqual({ known: false, reason: 'NO_RULE_ON_DATE' });
  });
});
