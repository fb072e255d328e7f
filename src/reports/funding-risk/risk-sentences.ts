import { Day, daysBetween, inWords } from '../../kernel/day.js';
import { Known } from '../../kernel/known.js';
import { dayValue, DayValue, noValue, NoValue, NoValueReason } from '../../web/no-value.js';
import { FundedUntil } from '../../funding/calculations/funded-until.js';
import { EmployersDecision } from './decision.js';
import { SafeDecisionDay } from './funding-risk.model.js';

const NO_DECISION = {
  NO_POSTS: noValue(
    NoValueReason.NOT_APPLICABLE,
    'No post asked about loses its money by this line: it pays none, or each goes on under other money of this certainty.',
  ),
  NO_RULE_ON_DATE: noValue(
    NoValueReason.NO_RATE_ON_DATE,
    'No rule of notice or consultation was in force, or known, for that day.',
  ),
  BANK_HOLIDAYS_NOT_HELD: noValue(
    NoValueReason.NO_RATE_ON_DATE,
    'The Scottish bank holidays of that year are not held yet, so the last working day cannot be told.',
  ),
  FUNDED_WITHOUT_END: noValue(NoValueReason.NOT_APPLICABLE, 'The money of this post has no recorded end.'),
  CLOSES_FIRST: noValue(
    NoValueReason.NOT_APPLICABLE,
    'The post closes no later than its money ends, so it loses none; notice to whoever is in it is owed all the same.',
  ),
  NOT_FUNDED: noValue(NoValueReason.NOT_APPLICABLE, 'The post is not paid for up to the threshold on this day.'),
} as const;

/** The decision as the schema shows it. The worker's reference is for those who may read it. */
export function decisionModel(
  decision: Known<EmployersDecision, keyof typeof NO_DECISION>,
  asOf: Day,
  maySeeReference: (employerId: string) => boolean,
): SafeDecisionDay | NoValue {
  if (!decision.known) return NO_DECISION[decision.reason];
  const { value } = decision;
  return Object.assign(new SafeDecisionDay(), {
    day: value.decideBy,
    daysLeft: daysBetween(asOf, value.decideBy),
    hasPassed: value.decideBy < asOf,
    beforeRollBack: value.decideByBeforeRollBack,
    basis: value.basis,
    components: value.components,
    bindingWorker: maySeeReference(value.employerId) ? value.bindingWorker : null,
    dismissals: value.dismissals,
    dismissalsForConsultation: value.dismissalsForConsultation,
  });
}

export function fundedUntilModel(funded: FundedUntil): DayValue | NoValue {
  if (funded.state === 'FUNDED_UNTIL') return dayValue(funded.lastDay);
  if (funded.state === 'FUNDED_WITHOUT_END') return NO_DECISION.FUNDED_WITHOUT_END;
  const resumes = funded.gaps[0]?.resumesOn;
  return resumes
    ? noValue(
        NoValueReason.NOT_APPLICABLE,
        `The post is not paid for up to the threshold now; money resumes on ${inWords(resumes)}.`,
      )
    : NO_DECISION.NOT_FUNDED;
}
