import { inWords } from '../../kernel/day.js';
import { inNumber } from '../../kernel/in-number.js';
import { poundsInWords } from '../../kernel/money.js';
import { ComparisonBasis } from '../../pay/calculations/pence-on-basis.js';
import { PayScaleModel } from '../../reference-data/models/pay-scale.model.js';
import { GuidancePolicy } from '../pay-facts/guidance-package.js';
import { BandDistribution } from './band-distribution.js';

/** `band 5 of Scotland for 2026/27`. */
function bandInWords({ nation, band }: GuidancePolicy, { payYear }: PayScaleModel): string {
  return `band ${band} of ${nation} for ${payYear}`;
}

/** The outcome in a sentence; a ceiling is not something pay falls short of. */
export function bandSentence(policy: GuidancePolicy, scale: PayScaleModel, distribution: BandDistribution): string {
  const { contracts } = distribution;
  const band = bandInWords(policy, scale);
  const entry = poundsInWords(scale.points[0]!.annualPence);
  const isCeiling = policy.kind === 'CEILING';
  if (isCeiling) {
    return `${distribution.aboveTop} of ${contracts} contracts ${inNumber(distribution.aboveTop, 'is', 'are')} paid above the top of ${band}, which is the ceiling of what is reimbursed; ${distribution.belowEntry} ${inNumber(distribution.belowEntry, 'is', 'are')} paid below its entry (${entry} a year), which is no shortfall.`;
  }
  return `${distribution.belowEntry} of ${contracts} contracts ${inNumber(distribution.belowEntry, 'is', 'are')} paid below entry to ${band} (${entry} a year for its full-time week), ${distribution.aboveTop} above its top.`;
}

const NOT_IN: Readonly<Record<ComparisonBasis, string>> = {
  HEADLINE_ANNUAL: 'pension, leave and sick pay',
  HOURLY: 'pension, leave and sick pay',
  NHS_WEEK_ANNUAL: 'pension, leave and sick pay',
  PER_HOUR_WORKED: 'pension and sick pay',
  REWARD: 'the week, leave and sick pay',
  PACKAGE_INDEX: 'sick pay and notice',
};

/** What to know before relying on the comparison. */
export function bandCaveats(
  policy: GuidancePolicy,
  scale: PayScaleModel,
  footing: ComparisonBasis,
  distribution: BandDistribution,
): string[] {
  const band = bandInWords(policy, scale);
  const unsure = scale.points.find(({ confidence }) => confidence !== 'confirmed');
  const replaced = scale.points.find(({ supersededOn }) => supersededOn !== null);
  const sentences: (string | false)[] = [
    policy.kind === 'CEILING'
      ? `The ${band} is a ceiling: the most that is reimbursed to an employer, not a rate that pay is expected to reach.`
      : policy.source !== null &&
        `The ${band} is what the programme adopted (${policy.source}), not a rate prescribed to employers.`,
    policy.source === null && 'The guidance was named in the question; no programme need have adopted it.',
    footing === 'HEADLINE_ANNUAL' &&
      'Salaries are compared as headed: where weeks differ in length, the same salary is not the same pay for an hour.',
    `Part-time pay is compared at its full-time rate; ${NOT_IN[footing]} are not in the comparison.`,
    (footing === 'PER_HOUR_WORKED' || footing === 'PACKAGE_INDEX') &&
      'The points are counted with the leave that Agenda for Change gives for the service of each person.',
    distribution.serviceNotRecorded > 0 && withoutStart(distribution.serviceNotRecorded),
    unsure !== undefined &&
      `The scale is not confirmed by its circular: point ${unsure.point} is ${unsure.confidence}.`,
    replaced?.supersededOn != null &&
      `The scale is the one known then; it was replaced on ${inWords(replaced.supersededOn)}.`,
  ];
  return sentences.filter((sentence) => sentence !== false);
}

function withoutStart(contracts: number): string {
  const [have, are] = contracts === 1 ? ['contract has', 'is'] : ['contracts have', 'are'];
  return `${contracts} ${have} no recorded start in the role and ${are} not set against the point that years earn.`;
}
