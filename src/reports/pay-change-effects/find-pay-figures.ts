import { Moment } from '../../kernel/moment.js';
import { penceFromNanoPounds } from '../../kernel/nano-pounds.js';
import { paySpread } from '../../pay/calculations/pay-spread.js';
import { widestGapWithinEmployer } from '../../pay/calculations/widest-gap-within-employer.js';
import { NoValue, moneyValue, noValue, NoValueReason } from '../../web/no-value.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { GuidancePackage } from '../pay-facts/guidance-package.js';
import { nobodyCounted } from '../pay-facts/nobody-counted.js';
import { askPayFacts, PayQuestion } from '../pay-facts/pay-question.js';
import { payObservations } from '../pay-variation/pay-observations.js';
import { peopleCounted } from '../people-counted.model.js';
import { told, toldEnd } from '../variation/find-variation.js';
import { TermObservation } from '../variation/term-observation.js';
import { PayFigures } from './pay-change-effects.model.js';

export const METHOD = 'pay-change-effects/1';

const BASIS = 'HOURLY';

/**
 * How the people of one role are paid by the hour, and against the guidance of their programmes. `tells` is told whose pay a
 * figure is that is shown, and nobody else's.
 */
export async function findPayFigures(
  request: TrackerRequest,
  moment: Moment,
  question: PayQuestion,
  tells: (of: TermObservation) => void,
): Promise<PayFigures | NoValue> {
  const answer = await askPayFacts(request, moment, question, ['PAY']);
  if (answer instanceof NoValue) return answer;
  const { groups, packages, scope } = answer;
  const { observations, tally, belowGuidance, comparedWithGuidance } = payObservations(groups, BASIS, packages);
  const atEntry = payObservations(groups, BASIS, withEntryRule(packages));
  const spread = paySpread(observations);
  if (!spread.known) return nobodyCounted(tally);
  const gap = widestGapWithinEmployer(observations, (employer) => employer);
  const shown = { amount: penceFromNanoPounds, tells };
  return Object.assign(new PayFigures(), {
    onRequest: {
      median: () => told(observations, spread.value, 'median', shown),
      widestGap: () => {
        if (!gap.known) return nobodyToCompare();
        const { employer, lowest, highest } = gap.value;
        for (const value of [lowest, highest]) toldEnd(observations, { employer, value }, shown);
        return moneyValue(penceFromNanoPounds(gap.value.gap));
      },
    },
    belowEntry: atEntry.belowGuidance,
    comparedWithEntry: atEntry.comparedWithGuidance,
    belowGuidance,
    comparedWithGuidance,
    computedFrom: peopleCounted(moment, tally, METHOD, scope.caveats),
  });
}

function nobodyToCompare(): NoValue {
  return noValue(NoValueReason.NOTHING_TO_COUNT, 'The employer has no two contracts of this role to compare.');
}

/** The same packages, with entry to the band instead of the point that guidance names. */
function withEntryRule(packages: ReadonlyMap<string, GuidancePackage>): Map<string, GuidancePackage> {
  return new Map(
    [...packages].map(([programme, each]) => [programme, { ...each, policy: { ...each.policy, pointRule: 'ENTRY' } }]),
  );
}
