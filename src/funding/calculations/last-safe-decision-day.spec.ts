import { day } from '../../kernel/day.js';
import { aDecision, aWorker, decide, stepOf } from './decision-question.arbitrary.js';
import { lastSafeDecisionDay } from './last-safe-decision-day.js';

describe('the last safe day to decide about money that ends on 31 March 2027', () => {
  // DESIGN §4, before roll-back; 30 days of consultation in sequence.
  it.each([
    { years: 1, noticeBy: '2027-03-24', consultFrom: '2027-02-22', decideBy: '2027-02-22', contractNoticeWeeks: 1 },
    { years: 4, noticeBy: '2027-03-03', consultFrom: '2027-02-01', decideBy: '2027-02-01' },
    { years: 9, noticeBy: '2027-01-27', consultFrom: '2026-12-28', decideBy: '2026-12-24' }, // over Christmas
    { years: 12, noticeBy: '2027-01-06', consultFrom: '2026-12-07', decideBy: '2026-12-07' },
    { years: 30, noticeBy: '2027-01-06', consultFrom: '2026-12-07', decideBy: '2026-12-07' },
  ])('with $years years of service: notice by $noticeBy, consultation from $consultFrom', (row) => {
    const worker = aWorker(row.years, { contractNoticeWeeks: row.contractNoticeWeeks ?? 4 });
    const answer = decide({ workers: [worker], otherDismissals: 19 });
    expect(stepOf(answer, 'NOTICE')).toMatchObject({ fromDay: row.noticeBy, toDay: '2027-03-31' });
    expect(stepOf(answer, 'CONSULTATION')).toMatchObject({ days: 30, fromDay: row.consultFrom, toDay: row.noticeBy });
    expect(answer.decideByBeforeRollBack).toBe(row.consultFrom);
    expect(answer.decideBy).toBe(row.decideBy);
    expect(answer.bindingWorker).toBe(worker.reference);
  });

  it('names, of several whose notice begins on one day, what is recorded and then the first by reference', () => {
    const unrecorded = { ...aWorker(12), reference: 'W-1', continuousServiceOn: null };
    const [first, second] = ['W-2', 'W-3'].map((reference) => ({ ...aWorker(12), reference }));
    for (const workers of [
      [unrecorded, second!, first!],
      [first!, second!, unrecorded],
    ]) {
      expect(decide({ workers })).toMatchObject({ bindingWorker: 'W-2', basis: 'CONTRACTS' });
      expect(decide({ workers, postsWithoutContract: 1 })).toMatchObject({ bindingWorker: 'W-2', basis: 'CONTRACTS' });
    }
  });

  it('shows every step with its rule, from the end backwards', () => {
    const answer = decide({ workers: [aWorker(9)], otherDismissals: 19, decisionLeadDays: 22 });
    expect(
      answer.components.map(({ step, days, fromDay, toDay, ruleId }) => [step, days, fromDay, toDay, ruleId]),
    ).toEqual([
      ['NOTICE', 63, '2027-01-27', '2027-03-31', 'ERA_1996_S86'],
      ['CONSULTATION', 30, '2026-12-28', '2027-01-27', 'TULRCA_1992_S188'],
      ['DECISION_LEAD', 22, '2026-12-06', '2026-12-28', 'FUNDER_DECISION_LEAD'],
      ['ROLL_BACK', 2, '2026-12-04', '2026-12-06', 'SCOTTISH_WORKING_DAY'], // 6 December 2026 is a Sunday
    ]);
    expect(answer.components.every(({ source }) => source.length > 0)).toBe(true);
    expect(answer.basis).toBe('CONTRACTS');
  });

  it.each([
    { dismissals: 19, consultationDays: undefined, decideBy: '2027-01-06' },
    { dismissals: 20, consultationDays: 30, decideBy: '2026-12-07' },
    { dismissals: 99, consultationDays: 30, decideBy: '2026-12-07' },
    { dismissals: 100, consultationDays: 45, decideBy: '2026-11-20' }, // 22 November 2026 is a Sunday
  ])(
    'consults for $consultationDays days over $dismissals dismissals',
    ({ dismissals, consultationDays, decideBy }) => {
      const answer = decide({ workers: [aWorker(12)], otherDismissals: dismissals - 1 });
      expect(answer.dismissalsForConsultation).toBe(dismissals);
      expect(stepOf(answer, 'CONSULTATION')?.days).toBe(consultationDays);
      expect(answer.decideBy).toBe(decideBy);
    },
  );

  it('counts the workers themselves towards the 20', () => {
    const twenty = Array.from({ length: 20 }, (_, index) => aWorker(1, { reference: `W-${index}` }));
    expect(stepOf(decide({ workers: twenty }), 'CONSULTATION')?.days).toBe(30);
    expect(stepOf(decide({ workers: twenty.slice(1) }), 'CONSULTATION')).toBeUndefined();
  });

  it('counts somebody in two posts once', () => {
    const twice = [aWorker(1), aWorker(1), aWorker(4)];
    expect(decide({ workers: twice })).toMatchObject({ dismissals: 2, dismissalsForConsultation: 2 });
  });

  it('is bound by the worker with the longest notice', () => {
    const answer = decide({ workers: [aWorker(4), aWorker(12), aWorker(9)] });
    expect(answer.bindingWorker).toBe('W-12');
    expect(answer.decideBy).toBe('2027-01-06');
    expect(answer.endings.map(({ noticeWeeks }) => noticeWeeks)).toEqual([4, 12, 9]);
  });

  it('is bound by a contract that gives more notice than statute', () => {
    const answer = decide({ workers: [aWorker(12), aWorker(1, { contractNoticeWeeks: 13 })] });
    expect(answer.bindingWorker).toBe('W-1');
    expect(stepOf(answer, 'NOTICE')).toMatchObject({ days: 91, ruleId: 'CONTRACT_NOTICE' });
  });

  it('does not take someone on secondment for a dismissal, but keeps the agreed notice', () => {
    const seconded = aWorker(12, { kind: 'SECONDMENT', contractNoticeWeeks: 8 });
    const answer = decide({ workers: [seconded], otherDismissals: 30 });
    expect([answer.dismissals, answer.dismissalsForConsultation]).toEqual([0, 30]);
    expect(answer.decideBy).toBe('2027-02-03'); // 56 days
    expect(stepOf(answer, 'CONSULTATION')).toBeUndefined();
  });

  it('does not consult about someone on secondment before giving that notice', () => {
    const seconded = aWorker(12, { kind: 'SECONDMENT', contractNoticeWeeks: 7 });
    const answer = decide({ workers: [seconded, aWorker(4)], otherDismissals: 19 });
    expect(answer.bindingWorker).toBe('W-4'); // 28 + 30 days are longer than 49
    expect(answer.decideBy).toBe('2027-02-01');
  });

  it('leaves out somebody whose permanent contract ends by then anyway', () => {
    const leaving = aWorker(12, { contractEndsOn: day('2026-12-31') });
    const answer = decide({ workers: [leaving] });
    expect(answer.endings[0]?.route).toBe('ENDING_ANYWAY');
    expect(answer.dismissals).toBe(0);
    expect(answer.decideBy).toBe('2027-03-31');
  });

  describe('when consultation may overlap with notice', () => {
    it('takes the longer of the two: notice', () => {
      const answer = decide({ workers: [aWorker(12)], otherDismissals: 19, consultation: 'OVERLAP' });
      expect(answer.decideBy).toBe('2027-01-06');
      expect(answer.bindingWorker).toBe('W-12');
    });

    it('takes the longer of the two: consultation, which no one worker binds', () => {
      const oneYear = aWorker(1, { contractNoticeWeeks: 1 });
      const answer = decide({ workers: [oneYear], otherDismissals: 19, consultation: 'OVERLAP' });
      expect(answer.decideBy).toBe('2027-03-01'); // 30 days before 31 March
      expect(answer.bindingWorker).toBeNull();
    });
  });

  describe('when contracts cannot be seen', () => {
    it('assumes the longest notice, and says so', () => {
      const answer = decide({ workers: null, otherDismissals: 20 });
      expect(answer).toMatchObject({
        basis: 'LONGEST_NOTICE_ASSUMED',
        decideBy: '2026-12-07',
        bindingWorker: null,
        dismissals: null,
        endings: [],
      });
    });

    it.each([
      { weeks: 26, decideBy: '2026-09-30', ruleId: 'LONGEST_NOTICE_OF_EMPLOYER', days: 182 },
      { weeks: 13, decideBy: '2026-12-30', ruleId: 'LONGEST_NOTICE_OF_EMPLOYER', days: 91 },
      { weeks: 12, decideBy: '2027-01-06', ruleId: 'ERA_1996_S86', days: 84 },
      { weeks: 4, decideBy: '2027-01-06', ruleId: 'ERA_1996_S86', days: 84 },
    ])('assumes $days days where the longest notice of the employer is $weeks weeks', ({ weeks, ...expected }) => {
      const answer = decide({ workers: null, longestNoticeWeeks: weeks });
      expect(answer).toMatchObject({
        basis: 'LONGEST_NOTICE_ASSUMED',
        decideBy: expected.decideBy,
        bindingWorker: null,
      });
      expect(stepOf(answer, 'NOTICE')).toMatchObject({ days: expected.days, ruleId: expected.ruleId });
    });

    it('assumes it for a filled post without a contract, which is a dismissal that counts', () => {
      const answer = decide({ workers: [aWorker(1)], postsWithoutContract: 2, otherDismissals: 16 });
      expect(answer).toMatchObject({
        basis: 'LONGEST_NOTICE_ASSUMED',
        decideBy: '2027-01-06',
        bindingWorker: null,
        dismissals: 3,
        dismissalsForConsultation: 19,
      });
      expect(decide({ workers: [], postsWithoutContract: 1, otherDismissals: 19 }).decideBy).toBe('2026-12-07');
      // A contract that gives more notice binds by itself.
      const longer = aWorker(1, { contractNoticeWeeks: 13 });
      expect(decide({ workers: [longer], postsWithoutContract: 1 })).toMatchObject({
        basis: 'CONTRACTS',
        bindingWorker: 'W-1',
      });
    });

    it('assumes it too for a worker whose service is not recorded', () => {
      const answer = decide({ workers: [aWorker(1), aWorker(0, { reference: 'W-?', continuousServiceOn: null })] });
      expect(answer).toMatchObject({ basis: 'LONGEST_NOTICE_ASSUMED', decideBy: '2027-01-06', bindingWorker: 'W-?' });
    });
  });

  it('asks only for the lead time when the money pays nobody', () => {
    const answer = decide({ workers: [], otherDismissals: 50, decisionLeadDays: 30 });
    expect(answer.components.map(({ step }) => step)).toEqual(['DECISION_LEAD']);
    expect(answer.basis).toBe('CONTRACTS');
    expect(answer.decideBy).toBe('2027-03-01');
  });

  it('is unknown on a day that no consultation rule is for', () => {
    const rules = { ...aDecision().rules, consultation: [] };
    expect(lastSafeDecisionDay(aDecision({ rules }))).toEqual({ known: false, reason: 'NO_RULE_ON_DATE' });
  });
});
