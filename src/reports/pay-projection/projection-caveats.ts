import { inNumber } from '../../kernel/in-number.js';
import { Moment } from '../../kernel/moment.js';
import { anniversary, inWords } from '../../kernel/day.js';
import { unscaled } from '../../kernel/decimal.js';
import { holding } from '../../kernel/stretches.js';
import { scaleYearOn } from '../../pay/calculations/scale-years.js';
import { scaleKey } from './find-scales.js';
import { Projection } from './find-projected-contracts.js';
import { PayAssumptionsArgs } from './pay-assumptions.args.js';

/** `3 %`, `2.75 %`. */
function percent(hundredths: number): string {
  return `${unscaled(hundredths, 2).replace(/\.?0+$/, '')} %`;
}

/** What is assumed, in sentences, so that nobody takes it for what is known. */
export function assumptionSentences(question: PayAssumptionsArgs, roundedFor: 'worker' | 'contract'): string[] {
  const { assumedAwardPercent: award, assumedSalaryAwardPercent: salaryAward, levyPayers } = question;
  const sentences: (string | false)[] = [
    award == null
      ? 'No award is assumed: pay at a scale point is not known in a year without a published scale.'
      : `ASSUMED: ${percent(award)} a year for scale points in years without a published scale.`,
    salaryAward == null
      ? 'Pay recorded in pounds stays as recorded.'
      : `ASSUMED: ${percent(salaryAward)} each 1 April for pay recorded in pounds.`,
    question.onCostRatesContinue && 'ASSUMED: the last published on-cost rates go on.',
    (levyPayers ?? []).length === 0 &&
      'Who pays the apprenticeship levy is not recorded; it is shown beside the figures only.',
    'A worker’s contracts of this role with one employer share one National Insurance threshold; other work is not looked at, nor the Employment Allowance.',
    `Amounts a year become amounts for days by the days of the financial year; each part is rounded once for each ${roundedFor}.`,
  ];
  return sentences.filter((sentence) => sentence !== false);
}

/** What stands in for pensions that nobody recorded, and for how many. */
export function pensionSentence(contracts: number): string[] {
  if (contracts === 0) return [];
  const whose = `${contracts} ${inNumber(contracts, 'contract', 'contracts')} whose pension is`;
  return [
    `ASSUMED for ${whose} not recorded: the least that auto-enrolment demands of an employer, on the earnings between its limits. The real pension may cost more.`,
  ];
}

/** What the records say of increments, where it may be wrong. */
export function incrementSentences({ contracts, assumptions }: Projection, { asOf }: Moment): string[] {
  let [withoutStart, behind] = [0, 0];
  for (const { segments } of contracts) {
    const now = holding(segments, asOf);
    if (now?.terms.payBasis !== 'SCALE_POINT') continue;
    const { scaleNation, scaleBand, scalePoint, roleStartedOn } = now.terms;
    const years = assumptions.scales.get(scaleKey({ nation: scaleNation!, band: scaleBand! })) ?? [];
    const points = scaleYearOn(years, asOf)?.points ?? [];
    if (roleStartedOn === null) withoutStart += 1;
    else if (points.some((each) => each.point > scalePoint! && anniversary(roleStartedOn, each.minYears) <= asOf))
      behind += 1;
  }
  const sentences: (string | false)[] = [
    withoutStart > 0 &&
      `${withoutStart} ${inNumber(withoutStart, 'contract at a scale point has', 'contracts at a scale point have')} no recorded start in the role: no increment is foreseen there.`,
    behind > 0 &&
      `${behind} ${inNumber(behind, 'contract is', 'contracts are')} recorded at a lower point than the years in the role earn on ${inWords(asOf)}, and taken as recorded.`,
  ];
  return sentences.filter((sentence) => sentence !== false);
}
