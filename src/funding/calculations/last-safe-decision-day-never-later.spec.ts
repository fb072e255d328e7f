import fc from 'fast-check';
import { addDays, daysBetween } from '../../kernel/day.js';
import { anyDecision, anyWorker } from './decision-question.arbitrary.js';
import { DecisionQuestion, lastSafeDecisionDay } from './last-safe-decision-day.js';

describe('the last safe decision day is never later', () => {
  const beforeRollBack = (question: DecisionQuestion) => {
    const answer = lastSafeDecisionDay(question);
    if (!answer.known) throw new Error(answer.reason);
    expect(answer.value.decideBy <= answer.value.decideByBeforeRollBack).toBe(true);
    expect(answer.value.decideByBeforeRollBack <= question.endsOn).toBe(true);
    return answer.value.decideByBeforeRollBack;
  };
  const seen = anyDecision.filter(({ workers }) => workers !== null && workers.length > 0);

  it('with more service', () => {
    fc.assert(
      fc.property(seen, fc.nat(4000), (question, moreDays) => {
        const workers = (question.workers ?? []).map((worker) => ({
          ...worker,
          continuousServiceOn: worker.continuousServiceOn && addDays(worker.continuousServiceOn, -moreDays),
        }));
        expect(beforeRollBack({ ...question, workers }) <= beforeRollBack(question)).toBe(true);
      }),
    );
  });

  it('with one more worker, one more dismissal or more lead time', () => {
    fc.assert(
      fc.property(seen, anyWorker, fc.nat(60), (question, worker, more) => {
        const before = beforeRollBack(question);
        const { workers, otherDismissals = 0, decisionLeadDays } = question;
        expect(beforeRollBack({ ...question, workers: [...(workers ?? []), worker] }) <= before).toBe(true);
        expect(beforeRollBack({ ...question, otherDismissals: otherDismissals + more }) <= before).toBe(true);
        const later = beforeRollBack({ ...question, decisionLeadDays: decisionLeadDays + more });
        expect(daysBetween(later, before)).toBe(more);
      }),
    );
  });

  it('in sequence than overlapping', () => {
    fc.assert(
      fc.property(anyDecision, (question) => {
        const inSequence = beforeRollBack({ ...question, consultation: 'IN_SEQUENCE' });
        expect(inSequence <= beforeRollBack({ ...question, consultation: 'OVERLAP' })).toBe(true);
      }),
    );
  });

  it('with contracts unseen than with any that the employer can have', () => {
    fc.assert(
      fc.property(seen, (question) => {
        const workers = question.workers ?? [];
        const { otherDismissals = 0, postsWithoutContract = 0 } = question;
        const longestNoticeWeeks = Math.max(
          question.longestNoticeWeeks ?? 0,
          ...workers.map(({ contractNoticeWeeks }) => contractNoticeWeeks ?? 0),
        );
        const unseen = beforeRollBack({
          ...question,
          longestNoticeWeeks,
          workers: null,
          otherDismissals: otherDismissals + workers.length + postsWithoutContract,
        });
        expect(unseen <= beforeRollBack({ ...question, workers })).toBe(true);
      }),
    );
  });

  it('by days that the steps do not account for', () => {
    fc.assert(
      fc.property(anyDecision, (question) => {
        const answer = lastSafeDecisionDay(question);
        if (!answer.known) throw new Error(answer.reason);
        const { components, decideBy, endsOn } = answer.value;
        for (const { days, fromDay, toDay } of components) expect(daysBetween(fromDay, toDay)).toBe(days);
        expect(components.map(({ fromDay }) => fromDay).sort()[0] ?? endsOn).toBe(decideBy);
      }),
    );
  });
});
