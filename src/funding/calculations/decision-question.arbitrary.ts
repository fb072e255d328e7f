import { addDays, addYears, day } from '../../kernel/day.js';
import fc from 'fast-check';
import { DecisionQuestion, lastSafeDecisionDay } from './last-safe-decision-day.js';
import { STATUTORY_NOTICE } from './statutory-notice-weeks.js';
import { PaidWorker } from './worker-ending.js';

const S188 = {
  ruleId: 'TULRCA_1992_S188',
  source: 'https://www.gov.uk/staff-redundant/redundancy-consultations',
  effectiveFrom: null,
  effectiveTo: null,
};

/** Money that ends on 31 March 2027 and pays the workers given, under the rules as they are. */
export const aDecision = (question: Partial<DecisionQuestion> = {}): DecisionQuestion => ({
  endsOn: day('2027-03-31'),
  workers: [],
  otherDismissals: 0,
  decisionLeadDays: 0,
  consultation: 'IN_SEQUENCE',
  rules: {
    notice: STATUTORY_NOTICE,
    consultation: [
      { ...S188, from: 20, to: 99, days: 30 },
      { ...S188, from: 100, to: null, days: 45 },
    ],
  },
  bankHolidays: new Set(['2026-11-30', '2026-12-25', '2026-12-28', '2027-01-01', '2027-01-04'].map(day)),
  ...question,
});

/** A permanent worker with so many complete years at the end of 31 March 2027. */
export const aWorker = (years: number, worker: Partial<PaidWorker> = {}): PaidWorker => ({
  reference: `W-${years}`,
  kind: 'PERMANENT',
  contractEndsOn: null,
  permanentFrom: null,
  continuousServiceOn: addYears(day('2027-04-01'), -years),
  contractNoticeWeeks: 4,
  ...worker,
});

const orNull = <Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(values, { freq: 6 });

export const anyWorker: fc.Arbitrary<PaidWorker> = fc.record({
  reference: fc.stringMatching(/^W-\d{3}$/),
  kind: fc.constantFrom('PERMANENT', 'FIXED_TERM', 'SECONDMENT', 'BANK'),
  contractEndsOn: orNull(fc.integer({ min: -400, max: 400 }).map((days) => addDays(day('2027-03-31'), days))),
  permanentFrom: orNull(fc.integer({ min: -400, max: 400 }).map((days) => addDays(day('2027-03-31'), days))),
  continuousServiceOn: orNull(fc.integer({ min: 0, max: 9000 }).map((days) => addDays(day('2027-03-31'), -days))),
  contractNoticeWeeks: orNull(fc.nat(26)),
});

export const anyDecision: fc.Arbitrary<DecisionQuestion> = fc
  .record({
    workers: orNull(fc.array(anyWorker, { maxLength: 30 })),
    otherDismissals: fc.nat(120),
    postsWithoutContract: fc.nat(3),
    longestNoticeWeeks: fc.nat(52),
    decisionLeadDays: fc.nat(90),
    consultation: fc.constantFrom('IN_SEQUENCE', 'OVERLAP'),
  })
  .map(aDecision);

/** The answer to a decision with these parts. */
export const decide = (question: Partial<DecisionQuestion>) => {
  const answer = lastSafeDecisionDay(aDecision(question));
  if (!answer.known) throw new Error(answer.reason);
  return answer.value;
};

export const stepOf = (answer: ReturnType<typeof decide>, step: string) =>
  answer.components.find((component) => component.step === step);
