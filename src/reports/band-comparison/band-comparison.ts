import { Injectable } from '@nestjs/common';
import { Moment } from '../../kernel/moment.js';
import { ComparisonBasis } from '../../pay/calculations/pence-on-basis.js';
import { Nation } from '../../reference-data/enums/pay.enums.js';
import { noValue, NoValue, NoValueReason } from '../../web/no-value.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { TermCompared } from '../pay-facts/find-pay-facts.js';
import { GuidancePackage } from '../pay-facts/guidance-package.js';
import { nobodyCounted } from '../pay-facts/nobody-counted.js';
import { askPayFacts, PayAnswer, PayQuestion } from '../pay-facts/pay-question.js';
import { Tally } from '../pay-facts/tally.js';
import { peopleCounted } from '../people-counted.model.js';
import { notePayOf } from '../pay-of-one.js';
import { bandCaveats, bandSentence } from './band-caveats.js';
import { BandComparison, BandDistanceSpread, ComparedGuidance, DistanceFigure } from './band-comparison.model.js';
import { bandDistribution, DistanceSpread } from './band-distribution.js';
import { BandFooting } from './band.enums.js';
import { guidanceKey } from './guidance-key.js';

export const METHOD = 'band-comparison/2';

/** What each basis asks of the terms; people who differ only in the others need not be told apart. */
export const TERMS_OF_BASIS: Readonly<Record<ComparisonBasis, readonly TermCompared[]>> = {
  HEADLINE_ANNUAL: ['PAY'],
  HOURLY: ['PAY'],
  NHS_WEEK_ANNUAL: ['PAY'],
  PER_HOUR_WORKED: ['PAY', 'LEAVE'],
  REWARD: ['PAY', 'PENSION'],
  PACKAGE_INDEX: ['PAY', 'LEAVE', 'PENSION'],
};

@Injectable()
export class BandComparisons {
  /** Pay of the people asked about against the band of their guidance, on one basis. */
  async compare(
    request: TrackerRequest,
    moment: Moment,
    question: PayQuestion,
    footing: BandFooting,
  ): Promise<BandComparison | NoValue> {
    const answer = await askPayFacts(request, moment, question, TERMS_OF_BASIS[footing]);
    if (answer instanceof NoValue) return answer;
    const guidance = theOneGuidance(answer);
    if (guidance instanceof NoValue) return guidance;
    return compareWithOne(request, moment, question, footing, answer, guidance);
  }
}

/** People of programmes with one guidance; `answer` holds no other guidance. */
export function compareWithOne(
  request: TrackerRequest,
  moment: Moment,
  question: PayQuestion,
  footing: BandFooting,
  answer: PayAnswer,
  guidance: GuidancePackage,
): BandComparison | NoValue {
  const { policy, scale } = guidance;
  if (!scale.known) return noScale(guidance);
  const tally = new Tally();
  const distribution = bandDistribution(answer.groups, answer.packages, footing, tally);
  if (!distribution.known) return nobodyCounted(tally);
  const { toEntry, toTop, toServicePoint, ...counts } = distribution.value;
  const caveats = [...bandCaveats(policy, scale.value, footing, distribution.value), ...answer.scope.caveats];
  return Object.assign(new BandComparison(), {
    ...counts,
    sentence: bandSentence(policy, scale.value, distribution.value),
    guidance: guidanceModel(guidance),
    scale: scale.value,
    footing,
    toEntry: spreadModel(request, toEntry),
    toTop: spreadModel(request, toTop),
    toServicePoint: toServicePoint.known ? spreadModel(request, toServicePoint.value) : noService(),
    computedFrom: peopleCounted(moment, tally, METHOD, caveats),
    moment,
    question,
    answer,
    compared: guidance,
  });
}

/** One scale is compared with; people whose programmes adopted different ones have no common answer. */
function theOneGuidance({ packages }: PayAnswer): GuidancePackage | NoValue {
  const [first] = packages.values();
  if (!first) return noGuidance('; name a nation and a band in `guidance`');
  const named = new Set([...packages.values()].map(({ policy }) => guidanceKey(policy)));
  if (named.size === 1) return first;
  return noValue(
    NoValueReason.NO_GUIDANCE_ADOPTED,
    `The programmes under the question had adopted different guidance (${[...named].sort().join('; ')}); ask bandComparisonByGuidance, which sets each person against their own programme's, ask about one programme, or name a nation and a band in \`guidance\`.`,
  );
}

export function noGuidance(instead: string): NoValue {
  return noValue(
    NoValueReason.NO_GUIDANCE_ADOPTED,
    `No programme under the question had adopted guidance on that day${instead}.`,
  );
}

function noScale({ policy: { nation, band }, scale }: GuidancePackage): NoValue {
  const isKnownLater = !scale.known && scale.reason === 'NOT_PUBLISHED_BY_THEN';
  const why = isKnownLater ? 'had been published by then' : 'is published';
  return noValue(
    NoValueReason.NO_RATE_ON_DATE,
    `No rate of band ${band} of ${nation} for that day ${why}; ask about a day or a band that has one.`,
  );
}

export function noService(): NoValue {
  return noValue(
    NoValueReason.NOT_RECORDED,
    'No start in the role is recorded for any of these contracts, so no point by service is known; record when each worker started in the role.',
  );
}

export function guidanceModel({ policy }: GuidancePackage): ComparedGuidance {
  return Object.assign(new ComparedGuidance(), { ...policy, nation: policy.nation as Nation });
}

/** A distance that one contract has and no other tells of that one, where it is asked for. */
export function spreadModel(request: TrackerRequest, spread: DistanceSpread): BandDistanceSpread {
  return Object.assign(new BandDistanceSpread(), {
    contracts: spread.contracts,
    at(of: DistanceFigure) {
      const { whose, ...distance } = spread[of];
      notePayOf(request, whose);
      return distance;
    },
  });
}
