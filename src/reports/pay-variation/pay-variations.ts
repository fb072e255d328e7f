import { Injectable } from '@nestjs/common';
import { Moment } from '../../kernel/moment.js';
import { NanoPounds, penceFromNanoPounds } from '../../kernel/nano-pounds.js';
import { ComparisonBasis } from '../../pay/calculations/pence-on-basis.js';
import { NoValue } from '../../web/no-value.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { TermCompared } from '../pay-facts/find-pay-facts.js';
import { nobodyCounted } from '../pay-facts/nobody-counted.js';
import { askPayFacts, PayQuestion } from '../pay-facts/pay-question.js';
import { Tally } from '../pay-facts/tally.js';
import { peopleCounted } from '../people-counted.model.js';
import { notePayOf } from '../pay-of-one.js';
import { explainedCaveats } from '../variation/explained-by.js';
import { findVariation, Shown } from '../variation/find-variation.js';
import { TermObservation } from '../variation/term-observation.js';
import { payObservations } from './pay-observations.js';
import {
  PackageIndexAtEmployer,
  PackageIndexGap,
  PackageIndexVariation,
  PayAtEmployer,
  PayGap,
  PayUnit,
  PayVariation,
  PayVariationOnBasis,
} from './pay-variation.model.js';

const METHOD = 'pay-variation/2';

export type PayBasis = Exclude<ComparisonBasis, 'PACKAGE_INDEX'>;

const UNITS: Readonly<Record<PayBasis, PayUnit>> = {
  HEADLINE_ANNUAL: PayUnit.POUNDS_PER_YEAR,
  HOURLY: PayUnit.POUNDS_PER_HOUR,
  NHS_WEEK_ANNUAL: PayUnit.POUNDS_PER_YEAR,
  PER_HOUR_WORKED: PayUnit.POUNDS_PER_HOUR,
  REWARD: PayUnit.POUNDS_PER_YEAR,
};

/** Hundredths of the unit, rounded once: pence, or hundredths of a point. */
const amount = (nano: NanoPounds): number => penceFromNanoPounds(nano);

@Injectable()
export class PayVariations {
  /** `terms` are those that the bases asked for compare: people who differ only in others are not told apart. */
  async vary(
    request: TrackerRequest,
    moment: Moment,
    question: PayQuestion,
    terms: readonly TermCompared[] = ['PAY', 'LEAVE', 'PENSION'],
  ): Promise<PayVariation | NoValue> {
    const answer = await askPayFacts(request, moment, question, terms);
    if (answer instanceof NoValue) return answer;
    const contractsInForce = answer.groups.reduce((sum, { contracts }) => sum + contracts, 0);
    return Object.assign(new PayVariation(), { contractsInForce, answer, moment, role: question.role });
  }

  async onBasis(
    request: TrackerRequest,
    variation: PayVariation,
    basis: PayBasis,
  ): Promise<PayVariationOnBasis | NoValue> {
    const shown = { amount, gap: PayGap, atEmployer: PayAtEmployer };
    const found = await this.figures(request, variation, basis, shown);
    return found instanceof NoValue ? found : Object.assign(new PayVariationOnBasis(), found, { unit: UNITS[basis] });
  }

  async ofIndex(request: TrackerRequest, variation: PayVariation): Promise<PackageIndexVariation | NoValue> {
    const shown = { amount, gap: PackageIndexGap, atEmployer: PackageIndexAtEmployer };
    const found = await this.figures(request, variation, 'PACKAGE_INDEX', shown);
    return found instanceof NoValue ? found : Object.assign(new PackageIndexVariation(), found);
  }

  private async figures<Gap extends object, AtEmployer extends object>(
    request: TrackerRequest,
    { answer: { groups, packages, scope }, moment, role }: PayVariation,
    basis: ComparisonBasis,
    shown: Omit<Shown<Gap, AtEmployer>, 'tells'>,
  ) {
    const { observations, tally, belowGuidance, comparedWithGuidance } = payObservations(groups, basis, packages);
    const tells = ({ whose }: TermObservation) => notePayOf(request, whose!);
    if (observations.length === 1) tells(observations[0]!);
    const variation = findVariation(request, moment, role, observations, { ...shown, tells });
    if (!variation.known) return nobodyCounted(tally);
    const hasCeiling = [...packages.values()].some(({ policy }) => policy.kind === 'CEILING');
    const caveats = [
      ...payCaveats(basis, tally, hasCeiling && comparedWithGuidance > 0),
      ...explainedCaveats(observations, 'pay'),
      ...scope.caveats,
    ];
    return {
      ...variation.value,
      belowGuidance,
      comparedWithGuidance,
      computedFrom: peopleCounted(moment, tally, METHOD, caveats),
    };
  }
}

function payCaveats(
  basis: ComparisonBasis,
  { contracts, workers, employers }: Tally,
  isUnderCeiling: boolean,
): string[] {
  const sentences: (string | false)[] = [
    basis === 'HEADLINE_ANNUAL' &&
      'Salaries are compared as headed: where weeks differ in length, the same salary is not the same pay for an hour.',
    basis === 'REWARD' && 'Salary and employer pension of the full-time post; weeks and leave are not in it.',
    basis === 'PACKAGE_INDEX' && 'Sick pay is not in the index.',
    isUnderCeiling &&
      'Guidance of a programme counted here is a ceiling of reimbursement: pay under it is no shortfall.',
    workers < contracts && 'Each contract counts once, so someone with two contracts counts twice in the spread.',
    employers === 1 && 'There is one employer, so all variation lies within it.',
  ];
  return sentences.filter((sentence) => sentence !== false);
}
