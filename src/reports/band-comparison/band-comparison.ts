import { Injectable } from '@nestjs/common';
import { Moment } from '../../kernel/moment.js';
import { Nation } from '../../reference-data/enums/pay.enums.js';
import { noValue, NoValue, NoValueReason } from '../../web/no-value.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { GuidancePackage } from '../pay-facts/guidance-package.js';
import { nobodyCounted } from '../pay-facts/nobody-counted.js';
import { askPayFacts, PayAnswer, PayQuestion } from '../pay-facts/pay-question.js';
import { Tally } from '../pay-facts/tally.js';
import { peopleCounted } from '../people-counted.model.js';
import { bandCaveats, bandSentence } from './band-caveats.js';
import { BandComparison, BandDistanceSpread, ComparedGuidance } from './band-comparison.model.js';
import { bandDistribution, DistanceSpread } from './band-distribution.js';
import { BandFooting } from './band.enums.js';

const METHOD = 'band-comparison/1';

@Injectable()
export class BandComparisons {
  /** Pay of the people asked about against the band of their guidance, on one footing. */
  async compare(
    request: TrackerRequest,
    moment: Moment,
    question: PayQuestion,
    footing: BandFooting,
  ): Promise<BandComparison | NoValue> {
    const answer = await askPayFacts(request, moment, question, ['PAY']);
    if (answer instanceof NoValue) return answer;
    const guidance = theOneGuidance(answer);
    if (guidance instanceof NoValue) return guidance;
    const { policy, scale } = guidance;
    if (!scale.known) return noScale(guidance);

    const tally = new Tally();
    const distribution = bandDistribution(answer.groups, answer.packages, policy, scale.value, footing, tally);
    if (!distribution.known) return nobodyCounted(tally);
    const { toEntry, toTop, toServicePoint, ...counts } = distribution.value;
    const caveats = [...bandCaveats(policy, scale.value, footing, distribution.value), ...answer.scope.caveats];
    return Object.assign(new BandComparison(), {
      ...counts,
      sentence: bandSentence(policy, scale.value, distribution.value),
      guidance: Object.assign(new ComparedGuidance(), { ...policy, nation: policy.nation as Nation }),
      scale: scale.value,
      footing,
      toEntry: spreadModel(toEntry),
      toTop: spreadModel(toTop),
      toServicePoint: toServicePoint.known ? spreadModel(toServicePoint.value) : noService(),
      computedFrom: peopleCounted(moment, tally, METHOD, caveats),
      moment,
      question,
      scope: answer.scope,
      adopters: answer.packages,
    });
  }
}

/** One scale is compared with; people whose programmes adopted different ones have no common answer. */
function theOneGuidance({ packages }: PayAnswer): GuidancePackage | NoValue {
  const [first, ...others] = [...packages.values()];
  if (!first) {
    return noValue(
      NoValueReason.NO_GUIDANCE_ADOPTED,
      'No programme under the question had adopted guidance on that day; name a nation and a band in `guidance`.',
    );
  }
  const inWords = ({ policy: { nation, band, pointRule, kind } }: GuidancePackage) =>
    `${nation} band ${band}, ${pointRule}, ${kind}`;
  const named = new Set([first, ...others].map(inWords));
  if (named.size === 1) return first;
  return noValue(
    NoValueReason.NO_GUIDANCE_ADOPTED,
    `The programmes under the question had adopted different guidance (${[...named].join('; ')}); ask about one programme, or name a nation and a band in \`guidance\`.`,
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

function noService(): NoValue {
  return noValue(
    NoValueReason.NOT_RECORDED,
    'No start in the role is recorded for any of these contracts, so no point by service is known; record when each worker started in the role.',
  );
}

function spreadModel(spread: DistanceSpread): BandDistanceSpread {
  return Object.assign(new BandDistanceSpread(), spread);
}
