import { known, Known, unknown } from '../../kernel/known.js';
import { Moment } from '../../kernel/moment.js';
import { NanoPounds, penceFromNanoPounds } from '../../kernel/nano-pounds.js';
import { paySpread } from '../../pay/calculations/pay-spread.js';
import { widestGapWithinEmployer } from '../../pay/calculations/widest-gap-within-employer.js';
import { NoValue, moneyValue, noValue, NoValueReason } from '../../web/no-value.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { GuidancePackage } from '../pay-facts/guidance-package.js';
import { nobodyCounted } from '../pay-facts/nobody-counted.js';
import { askPayFacts, PayQuestion } from '../pay-facts/pay-question.js';
import { payObservations } from '../pay-variation/pay-observations.js';
import { peopleCounted } from '../people-counted.model.js';
import { PayFigures } from './pay-change-effects.model.js';

export const METHOD = 'pay-change-effects/1';

const BASIS = 'HOURLY';

/** How the people of one role are paid by the hour, and against the guidance of their programmes. */
export async function findPayFigures(
  request: TrackerRequest,
  moment: Moment,
  question: PayQuestion,
): Promise<PayFigures | NoValue> {
  const answer = await askPayFacts(request, moment, question, ['PAY']);
  if (answer instanceof NoValue) return answer;
  const { groups, packages, scope } = answer;
  const { observations, tally, belowGuidance, comparedWithGuidance } = payObservations(groups, BASIS, packages);
  const atEntry = payObservations(groups, BASIS, withEntryRule(packages));
  const spread = paySpread(observations);
  if (!spread.known) return nobodyCounted(tally);
  const gap = widestGap(widestGapWithinEmployer(observations, (employer) => employer));
  return Object.assign(new PayFigures(), {
    medianHourly: penceFromNanoPounds(spread.value.median),
    widestGapWithinEmployer: gap.known
      ? moneyValue(penceFromNanoPounds(gap.value))
      : noValue(NoValueReason.NOTHING_TO_COUNT, 'The employer has no two contracts of this role to compare.'),
    belowEntry: atEntry.belowGuidance,
    comparedWithEntry: atEntry.comparedWithGuidance,
    belowGuidance,
    comparedWithGuidance,
    computedFrom: peopleCounted(moment, tally, METHOD, scope.caveats),
  });
}

function widestGap(found: ReturnType<typeof widestGapWithinEmployer>): Known<NanoPounds, 'NO_TWO_PEOPLE_TO_COMPARE'> {
  return found.known ? known(found.value.gap) : unknown(found.reason);
}

/** The same packages, with entry to the band instead of the point that guidance names. */
function withEntryRule(packages: ReadonlyMap<string, GuidancePackage>): Map<string, GuidancePackage> {
  return new Map(
    [...packages].map(([programme, each]) => [programme, { ...each, policy: { ...each.policy, pointRule: 'ENTRY' } }]),
  );
}
