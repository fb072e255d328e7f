import { day } from '../../kernel/day.js';
import { aWorker, decide, stepOf } from './decision-question.arbitrary.js';

describe('the last safe day to decide about a fixed-term contract', () => {
  const fixedTerm = (contractEndsOn: string) =>
    aWorker(12, { kind: 'FIXED_TERM', contractEndsOn: day(contractEndsOn) });

  it.each(['2027-03-30', '2027-03-31'])(
    'that runs out on %s needs no notice and does not count, but dismisses',
    (on) => {
      const answer = decide({ workers: [fixedTerm(on)], otherDismissals: 19 });
      expect(answer.components).toEqual([]);
      expect(answer.decideBy).toBe('2027-03-31');
      expect(answer.dismissals).toBe(1);
      expect(answer.dismissalsForConsultation).toBe(19);
      expect(answer.bindingWorker).toBeNull();
      expect(answer.endings[0]).toMatchObject({ route: 'FIXED_TERM_RUNS_OUT', noticeWeeks: 0, rule: null });
    },
  );

  it('that would go on past the money is cut short, like any other', () => {
    const answer = decide({ workers: [fixedTerm('2027-04-01')], otherDismissals: 19 });
    expect(answer.decideBy).toBe('2026-12-07');
    expect(answer.dismissalsForConsultation).toBe(20);
  });

  // Four years of successive fixed terms make a contract permanent.
  it.each([
    { permanentFrom: '2027-01-15', decideBy: '2026-12-07', route: 'NOTICE', counted: 20 },
    { permanentFrom: '2027-02-28', decideBy: '2026-12-07', route: 'NOTICE', counted: 20 }, // complete on its last day
    { permanentFrom: '2027-03-01', decideBy: '2027-03-31', route: 'FIXED_TERM_RUNS_OUT', counted: 19 },
  ])('that is permanent from $permanentFrom and is to end on 28 February ends by $route', (row) => {
    const worker = aWorker(12, {
      kind: 'FIXED_TERM',
      contractEndsOn: day('2027-02-28'),
      permanentFrom: day(row.permanentFrom),
    });
    const answer = decide({ workers: [worker], otherDismissals: 19 });
    expect(answer.endings[0]?.route).toBe(row.route);
    expect(answer.decideBy).toBe(row.decideBy);
    expect(answer.dismissalsForConsultation).toBe(row.counted);
  });

  it('does not delay consultation about the others', () => {
    const answer = decide({ workers: [fixedTerm('2027-03-31'), aWorker(4)], otherDismissals: 19 });
    expect(answer.dismissalsForConsultation).toBe(20);
    expect(stepOf(answer, 'CONSULTATION')?.fromDay).toBe('2027-02-01');
  });
});
